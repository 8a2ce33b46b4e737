/// A rate in per cent: `18` is 18 %.
public struct Rate: Sendable, Hashable {
  public let value: ExactDecimal

  @inlinable
  public init(_ value: ExactDecimal) {
    self.value = value
  }

  /// The rate as a factor: 18 % is 0.18. Nothing if the rate has more than 16 decimals that aren't zero.
  package var hundredth: ExactDecimal? {
    if let factor = ExactDecimal(exactly: value.coefficient, scale: Int(value.scale) + 2) { return factor }
    guard let short = value.rounded(to: 16), short.isSameValue(as: value) else { return nil }
    return ExactDecimal(exactly: short.coefficient, scale: 18)
  }
}
