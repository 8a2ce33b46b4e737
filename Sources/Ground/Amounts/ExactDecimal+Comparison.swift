/// Comparisons of value, whatever the stated decimals.
///
/// There is no `Comparable`, because `==` tells `1.0` from `1.00` and neither is less: ask `isSameValue(as:)`.
extension ExactDecimal {
  /// −1 if less than `other`, 0 if the same value, 1 if greater.
  @inlinable
  package func order(against other: ExactDecimal) -> Int {
    if scale == other.scale {
      return coefficient < other.coefficient ? -1 : coefficient == other.coefficient ? 0 : 1
    }
    return orderAcrossScales(against: other)
  }

  @usableFromInline
  package func orderAcrossScales(against other: ExactDecimal) -> Int {
    if scale > other.scale { return -other.orderAcrossScales(against: self) }
    let (raised, isTooLarge) = coefficient.multipliedReportingOverflow(
      by: Int128(powerOfTen(other.scale - scale)))
    // What leaves 128 bits is further from zero than any coefficient.
    if isTooLarge { return coefficient < 0 ? -1 : 1 }
    return raised < other.coefficient ? -1 : raised == other.coefficient ? 0 : 1
  }

  @inlinable
  package func isSameValue(as other: ExactDecimal) -> Bool { order(against: other) == 0 }
  @inlinable
  package static func < (a: ExactDecimal, b: ExactDecimal) -> Bool { a.order(against: b) < 0 }
  @inlinable
  package static func > (a: ExactDecimal, b: ExactDecimal) -> Bool { a.order(against: b) > 0 }
  @inlinable
  package static func <= (a: ExactDecimal, b: ExactDecimal) -> Bool { a.order(against: b) <= 0 }
  @inlinable
  package static func >= (a: ExactDecimal, b: ExactDecimal) -> Bool { a.order(against: b) >= 0 }
}
