/// How the characters of an XML file are written, for those who put text into a file and leave the rest as it is.
package enum XMLEncoding: Hashable, Sendable {
  /// `mark` is the length of the byte order mark, if there is one.
  case utf8(mark: Int)
  /// `high` is the place of the high byte in a unit: 0 or 1.
  case utf16(high: Int, mark: Int)
  case ascii, latin1, windows1252

  /// Where a place of the text in UTF-8 stands in the file.
  package func offset(of place: Int, in text: [UInt8]) -> Int {
    switch self {
    case .utf8(let mark): return place + mark
    case .ascii: return place
    case .utf16(_, let mark):
      var units = 0
      for byte in text[..<place] where byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
      return units * 2 + mark
    case .latin1, .windows1252:
      return text[..<place].reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    }
  }

  /// The bytes of a text; characters that the encoding has not are written as numbers, `&#x20AC;`.
  package func encode(_ text: String) -> [UInt8] {
    switch self {
    case .utf8: return Array(text.utf8)
    case .utf16(let high, _):
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.utf8.count * 2)
      for unit in text.utf16 {
        let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        bytes += [pair[high], pair[1 - high]]
      }
      return bytes
    case .ascii, .latin1, .windows1252:
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.utf8.count)
      for scalar in text.unicodeScalars {
        if let byte = byte(scalar.value) {
          bytes.append(byte)
        } else {
          bytes += Array("&#x\(String(scalar.value, radix: 16, uppercase: true));".utf8)
        }
      }
      return bytes
    }
  }

  private func byte(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x80 { return UInt8(scalar) }
    switch self {
    case .latin1: return UInt8(exactly: scalar)
    case .windows1252: return (0x80...0xFF).first { XMLSource.windows1252($0) == scalar }
    case .utf8, .utf16, .ascii: return nil
    }
  }
}
