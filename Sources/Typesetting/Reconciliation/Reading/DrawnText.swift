/// The bytes of a drawn text, read from the left. What is read here was written by others; nothing of what wrote it is
/// used.
struct DrawnText {
  let bytes: UnsafeBufferPointer<UInt8>
  var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// What stands between two lines of one text when they are put together.
  static let lineEnd = UInt8(ascii: "\n")

  @inline(__always)
  var isAtEnd: Bool { place >= bytes.count }

  /// The next byte; 0 at the end.
  @inline(__always)
  var next: UInt8 { byte(ahead: 0) }

  @inline(__always)
  func byte(ahead: Int) -> UInt8 {
    let index = place + ahead
    return index < bytes.count ? bytes[index] : 0
  }

  /// Whether a figure could go on at this place: it may not be cut here.
  var isWithinFigure: Bool {
    guard place > 0, !isAtEnd else { return false }
    let before = bytes[place - 1]
    guard Self.isDigit(before) || Self.isMark(before) || before == UInt8(ascii: "-") else { return false }
    return Self.isDigit(next) || (Self.isMark(next) && Self.isDigit(byte(ahead: 1)))
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }

  /// A figure or a mark among figures.
  static func isFigure(_ byte: UInt8) -> Bool { isDigit(byte) || isMark(byte) }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  @inline(__always)
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    skip(UInt8(truncatingIfNeeded: character.value))
  }

  @inline(__always)
  mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte, !isAtEnd else { return false }
    place += 1
    return true
  }

  /// All of a text, byte by byte.
  mutating func skip(all text: some Sequence<UInt8>) -> Bool {
    let start = place
    for byte in text where !skip(byte) {
      place = start
      return false
    }
    return true
  }

  mutating func skipBlanks() {
    while case let count = Self.blank(at: place, in: bytes), count > 0 { place += count }
  }

  /// How many bytes of a blank or an invisible character stand at a place: spaces of all kinds, ends of lines, soft
  /// hyphens, marks of direction.
  static func blank(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard place < bytes.count else { return 0 }
    let first = bytes[place]
    if first <= 0x20 { return 1 }
    guard first >= 0xC2, place + 1 < bytes.count else { return 0 }
    let second = bytes[place + 1]
    if first == 0xC2 { return second == 0xA0 || second == 0xAD || second == 0x85 ? 2 : 0 }
    guard first == 0xE2 || first == 0xEF, place + 2 < bytes.count else { return 0 }
    let third = bytes[place + 2]
    switch (first, second) {
    case (0xE2, 0x80): return (0x80...0x8F).contains(third) || (0xA8...0xAF).contains(third) ? 3 : 0
    case (0xE2, 0x81): return third == 0x9F || (0xA0...0xAF).contains(third) ? 3 : 0
    case (0xEF, 0xBB): return third == 0xBF ? 3 : 0
    default: return 0
    }
  }
}

/// How a drawn text stands to what is stated.
enum Match {
  /// They are the same.
  case yes
  case no
  /// The drawn text ends too early: more words may come with the next run.
  case shortOfWords
  /// It ends within a figure, which no page breaks.
  case shortOfFigure

  var isShort: Bool { self == .shortOfWords || self == .shortOfFigure }
}
