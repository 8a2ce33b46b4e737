import FacturaDiagnostics

extension JSONReader {
  /// The characters of a text, checked: no broken UTF-8, no half characters, nothing that no font can show.
  func string(of text: JSONText) throws(JSONProblem) -> String {
    if text.hasEscapes { return try unescaped(text) }
    // As short a text stands in the string itself, and is quickly copied there.
    if text.isASCII, text.count <= 15 {
      return String(unsafeUninitializedCapacity: text.count) { room in
        room.initialize(fromContentsOf: UnsafeBufferPointer(start: bytes + text.start, count: text.count))
      }
    }
    if !text.isASCII { try check(text) }
    return String(decoding: UnsafeBufferPointer(start: bytes + text.start, count: text.count), as: UTF8.self)
  }

  private func check(_ text: JSONText) throws(JSONProblem) {
    var place = text.start
    let last = text.start + text.count
    while place < last {
      if bytes[place] < 0x80 {
        place += 1
      } else {
        let (scalar, length) = try scalar(at: place, before: last)
        try check(scalar, at: place)
        place += length
      }
    }
  }

  private func unescaped(_ text: JSONText) throws(JSONProblem) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var place = text.start
    let last = text.start + text.count
    while place < last {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\\") {
        let (scalar, length) = try escape(at: place, before: last)
        try check(scalar, at: place)
        // Both could only stand here as escapes; in XML they are spaces as well.
        let meant: Unicode.Scalar = scalar == "\t" || scalar == "\r" ? " " : scalar
        result.append(contentsOf: UTF8.encode(meant).map(Array.init) ?? [])
        place += length
      } else if byte < 0x80 {
        result.append(byte)
        place += 1
      } else {
        let (scalar, length) = try scalar(at: place, before: last)
        try check(scalar, at: place)
        for offset in 0..<length { result.append(bytes[place + offset]) }
        place += length
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A character beyond ASCII, as RFC 3629, §4 has it: no overlong forms, no surrogates, nothing above U+10FFFF.
  private func scalar(at place: Int, before last: Int) throws(JSONProblem) -> (Unicode.Scalar, length: Int) {
    let first = bytes[place]
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    var isSound = first >= 0xC2 && first < 0xF5 && place + length <= last
    if isSound {
      for offset in 1..<length {
        let byte = bytes[place + offset]
        isSound = isSound && byte & 0xC0 == 0x80
        value = value << 6 | UInt32(byte & 0x3F)
      }
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard isSound, value >= least, let scalar = Unicode.Scalar(value) else {
      throw .fact(.badBytes, offset: offset(of: place))
    }
    return (scalar, length)
  }

  /// The character that an escape stands for; two escapes if it is a pair of surrogates (RFC 8259, §7).
  private func escape(at place: Int, before last: Int) throws(JSONProblem) -> (Unicode.Scalar, length: Int) {
    switch bytes[place + 1] {
    case UInt8(ascii: "\""): return ("\"", 2)
    case UInt8(ascii: "\\"): return ("\\", 2)
    case UInt8(ascii: "/"): return ("/", 2)
    case UInt8(ascii: "b"): return ("\u{8}", 2)
    case UInt8(ascii: "f"): return ("\u{C}", 2)
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "u"):
      let unit = try codeUnit(at: place, before: last)
      if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
      guard unit < 0xDC00, place + 6 < last, bytes[place + 6] == UInt8(ascii: "\\"),
        bytes[place + 7] == UInt8(ascii: "u"),
        case let second = try codeUnit(at: place + 6, before: last), (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
      else { throw .fact(.loneSurrogate(unit), offset: offset(of: place)) }
      return (scalar, 12)
    default: throw .fact(.badEscape, offset: offset(of: place))
    }
  }

  /// The four hexadecimal figures after `\u`.
  private func codeUnit(at place: Int, before last: Int) throws(JSONProblem) -> UInt32 {
    var unit: UInt32 = 0
    guard place + 6 <= last else { throw .fact(.badEscape, offset: offset(of: place)) }
    for offset in 2..<6 {
      guard let figure = Character(Unicode.Scalar(bytes[place + offset])).hexDigitValue else {
        throw .fact(.badEscape, offset: self.offset(of: place))
      }
      unit = unit << 4 | UInt32(figure)
    }
    return unit
  }

  /// Refuses what no text of a bill means: control characters and noncharacters.
  private func check(_ scalar: Unicode.Scalar, at place: Int) throws(JSONProblem) {
    let point = CodePoint(scalar.value)
    if point.isRefusedControl { throw .fact(.controlCharacter(point.value), offset: offset(of: place)) }
    if point.isNoncharacter { throw .fact(.noncharacter(point.value), offset: offset(of: place)) }
  }
}
