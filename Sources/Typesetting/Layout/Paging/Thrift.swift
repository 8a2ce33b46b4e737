package import FacturaGeometry

/// What a layout gives up if that saves a page.
package struct Thrift: Hashable, Sendable {
  /// The bottom margin may shrink to this.
  package var bottom: Length?
  /// The gaps between the boxes of the flow may shrink to so many per cent.
  package var gap: Int

  package init(bottom: Length? = nil, gap: Int = 100) {
    self.bottom = bottom
    self.gap = gap
  }
}

extension Document {
  /// Gives up all that may be given up. On a roll, nothing: paper ends where the text does.
  package mutating func pullUp() {
    guard let thrift, masters.following.height != nil else { return }
    if case .stack(var stack) = flow {
      stack.gap = stack.gap * thrift.gap / 100
      flow = .stack(stack)
    }
    guard let bottom = thrift.bottom else { return }
    masters.following.lower(to: bottom)
    masters.first?.lower(to: bottom)
    masters.last?.lower(to: bottom)
    masters.only?.lower(to: bottom)
  }
}

extension PageMaster {
  fileprivate mutating func lower(to bottom: Length) {
    margins.bottom = min(margins.bottom, bottom)
  }
}
