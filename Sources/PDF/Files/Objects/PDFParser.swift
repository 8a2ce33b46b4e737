import FacturaDiagnostics

/// Reads values from PDF syntax, one after the other (ISO 32000-1, 7.2 and 7.3).
///
/// It never looks outside `bytes`, and what it can't read is an error with the byte where it stood. Where files of
/// some makers differ from the standard and the meaning is clear, it takes the meaning.
struct PDFParser {
  let bytes: [UInt8]
  let limits: PDFLimits
  /// The object stream whose contents these bytes are; nothing for the file itself.
  var container: Int?
  var index: Int
  /// What follows isn't looked at.
  var end: Int
  private var depth = 0
  private var valueCount = 0

  init(_ bytes: [UInt8], at index: Int = 0, limits: PDFLimits, container: Int? = nil) {
    self.bytes = bytes
    self.index = min(max(0, index), bytes.count)
    end = bytes.count
    self.limits = limits
    self.container = container
  }

  /// The next value.
  mutating func value() throws(Failure<PDFFileFact>) -> PDFObject {
    skipSpace()
    valueCount += 1
    if valueCount > limits.valuesPerObject {
      throw Failure(.tooManyValues(limit: limits.valuesPerObject))
    }
    guard let byte else { throw damage() }
    switch byte {
    case UInt8(ascii: "/"): return .name(try name())
    case UInt8(ascii: "("): return .string(try literalString())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "<"):
      return peek(1) == UInt8(ascii: "<")
        ? .dictionary(try dictionary()) : .string(try hexadecimalString())
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), 0x30...0x39:
      return number()
    default:
      return try word()
    }
  }

  var byte: UInt8? { index < end ? bytes[index] : nil }

  private func peek(_ count: Int) -> UInt8? { index + count < end ? bytes[index + count] : nil }

  func damage() -> Failure<PDFFileFact> {
    Failure(.damagedObject(at: min(index, bytes.count), container: container))
  }

  // MARK: Space and words

  /// White space and comments.
  mutating func skipSpace() {
    while let byte {
      if PDFCharacters.isSpace(byte) {
        index += 1
      } else if byte == UInt8(ascii: "%") {
        while let byte = self.byte, byte != 0x0A, byte != 0x0D { index += 1 }
      } else {
        return
      }
    }
  }

  /// Takes a keyword that stands here by itself; otherwise stays where it is.
  mutating func take(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index + length <= end else { return false }
    for offset in 0..<length where bytes[index + offset] != word.utf8Start[offset] { return false }
    if let next = peek(length), PDFCharacters.isRegular(next) { return false }
    index += length
    return true
  }

  /// An unsigned whole number that fits an `Int`; otherwise stays where it is.
  mutating func takeNumber() -> Int? {
    let start = index
    var value = 0
    while let byte, PDFCharacters.isDigit(byte) {
      guard value <= (Int.max - 9) / 10 else {
        index = start
        return nil
      }
      value = value * 10 + Int(byte - 0x30)
      index += 1
    }
    return index > start ? value : nil
  }

  private mutating func word() throws(Failure<PDFFileFact>) -> PDFObject {
    if take("true") { return .boolean(true) }
    if take("false") { return .boolean(false) }
    if take("null") { return .null }
    throw damage()
  }

  // MARK: Numbers and references

  private mutating func number() -> PDFObject {
    let start = index
    if let number = takeNumber(), byte.map({ !PDFCharacters.isRegular($0) }) ?? true {
      return reference(to: number) ?? .integer(number)
    }
    index = start + 1
    while let byte, PDFCharacters.isRegular(byte) { index += 1 }
    let text = bytes[start..<index]
    if let value = Int(String(decoding: text, as: UTF8.self)) { return .integer(value) }
    return .real(Array(text))
  }

  /// `g R` behind a number.
  private mutating func reference(to number: Int) -> PDFObject? {
    let start = index
    guard let byte, PDFCharacters.isSpace(byte) else { return nil }
    skipSpace()
    if let generation = takeNumber() {
      skipSpace()
      if take("R") { return .reference(PDFReference(number, generation: generation)) }
    }
    index = start
    return nil
  }

  // MARK: Arrays and dictionaries

  private mutating func enter() throws(Failure<PDFFileFact>) {
    depth += 1
    if depth > limits.depth { throw Failure(.tooDeep(limit: limits.depth)) }
  }

  private mutating func array() throws(Failure<PDFFileFact>) -> [PDFObject] {
    try enter()
    defer { depth -= 1 }
    index += 1
    var values: [PDFObject] = []
    while true {
      skipSpace()
      if byte == UInt8(ascii: "]") {
        index += 1
        return values
      }
      values.append(try value())
    }
  }

  private mutating func dictionary() throws(Failure<PDFFileFact>) -> PDFDictionary {
    try enter()
    defer { depth -= 1 }
    index += 2
    var dictionary = PDFDictionary()
    while true {
      skipSpace()
      if byte == UInt8(ascii: ">"), peek(1) == UInt8(ascii: ">") {
        index += 2
        return dictionary
      }
      guard byte == UInt8(ascii: "/") else { throw damage() }
      let key = try name()
      skipSpace()
      // `/Key >>`: a key whose value was forgotten is a key with null.
      if byte == UInt8(ascii: ">"), peek(1) == UInt8(ascii: ">") { continue }
      dictionary.append(try value(), for: key)
    }
  }

  // MARK: Names and strings

  private mutating func name() throws(Failure<PDFFileFact>) -> PDFName {
    index += 1
    var name: [UInt8] = []
    while let byte, PDFCharacters.isRegular(byte) {
      if byte == UInt8(ascii: "#"), let high = self.peek(1).flatMap(PDFCharacters.hexValue),
        let low = self.peek(2).flatMap(PDFCharacters.hexValue)
      {
        name.append(high << 4 | low)
        index += 3
      } else {
        name.append(byte)
        index += 1
      }
    }
    return PDFName(bytes: name)
  }

  private mutating func hexadecimalString() throws(Failure<PDFFileFact>) -> [UInt8] {
    index += 1
    var string: [UInt8] = []
    var half: UInt8?
    while let byte {
      index += 1
      if byte == UInt8(ascii: ">") {
        if let half { string.append(half << 4) }
        return string
      }
      guard let value = PDFCharacters.hexValue(byte) else {
        if PDFCharacters.isSpace(byte) { continue }
        throw damage()
      }
      if let high = half {
        string.append(high << 4 | value)
        half = nil
      } else {
        half = value
      }
    }
    throw damage()
  }

  private mutating func literalString() throws(Failure<PDFFileFact>) -> [UInt8] {
    index += 1
    var string: [UInt8] = []
    var open = 1
    while let byte {
      index += 1
      switch byte {
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"):
        open -= 1
        if open == 0 { return string }
      case UInt8(ascii: "\\"):
        appendEscape(to: &string)
        continue
      case 0x0D:
        // An end of line in a string is one line feed, however it is written (7.3.4.2).
        if self.byte == 0x0A { index += 1 }
        string.append(0x0A)
        continue
      default: break
      }
      string.append(byte)
    }
    throw damage()
  }

  /// What stands behind a backslash (ISO 32000-1, table 3).
  private mutating func appendEscape(to string: inout [UInt8]) {
    guard let byte else { return }
    index += 1
    switch byte {
    case UInt8(ascii: "n"): string.append(0x0A)
    case UInt8(ascii: "r"): string.append(0x0D)
    case UInt8(ascii: "t"): string.append(0x09)
    case UInt8(ascii: "b"): string.append(0x08)
    case UInt8(ascii: "f"): string.append(0x0C)
    case 0x0D: if self.byte == 0x0A { index += 1 }
    case 0x0A: break
    case 0x30...0x37:
      var value = UInt16(byte - 0x30)
      for _ in 0..<2 {
        guard let figure = self.byte, (0x30...0x37).contains(figure) else { break }
        value = value << 3 | UInt16(figure - 0x30)
        index += 1
      }
      string.append(UInt8(truncatingIfNeeded: value))
    default: string.append(byte)
    }
  }
}
