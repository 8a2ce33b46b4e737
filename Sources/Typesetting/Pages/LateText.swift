package import FacturaDiagnostics
package import FacturaGeometry

/// One line with a value that is known only at the end: «Página 2 de 7».
///
/// Its frame is reserved when the page is laid out; at the end the words are shaped and aligned inside it. It never
/// changes a size, so nothing is laid out twice.
package struct LateText: Sendable {
  package enum Part: Hashable, Sendable {
    case text(String)
    case pageCount
  }

  package enum Alignment: UInt8, Sendable {
    case left, right, center
  }

  package var parts: [Part]
  package var style: TextStyle
  package var alignment: Alignment
  /// The reserved room.
  package var frame: Rectangle
  /// Distance of the baseline from the frame's top.
  package var ascent: Length
  package var origin: Origin

  package init(
    parts: [Part], style: TextStyle, alignment: Alignment, frame: Rectangle, ascent: Length, origin: Origin,
  ) {
    self.parts = parts
    self.style = style
    self.alignment = alignment
    self.frame = frame
    self.ascent = ascent
    self.origin = origin
  }
}
