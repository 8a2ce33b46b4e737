package import FacturaDiagnostics
package import FacturaGeometry
package import FacturaPages

/// The edge to the fonts: Layout asks, Typography answers. Tests answer with a toy typeface.
package protocol Typesetter: AnyObject {
  /// What stands before the decimals of a number, in the language of the text.
  var decimalMark: UInt8 { get }

  func metrics(of style: TextStyle) throws(LayoutError) -> LineMetrics

  /// The fast way for most of a bill: text of one font, left to right, without forced line breaks, as one run.
  /// Nothing if the text isn't so simple or is empty; then `shape` answers.
  func simpleRun(_ text: String, _ style: TextStyle, origin: Origin) throws(LayoutError) -> GlyphRun?

  /// Shapes the runs of a paragraph: fallback fonts, direction, and where lines may be broken.
  func shape(_ runs: [TextRun]) throws(LayoutError) -> ShapedText
}

extension Typesetter {
  /// The same for a text run; nothing if it has a language of its own.
  package func simpleRun(_ run: TextRun) throws(LayoutError) -> GlyphRun? {
    guard run.language == nil else { return nil }
    return try simpleRun(run.text, run.style, origin: run.origin)
  }
}

/// Heights of a line set in one style at its size.
package struct LineMetrics: Hashable, Sendable {
  package var ascent: Length
  /// Positive, below the baseline.
  package var descent: Length
  /// The font's own distance from baseline to baseline.
  package var leading: Length

  package init(ascent: Length, descent: Length, leading: Length) {
    self.ascent = ascent
    self.descent = descent
    self.leading = leading
  }
}

/// A paragraph's text after shaping, in logical order, not yet broken into lines.
///
/// The texts of the runs follow each other without a gap: joined, they are the paragraph's text runs joined, but
/// tabs and spaces that don't break have become plain spaces. Characters that don't show (line feeds, soft hyphens, zero-width spaces,
/// marks of direction) stand in clusters without glyphs; a run of such characters alone has no glyphs at all, and
/// the layouter drops them with the spaces at the end of a line.
package struct ShapedText: Sendable {
  package struct Run: Sendable {
    package var glyphs: GlyphRun
    /// Which of the paragraph's text runs this belongs to.
    package var textRun: Int
    /// Embedding level (UAX #9): odd is right to left.
    package var level: UInt8

    package init(glyphs: GlyphRun, textRun: Int, level: UInt8) {
      self.glyphs = glyphs
      self.textRun = textRun
      self.level = level
    }
  }

  /// A place between two characters where a line may or must end (UAX #14).
  package struct Break: Hashable, Sendable {
    /// In bytes of UTF-8 from the start of the paragraph's whole text (the texts of all shaped runs joined).
    package var offset: Int
    package var isForced: Bool
    /// A soft hyphen (U+00AD) stands before the break: a line that ends here shows a hyphen.
    package var isHyphenated: Bool

    package init(offset: Int, isForced: Bool, isHyphenated: Bool = false) {
      self.offset = offset
      self.isForced = isForced
      self.isHyphenated = isHyphenated
    }
  }

  package var runs: [Run]
  /// In rising order; the end of the text is not among them.
  package var breaks: [Break]
  /// Direction of the paragraph (UAX #9, P2 and P3).
  package var isRightToLeft: Bool

  package init(runs: [Run], breaks: [Break], isRightToLeft: Bool) {
    self.runs = runs
    self.breaks = breaks
    self.isRightToLeft = isRightToLeft
  }
}
