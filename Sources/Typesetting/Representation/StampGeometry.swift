package import FacturaDiagnostics
import FacturaGeometry
package import FacturaPages
import FacturaReconciliation

/// Where the stamps of a page stand, and how much room they have (Informe Técnico e-CF, §17.2.3).
package struct StampGeometry: Sendable {
  static let leastSide = Length.millimetres(22)
  static let leastMargin = Length.millimetres(3)
  static let leastDistance = Length.millimetres(20)

  private let page: Page
  /// A roll has no edges to keep away from: the code may stand at its lower centre.
  private let isRoll: Bool

  package init(_ page: Page, isRoll: Bool) {
    self.page = page
    self.isRoll = isRoll
  }

  /// The codes that lead to the tax authority, with what is wrong with each.
  package func problems() -> [(stamp: PlacedSymbol, facts: [RepresentationFact])] {
    stamps.map { ($0, facts(of: $0)) }
  }

  var stamps: [PlacedSymbol] {
    page.items.compactMap { item in
      guard case .symbol(let symbol) = item, StampAddress(symbol.symbol.text) != nil else { return nil }
      return symbol
    }
  }

  private func facts(of stamp: PlacedSymbol) -> [RepresentationFact] {
    var facts: [RepresentationFact] = []
    let number = page.record.number
    let side = min(stamp.frame.size.width, stamp.frame.size.height)
    if side < Self.leastSide {
      facts.append(.stampSmall(side: side, wanted: Self.leastSide, page: number))
    }
    if let margin = margin(around: stamp.frame), margin < Self.leastMargin {
      facts.append(.stampCrowded(margin: margin, wanted: Self.leastMargin, page: number))
    }
    if !isRoll, let (edge, distance) = nearestEdge(of: stamp.frame), distance < Self.leastDistance {
      facts.append(.stampNearEdge(edge, distance: distance, wanted: Self.leastDistance, page: number))
    }
    return facts
  }

  /// Of the edges of the sheet: the text names none, so that it speaks of each.
  private func nearestEdge(of frame: Rectangle) -> (RepresentationFact.Edge, Length)? {
    let edges: [(RepresentationFact.Edge, Length)] = [
      (.left, frame.left), (.right, page.size.width - frame.right), (.top, frame.top),
      (.bottom, page.size.height - frame.bottom),
    ]
    return edges.min { $0.1 < $1.1 }
  }

  /// How far the nearest ink is; nothing if there is no other ink. What lies below the whole code and its margin is its
  /// ground.
  private func margin(around frame: Rectangle) -> Length? {
    let clear = frame.grown(by: Self.leastMargin)
    return page.items.lazy.compactMap(\.ink).filter { $0 != frame && !$0.contains(clear) }
      .map { frame.gap(to: $0) }.min()
  }
}

extension Item {
  /// What it covers; of text, what letters cover rather than what their lines take.
  fileprivate var ink: Rectangle? {
    switch self {
    case .text(let run):
      let top = run.baseline.y - run.run.size * 7 / 10
      return Rectangle(
        origin: Point(x: run.baseline.x, y: top),
        size: Size(width: run.run.width, height: run.run.size * 9 / 10))
    case .path(let path): return path.ink
    case .image(let image): return image.frame
    case .symbol(let symbol): return symbol.frame
    case .open, .close, .late, .watermark: return nil
    }
  }
}

extension PlacedPath {
  fileprivate var ink: Rectangle? {
    let points = path.steps.flatMap { (step) -> [Point] in
      switch step {
      case .move(let point), .line(let point): [point]
      case .curve(let first, let second, let end): [first, second, end]
      case .rectangle(let frame): [frame.origin, Point(x: frame.right, y: frame.bottom)]
      case .close: []
      }
    }
    guard let left = points.lazy.map(\.x).min(), let right = points.lazy.map(\.x).max(),
      let top = points.lazy.map(\.y).min(), let bottom = points.lazy.map(\.y).max()
    else { return nil }
    let frame = Rectangle(
      origin: position + Point(x: left, y: top), size: Size(width: right - left, height: bottom - top))
    return frame.grown(by: (path.stroke?.width ?? .zero) / 2)
  }
}

extension Rectangle {
  var left: Length { origin.x }
  var top: Length { origin.y }
  var right: Length { origin.x + size.width }
  var bottom: Length { origin.y + size.height }

  fileprivate func grown(by length: Length) -> Rectangle {
    Rectangle(
      origin: Point(x: left - length, y: top - length),
      size: Size(width: size.width + length * 2, height: size.height + length * 2))
  }

  fileprivate func contains(_ other: Rectangle) -> Bool {
    left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom
  }

  /// The distance across, or down, whichever is greater; zero if they touch.
  fileprivate func gap(to other: Rectangle) -> Length {
    let across = max(other.left - right, left - other.right)
    let down = max(other.top - bottom, top - other.bottom)
    return max(.zero, max(across, down))
  }
}
