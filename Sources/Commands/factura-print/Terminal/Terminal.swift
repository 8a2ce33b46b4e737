import Glibc

/// Lines for people go to standard error, so that standard output stays what was asked for.
enum Terminal {
  enum Stream: Int32 {
    case standardOutput = 1
    case standardError = 2
  }

  /// What can't be said is lost: there is nobody left to tell.
  static func print(_ text: String, to stream: Stream = .standardOutput) {
    _ = put(Array((text + "\n").utf8), on: stream.rawValue)
  }

  /// Something that the next line replaces: only for a terminal.
  static func show(passing text: String) {
    guard isatty(Stream.standardError.rawValue) == 1 else { return }
    _ = put(Array("\r\u{1B}[K\(text)".utf8), on: Stream.standardError.rawValue)
  }

  static var asks: Bool { isatty(0) == 1 && isatty(Stream.standardError.rawValue) == 1 }

  static func put(_ bytes: [UInt8], on descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...]).baseAddress, buffer.count - written
        )
      }
      if count < 0, errno != EINTR { return false }
      written += max(0, count)
    }
    return true
  }
}
