import FacturaDiagnostics

/// Where a text stands in the window: valid until the window moves.
struct JSONText {
  /// First byte after the opening quote.
  var start: Int
  /// Bytes up to the closing quote.
  var count: Int
  var hasEscapes = false
  var isASCII = true
}

extension JSONReader {
  /// The text that comes next; `expected` says what it is for the message if there is none.
  mutating func text(_ expected: @autoclosure () -> String = "a text") throws(JSONProblem) -> String {
    if try upcoming() != UInt8(ascii: "\"") { throw wrongKind(expected()) }
    return try string(of: scanText())
  }

  /// Goes over the text whose opening quote comes next. Its bytes stay in the window.
  mutating func scanText() throws(JSONProblem) -> JSONText {
    var text = JSONText(start: index + 1, count: 0)
    var place = text.start
    while true {
      place = nextSpecial(from: place)
      switch bytes[place] {
      case UInt8(ascii: "\""):
        text.count = place - text.start
        if text.count > limits.text {
          throw .fact(.textTooLong(limit: limits.text), offset: offset(of: text.start - 1))
        }
        index = place + 1
        return text
      case UInt8(ascii: "\\") where place + 1 < end:
        text.hasEscapes = true
        place += 2
      case 0 where place == end, UInt8(ascii: "\\"):
        place -= text.start
        // The window moves to the opening quote.
        if try !refill(keeping: text.start - 1) {
          throw .fact(.endsEarly(expected: "the end of a text"), offset: offset(of: end))
        }
        text.start = 1
        place += 1
      case let byte where byte >= 0x80:
        text.isASCII = false
        place += 1
      case let byte:
        throw .fact(.controlCharacter(UInt32(byte)), offset: offset(of: place))
      }
    }
  }

  /// The first byte from `place` on that isn't plain: a quote, a backslash, a control character or part of a
  /// character beyond ASCII. Eight bytes at a time; of the marks in a word the lowest is right, those above may err.
  @inline(__always)
  private func nextSpecial(from place: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    var place = place
    while true {
      let word = word(at: place)
      let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
      let slashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
      let deletes = word ^ (ones &* 0x7F)
      let controls = (word &- ones &* 0x20) & ~word
      let equals = (quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes | (deletes &- ones) & ~deletes
      let marks = (word | controls | equals) & highs
      if marks != 0 { return place + marks.trailingZeroBitCount / 8 }
      place += 8
    }
  }
}
