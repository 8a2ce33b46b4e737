/// Sums and differences are exact; products and quotients are rounded to as many decimals as the caller says.
/// Nothing comes back when the result has more than 30 figures.
extension ExactDecimal {
  /// With as many decimals as the operand that has more: 1.5 + 2.25 = 3.75, 1 + 2.00 = 3.00.
  @inlinable
  package func adding(_ other: ExactDecimal) -> ExactDecimal? {
    if scale == other.scale {
      return ExactDecimal(exactly: coefficient &+ other.coefficient, scale: Int(scale))
    }
    return addingAcrossScales(other)
  }

  @inlinable
  package func subtracting(_ other: ExactDecimal) -> ExactDecimal? { adding(-other) }

  @usableFromInline
  package func addingAcrossScales(_ other: ExactDecimal) -> ExactDecimal? {
    if scale > other.scale { return other.addingAcrossScales(self) }
    let (raised, isTooLarge) = coefficient.multipliedReportingOverflow(
      by: Int128(powerOfTen(other.scale - scale)))
    if isTooLarge { return nil }
    let (sum, isSumTooLarge) = raised.addingReportingOverflow(other.coefficient)
    return isSumTooLarge ? nil : ExactDecimal(exactly: sum, scale: Int(other.scale))
  }

  /// The product with all its decimals, up to 9; further ones are rounded half away from zero.
  package func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    multiplied(by: other, decimals: min(scale + other.scale, Self.mostProductDecimals))
  }

  /// The product rounded to `decimals`, which are at most 18.
  package func multiplied(
    by other: ExactDecimal, decimals: UInt8, rounding: Rounding = .halfAwayFromZero,
  ) -> ExactDecimal? {
    scaled(by: other.coefficient, over: 1, tens: Int(decimals) - Int(scale) - Int(other.scale))
      .rounded(to: decimals, rounding)
  }

  /// The quotient rounded to `decimals`, which are at most 18; nothing if `other` is zero.
  package func divided(
    by other: ExactDecimal, decimals: UInt8, rounding: Rounding = .halfAwayFromZero,
  ) -> ExactDecimal? {
    if other.isZero { return nil }
    return scaled(by: 1, over: other.coefficient, tens: Int(decimals) + Int(other.scale) - Int(scale))
      .rounded(to: decimals, rounding)
  }

  /// What of this number falls to `part` of `whole`: the product with the one over the other, rounded once. Nothing
  /// if `whole` is zero, or has so many figures that its decimals and these don't fit 38.
  package func share(
    of part: ExactDecimal, in whole: ExactDecimal, decimals: UInt8, rounding: Rounding = .halfAwayFromZero,
  ) -> ExactDecimal? {
    if whole.isZero { return nil }
    let tens = Int(decimals) + Int(whole.scale) - Int(scale) - Int(part.scale)
    let power = UInt128(powerOfTen(UInt8(clamping: abs(tens))))
    let divisor = whole.coefficient.magnitude
    if tens < 0, divisor.multipliedReportingOverflow(by: power).overflow { return nil }
    return UnroundedQuotient(
      isNegative: ((coefficient < 0) != (part.coefficient < 0)) != (whole.coefficient < 0),
      factors: (coefficient.magnitude, part.coefficient.magnitude, tens > 0 ? power : 1),
      divisors: (divisor, tens < 0 ? power : 1)
    ).rounded(to: decimals, rounding)
  }

  /// The same number with exactly `decimals` decimals, at most 18: 2.345 → 2.35, 2.3 → 2.30.
  package func rounded(to decimals: UInt8, _ rounding: Rounding = .halfAwayFromZero) -> ExactDecimal? {
    if scale == decimals { return self }
    return scaled(by: 1, over: 1, tens: Int(decimals) - Int(scale)).rounded(to: decimals, rounding)
  }

  /// The sum of all, 0 if there are none.
  package static func sum(of terms: some Sequence<ExactDecimal>) -> ExactDecimal? {
    var total = ExactDecimal.zero
    for term in terms {
      guard let next = total.adding(term) else { return nil }
      total = next
    }
    return total
  }

  @inlinable
  package static prefix func - (a: ExactDecimal) -> ExactDecimal {
    ExactDecimal(coefficient: -a.coefficient, scale: a.scale)
  }

  /// The number without its sign.
  @inlinable
  package var magnitude: ExactDecimal { coefficient < 0 ? -self : self }

  private func scaled(by factor: Int128, over divisor: Int128, tens: Int) -> UnroundedQuotient {
    let power = Self.wholePowerOfTen(abs(tens))
    return UnroundedQuotient(
      isNegative: (coefficient < 0) != ((factor < 0) != (divisor < 0)),
      factors: (coefficient.magnitude, factor.magnitude, tens > 0 ? power : 1),
      divisors: (divisor.magnitude, tens < 0 ? power : 1))
  }

  /// 10^`exponent`, which is at most 36: two numbers of 18 decimals.
  private static func wholePowerOfTen(_ exponent: Int) -> UInt128 {
    let low = min(exponent, 19)
    let power = UInt128(powerOfTen(UInt8(truncatingIfNeeded: low)))
    return exponent <= 19
      ? power : power * UInt128(powerOfTen(UInt8(truncatingIfNeeded: min(exponent - 19, 19))))
  }
}
