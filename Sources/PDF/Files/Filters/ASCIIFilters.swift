/// ASCIIHexDecode and ASCII85Decode (ISO 32000-1, 7.4.2 and 7.4.3); nothing for what they can't mean.
enum ASCIIFilters {
  static func decodeHex(_ text: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    var half: UInt8?
    for character in text {
      if character == UInt8(ascii: ">") { break }
      if PDFCharacters.isSpace(character) { continue }
      guard let value = PDFCharacters.hexValue(character) else { return nil }
      if let high = half {
        bytes.append(high << 4 | value)
        half = nil
      } else {
        half = value
      }
    }
    if let half { bytes.append(half << 4) }
    return bytes
  }

  static func decode85(_ text: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    var group: [UInt8] = []
    for character in text {
      switch character {
      case UInt8(ascii: "~"):
        return append(group, to: &bytes) ? bytes : nil
      case UInt8(ascii: "z") where group.isEmpty:
        bytes += [0, 0, 0, 0]
      case UInt8(ascii: "!")...UInt8(ascii: "u"):
        group.append(character - UInt8(ascii: "!"))
        guard group.count == 5 else { continue }
        guard append(group, to: &bytes) else { return nil }
        group = []
      default:
        guard PDFCharacters.isSpace(character) else { return nil }
      }
    }
    return append(group, to: &bytes) ? bytes : nil
  }

  /// Five figures to the base 85 are four bytes; a last group of n figures is n − 1 bytes.
  private static func append(_ group: [UInt8], to bytes: inout [UInt8]) -> Bool {
    guard !group.isEmpty else { return true }
    guard group.count > 1 else { return false }
    let figures = group + [UInt8](repeating: 84, count: 5 - group.count)
    let value = figures.reduce(UInt64(0)) { $0 * 85 + UInt64($1) }
    guard value <= UInt64(UInt32.max) else { return false }
    for place in 0..<(group.count - 1) {
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(24 - 8 * place)))
    }
    return true
  }
}
