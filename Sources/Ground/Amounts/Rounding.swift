/// What becomes of a number that lies half-way between two.
package enum Rounding: UInt8, Sendable {
  /// 0.125 → 0.13, −0.125 → −0.13: a third decimal of 5 or more rounds up, as the DGII prescribes (Informe
  /// Técnico e-CF 1.0, §13).
  case halfAwayFromZero
  /// 0.125 → 0.12, 0.135 → 0.14: errors cancel out over long sums.
  case halfToEven

  /// Whether a quotient is rounded away from zero, given what was left of the division.
  @inline(__always)
  func roundsUp<Word: FixedWidthInteger & UnsignedInteger>(quotient: Word, remainder: Word, divisor: Word)
    -> Bool
  {
    // The remainder is compared with what it lacks, because twice the remainder might not fit.
    let missing = divisor - remainder
    if remainder == missing { return self == .halfAwayFromZero || quotient & 1 == 1 }
    return remainder > missing
  }
}
