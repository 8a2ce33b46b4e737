import FacturaGeometry

/// From font units to whole millipoints, at one size: the one place where glyphs are rounded.
///
/// Each advance and offset is rounded by itself, to the nearest millipoint, halves up. A glyph's advance then
/// depends on nothing but the glyph and the size: widths of parts add up to the width of the whole, and the same
/// figure is as wide in every row. The error is at most half a millipoint a glyph.
struct Scale {
  /// Of the em, in millipoints.
  let size: Int
  let unitsPerEm: Int
  /// The binary logarithm of twice `unitsPerEm`, if that is a power of two: then a shift divides, and rounds down.
  private let shift: Int?

  init(size: Length, unitsPerEm: Int32) {
    self.size = min(max(size.millipoints, 0), Length.limit.millipoints)
    self.unitsPerEm = max(Int(unitsPerEm), 1)
    let divisor = 2 * self.unitsPerEm
    shift = divisor.nonzeroBitCount == 1 ? divisor.trailingZeroBitCount : nil
  }

  @inline(__always)
  func millipoints(_ units: Int32) -> Int32 {
    let doubled = 2 * Int(units) * size + unitsPerEm
    if let shift { return Int32(clamping: doubled &>> shift) }
    let divisor = 2 * unitsPerEm
    let quotient = doubled / divisor
    return Int32(clamping: doubled % divisor < 0 ? quotient - 1 : quotient)
  }

  func length(_ units: Int32) -> Length { .millipoints(Int(millipoints(units))) }
}
