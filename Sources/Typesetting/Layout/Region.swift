package import FacturaGeometry

/// Space offered to a box.
///
/// Invariants: `width` is what the box must fill or stay within; `height` ≤ `full` unless the region is unbounded.
package struct Region: Hashable, Sendable {
  package var width: Length
  /// What is left; nothing for a region without end (a roll of receipt paper).
  package var height: Length?
  /// What the next region would offer, less whatever repeats there.
  package var full: Length?

  package init(width: Length, height: Length?, full: Length?) {
    self.width = width
    self.height = height
    self.full = full
  }

  /// A region that nothing stands in yet.
  package static func fresh(width: Length, height: Length) -> Region {
    Region(width: width, height: height, full: height)
  }

  package static func unbounded(width: Length) -> Region {
    Region(width: width, height: nil, full: nil)
  }

  /// Waiting for the next region would not help.
  package var isFresh: Bool {
    guard let height, let full else { return true }
    return height >= full
  }
}
