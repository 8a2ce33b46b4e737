import FacturaDiagnostics

extension JSONReader {
  /// Goes over a list without reading its elements: only brackets and texts are looked at. Says where the first
  /// element lies, or nothing if the list is empty.
  mutating func skipList() throws(JSONProblem) -> Int? {
    if try upcoming() != UInt8(ascii: "[") { throw wrongKind("a list") }
    index += 1
    if try upcoming() == UInt8(ascii: "]") {
      index += 1
      return nil
    }
    let first = offset
    try skipToEndOfList()
    return first
  }

  private mutating func skipToEndOfList() throws(JSONProblem) {
    var brackets = OpenBrackets(limit: limits.depth)
    /// Where the text begins that is open.
    var text: Int?
    while !brackets.areClosed {
      let first = index
      var marks = marks(at: first)
      index += 8
      while marks != 0 {
        let place = first + marks.trailingZeroBitCount / 8
        marks &= marks &- 1
        let goesOn =
          if let start = text {
            try pass(place, inTextFrom: start, &text)
          } else {
            try pass(place, &text, &brackets)
          }
        if !goesOn { break }
      }
    }
  }

  /// Passes a mark inside a text. False if `index` has moved: a text of which something must be said, or which goes
  /// on behind the window, is gone over from its beginning in the general way.
  @inline(__always)
  private mutating func pass(_ place: Int, inTextFrom start: Int, _ text: inout Int?) throws(JSONProblem)
    -> Bool
  {
    switch bytes[place] {
    case UInt8(ascii: "\"") where place - start - 1 <= limits.text: text = nil
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, ..<0x20:
      index = start
      _ = try scanText()
      text = nil
      return false
    default: break
    }
    return true
  }

  /// Passes a mark outside of texts. False if `index` has moved.
  @inline(__always)
  private mutating func pass(
    _ place: Int, _ text: inout Int?, _ brackets: inout OpenBrackets,
  ) throws(JSONProblem) -> Bool {
    let byte = bytes[place]
    switch byte {
    case UInt8(ascii: "\""): text = place
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if !brackets.open(byte) { throw .fact(.tooDeep(limit: limits.depth), offset: offset(of: place)) }
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      if !brackets.close(byte) {
        index = place
        throw unexpected(brackets.isInObject ? "“}”" : "“]”")
      }
      if !brackets.areClosed { break }
      index = place + 1
      return false
    case 0:
      index = place
      if index < end { throw unexpected("“,” or “]”") }
      if try !refill(keeping: index) { throw unexpected("“]”") }
      return false
    default: break
    }
    return true
  }

  /// A bit for each of eight bytes that may be a quote, a backslash, a bracket or a control character: the highest of
  /// the byte. Backslash and brackets are `0x58` or `0x78` with some of the lowest three bits, as a few letters are;
  /// one comparison finds them all.
  @inline(__always)
  private func marks(at place: Int) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = word(at: place)
    let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
    let brackets = (word | ones &* 0x27) ^ (ones &* 0x7F)
    let controls = word & (ones &* 0xE0)
    return ~(nonzeros(quotes) & nonzeros(brackets) & nonzeros(controls)) & (ones &* 0x80)
  }

  /// Sets the highest bit of each byte that isn't zero; the others mean nothing.
  @inline(__always)
  private func nonzeros(_ word: UInt64) -> UInt64 {
    let lower: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return (word & lower &+ lower) | word
  }
}

/// The brackets that are open inside a list, and its own.
private struct OpenBrackets {
  private let limit: Int
  private var depth = 1
  /// One bit for each, the innermost lowest, 1 for a brace.
  private var braces: UInt64 = 0

  init(limit: Int) {
    self.limit = min(limit, 64)
  }

  var areClosed: Bool { depth == 0 }
  var isInObject: Bool { braces & 1 == 1 }

  /// False if there would be too many.
  mutating func open(_ byte: UInt8) -> Bool {
    if depth >= limit { return false }
    braces = braces << 1 | (byte == UInt8(ascii: "{") ? 1 : 0)
    depth += 1
    return true
  }

  /// False if it doesn't close the innermost.
  mutating func close(_ byte: UInt8) -> Bool {
    if isInObject != (byte == UInt8(ascii: "}")) { return false }
    braces >>= 1
    depth -= 1
    return true
  }
}
