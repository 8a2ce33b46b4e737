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
  /// Where it lies until it is whole; nothing for a pipe or device, which takes bytes as they come.
  private let temporaryPath: String?
  private let file: OpenFile
  private var isFinished = false

  /// Begins the file beside `path`: the process number in its name keeps two writers of one file apart. A link is
  /// followed to the file that it names.
  ///
  /// - Throws: `FacturaError` of kind `output`.
  public init(at path: String) throws(FacturaError) {
    do throws(SystemError) {
      switch FileKind(of: path) {
      case .folder: throw SystemError.isFolder
      case .device:
        self.path = path
        temporaryPath = nil
        file = try OpenFile(writing: path)
      case .regular, .missing, .link:
        self.path = FileKind.realPath(path) ?? path
        let slash = self.path.lastIndex(of: "/").map(self.path.index(after:)) ?? self.path.startIndex
        (file, temporaryPath) = try Self.begin(in: self.path[..<slash], name: self.path[slash...])
      }
    } catch {
      throw FacturaError(.output, FileFact.unwritable(path, reason: error.description))
    }
  }

  /// - Throws: `FacturaError` of kind `output`: no room, or no right to write.
  public func write(_ bytes: [UInt8]) throws(FacturaError) {
    do throws(SystemError) { try file.write(bytes) } catch {
      throw FacturaError(.output, FileFact.unwritable(path, reason: error.description))
    }
  }

  /// Puts the file in its place, over one that was there.
  ///
  /// - Throws: `FacturaError` of kind `output`.
  public func finish() throws(FacturaError) {
    isFinished = true
    guard let temporaryPath, rename(temporaryPath, path) != 0 else { return }
    let reason = SystemError().description
    unlink(temporaryPath)
    throw FacturaError(.output, FileFact.unwritable(path, reason: reason))
  }

  deinit {
    if !isFinished, let temporaryPath { unlink(temporaryPath) }
  }

  /// Makes the folder and those above it, where they aren't there.
  ///
  /// - Throws: `FacturaError` of kind `output`.
  public static func makeFolder(_ path: String) throws(FacturaError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for step in path.split(separator: "/") {
      made += step + "/"
      if mkdir(made, 0o777) != 0, errno != EEXIST {
        throw FacturaError(.output, FileFact.unwritable(path, reason: SystemError().description))
      }
    }
    if !isFolder(path) { throw FacturaError(.output, FileFact.unwritable(path, reason: "Not a directory")) }
  }

  /// Whether there is a folder at the path.
  public static func isFolder(_ path: String) -> Bool { FileKind(of: path) == .folder }

  /// Whether there is anything at the path.
  public static func exists(_ path: String) -> Bool { FileKind(of: path) != .missing }

  /// Whether two paths lead to one file.
  public static func isSameFile(_ a: String, _ b: String) -> Bool {
    var first = stat()
    var second = stat()
    guard stat(a, &first) == 0, stat(b, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
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

/// What stands at a path.
enum FileKind {
  case missing, regular, folder, link
  /// A pipe, a terminal, `/dev/null`.
  case device

  /// Follows links.
  init(of path: String) {
    var status = stat()
    self = stat(path, &status) == 0 ? FileKind(mode: status.st_mode) : .missing
  }

  /// What stands at the path itself, which may be a link, also one that leads nowhere.
  init(ofLink path: String) {
    var status = stat()
    self = lstat(path, &status) == 0 ? FileKind(mode: status.st_mode) : .missing
  }

  private init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .device
    }
  }

  /// The place that links lead to; nothing if there is no file.
  static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
