import FacturaDiagnostics
import Glibc

/// What the operating system said, in its own words: `No such file or directory`.
struct SystemError: Error, CustomStringConvertible {
  let code: Int32

  init(code: Int32 = errno) {
    self.code = code
  }

  var isMissing: Bool { code == ENOENT || code == ENOTDIR }

  var description: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
    let text = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return text.isEmpty ? "error \(code)" : text
  }
}

extension SystemError {
  static let isFolder = SystemError(code: EISDIR)

  /// The same, said of a file that a user named.
  func fact(_ path: String) -> FileFact {
    switch code {
    case ENOENT, ENOTDIR: .missing(path)
    case EISDIR: .isFolder(path)
    default: .unreadable(path, reason: description)
    }
  }
}
