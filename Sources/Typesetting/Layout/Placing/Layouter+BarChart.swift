import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

extension Layouter {
  /// Bars share the width evenly; labels stand below them, figures on top of them.
  func place(
    _ chart: BarChart, in region: Region, onto items: inout [Item],
  ) throws(LayoutError) -> Outcome {
    let rows = try rows(of: chart)
    let needed = max(chart.height, rows.figures.leading + rows.labels.leading)
    guard needed <= region.room else {
      return .nothing(Shortfall(.chart, needed: needed, available: region.room, origin: chart.origin))
    }
    let gaps = chart.gap * max(0, chart.bars.count - 1)
    guard gaps <= region.width else {
      throw LayoutError(.tooWide(what: .chart, needed: gaps, available: region.width), origin: chart.origin)
    }
    let first = items.count
    let bottom = region.origin.y + needed - rows.labels.leading
    for (index, bar) in chart.bars.enumerated() {
      // Cumulative rounding: the bars and gaps add up to the width.
      let room = region.width - gaps
      let left = room * index / chart.bars.count + chart.gap * index
      let width = room * (index + 1) / chart.bars.count + chart.gap * index - left
      let tallest = needed - rows.labels.leading - rows.figures.leading
      let height = tallest * min(max(0, bar.share), 1000) / 1000
      let place = Point(x: region.origin.x + left, y: bottom - height)
      items.append(
        .filled(
          at: place, Size(width: width, height: height), bar.isHighlighted ? chart.highlight : chart.color))
      let figureLine = place.y - rows.figures.leading + rows.figures.baseline
      let labelLine = bottom + rows.labels.baseline
      let figureBase = Baseline(x: place.x, y: figureLine, width: width)
      let labelBase = Baseline(x: place.x, y: labelLine, width: width)
      try set(bar.figure, on: figureBase, in: region, onto: &items)
      try set(bar.label, on: labelBase, in: region, onto: &items)
    }
    items.makeFigure(from: first, chart.words, chart.origin)
    return .whole(Extent(size: Size(width: region.width, height: needed)))
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

  /// Where one line stands centred.
  private struct Baseline {
    var x: Length
    var y: Length
    var width: Length
  }

  /// One line centred on its baseline; a wider text reaches over both ends, but not out of the chart.
  private func set(
    _ run: TextRun, on line: Baseline, in region: Region, onto items: inout [Item],
  ) throws(LayoutError) {
    guard !run.text.isEmpty else { return }
    let paragraph = Paragraph(.run(run), style: ParagraphStyle(alignment: .center, isSingleLine: true))
    let room = max(line.width, try width(of: run.text, in: run.style))
    guard case .whole(let fragment) = try place(.paragraph(paragraph), in: .unbounded(width: room)) else {
      return
    }
    let first = items.count
    items.append(contentsOf: fragment.items)
    let right = region.origin.x + region.width - room
    let x = max(region.origin.x, min(line.x - (room - line.width) / 2, right))
    items.move(from: first, by: Point(x: x, y: line.y - (fragment.baseline ?? .zero)))
  }
}

extension Item {
  /// A filled rectangle.
  static func filled(at place: Point, _ size: Size, _ color: Color) -> Item {
    .path(
      PlacedPath(
        path: Path(steps: [.rectangle(Rectangle(origin: .zero, size: size))], fill: color), position: place))
  }
}
