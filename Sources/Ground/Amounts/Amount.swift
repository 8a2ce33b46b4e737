/// Money in a currency that its surroundings know (an invoice has one).
public struct Amount: Sendable, Hashable {
  public let value: ExactDecimal

  @inlinable
  public init(_ value: ExactDecimal) {
    self.value = value
  }

  public static let zero = Amount(.zero)
}

/// How many of a unit.
public struct Quantity: Sendable, Hashable {
  public let value: ExactDecimal

  @inlinable
  public init(_ value: ExactDecimal) {
    self.value = value
  }
}

/// A rate in per cent: `18` is 18 %.
public struct Rate: Sendable, Hashable {
  public let value: ExactDecimal

  @inlinable
  public init(_ value: ExactDecimal) {
    self.value = value
  }
}
