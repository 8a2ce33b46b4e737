import FacturaGeometry
import FacturaPages

/// The fill and border of a panel as paths.
struct PanelShape {
  let style: Panel.Style
  let size: Size
  /// Edges at which the panel was cut: they have neither border nor round corners.
  let cut: Panel.Edges

  init(_ style: Panel.Style, size: Size, cut: Panel.Edges) {
    self.style = style
    self.size = size
    self.cut = cut
  }

  var paths: [Path] {
    var paths: [Path] = []
    if let fill = style.fill { paths.append(Path(steps: outline(inset: .zero), fill: fill)) }
    guard let border = style.border, border.width > .zero else { return paths }
    let edges = style.edges.subtracting(cut)
    if edges == .all {
      paths.append(Path(steps: outline(inset: border.width / 2), stroke: border))
    } else if !edges.isEmpty {
      paths.append(Path(steps: sides(edges, inset: border.width / 2), stroke: border))
    }
    return paths
  }

  private func outline(inset: Length) -> [Path.Step] {
    let inner = Size(width: size.width - inset * 2, height: size.height - inset * 2)
    let radius = min(style.corners - inset, min(inner.width, inner.height) / 2)
    guard radius > .zero else {
      return [.rectangle(Rectangle(origin: Point(x: inset, y: inset), size: inner))]
    }
    let turns = corners(
      inset: inset, radius: radius, isTopRound: !cut.contains(.top), isBottomRound: !cut.contains(.bottom))
    var steps: [Path.Step] = [.move(turns[0].end)]
    for turn in turns[1...] + turns[...0] {
      steps.append(.line(turn.start))
      if turn.start != turn.end { steps.append(turn.curve) }
    }
    steps.append(.close)
    return steps
  }

  /// A corner on the way around, clockwise.
  private struct Corner {
    var start: Point
    var tip: Point
    var end: Point

    /// A quarter of a circle as a cubic curve: the handles reach 0.5523 of the way to the tip.
    var curve: Path.Step {
      .curve(Self.handle(from: start, to: tip), Self.handle(from: end, to: tip), end)
    }

    private static func handle(from: Point, to: Point) -> Point {
      Point(x: from.x + (to.x - from.x) * 5523 / 10_000, y: from.y + (to.y - from.y) * 5523 / 10_000)
    }
  }

  /// Top left, top right, bottom right, bottom left.
  private func corners(inset: Length, radius: Length, isTopRound: Bool, isBottomRound: Bool) -> [Corner] {
    let left = inset
    let top = inset
    let right = size.width - inset
    let bottom = size.height - inset
    let above = isTopRound ? radius : .zero
    let below = isBottomRound ? radius : .zero
    return [
      Corner(
        start: Point(x: left, y: top + above), tip: Point(x: left, y: top),
        end: Point(x: left + above, y: top)),
      Corner(
        start: Point(x: right - above, y: top), tip: Point(x: right, y: top),
        end: Point(x: right, y: top + above)),
      Corner(
        start: Point(x: right, y: bottom - below), tip: Point(x: right, y: bottom),
        end: Point(x: right - below, y: bottom)),
      Corner(
        start: Point(x: left + below, y: bottom), tip: Point(x: left, y: bottom),
        end: Point(x: left, y: bottom - below)),
    ]
  }

  /// Straight lines along some of the edges; at a cut they run to the very edge.
  private func sides(_ edges: Panel.Edges, inset: Length) -> [Path.Step] {
    let left = inset
    let right = size.width - inset
    let top = inset
    let bottom = size.height - inset
    var steps: [Path.Step] = []
    func line(from start: Point, to end: Point) { steps += [.move(start), .line(end)] }
    if edges.contains(.top) { line(from: Point(x: .zero, y: top), to: Point(x: size.width, y: top)) }
    if edges.contains(.right) { line(from: Point(x: right, y: .zero), to: Point(x: right, y: size.height)) }
    if edges.contains(.bottom) { line(from: Point(x: .zero, y: bottom), to: Point(x: size.width, y: bottom)) }
    if edges.contains(.left) { line(from: Point(x: left, y: .zero), to: Point(x: left, y: size.height)) }
    return steps
  }
}
