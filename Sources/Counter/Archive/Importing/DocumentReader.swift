import Factura
import FacturaDiagnostics
import Glibc

/// Reads a file or a pipe as one document, or as one JSON document a line if the first line is one.
struct DocumentReader: ~Copyable {
  private let name: String
  private let descriptor: Int32
  private let closes: Bool
  private var buffer: [UInt8] = []
  /// What of the buffer was given out.
  private var start = 0
  private var line = 0
  private var isAtEnd = false
  private var form = Form.unknown

  private enum Form {
    case unknown, whole, lines
  }

  private static let blockSize = 1 << 18

  /// “-” is standard input.
  init(path: String) throws(Finding) {
    name = path == "-" ? "standard input" : path
    closes = path != "-"
    descriptor = closes ? open(path, O_RDONLY | O_CLOEXEC) : 0
    if descriptor < 0 {
      throw Finding(errno == ENOENT ? FileFact.missing(path) : .unreadable(path, reason: Self.reason))
    }
  }

  deinit {
    if closes { close(descriptor) }
  }

  /// Nothing behind the last one. Empty lines are passed over.
  mutating func next() throws(Finding) -> ImportedDocument? {
    while true {
      guard let bytes = try nextPiece() else { return nil }
      if form == .whole { return ImportedDocument(bytes: bytes, name: name, line: 0) }
      if bytes.contains(where: { $0 > 0x20 }) {
        return ImportedDocument(bytes: bytes, name: name, line: line)
      }
    }
  }

  private mutating func nextPiece() throws(Finding) -> [UInt8]? {
    if form == .whole { return nil }
    let feed = try nextLineFeed()
    if form == .unknown {
      form = Self.isDocument(buffer[start..<(feed ?? buffer.count)]) ? .lines : .whole
      if form == .whole { return try everything() }
    }
    guard let end = feed ?? (start < buffer.count ? buffer.count : nil) else { return nil }
    line += 1
    defer { start = min(buffer.count, end + 1) }
    return Array(buffer[start..<end])
  }

  private mutating func everything() throws(Finding) -> [UInt8] {
    while !isAtEnd { try fill() }
    defer { buffer = [] }
    return buffer
  }

  private mutating func nextLineFeed() throws(Finding) -> Int? {
    var searched = start
    while true {
      if let feed = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) { return feed }
      if isAtEnd { return nil }
      searched = buffer.count - start
      buffer.removeSubrange(..<start)
      start = 0
      try fill()
    }
  }

  private mutating func fill() throws(Finding) {
    var block = [UInt8](repeating: 0, count: Self.blockSize)
    let count = read(descriptor, &block, block.count)
    if count < 0 {
      if errno == EINTR { return }
      throw Finding(FileFact.unreadable(name, reason: Self.reason))
    }
    if count == 0 { isAtEnd = true }
    buffer += block[..<count]
    if buffer.count > InvoiceFile.sizeLimit {
      throw Finding(FileFact.tooLarge(name, limit: InvoiceFile.sizeLimit))
    }
  }

  private static var reason: String { String(cString: strerror(errno)) }

  /// Whether a line is an object that is closed again at its end, so that another one may follow in the next line.
  static func isDocument(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return false }
    var (depth, isInText, isEscaped) = (0, false, false)
    for byte in line {
      if isInText {
        if byte == UInt8(ascii: "\""), !isEscaped { isInText = false }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInText = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: break
        }
      }
    }
    return depth == 0
  }
}
