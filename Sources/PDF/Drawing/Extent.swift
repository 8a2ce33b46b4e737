/// The smallest rectangle around what was included, in millipoints.
struct Extent: Equatable {
  var left: Int
  var top: Int
  var right: Int
  var bottom: Int

  static let nothing = Extent(left: .max, top: .max, right: .min, bottom: .min)

  @inline(__always)
  mutating func include(left: Int, top: Int, right: Int, bottom: Int) {
    self.left = min(self.left, left)
    self.top = min(self.top, top)
    self.right = max(self.right, right)
    self.bottom = max(self.bottom, bottom)
  }

  /// Whether the two have more in common than an edge.
  func overlaps(_ other: Extent) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
