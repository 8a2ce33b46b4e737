package import FacturaDiagnostics
package import FacturaGeometry
package import FacturaPages

/// A box with padding, fill and border around it.
///
/// If it is cut, the border is sliced: neither edge nor corners where it was cut, padding on both sides.
package struct Panel: Sendable {
  package struct Edges: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    package static let top = Edges(rawValue: 1)
    package static let right = Edges(rawValue: 2)
    package static let bottom = Edges(rawValue: 4)
    package static let left = Edges(rawValue: 8)
    package static let all: Edges = [.top, .right, .bottom, .left]
  }

  package struct Style: Hashable, Sendable {
    package var padding: Insets
    package var fill: Color?
    package var border: Path.Stroke?
    package var edges: Edges
    /// Radius of the corners; only for panels with all edges or none.
    package var corners: Length
    /// Nothing for the whole width of the region.
    package var width: Length?
    package var minimumHeight: Length

    package init(
      padding: Insets = .zero, fill: Color? = nil, border: Path.Stroke? = nil, edges: Edges = .all,
      corners: Length = .zero, width: Length? = nil, minimumHeight: Length = .zero,
    ) {
      self.padding = padding
      self.fill = fill
      self.border = border
      self.edges = edges
      self.corners = corners
      self.width = width
      self.minimumHeight = minimumHeight
    }
  }

  package var style: Style
  package var child: Box
  /// Whether some of the panel stands in an earlier region: its upper edge is the cut.
  package var isContinued: Bool
  package var origin: Origin

  package init(style: Style, child: Box, origin: Origin = .none) {
    self.style = style
    self.child = child
    self.origin = origin
    self.isContinued = false
  }
}
