extension [UInt8] {
  mutating func append(_ text: String) {
    append(contentsOf: text.utf8)
  }

  /// A value in PDF syntax. A stream's bytes can't stand inside another value: of a stream comes its dictionary.
  mutating func append(_ object: PDFObject) {
    switch object {
    case .null: append("null")
    case .boolean(let value): append(value ? "true" : "false")
    case .integer(let value): append(String(value))
    case .real(let text): append(contentsOf: text)
    case .string(let bytes): append(hexadecimalOf: bytes)
    case .name(let name): append(name)
    case .reference(let reference): append("\(reference.number) \(reference.generation) R")
    case .dictionary(let dictionary): append(dictionary)
    case .stream(let stream): append(stream.dictionary)
    case .array(let values):
      append("[")
      for (number, value) in values.enumerated() {
        if number > 0 { append(" ") }
        append(value)
      }
      append("]")
    }
  }

  mutating func append(_ dictionary: PDFDictionary) {
    append("<<")
    for (key, value) in dictionary.entries {
      append(key)
      append(" ")
      append(value)
    }
    append(">>")
  }

  /// With `#` for what may not stand in a name as it is (ISO 32000-1, 7.3.5).
  mutating func append(_ name: PDFName) {
    append(UInt8(ascii: "/"))
    for byte in name.bytes {
      if byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "#"), PDFCharacters.isRegular(byte) {
        append(byte)
      } else {
        append(UInt8(ascii: "#"))
        append(hexadecimal: byte)
      }
    }
  }

  private mutating func append(hexadecimalOf bytes: [UInt8]) {
    append("<")
    for byte in bytes { append(hexadecimal: byte) }
    append(">")
  }

  mutating func append(hexadecimal byte: UInt8) {
    for half in [byte >> 4, byte & 15] { append(half < 10 ? 0x30 + half : 0x41 + half - 10) }
  }
}
