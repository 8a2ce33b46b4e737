package import FacturaDiagnostics
package import FacturaGeometry

/// The words of a watermark, set around their middle. One object for all pages that show it, so that it is drawn once.
package final class WatermarkContent: Sendable {
  /// Baselines are relative to the middle of all lines.
  package let runs: [PlacedRun]
  /// In per cent.
  package let opacity: Int

  package init(runs: [PlacedRun], opacity: Int) {
    self.runs = runs
    self.opacity = opacity
  }

  package var text: String { runs.map(\.run.text).joined(separator: " ") }
}

/// How far something is turned.
package enum Turn: Hashable, Sendable {
  /// Whole degrees, against the clock.
  case degrees(Int)
  /// As the line from the lower left to the upper right corner of such an area: no angle in figures is exactly that.
  case diagonal(Size)
}

/// Words across the whole page. Always an artifact: what they say isn't read aloud, nor found among the page's text.
package struct PlacedWatermark: Sendable {
  package var content: WatermarkContent
  package var middle: Point
  package var turn: Turn
  package var origin: Origin

  package init(content: WatermarkContent, middle: Point, turn: Turn, origin: Origin) {
    self.content = content
    self.middle = middle
    self.turn = turn
    self.origin = origin
  }
}
