package import FacturaDiagnostics
package import FacturaGeometry
package import FacturaPages

/// A horizontal line across the region.
package struct Rule: Hashable, Sendable {
  package var stroke: Path.Stroke
  package var before: Length
  package var after: Length
  package var origin: Origin

  package init(
    stroke: Path.Stroke, before: Length = .zero, after: Length = .zero, origin: Origin = .none,
  ) {
    self.stroke = stroke
    self.before = before
    self.after = after
    self.origin = origin
  }
}

/// Where something narrower than its region stands.
package enum HorizontalAlignment: UInt8, Sendable {
  case left, center, right
}

/// An image. With one of width and height, the other follows from the image; with both, it fits inside.
package struct Figure: Sendable {
  package var image: ImageContent
  package var width: Length?
  package var height: Length?
  package var alignment: HorizontalAlignment
  /// What is said of it to those who can't see it; nothing of decoration.
  package var words: GroupAttributes?
  package var origin: Origin

  package init(
    image: ImageContent, width: Length? = nil, height: Length? = nil, alignment: HorizontalAlignment = .left,
    words: GroupAttributes? = nil, origin: Origin = .none,
  ) {
    self.image = image
    self.width = width
    self.height = height
    self.alignment = alignment
    self.words = words
    self.origin = origin
  }
}

/// A QR or bar code with its quiet zone.
package struct Symbol: Sendable {
  package var matrix: ModuleMatrix
  /// Of the modules alone; the quiet zone comes on top.
  package var size: Size
  package var quietZone: Length
  package var color: Color
  package var alignment: HorizontalAlignment
  /// What is said of it to those who can't see it; nothing of decoration.
  package var words: GroupAttributes?
  package var origin: Origin

  package init(
    matrix: ModuleMatrix, size: Size, quietZone: Length, color: Color = .black,
    alignment: HorizontalAlignment = .left, words: GroupAttributes? = nil,
    origin: Origin = .none,
  ) {
    self.matrix = matrix
    self.size = size
    self.quietZone = quietZone
    self.color = color
    self.alignment = alignment
    self.words = words
    self.origin = origin
  }
}

/// Upright bars with a label below and a figure above each: consumption of the last months.
package struct BarChart: Sendable {
  package struct Bar: Sendable {
    package var label: TextRun
    package var figure: TextRun
    /// Height in thousandths of the tallest bar, 0 to 1000.
    package var share: Int
    package var isHighlighted: Bool

    package init(label: TextRun, figure: TextRun, share: Int, isHighlighted: Bool = false) {
      self.label = label
      self.figure = figure
      self.share = share
      self.isHighlighted = isHighlighted
    }
  }

  package var bars: [Bar]
  /// Of the whole chart, with labels and figures.
  package var height: Length
  package var gap: Length
  package var color: Color
  package var highlight: Color
  /// What is said of it to those who can't see it; nothing of decoration.
  package var words: GroupAttributes?
  package var origin: Origin

  package init(
    bars: [Bar], height: Length, gap: Length, color: Color, highlight: Color, words: GroupAttributes? = nil,
    origin: Origin = .none,
  ) {
    self.bars = bars
    self.height = height
    self.gap = gap
    self.color = color
    self.highlight = highlight
    self.words = words
    self.origin = origin
  }
}
