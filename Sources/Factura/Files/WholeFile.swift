import FacturaDiagnostics
import Glibc

/// A file that appears whole or not at all: it gets its name when all of it stands.
///
///     let file = try WholeFile(at: "bill.pdf")
///     _ = try renderer.render(invoice, with: layout) { try file.write($0) }
///     try file.finish()
///
/// Without `finish()` nothing stays behind, and nothing of a program that is killed, if the file system has files
/// without names, as nearly all have. One exception: a file that is there is replaced in two calls of the system, and
/// a kill just between them leaves the whole new file beside it, as `.bill.pdf.<process>.<number>.tmp`. The bytes are
/// left to the system to write down: whoever must outlive a loss of power has to see to that.
public final class WholeFile {
  public let path: String
  private let draft: Draft
  private let file: OpenFile
  private var isFinished = false

  /// Where the bytes lie until the file is whole.
  private enum Draft {
    /// A pipe or device, which takes bytes as they come.
    case none
    /// In the folder, under no name at all.
    case nameless
    /// In the folder, under a hidden name.
    case hidden(String)
  }

  /// Who may read the file.
  public enum Readers: Sendable {
    /// Whoever may read new files: the process's mask says.
    case usual
    /// Its owner alone.
    case owner
  }

  /// Begins the file in the folder of `path`. A link is followed to the file that it names.
  ///
  /// - Throws: `FacturaError` of kind `output`.
  public convenience init(at path: String, for readers: Readers = .usual) throws(FacturaError) {
    try self.init(at: path, drafts: .namelessIfPossible, for: readers)
  }

  enum Drafts {
    case namelessIfPossible, hidden
  }

  init(at path: String, drafts: Drafts, for readers: Readers = .usual) throws(FacturaError) {
    do throws(SystemError) {
      switch FileKind(of: path) {
      case .folder: throw SystemError.isFolder
      case .device:
        self.path = path
        draft = .none
        file = try OpenFile(writing: path)
      case .regular, .missing, .link:
        self.path = FileKind.realPath(path) ?? path
        (file, draft) = try Self.begin(at: self.path, drafts, readers == .owner ? 0o600 : 0o666)
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
    do throws(SystemError) {
      switch draft {
      case .none: return
      case .nameless: try nameDraft()
      case .hidden(let hidden): try Self.move(hidden, to: path)
      }
    } catch {
      throw FacturaError(.output, FileFact.unwritable(path, reason: error.description))
    }
  }

  deinit {
    if !isFinished, case .hidden(let path) = draft { unlink(path) }
  }

  private static func begin(
    at path: String, _ drafts: Drafts, _ rights: mode_t,
  ) throws(SystemError) -> (OpenFile, Draft) {
    if drafts == .namelessIfPossible, let file = OpenFile(namelessBeside: path, rights: rights) {
      return (file, .nameless)
    }
    let (file, hidden) = try underHiddenName(beside: path) { path throws(SystemError) in
      try OpenFile(creating: path, rights: rights)
    }
    return (file, .hidden(hidden))
  }

  /// No call of the system gives a name that is taken: a file that is there is replaced by renaming, as ever.
  private func nameDraft() throws(SystemError) {
    do throws(SystemError) { return try file.link(to: path) } catch {
      guard error.code == EEXIST else { throw error }
    }
    let (_, hidden) = try Self.underHiddenName(beside: path) { [file] path throws(SystemError) in
      try file.link(to: path)
    }
    try Self.move(hidden, to: path)
  }

  private static func move(_ hidden: String, to path: String) throws(SystemError) {
    guard rename(hidden, path) != 0 else { return }
    let error = SystemError()
    unlink(hidden)
    throw error
  }

  /// Does something under a name that nobody else has: the process number in it keeps two writers of one file apart.
  private static func underHiddenName<Value>(
    beside path: String, _ body: (String) throws(SystemError) -> Value,
  ) throws(SystemError) -> (Value, name: String) {
    let start = FileKind.startOfName(in: path)
    var attempt = 0
    while true {
      let hidden = "\(path[..<start]).\(path[start...]).\(getpid()).\(attempt).tmp"
      do throws(SystemError) { return (try body(hidden), hidden) } catch {
        guard error.code == EEXIST, attempt < 1000 else { throw error }
        attempt += 1
      }
    }
  }
}

extension WholeFile {
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
}
