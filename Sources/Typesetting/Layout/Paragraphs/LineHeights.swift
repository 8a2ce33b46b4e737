import FacturaGeometry

/// How high a line is, and where its baseline runs in it.
struct LineHeights: Hashable, Sendable {
  /// Distance to the next baseline: the line's whole height.
  var leading: Length
  /// From the line's top.
  var baseline: Length

  /// What the leading has more than the glyphs need is shared above and below (CSS Inline 3, §5.1).
  init(_ metrics: LineMetrics, leading: Length? = nil) {
    self.leading = leading ?? metrics.leading
    baseline = (self.leading - metrics.ascent - metrics.descent) / 2 + metrics.ascent
  }
}

extension LineMetrics {
  /// Metrics that hold both.
  func joined(_ other: LineMetrics) -> LineMetrics {
    LineMetrics(
      ascent: max(ascent, other.ascent), descent: max(descent, other.descent),
      leading: max(leading, other.leading))
  }
}
