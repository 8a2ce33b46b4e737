/// Money in a currency that its surroundings know (an invoice has one).
public struct Amount: Sendable, Hashable {
  public let value: ExactDecimal

  @inlinable
  public init(_ value: ExactDecimal) {
    self.value = value
  }

  public static let zero = Amount(.zero)
}

/// Arithmetic gives nothing when the result has more than 30 figures.
extension Amount {
  @inlinable
  package func adding(_ other: Amount) -> Amount? { value.adding(other.value).map(Amount.init) }

  @inlinable
  package func subtracting(_ other: Amount) -> Amount? { value.subtracting(other.value).map(Amount.init) }

  /// `rate` per cent of the amount: 18 % of 100.00 is 18.00.
  package func portion(_ rate: Rate, decimals: UInt8 = 2, rounding: Rounding = .halfAwayFromZero) -> Amount? {
    guard let hundredth = rate.hundredth else { return nil }
    return value.multiplied(by: hundredth, decimals: decimals, rounding: rounding).map(Amount.init)
  }

  /// The price of `quantity` units.
  package func multiplied(
    by quantity: Quantity, decimals: UInt8 = 2, rounding: Rounding = .halfAwayFromZero,
  ) -> Amount? {
    value.multiplied(by: quantity.value, decimals: decimals, rounding: rounding).map(Amount.init)
  }

  @inlinable
  package static prefix func - (a: Amount) -> Amount { Amount(-a.value) }

  @inlinable
  package func isSameValue(as other: Amount) -> Bool { value.isSameValue(as: other.value) }
  @inlinable
  package static func < (a: Amount, b: Amount) -> Bool { a.value < b.value }
  @inlinable
  package static func > (a: Amount, b: Amount) -> Bool { a.value > b.value }
  @inlinable
  package static func <= (a: Amount, b: Amount) -> Bool { a.value <= b.value }
  @inlinable
  package static func >= (a: Amount, b: Amount) -> Bool { a.value >= b.value }

  /// The sum of all, 0 if there are none.
  package static func sum(of terms: some Sequence<Amount>) -> Amount? {
    ExactDecimal.sum(of: terms.lazy.map(\.value)).map(Amount.init)
  }
}
