extension PDFText {
  /// A name with its slash; what is no regular character becomes `#xx` (ISO 32000-1, 7.3.5).
  mutating func append(name: String) {
    append("/")
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "#"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"),
        UInt8(ascii: "%"), 0...0x20, 0x7F...0xFF:
        append("#")
        appendHex(byte)
      default: append(byte: byte)
      }
    }
  }

  /// No string is longer (ISO 19005-3, 6.1.13).
  static let stringLimit = 32_767

  /// A text string (ISO 32000-1, 7.9.2.2): in PDFDocEncoding if it is plain ASCII, else in UTF-16. Of a text that is too
  /// long for a string, its beginning.
  mutating func append(text: String) {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      append(bytes: text.utf8.prefix(Self.stringLimit))
      return
    }
    append("(")
    appendInString(0xFE)
    appendInString(0xFF)
    var units = text.utf16.prefix(Self.stringLimit / 2 - 1)
    if let last = units.last, UTF16.isLeadSurrogate(last) { units.removeLast() }
    for unit in units {
      appendInString(UInt8(unit >> 8))
      appendInString(UInt8(unit & 0xFF))
    }
    append(")")
  }

  /// A string of these very bytes.
  mutating func append(bytes: some Sequence<UInt8>) {
    append("(")
    for byte in bytes { appendInString(byte) }
    append(")")
  }

  /// A string of these very bytes, in hexadecimal.
  mutating func append(hex bytes: some Sequence<UInt8>) {
    append("<")
    for byte in bytes { appendHex(byte) }
    append(">")
  }

  private mutating func appendInString(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
      append("\\")
      append(byte: byte)
    // A reader turns a bare carriage return into a line feed.
    case 0x0D: append("\\r")
    default: append(byte: byte)
    }
  }

  private mutating func appendHex(_ byte: UInt8) {
    append(byte: PDFText.hexDigit(byte >> 4))
    append(byte: PDFText.hexDigit(byte & 0x0F))
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
