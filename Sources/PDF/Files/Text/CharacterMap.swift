import FacturaDiagnostics

/// Which characters the codes of a font stand for: its ToUnicode CMap (ISO 32000-1, 9.10.3).
struct CharacterMap {
  private var texts: [UInt32: String] = [:]
  /// Bytes of a code, as the map's codespace says.
  private(set) var codeBytes: Int?

  init(_ bytes: [UInt8], limits: PDFLimits) {
    var place = 0
    var strings: [PDFObject] = []
    while let token = ContentLexer.next(bytes, &place, limits) {
      switch token {
      case .value(let value): if strings.count < 4 * 65_536 { strings.append(value) }
      case .word(let word):
        switch word {
        case "endcodespacerange": if let code = strings.first?.string { codeBytes = code.count }
        case "endbfchar": addCharacters(strings)
        case "endbfrange": addRanges(strings)
        default: break
        }
        strings = []
      }
    }
  }

  subscript(code: UInt32) -> String? { texts[code] }

  private mutating func addCharacters(_ pairs: [PDFObject]) {
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      guard let code = pairs[index].string, let text = pairs[index + 1].string else { continue }
      texts[Self.number(code)] = Self.text(text)
    }
  }

  private mutating func addRanges(_ triples: [PDFObject]) {
    for index in stride(from: 0, to: triples.count - 2, by: 3) {
      guard let low = triples[index].string, let high = triples[index + 1].string else { continue }
      let first = Self.number(low)
      let last = min(Self.number(high), first &+ 65_535)
      guard first <= last else { continue }
      if let members = triples[index + 2].array {
        for (code, member) in zip(first...last, members) {
          if let text = member.string { texts[code] = Self.text(text) }
        }
      } else if let start = triples[index + 2].string, start.count >= 2 {
        for code in first...last { texts[code] = Self.text(Self.added(Int(code - first), to: start)) }
      }
    }
  }

  /// The last unit of UTF-16 counts on.
  private static func added(_ count: Int, to bytes: [UInt8]) -> [UInt8] {
    let unit = (Int(bytes[bytes.count - 2]) << 8 | Int(bytes[bytes.count - 1])) + count
    return bytes.dropLast(2) + [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]
  }

  private static func number(_ bytes: [UInt8]) -> UInt32 {
    bytes.suffix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func text(_ bytes: [UInt8]) -> String {
    guard bytes.count > 1 else { return String(decoding: bytes.map { UInt16($0) }, as: UTF16.self) }
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }
}

/// Operands and operators of a content stream or a CMap (ISO 32000-1, 7.8.2).
enum ContentLexer {
  enum Token {
    case value(PDFObject)
    case word(String)
  }

  /// Nothing at the end. What is no syntax is passed over byte by byte.
  static func next(_ bytes: [UInt8], _ place: inout Int, _ limits: PDFLimits) -> Token? {
    while true {
      var parser = PDFParser(bytes, at: place, limits: limits)
      parser.skipSpace()
      place = parser.index
      guard let byte = parser.byte else { return nil }
      if isLetter(byte), let word = word(bytes, &place) {
        switch word {
        case "true": return .value(.boolean(true))
        case "false": return .value(.boolean(false))
        case "null": return .value(.null)
        default: return .word(word)
        }
      }
      if let value = try? parser.value() {
        place = max(parser.index, place + 1)
        return .value(value)
      }
      place += 1
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"")
  }

  private static func word(_ bytes: [UInt8], _ place: inout Int) -> String? {
    var end = place
    while end < bytes.count, end - place < 32, PDFCharacters.isRegular(bytes[end]) { end += 1 }
    guard end > place else { return nil }
    defer { place = end }
    return String(decoding: bytes[place..<end], as: UTF8.self)
  }
}
