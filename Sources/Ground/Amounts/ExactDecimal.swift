/// A decimal number exactly as it was stated: `450.0000` keeps its four decimals, and no figure is ever
/// turned into binary floating point.
///
/// The value is `coefficient × 10^−scale`, with at most 30 figures and 18 decimals. Arithmetic reports what would
/// go beyond these limits as nothing; it never traps and never loses a figure unasked.
public struct ExactDecimal: Sendable {
  // The coefficient in two halves, because a stored `Int128` asks for 16-byte alignment, which optional arguments
  // don't get in debug builds (Swift 6.3, x86-64: aligned loads from slots that aren't, and a crash).
  @usableFromInline let high: Int64
  @usableFromInline let low: UInt64
  /// Decimals as stated, 0 to 18.
  public let scale: UInt8

  /// All figures as one whole number, with its sign. Its magnitude is below 10^30.
  @inlinable
  public var coefficient: Int128 { Int128(high) << 64 | Int128(low) }

  @inlinable
  init(halvesOf coefficient: Int128, scale: UInt8) {
    high = Int64(truncatingIfNeeded: coefficient >> 64)
    low = UInt64(truncatingIfNeeded: coefficient)
    self.scale = scale
  }

  /// For numbers known to be within the limits; `init(exactly:scale:)` is for all others.
  @inlinable
  public init(coefficient: Int128, scale: UInt8) {
    precondition(
      scale <= Self.mostDecimals && coefficient.magnitude < Self.limit,
      "an exact decimal has at most 30 figures and 18 decimals")
    self.init(halvesOf: coefficient, scale: scale)
  }

  /// Nothing if there are more than 30 figures or 18 decimals.
  @inlinable
  public init?(exactly coefficient: Int128, scale: Int) {
    guard (0...Int(Self.mostDecimals)).contains(scale), coefficient.magnitude < Self.limit else { return nil }
    self.init(halvesOf: coefficient, scale: UInt8(truncatingIfNeeded: scale))
  }

  @inlinable
  public init(_ integer: Int) {
    self.init(halvesOf: Int128(integer), scale: 0)
  }

  public static let zero = ExactDecimal(0)

  @inlinable
  package static var mostFigures: Int { 30 }
  @inlinable
  package static var mostDecimals: UInt8 { 18 }
  /// Decimals of a product that nobody rounds.
  package static var mostProductDecimals: UInt8 { 9 }
  /// 10^30: every coefficient is nearer to zero.
  @inlinable
  package static var limit: UInt128 { 1_000_000_000_000_000_000_000_000_000_000 }
}

extension ExactDecimal {
  @inlinable
  public var isZero: Bool { coefficient == 0 }
  @inlinable
  public var isNegative: Bool { coefficient < 0 }

  /// How many figures an invoice may state before the point: as many as an e-CF's format has (Formato e-CF 1.0, kinds of
  /// data), and layouts have room for.
  package static let mostStatedFigures = 16

  /// Whether it has more figures before its point than an invoice may state.
  @inlinable
  package var isBeyondInvoices: Bool {
    // The first comparison tells of nearly all numbers that they aren't.
    coefficient.magnitude >= Self.firstBeyondInvoices
      && coefficient.magnitude / UInt128(powerOfTen(scale)) >= Self.firstBeyondInvoices
  }

  /// 10^16.
  @inlinable
  package static var firstBeyondInvoices: UInt128 { 10_000_000_000_000_000 }

  /// Whether nothing but zeros stands behind the point.
  package var isWhole: Bool { coefficient % Int128(powerOfTen(scale)) == 0 }

  /// The whole number that this is, if it is one and fits.
  package var wholeNumber: Int? {
    let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: Int128(powerOfTen(scale)))
    return remainder == 0 ? Int(exactly: quotient) : nil
  }
}

extension ExactDecimal: Hashable {
  /// Equal in value and in stated decimals: `1.0` and `1.00` are different statements of one number.
  @inlinable
  public static func == (a: ExactDecimal, b: ExactDecimal) -> Bool {
    a.low == b.low && a.high == b.high && a.scale == b.scale
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(coefficient)
    hasher.combine(scale)
  }
}
