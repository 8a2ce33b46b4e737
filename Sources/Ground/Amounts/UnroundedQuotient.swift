/// The exact result of a multiplication or division, before it is rounded to a decimal: three factors over two
/// divisors. The first two factors and the first divisor are coefficients, the others powers of ten up to 10^36.
///
/// One of the two powers of ten is 1. Products have 1 as their first divisor, quotients as their second factor; only
/// shares have neither, and see to it that the divisors' product fits.
struct UnroundedQuotient {
  let isNegative: Bool
  let factors: (UInt128, UInt128, UInt128)
  let divisors: (UInt128, UInt128)

  /// Nothing if more than 30 figures are left.
  func rounded(to decimals: UInt8, _ rounding: Rounding) -> ExactDecimal? {
    guard let magnitude = shortMagnitude(rounding).map({ UInt128($0) }) ?? fullMagnitude(rounding),
      magnitude < ExactDecimal.limit
    else { return nil }
    return ExactDecimal(
      exactly: isNegative ? -Int128(magnitude) : Int128(magnitude), scale: Int(decimals))
  }

  /// In 64 bits, which is several times as fast and enough for nearly every bill; nothing if they don't suffice.
  private func shortMagnitude(_ rounding: Rounding) -> UInt64? {
    guard let a = UInt64(exactly: factors.0), let b = UInt64(exactly: factors.1),
      let c = UInt64(exactly: factors.2), let d = UInt64(exactly: divisors.0),
      let e = UInt64(exactly: divisors.1)
    else { return nil }
    let (ab, abOverflows) = a.multipliedReportingOverflow(by: b)
    let (top, topOverflows) = ab.multipliedReportingOverflow(by: c)
    let (bottom, bottomOverflows) = d.multipliedReportingOverflow(by: e)
    if abOverflows || topOverflows || bottomOverflows { return nil }
    if bottom == 1 { return top }
    let (quotient, remainder) = top.quotientAndRemainder(dividingBy: bottom)
    let up = rounding.roundsUp(quotient: quotient, remainder: remainder, divisor: bottom)
    return up ? quotient + 1 : quotient
  }

  private func fullMagnitude(_ rounding: Rounding) -> UInt128? {
    if factors.0 == 0 || factors.1 == 0 { return 0 }
    let (bottom, bottomOverflows) = divisors.0.multipliedReportingOverflow(by: divisors.1)
    // Then the factors are one coefficient, 10^30 at most, over more than 10^38: that rounds to nothing.
    if bottomOverflows { return 0 }
    let (second, secondOverflows) = factors.1.multipliedReportingOverflow(by: factors.2)
    // A product has no divisor beside two such factors, and so more than 38 figures; a share of so long a part is
    // not reckoned.
    if secondOverflows { return nil }
    let product = factors.0.multipliedFullWidth(by: second)
    guard product.high < bottom else { return nil }
    let (quotient, remainder) = bottom.dividingFullWidth(product)
    let up = rounding.roundsUp(quotient: quotient, remainder: remainder, divisor: bottom)
    // Far from overflow when it matters: the limit of 30 figures is checked afterwards.
    return up ? quotient &+ 1 : quotient
  }
}
