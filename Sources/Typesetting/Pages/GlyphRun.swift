package import FacturaGeometry

/// Number of a font file in the font library that shaped the text.
package struct FontID: Hashable, Sendable {
  package var number: UInt16

  @inlinable
  package init(_ number: UInt16) {
    self.number = number
  }
}

/// Glyphs of one font, size and direction, with the text that they stand for.
///
/// Glyphs stand in visual order, left to right. A run's text is never empty, and its advances add up to its width.
package final class GlyphRun: Sendable {
  package let font: FontID
  package let size: Length
  package let text: String
  package let glyphs: [Glyph]
  /// Which glyphs stand for which bytes of `text`, in text order. Empty when every glyph stands for one ASCII
  /// byte, which is most of a bill.
  package let clusters: [Cluster]
  package let isRightToLeft: Bool
  package let width: Length

  package init(
    font: FontID, size: Length, text: String, glyphs: [Glyph], clusters: [Cluster] = [],
    isRightToLeft: Bool = false, width: Length,
  ) {
    self.font = font
    self.size = size
    self.text = text
    self.glyphs = glyphs
    self.clusters = clusters
    self.isRightToLeft = isRightToLeft
    self.width = width
  }
}

/// One drawn shape: its number in the font, how far the pen moves, how far the shape is shifted from the pen.
/// All in millipoints at the run's size; `rise` grows upwards, as in the font.
package struct Glyph: Hashable, Sendable {
  package var id: UInt32
  package var advance: Int32
  package var shift: Int32
  package var rise: Int32

  @inlinable
  package init(id: UInt32, advance: Int32, shift: Int32 = 0, rise: Int32 = 0) {
    self.id = id
    self.advance = advance
    self.shift = shift
    self.rise = rise
  }
}

/// Characters that map to glyphs together: a ligature has one glyph for several bytes, a letter with a mark several
/// glyphs for one character, a character that doesn't show (a soft hyphen) none.
package struct Cluster: Hashable, Sendable {
  /// Bytes of UTF-8.
  package var bytes: UInt16
  package var glyphs: UInt16

  @inlinable
  package init(bytes: UInt16, glyphs: UInt16) {
    self.bytes = bytes
    self.glyphs = glyphs
  }
}
