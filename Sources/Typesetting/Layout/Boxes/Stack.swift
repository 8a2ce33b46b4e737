package import FacturaGeometry

/// Boxes one below the other.
package struct Stack: Sendable {
  package struct Child: Sendable {
    package var box: Box
    /// No break between this box and the next.
    package var keepsWithNext: Bool

    package init(_ box: Box, keepsWithNext: Bool = false) {
      self.box = box
      self.keepsWithNext = keepsWithNext
    }
  }

  package var children: ArraySlice<Child>
  /// Between two children; none before the first or after the last, nor at the top of a new region.
  package var gap: Length
  /// What the first child left when it was cut; stands in place of its box.
  package var brokenChild: Box?

  package init(_ children: [Child], gap: Length = .zero) {
    self.children = children[...]
    self.gap = gap
  }

  package init(_ boxes: [Box], gap: Length = .zero) {
    self.init(boxes.map { Child($0) }, gap: gap)
  }
}
