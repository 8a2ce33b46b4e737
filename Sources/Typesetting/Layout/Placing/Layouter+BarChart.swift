import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

extension Layouter {
  /// Bars share the width evenly; labels stand below them, figures on top of them.
  func place(_ chart: BarChart, in region: Region) throws(LayoutError) -> Placement {
    let rows = try rows(of: chart)
    let needed = max(chart.height, rows.figures.leading + rows.labels.leading)
    guard needed <= region.room else {
      return .nothing(Shortfall(.chart, needed: needed, available: region.room, origin: chart.origin))
    }
    let gaps = chart.gap * max(0, chart.bars.count - 1)
    guard gaps <= region.width else {
      throw LayoutError(.tooWide(what: .chart, needed: gaps, available: region.width), origin: chart.origin)
    }
    var fragment = Fragment(size: Size(width: region.width, height: needed))
    let bottom = needed - rows.labels.leading
    for (index, bar) in chart.bars.enumerated() {
      // Cumulative rounding: the bars and gaps add up to the width.
      let room = region.width - gaps
      let left = room * index / chart.bars.count + chart.gap * index
      let width = room * (index + 1) / chart.bars.count + chart.gap * index - left
      let height = (bottom - rows.figures.leading) * min(max(0, bar.share), 1000) / 1000
      let color = bar.isHighlighted ? chart.highlight : chart.color
      fragment.items.append(
        .bar(at: Point(x: left, y: bottom - height), Size(width: width, height: height), color))
      try set(
        bar.figure, at: left, width, on: bottom - height - rows.figures.leading + rows.figures.baseline,
        &fragment)
      try set(bar.label, at: left, width, on: bottom + rows.labels.baseline, &fragment)
    }
    return .whole(fragment.figure(chart.alternativeText, chart.origin))
  }

  /// Heights of the lines of figures and labels: the tallest style of each counts.
  private func rows(of chart: BarChart) throws(LayoutError) -> (figures: LineHeights, labels: LineHeights) {
    let none = LineMetrics(ascent: .zero, descent: .zero, leading: .zero)
    var figures = none
    var labels = none
    for bar in chart.bars {
      if !bar.figure.text.isEmpty { figures = figures.joined(try typesetter.metrics(of: bar.figure.style)) }
      if !bar.label.text.isEmpty { labels = labels.joined(try typesetter.metrics(of: bar.label.style)) }
    }
    return (LineHeights(figures), LineHeights(labels))
  }

  /// Centred on its bar; a text wider than the bar reaches over the gaps.
  private func set(
    _ run: TextRun, at left: Length, _ width: Length, on baseline: Length, _ fragment: inout Fragment,
  ) throws(LayoutError) {
    guard !run.text.isEmpty else { return }
    let paragraph = Paragraph(.run(run), style: ParagraphStyle(alignment: .center, isSingleLine: true))
    let needed = try self.width(of: run.text, in: run.style)
    let room = max(width, needed)
    guard case .whole(let line) = try place(paragraph, in: .unbounded(width: room)) else { return }
    let place = Point(x: left - (room - width) / 2, y: baseline - (line.baseline ?? .zero))
    fragment.append(line, at: place)
  }
}

extension Item {
  /// A filled rectangle.
  static func bar(at place: Point, _ size: Size, _ color: Color) -> Item {
    .path(
      PlacedPath(
        path: Path(steps: [.rectangle(Rectangle(origin: .zero, size: size))], fill: color), position: place))
  }
}
