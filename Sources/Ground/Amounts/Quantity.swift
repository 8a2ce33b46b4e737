/// How many of a unit.
public struct Quantity: Sendable, Hashable {
  public let value: ExactDecimal

  @inlinable
  public init(_ value: ExactDecimal) {
    self.value = value
  }
}
