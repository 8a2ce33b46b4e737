import FacturaGeometry

/// Lines up boxes that stand beside each other.
struct CrossAlignment {
  let alignment: Columns.VerticalAlignment
  private(set) var height: Length
  private var baseline = Length.zero

  init(_ alignment: Columns.VerticalAlignment, height: Length = .zero) {
    self.alignment = alignment
    self.height = height
  }

  /// Takes note of a box. With baseline alignment, the deepest baseline counts for all.
  mutating func add(height: Length, baseline: Length?) {
    guard alignment == .baseline, let baseline else {
      self.height = max(self.height, height)
      return
    }
    let below = max(self.height - self.baseline, height - baseline)
    self.baseline = max(self.baseline, baseline)
    self.height = max(self.height, self.baseline + below)
  }

  /// How far down a box of the row stands.
  func offset(ofHeight height: Length, baseline: Length?) -> Length {
    switch alignment {
    case .top: .zero
    case .middle: (self.height - height) / 2
    case .bottom: self.height - height
    case .baseline: baseline.map { self.baseline - $0 } ?? .zero
    }
  }
}
