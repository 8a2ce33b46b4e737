import FacturaDiagnostics

/// Reads JSON (RFC 8259) through a window that moves over the source, straight into the model's records.
///
/// Invariants: `bytes[0..<end]` are the source's bytes from `windowStart` on; behind them stand zeros, at least
/// `padding` of them, so that a zero at `end` stops every loop and words may be read beyond it; a zero before `end`
/// is the source's own and is an error wherever it stands.
struct JSONReader: ~Copyable, @unchecked Sendable {
  private static let padding = 32

  let source: any ByteSource
  let limits: JSONLimits
  /// Owned by this reader alone, which is why it may be sent.
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var windowStart = 0
  /// The next byte to look at.
  var index = 0
  private(set) var end = 0
  /// Elements of lists so far.
  var elements = 0
  /// How messages call the source.
  let name: String
  /// Through which the invoice's usage records will be read.
  lazy var usageWindow = JSONUsageWindow(source: source, name: name, limits: limits)

  init(_ source: any ByteSource, name: String, limits: JSONLimits) {
    self.source = source
    self.name = name
    self.limits = limits
    capacity = max(1, min(source.count, limits.window))
    bytes = .allocate(capacity: capacity + Self.padding)
    bytes.initialize(repeating: 0, count: Self.padding)
  }

  deinit { bytes.deallocate() }

  /// Where the next byte lies in the source.
  var offset: Int { windowStart + index }

  func offset(of index: Int) -> Int { windowStart + index }

  /// Goes to a place in the source. A place inside the window costs nothing.
  mutating func seek(_ offset: Int) {
    let place = offset - windowStart
    if place >= 0, place <= end {
      index = place
    } else {
      (windowStart, index, end) = (offset, 0, 0)
      bytes[0] = 0
    }
  }

  /// Moves the window on, so that it begins with the byte at `first`, and fills it up; `index` moves along. False at
  /// the end of the source.
  mutating func refill(keeping first: Int) throws(JSONProblem) -> Bool {
    if windowStart + end >= source.count { return false }
    let kept = end - first
    if kept > limits.text { throw .fact(.textTooLong(limit: limits.text), offset: offset(of: first)) }
    if kept > capacity / 2 { grow() }
    bytes.update(from: bytes + first, count: kept)
    (windowStart, index, end) = (windowStart + first, index - first, kept)
    let room = UnsafeMutableRawBufferPointer(start: bytes + end, count: capacity - end)
    let count: Int
    do throws(Finding) { count = try source.read(at: windowStart + end, into: room) } catch {
      throw .source(error)
    }
    end += min(max(count, 0), room.count)
    (bytes + end).update(repeating: 0, count: Self.padding)
    return count > 0
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2 + Self.padding)
    larger.update(from: bytes, count: end)
    bytes.deallocate()
    (bytes, capacity) = (larger, capacity * 2)
  }

  /// Eight bytes, the first lowest.
  @inline(__always)
  func word(at place: Int) -> UInt64 {
    UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
  }

  /// The next byte that isn't white space, not yet consumed; 0 at the end of the source.
  @inline(__always)
  mutating func upcoming() throws(JSONProblem) -> UInt8 {
    let byte = bytes[index]
    return byte > UInt8(ascii: " ") ? byte : try upcomingAfterSpace()
  }

  private mutating func upcomingAfterSpace() throws(JSONProblem) -> UInt8 {
    while true {
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        index += 1
        passSpaces()
      case 0 where index == end:
        if try !refill(keeping: index) { return 0 }
      case let byte: return byte
      }
    }
  }

  /// Indents: eight spaces at a time.
  @inline(__always)
  private mutating func passSpaces() {
    let spaces: UInt64 = 0x2020_2020_2020_2020
    while word(at: index) == spaces { index += 8 }
    index += (word(at: index) ^ spaces).trailingZeroBitCount / 8
  }

  /// Consumes one byte after white space, or fails saying what should stand here.
  @inline(__always)
  mutating func expect(_ byte: UInt8, _ what: @autoclosure () -> String) throws(JSONProblem) {
    if try upcoming() != byte { throw unexpected(what()) }
    index += 1
  }

  /// Consumes `true`, `false` or `null`.
  mutating func expect(word: StaticString) throws(JSONProblem) {
    let count = word.utf8CodeUnitCount
    while end - index < count {
      if try !refill(keeping: index) { break }
    }
    for place in 0..<count where bytes[index + place] != word.utf8Start[place] {
      throw unexpected("“\(word)”")
    }
    index += count
  }
}

// MARK: - Failures

extension JSONReader {
  /// The next byte can't stand here. `upcoming` must have been asked before.
  func unexpected(_ expected: String) -> JSONProblem {
    if index == end { return .fact(.endsEarly(expected: expected), offset: offset) }
    return .fact(.unexpected(found: found, expected: expected), offset: offset)
  }

  /// The next value is JSON, but not of the kind that the model wants.
  func wrongKind(_ expected: String) -> JSONProblem {
    switch bytes[index] {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "t"), UInt8(ascii: "f"),
      UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      .fact(.wrongKind(found: found, expected: expected), offset: offset)
    default: unexpected(expected)
    }
  }

  /// What the next byte begins, in words.
  private var found: String {
    switch bytes[index] {
    case UInt8(ascii: "{"): "an object"
    case UInt8(ascii: "["): "a list"
    case UInt8(ascii: "\""): "a text"
    case UInt8(ascii: "t"): "“true”"
    case UInt8(ascii: "f"): "“false”"
    case UInt8(ascii: "n"): "“null”"
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): "a number"
    case 0x21...0x7E: "“\(Unicode.Scalar(bytes[index]))”"
    case let byte: "the byte \(byte)"
    }
  }
}
