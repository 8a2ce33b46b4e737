import FacturaDiagnostics
import Glibc

/// A file that appears whole or not at all: it is written beside its place and renamed when all of it stands.
///
///     let file = try WholeFile(at: "bill.pdf")
///     _ = try renderer.render(invoice, with: layout) { try file.write($0) }
///     try file.finish()
///
/// Without `finish()` nothing stays behind.
public final class WholeFile {
  public let path: String
  private let temporaryPath: String
  private let file: OpenFile
  private var isFinished = false

  /// Begins the file beside `path`: the process number in its name keeps two writers of one file apart.
  ///
  /// - Throws: `FacturaError` of kind `output`.
  public init(at path: String) throws(FacturaError) {
    self.path = path
    let slash = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    do throws(SystemError) {
      (file, temporaryPath) = try Self.begin(in: path[..<slash], name: path[slash...])
    } catch {
      throw FacturaError(.output, FileFact.unwritable(path, reason: error.description))
    }
  }

  public func write(_ bytes: [UInt8]) throws(FacturaError) {
    do throws(SystemError) { try file.write(bytes) } catch {
      throw FacturaError(.output, FileFact.unwritable(path, reason: error.description))
    }
  }

  /// Puts the file in its place, over one that was there.
  public func finish() throws(FacturaError) {
    guard rename(temporaryPath, path) == 0 else {
      throw FacturaError(.output, FileFact.unwritable(path, reason: SystemError().description))
    }
    isFinished = true
  }

  deinit {
    if !isFinished { unlink(temporaryPath) }
  }

  /// Makes the folder if it isn't there; where that fails, the first file in it says why.
  public static func makeFolder(_ path: String) {
    mkdir(path, 0o777)
  }

  private static func begin(
    in folder: Substring, name: Substring,
  ) throws(SystemError) -> (OpenFile, path: String) {
    var attempt = 0
    while true {
      let path = "\(folder).\(name).\(getpid()).\(attempt).tmp"
      do throws(SystemError) { return (try OpenFile(creating: path), path) } catch {
        guard error.code == EEXIST, attempt < 1000 else { throw error }
        attempt += 1
      }
    }
  }
}
