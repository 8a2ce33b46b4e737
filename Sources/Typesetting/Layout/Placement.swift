package import FacturaDiagnostics
package import FacturaGeometry
package import FacturaPages

package typealias LayoutError = Failure<LayoutFact>

/// What became of a box in a region.
package enum Placement: Sendable {
  /// All of it stands here.
  case whole(Fragment)
  /// Some stands here; the rest is an ordinary box.
  case part(Fragment, rest: Box)
  /// Nothing can stand here: what needed how much.
  case nothing(Shortfall)
}

/// What of a box stands in one region.
package struct Fragment: Sendable {
  package var size: Size
  /// Of the first line, from the top; nothing if the fragment has no text.
  package var baseline: Length?
  /// Relative to the fragment's top left corner, in reading order.
  package var items: [Item]

  package init(size: Size, baseline: Length? = nil, items: [Item] = []) {
    self.size = size
    self.baseline = baseline
    self.items = items
  }
}

/// Why nothing could stand in a region.
package struct Shortfall: Hashable, Sendable {
  package var needed: Length
  package var available: Length
  /// The box that needed it.
  package var origin: Origin

  package init(needed: Length, available: Length, origin: Origin) {
    self.needed = needed
    self.available = available
    self.origin = origin
  }
}
