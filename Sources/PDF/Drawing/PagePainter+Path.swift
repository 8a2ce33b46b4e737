import CCairo
import FacturaGeometry
import FacturaPages

extension PagePainter {
  /// Draws the path at once. The text before it is drawn first only if the two overlap: otherwise the rules and
  /// fills between the rows of a table would cut it into a call for each row.
  mutating func draw(_ placed: PlacedPath) {
    let path = placed.path
    guard !path.steps.isEmpty, path.fill != nil || path.stroke != nil else { return }
    if Extent(of: placed).overlaps(stretch.extent) { flushText() }
    trace(path.steps, from: placed.position)
    if let fill = path.fill {
      setSource(fill)
      if path.stroke == nil { cairo_fill(cairo) } else { cairo_fill_preserve(cairo) }
    }
    if let stroke = path.stroke { draw(stroke) }
    cairo_new_path(cairo)
  }

  private func trace(_ steps: [Path.Step], from position: Point) {
    @inline(__always) func x(_ point: Point) -> Double { (point.x + position.x).points }
    @inline(__always) func y(_ point: Point) -> Double { (point.y + position.y).points }
    for step in steps {
      switch step {
      case .move(let point): cairo_move_to(cairo, x(point), y(point))
      case .line(let point): cairo_line_to(cairo, x(point), y(point))
      case .curve(let a, let b, let end): cairo_curve_to(cairo, x(a), y(a), x(b), y(b), x(end), y(end))
      case .rectangle(let area):
        cairo_rectangle(
          cairo, x(area.origin), y(area.origin), area.size.width.points, area.size.height.points)
      case .close: cairo_close_path(cairo)
      }
    }
  }

  private func draw(_ stroke: Path.Stroke) {
    guard stroke.width > .zero else { return }
    setSource(stroke.color)
    cairo_set_line_width(cairo, target.width(of: stroke))
    // Cairo refuses negative dashes and a pattern that is nothing but zeros.
    let isDashed = stroke.dashes.contains { $0 > .zero } && stroke.dashes.allSatisfy { $0 >= .zero }
    if isDashed {
      let dashes = stroke.dashes.map(\.points)
      cairo_set_dash(cairo, dashes, Int32(dashes.count), 0)
    }
    cairo_stroke(cairo)
    if isDashed { cairo_set_dash(cairo, nil, 0, 0) }
  }
}

extension PagePainter.Target {
  /// In points. A line of dots is a dot wide at least.
  fileprivate func width(of stroke: Path.Stroke) -> Double {
    guard case .dots(let resolution) = self else { return stroke.width.points }
    return max(stroke.width.points, 72 / Double(resolution))
  }
}

extension Extent {
  init(of placed: PlacedPath) {
    var extent = Extent.nothing
    func include(_ point: Point) {
      let x = (point.x + placed.position.x).millipoints
      let y = (point.y + placed.position.y).millipoints
      extent.include(left: x, top: y, right: x, bottom: y)
    }
    for step in placed.path.steps {
      switch step {
      case .move(let point), .line(let point): include(point)
      case .curve(let a, let b, let end):
        include(a)
        include(b)
        include(end)
      case .rectangle(let area):
        include(area.origin)
        include(area.origin + Point(x: area.size.width, y: area.size.height))
      case .close: break
      }
    }
    let half = (placed.path.stroke?.width.millipoints ?? 0) / 2
    if extent != .nothing, half > 0 {
      extent.include(
        left: extent.left - half, top: extent.top - half, right: extent.right + half,
        bottom: extent.bottom + half)
    }
    self = extent
  }
}
