import FacturaDiagnostics

extension XMLSource {
  /// Reads the bytes of a file in its encoding (XML 1.0, 4.3.3): a byte order mark first, then the declaration,
  /// then UTF-8. UTF-8, UTF-16, ISO-8859-1, Windows-1252 and US-ASCII are known.
  ///
  /// - Throws: a finding for an empty file, one that doesn't begin with `<`, an unknown encoding, bytes that
  ///   aren't of the encoding, and characters that no text may have.
  static func decode(_ raw: [UInt8], name: String) throws(Finding) -> XMLSource {
    let text = try text(of: raw, name: name)
    let source = XMLSource(name: name, bytes: text)
    guard let first = text.firstIndex(where: { !isSpace($0) }) else {
      throw Finding(raw.isEmpty ? XMLFact.empty : .blank, at: source.location(at: 0))
    }
    guard text[first] == UInt8(ascii: "<") else {
      let start = String(decoding: text[first...].prefix(12), as: UTF8.self).prefix { !$0.isNewline }
      throw Finding(XMLFact.notXML(start: String(start)), at: source.location(at: first))
    }
    if let (offset, fact) = firstBadCharacter(in: text) {
      throw Finding(fact, at: source.location(at: offset))
    }
    return source
  }

  private static func text(of raw: [UInt8], name: String) throws(Finding) -> [UInt8] {
    switch try knownEncoding(of: raw, name: name) {
    case .utf8(let mark): return mark == 0 ? raw : Array(raw.dropFirst(mark))
    case .utf16(let high, _): return try utf8(fromUTF16: raw, high: high, name: name)
    case .ascii: return raw
    case .latin1: return utf8(raw) { UInt32($0) }
    case .windows1252: return utf8(raw, scalar: windows1252)
    }
  }

  /// By a byte order mark, the first character, or the declaration.
  static func knownEncoding(of raw: [UInt8], name: String) throws(Finding) -> XMLEncoding {
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8(mark: 3) }
    if raw.starts(with: [0xFF, 0xFE]) { return .utf16(high: 1, mark: 2) }
    if raw.starts(with: [0x3C, 0x00]) { return .utf16(high: 1, mark: 0) }
    if raw.starts(with: [0xFE, 0xFF]) { return .utf16(high: 0, mark: 2) }
    if raw.starts(with: [0x00, 0x3C]) { return .utf16(high: 0, mark: 0) }
    guard let declared = declaredEncoding(in: raw) else { return .utf8(mark: 0) }
    switch declared.lowercased() {
    case "utf-8", "utf8": return .utf8(mark: 0)
    case "us-ascii", "ascii": return .ascii
    case "iso-8859-1", "iso8859-1", "latin1", "latin-1": return .latin1
    case "windows-1252", "cp1252": return .windows1252
    default:
      throw Finding(XMLFact.unknownEncoding(declared), at: SourceLocation(file: name, line: 1))
    }
  }

  /// The encoding that a file says it is in, in capitals; UTF-8 if it says nothing (XML 1.0, 4.3.3).
  static func encoding(of raw: [UInt8]) -> String {
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) { return "UTF-8" }
    let wide: [[UInt8]] = [[0xFF, 0xFE], [0x3C, 0x00], [0xFE, 0xFF], [0x00, 0x3C]]
    if wide.contains(where: raw.starts) { return "UTF-16" }
    return declaredEncoding(in: raw)?.uppercased() ?? "UTF-8"
  }

  /// The word in `<?xml … encoding="…"?>`, which must be the first thing in the file.
  private static func declaredEncoding(in raw: [UInt8]) -> String? {
    guard raw.starts(with: Array("<?xml".utf8)) else { return nil }
    let declaration = raw.prefix(200).prefix { $0 != UInt8(ascii: ">") }
    let text = String(decoding: declaration, as: UTF8.self)
    guard let word = text.range(ofWord: "encoding") else { return nil }
    let value = text[word...].drop { $0 == " " || $0 == "=" || $0 == "\t" }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    return String(value.dropFirst().prefix { $0 != quote })
  }

  private static func utf8(_ raw: [UInt8], scalar: (UInt8) -> UInt32) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(raw.count)
    for byte in raw {
      if byte < 0x80 { text.append(byte) } else { append(scalar(byte), to: &text) }
    }
    return text
  }

  /// Strictly: a half of a pair of surrogates without the other is a fault and not a U+FFFD.
  private static func utf8(fromUTF16 raw: [UInt8], high: Int, name: String) throws(Finding) -> [UInt8] {
    func unit(at index: Int) -> UInt32 { UInt32(raw[index + high]) << 8 | UInt32(raw[index + 1 - high]) }
    var text: [UInt8] = []
    text.reserveCapacity(raw.count / 2)
    var index = raw.count > 1 && unit(at: 0) == 0xFEFF ? 2 : 0
    while index + 1 < raw.count {
      var value = unit(at: index)
      index += 2
      if (0xD800...0xDBFF).contains(value), index + 1 < raw.count,
        case let low = unit(at: index), (0xDC00...0xDFFF).contains(low)
      {
        value = 0x1_0000 + (value - 0xD800) << 10 + (low - 0xDC00)
        index += 2
      }
      if value < 0x80 {
        text.append(UInt8(value))
      } else if let scalar = Unicode.Scalar(value) {
        text.append(contentsOf: String(scalar).utf8)
      } else {
        throw Finding(XMLFact.loneSurrogate(value), atTheEndOf: text, name: name)
      }
    }
    if index < raw.count { throw Finding(XMLFact.halfUnit, atTheEndOf: text, name: name) }
    return text
  }

  private static func append(_ value: UInt32, to text: inout [UInt8]) {
    text.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
  }

  /// 0x80 to 0x9F of Windows-1252, which is ISO-8859-1 otherwise.
  static func windows1252(_ byte: UInt8) -> UInt32 {
    let special: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D,
      0x17D,
      0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153,
      0x9D,
      0x17E, 0x178,
    ]
    return (0x80..<0xA0).contains(byte) ? special[Int(byte) - 0x80] : UInt32(byte)
  }
}

extension XMLSource {
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The first byte that isn't UTF-8, or begins a character that no text may have: more
  /// than XML 1.0, 2.2 forbids.
  private static func firstBadCharacter(in text: [UInt8]) -> (offset: Int, fact: XMLFact)? {
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        let byte = text[index]
        if byte < 0x80 {
          if byte < 0x20 || byte == 0x7F, let fact = fault(of: UInt32(byte)) { return (index, fact) }
          index += 1
          continue
        }
        guard let (scalar, length) = scalar(in: text, at: index) else {
          return (index, .badBytes(encoding: "UTF-8"))
        }
        if let fact = fault(of: scalar) { return (index, fact) }
        index += length
      }
      return nil
    }
  }

  static func fault(of scalar: UInt32) -> XMLFact? {
    let point = CodePoint(scalar)
    if point.isRefusedControl { return .controlCharacter(scalar) }
    return point.isNoncharacter ? .noncharacter(scalar) : nil
  }

  /// One character of more than one byte (Unicode 15, table 3-7), or nothing if it is malformed.
  static func scalar(
    in text: UnsafeBufferPointer<UInt8>, at index: Int,
  ) -> (scalar: UInt32, length: Int)? {
    let lead = text[index]
    let (length, least): (Int, UInt32) =
      switch lead {
      case 0xC2...0xDF: (2, 0x80)
      case 0xE0...0xEF: (3, 0x800)
      case 0xF0...0xF4: (4, 0x1_0000)
      default: (0, 0)
      }
    guard length > 0, index + length <= text.count else { return nil }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for next in text[(index + 1)..<(index + length)] {
      guard next & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    guard scalar >= least, scalar <= 0x10_FFFF, !(0xD800...0xDFFF).contains(scalar) else { return nil }
    return (scalar, length)
  }
}

extension Finding {
  /// A fault behind the text that could be decoded.
  fileprivate init(_ fact: XMLFact, atTheEndOf text: [UInt8], name: String) {
    self.init(fact, at: XMLSource(name: name, bytes: text).location(at: text.count))
  }
}

extension String {
  /// Where the text behind the first `word` begins.
  fileprivate func range(ofWord word: String) -> Index? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word) { return index(start, offsetBy: word.count) }
      start = index(after: start)
    }
    return nil
  }
}
