/// A piece of syntax outside streams (ISO 32000-1, 7.3), with the bytes that it takes.
struct CairoToken {
  enum Kind: Equatable {
    case openDictionary, closeDictionary, openArray, closeArray
    case name, string, number
    /// `true`, `false`, `null`.
    case word
    case reference(Int32)
  }

  var kind: Kind
  var range: Range<Int>
}

extension Cursor {
  /// The next token and the place behind it.
  mutating func token() throws(FinishingFailure) -> CairoToken {
    skipSpace()
    let start = place
    let kind: CairoToken.Kind
    switch byte {
    case UInt8(ascii: "["): kind = single(.openArray)
    case UInt8(ascii: "]"): kind = single(.closeArray)
    case UInt8(ascii: "("): kind = try string()
    case UInt8(ascii: "<"): kind = try take("<<") ? .openDictionary : hexString()
    case UInt8(ascii: ">"):
      try expect(">>")
      kind = .closeDictionary
    case UInt8(ascii: "/"):
      place += 1
      skipRegular()
      kind = .name
    case UInt8(ascii: "0")...UInt8(ascii: "9"): kind = numberOrReference()
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      skipRegular()
      kind = .number
    default:
      skipRegular()
      if place == start { throw unexpected(wanted: "a value") }
      kind = .word
    }
    return CairoToken(kind: kind, range: start..<place)
  }

  private mutating func single(_ kind: CairoToken.Kind) -> CairoToken.Kind {
    place += 1
    return kind
  }

  /// Goes behind white space and comments.
  mutating func skipSpace() {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x0A, 0x0D, 0x09: place += 1
      case UInt8(ascii: "%"):
        while place < bytes.count, bytes[place] != 0x0A { place += 1 }
      default: return
      }
    }
  }

  private mutating func skipRegular() {
    while place < bytes.count, bytes[place].isRegular { place += 1 }
  }

  private mutating func string() throws(FinishingFailure) -> CairoToken.Kind {
    var depth = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      place += 1
      if depth == 0 { return .string }
    }
    place = bytes.count
    throw unexpected(wanted: "the end of a string")
  }

  private mutating func hexString() throws(FinishingFailure) -> CairoToken.Kind {
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") { place += 1 }
    try expect(">")
    return .string
  }

  private mutating func numberOrReference() -> CairoToken.Kind {
    let start = place
    skipRegular()
    var behind = self
    guard place - start < 10, behind.take(" 0 R"), !behind.byte.isRegular || behind.isAtEnd else {
      return .number
    }
    var value: Int32 = 0
    for digit in bytes[start..<place] {
      guard digit >= 0x30, digit <= 0x39 else { return .number }
      value = value * 10 + Int32(digit - 0x30)
    }
    place = behind.place
    return .reference(value)
  }
}

extension UInt8 {
  /// Neither white space nor a delimiter (ISO 32000-1, 7.2.2).
  fileprivate var isRegular: Bool {
    switch self {
    case 0...0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      false
    default: true
    }
  }
}
