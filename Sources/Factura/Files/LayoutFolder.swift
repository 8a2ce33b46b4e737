import FacturaDiagnostics
import FacturaTemplates
import Glibc

/// The files of a layout in its own folder, and in the folder `shared` beside it. Links may not lead out of them.
struct LayoutFolder: LayoutFiles {
  /// As the user named it, with its slash at the end; empty for the current folder.
  let path: String
  static let sizeLimit = 32 << 20

  func spokenName(of file: String) -> String {
    guard let shared = LayoutPath.shared(file) else { return path + file }
    let steps = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    guard let own = steps.last, own != ".", own != "..", !own.isEmpty else { return path + file }
    return (steps.dropLast() + [shared]).joined(separator: "/")
  }

  func bytes(of file: String) throws(Failure<LayoutFileFact>) -> [UInt8] {
    do throws(SystemError) {
      try requireInside(file)
      let opened = try OpenFile(reading: path + file)
      guard try opened.status().isRegular else { throw SystemError(code: EISDIR) }
      guard let bytes = try opened.readAll(limit: Self.sizeLimit) else { throw SystemError(code: EFBIG) }
      return bytes
    } catch {
      switch error.code {
      case ENOENT, ENOTDIR: throw Failure(.fileMissing(name: file))
      case EXDEV: throw Failure(.fileOutside(name: file))
      default: throw Failure(.fileUnreadable(name: file, reason: error.description))
      }
    }
  }

  /// The real place of the file must lie below the real place of the folder, or below `shared` beside it.
  private func requireInside(_ file: String) throws(SystemError) {
    var folder = try Self.realPath(path.isEmpty ? "." : path)
    if LayoutPath.shared(file) != nil {
      folder = folder.prefix(through: folder.lastIndex(of: "/") ?? folder.startIndex) + "shared"
    }
    let real = try Self.realPath(path + file)
    guard real.hasPrefix(folder == "/" ? folder : folder + "/") else { throw SystemError(code: EXDEV) }
  }

  private static func realPath(_ path: String) throws(SystemError) -> String {
    guard let real = FileKind.realPath(path) else { throw SystemError() }
    return real
  }
}
