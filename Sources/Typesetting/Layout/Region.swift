package import FacturaGeometry

/// Space offered to a box.
///
/// Invariants: `width` is what the box must fill or stay within; `height` is nothing exactly if `full` is.
package struct Region: Hashable, Sendable {
  package var width: Length
  /// What is left; nothing for a region without end (a roll of receipt paper).
  package var height: Length?
  /// What the next region would offer, less whatever repeats there.
  package var full: Length?
  /// Nothing stands above in this region, so that a page break would change nothing.
  package var isUntouched: Bool
  /// Where the region's top left corner stands on what its items are placed on.
  package var origin: Point
  /// The counted row behind which a table must end in this region, because a plan says so; nothing without a plan.
  package var lastRow: Int?

  package init(width: Length, height: Length?, full: Length?, isUntouched: Bool = true, origin: Point = .zero)
  {
    self.width = width
    self.height = height
    self.full = full
    self.isUntouched = isUntouched
    self.origin = origin
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

  /// The height left as a number: far beyond every page, and far from overflow, for a region without end.
  var room: Length { height ?? Length(millipoints: Int.max / 4) }

  /// The same region below something that took `height`.
  func below(_ taken: Length) -> Region {
    var region = self
    region.height = height.map { max(.zero, $0 - taken) }
    region.origin.y += taken
    if taken > .zero { region.isUntouched = false }
    return region
  }

  /// The same region less what surrounds a box here and in every other region.
  func inset(by insets: Insets) -> Region {
    var region = self
    region.width = max(.zero, width - insets.horizontal)
    region.height = height.map { max(.zero, $0 - insets.vertical) }
    region.full = full.map { max(.zero, $0 - insets.vertical) }
    region.origin = Point(x: origin.x + insets.left, y: origin.y + insets.top)
    return region
  }
}
