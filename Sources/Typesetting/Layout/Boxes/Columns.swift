package import FacturaDiagnostics
package import FacturaGeometry
package import FacturaPages

/// The width rule of a column. Widths depend only on the tracks and the room, never on the content of the rows.
package enum Track: Hashable, Sendable {
  case fixed(Length)
  /// A share of what fixed and sample tracks leave, in thousandths: `1fr` is 1000.
  case fraction(Int)
  /// As wide as this text in this style, with the padding that stands beside it.
  case sample(String, TextStyle, padding: Length = .zero)
}

/// Boxes side by side: parallel flows. If one is cut, all go on in the next region.
package struct Columns: Sendable {
  package enum VerticalAlignment: UInt8, Sendable {
    case top, middle, bottom, baseline
  }

  package var tracks: [Track]
  package var gap: Length
  package var cells: [Box]
  package var alignment: VerticalAlignment
  /// Whether some of the columns stands in an earlier region.
  package var isContinued: Bool
  package var origin: Origin

  package init(
    tracks: [Track], gap: Length = .zero, cells: [Box], alignment: VerticalAlignment = .top,
    origin: Origin = .none,
  ) {
    self.tracks = tracks
    self.gap = gap
    self.cells = cells
    self.alignment = alignment
    self.isContinued = false
    self.origin = origin
  }
}
