/// A row of modules as bits, the lowest bit leftmost: a rule is applied to all modules of a row at once.
///
/// `UInt64` is one, for codes of up to 64 modules; `WideRow` is for larger ones.
protocol BitRow: Sendable {
  init()
  static func & (a: Self, b: Self) -> Self
  static func | (a: Self, b: Self) -> Self
  static func ^ (a: Self, b: Self) -> Self
  static prefix func ~ (a: Self) -> Self
  /// Towards the left of the row, by fewer than 64 modules; light modules come in.
  func shiftedLeft(_ count: Int) -> Self
  /// Towards the right of the row, by fewer than 64 modules; light modules come in.
  func shiftedRight(_ count: Int) -> Self
  var darkCount: Int { get }
  /// The lowest modules of a wide row, as many as there is room for.
  init(_ wide: WideRow)
  /// Modules side by side from a column on, the lowest bit leftmost; the others light.
  init(_ modules: UInt64, at column: Int)
  subscript(column: Int) -> Bool { get set }
}

extension UInt64: BitRow {
  @inline(__always)
  func shiftedLeft(_ count: Int) -> UInt64 { self >> UInt64(count) }
  @inline(__always)
  func shiftedRight(_ count: Int) -> UInt64 { self << UInt64(count) }
  @inline(__always)
  var darkCount: Int { nonzeroBitCount }
  @inline(__always)
  init(_ wide: WideRow) { self = wide.low }
  @inline(__always)
  init(_ modules: UInt64, at column: Int) { self = modules << UInt64(column) }

  subscript(column: Int) -> Bool {
    @inline(__always)
    get { self >> UInt64(column) & 1 == 1 }
    @inline(__always)
    set { self = self & ~(1 << UInt64(column)) | (newValue ? 1 : 0) << UInt64(column) }
  }
}

extension BitRow {
  /// The first `count` modules dark.
  static func first(_ count: Int) -> Self {
    var row = Self()
    for column in 0..<count { row[column] = true }
    return row
  }
}

/// 192 modules in three words; the largest QR code has 177.
struct WideRow: BitRow {
  var low: UInt64 = 0
  var middle: UInt64 = 0
  var high: UInt64 = 0

  init() {}

  @inline(__always)
  init(_ low: UInt64, _ middle: UInt64, _ high: UInt64) {
    self.low = low
    self.middle = middle
    self.high = high
  }

  @inline(__always)
  static func & (a: WideRow, b: WideRow) -> WideRow {
    WideRow(a.low & b.low, a.middle & b.middle, a.high & b.high)
  }
  @inline(__always)
  static func | (a: WideRow, b: WideRow) -> WideRow {
    WideRow(a.low | b.low, a.middle | b.middle, a.high | b.high)
  }
  @inline(__always)
  static func ^ (a: WideRow, b: WideRow) -> WideRow {
    WideRow(a.low ^ b.low, a.middle ^ b.middle, a.high ^ b.high)
  }
  @inline(__always)
  static prefix func ~ (a: WideRow) -> WideRow { WideRow(~a.low, ~a.middle, ~a.high) }

  @inline(__always)
  func shiftedLeft(_ count: Int) -> WideRow {
    // A smart shift by 64 gives 0, which is what a count of 0 needs.
    let back = UInt64(64 - count)
    let count = UInt64(count)
    return WideRow(low >> count | middle << back, middle >> count | high << back, high >> count)
  }
  @inline(__always)
  func shiftedRight(_ count: Int) -> WideRow {
    let back = UInt64(64 - count)
    let count = UInt64(count)
    return WideRow(low << count, middle << count | low >> back, high << count | middle >> back)
  }
  @inline(__always)
  var darkCount: Int { low.nonzeroBitCount + middle.nonzeroBitCount + high.nonzeroBitCount }

  @inline(__always)
  init(_ wide: WideRow) { self = wide }
  /// Smart shifts give 0 for words that are too far away on either side.
  @inline(__always)
  init(_ modules: UInt64, at column: Int) {
    low = modules << column
    middle = modules << (column - 64)
    high = modules << (column - 128)
  }

  subscript(column: Int) -> Bool {
    @inline(__always)
    get {
      switch column {
      case ..<64: low[column]
      case ..<128: middle[column - 64]
      default: high[column - 128]
      }
    }
    @inline(__always)
    set {
      switch column {
      case ..<64: low[column] = newValue
      case ..<128: middle[column - 64] = newValue
      default: high[column - 128] = newValue
      }
    }
  }
}
