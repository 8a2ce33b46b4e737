/// Writes the bytes of one figure or date from right to left, as its digits come out of the divisions.
///
/// 96 bytes hold the longest: a sign, a currency, 30 figures, 10 marks of three bytes between them, a decimal mark and a per
/// cent sign.
struct FigureWriter {
  private static let capacity = 96
  private let bytes: UnsafeMutablePointer<UInt8>
  private var start = Self.capacity

  private init(bytes: UnsafeMutablePointer<UInt8>) {
    self.bytes = bytes
  }

  /// What `write` wrote, as text. Up to 15 bytes need no memory of their own; copied, they are a text sooner than decoded.
  @inline(__always)
  static func text(_ write: (inout FigureWriter) -> Void) -> String {
    run(write) { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { $0.initialize(fromContentsOf: bytes) }
    }
  }

  @inline(__always)
  static func append(to output: inout [UInt8], _ write: (inout FigureWriter) -> Void) {
    run(write) { output.append(contentsOf: $0) }
  }

  @inline(__always)
  private static func run<Result>(
    _ write: (inout FigureWriter) -> Void, _ use: (UnsafeBufferPointer<UInt8>) -> Result,
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
      // There is a base address, because the capacity isn't 0; the fallback is never taken.
      guard let base = buffer.baseAddress else { return use(UnsafeBufferPointer(start: nil, count: 0)) }
      var writer = FigureWriter(bytes: base)
      write(&writer)
      return use(UnsafeBufferPointer(start: base + writer.start, count: capacity - writer.start))
    }
  }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    precondition(start > 0, "a figure has at most 96 bytes")
    start -= 1
    bytes[start] = byte
  }

  @inline(__always)
  mutating func put(_ character: Unicode.Scalar) {
    put(UInt8(truncatingIfNeeded: character.value))
  }

  /// Up to 8 bytes, the first one lowest.
  @inline(__always)
  mutating func put(packed text: UInt64) {
    var count = (64 - text.leadingZeroBitCount + 7) / 8
    while count > 0 {
      count -= 1
      put(UInt8(truncatingIfNeeded: text >> UInt64(count * 8)))
    }
  }

  /// Exactly `count` figures, the last ones of `value`.
  @inline(__always)
  mutating func put(_ value: UInt64, figures count: Int) {
    var value = value
    for _ in 0..<count {
      put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
      value /= 10
    }
  }

  /// As many figures as the number has.
  @inline(__always)
  mutating func put(_ value: UInt64) {
    var value = value
    repeat {
      put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
      value /= 10
    } while value > 0
  }

  /// `1,234,567`
  @inline(__always)
  mutating func put(grouped value: UInt64, _ rules: LanguageRules) {
    var value = value
    while value >= 1000 {
      put(value % 1000, figures: 3)
      put(packed: rules.groupMark)
      value /= 1000
    }
    put(value)
  }
}
