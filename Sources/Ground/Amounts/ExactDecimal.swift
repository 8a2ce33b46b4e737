/// A decimal number exactly as it was stated: `450.0000` keeps its four decimals, and no figure is ever
/// turned into binary floating point.
///
/// The value is `coefficient × 10^−scale`. Up to 30 figures and 9 decimals; the limits keep every product that
/// the library forms inside 128 bits.
public struct ExactDecimal: Sendable {
  /// All figures as one whole number, with its sign.
  public let coefficient: Int128
  /// Decimals as stated, 0 to 9.
  public let scale: UInt8

  @inlinable
  public init(coefficient: Int128, scale: UInt8) {
    self.coefficient = coefficient
    self.scale = scale
  }

  public static let zero = ExactDecimal(coefficient: 0, scale: 0)
}

extension ExactDecimal: Hashable {
  /// Equal in value and in stated decimals: `1.0` and `1.00` are different statements of one number.
  public static func == (a: ExactDecimal, b: ExactDecimal) -> Bool {
    a.coefficient == b.coefficient && a.scale == b.scale
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(coefficient)
    hasher.combine(scale)
  }
}
