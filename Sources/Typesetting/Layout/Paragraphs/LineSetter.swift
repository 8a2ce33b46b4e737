import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

/// Sets the lines of one paragraph that is more than a single simple run.
struct LineSetter {
  let layouter: Layouter
  let paragraph: Paragraph
  let runs: [TextRun]
  let text: ShapedText
  let width: Length

  struct MeasuredLine {
    var line: Line
    var heights: LineHeights
  }

  /// The lines that fit in a height, and of those beyond as many as widows ask for.
  struct Lines {
    var fitting: [MeasuredLine] = []
    var beyond: [MeasuredLine] = []
  }

  func lines(from start: TextPosition, in room: Length) throws(LayoutError) -> Lines {
    var lines = Lines()
    var height = Length.zero
    var breaker = LineBreaker(text, from: start, width: try lineWidth, hyphenWidths: try hyphenWidths())
    while let line = breaker.next() {
      let measured = MeasuredLine(line: line, heights: try heights(of: line))
      height += measured.heights.leading
      if height <= room, lines.beyond.isEmpty {
        lines.fitting.append(measured)
      } else {
        lines.beyond.append(measured)
        if lines.beyond.count >= max(1, Int(paragraph.style.widows)) { break }
      }
    }
    return lines
  }

  /// How wide lines may be; nothing for one without end.
  private var lineWidth: Length? {
    get throws(LayoutError) {
      if paragraph.style.isSingleLine { return nil }
      return paragraph.style.isBalanced
        ? text.balancedWidth(in: width, hyphenWidths: try hyphenWidths()) : width
    }
  }

  /// Sets lines from a place downwards.
  func set(
    _ lines: [MeasuredLine], at place: Point, onto items: inout [Item],
  ) throws(LayoutError) -> Extent {
    var extent = Extent(size: Size(width: width, height: .zero))
    for measured in lines {
      let baseline = extent.size.height + measured.heights.baseline
      try set(measured.line, at: Point(x: place.x, y: place.y + baseline), onto: &items)
      if extent.baseline == nil { extent.baseline = baseline }
      extent.size.height += measured.heights.leading
    }
    return extent
  }

  private func set(_ line: Line, at start: Point, onto items: inout [Item]) throws(LayoutError) {
    let hyphen = line.isHyphenated ? try typesetterHyphen(of: text.runs[line.contentEnd.run].textRun) : nil
    let (pieces, hangLeft) = text.pieces(of: line, hyphen: hyphen)
    let left = start.x + (try offset(of: line, pieces)) - hangLeft
    var open: Int?
    var depth = 0
    for piece in pieces {
      let run = runs[min(piece.textRun, runs.count - 1)]
      if open != piece.textRun {
        close(&depth, &items)
        depth = run.groups.count
        for group in run.groups {
          items.append(.open(paragraph.continuation == nil ? group : group.continued))
        }
        open = piece.textRun
      }
      let place = Point(x: left + piece.x, y: start.y)
      items.append(
        .text(PlacedRun(run: piece.glyphs, baseline: place, color: run.style.color, origin: run.origin)))
    }
    close(&depth, &items)
  }

  private func close(_ depth: inout Int, _ items: inout [Item]) {
    for _ in 0..<depth { items.append(.close) }
    depth = 0
  }

  private func offset(of line: Line, _ pieces: [LinePiece]) throws(LayoutError) -> Length {
    if pieces.count == 1, let piece = pieces.first, line.inkEnd == line.contentEnd {
      return try layouter.offset(of: piece.glyphs, runs[piece.textRun].style, alignment, in: width)
    }
    return alignment.offset(of: line.width, in: width, isRightToLeft: text.isRightToLeft)
  }

  private var alignment: ParagraphStyle.Alignment {
    if paragraph.style.alignment == .start { return text.isRightToLeft ? .right : .left }
    return paragraph.style.alignment
  }

  /// All styles of a line share one baseline: the highest ascent and the deepest descent count.
  private func heights(of line: Line) throws(LayoutError) -> LineHeights {
    var metrics: LineMetrics?
    var index = line.start.run
    var last = -1
    repeat {
      let textRun = text.runs[index].textRun
      if textRun != last, textRun < runs.count {
        let own = try layouter.typesetter.metrics(of: runs[textRun].style)
        metrics = metrics?.joined(own) ?? own
        last = textRun
      }
      index += 1
    } while index < text.runs.count && (index < line.contentEnd.run || isReached(index, by: line))
    let none = LineMetrics(ascent: .zero, descent: .zero, leading: .zero)
    return LineHeights(metrics ?? none, leading: paragraph.style.leading)
  }

  private func isReached(_ run: Int, by line: Line) -> Bool {
    run == line.contentEnd.run && line.contentEnd.cluster > 0
  }

  private func hyphenWidths() throws(LayoutError) -> [Length] {
    guard text.breaks.contains(where: \.isHyphenated) else { return [] }
    var widths: [Length] = []
    for index in runs.indices { widths.append(try typesetterHyphen(of: index)?.width ?? .zero) }
    return widths
  }

  private func typesetterHyphen(of textRun: Int) throws(LayoutError) -> GlyphRun? {
    guard textRun < runs.count else { return nil }
    return try layouter.typesetter.simpleRun("-", runs[textRun].style, origin: .none)
  }
}

extension LineSetter.Lines {
  /// The height of what must stand together at the paragraph's start.
  var needed: Length {
    (fitting.first ?? beyond.first)?.heights.leading ?? .zero
  }

  func first(widerThan width: Length) -> LineSetter.MeasuredLine? {
    fitting.first { $0.line.width > width } ?? beyond.first { $0.line.width > width }
  }

  /// Moves lines to the next region until enough stand together there, and here. Where waiting doesn't help, both
  /// wishes are dropped.
  mutating func keepOrphansAndWidows(_ style: ParagraphStyle, isStart: Bool, isFresh: Bool) {
    guard !beyond.isEmpty else { return }
    let moved = max(0, max(1, Int(style.widows)) - beyond.count)
    let left = fitting.count - moved
    let orphans = isStart ? max(1, Int(style.orphans)) : 1
    if left >= orphans {
      beyond.insert(contentsOf: fitting.suffix(moved), at: 0)
      fitting.removeLast(moved)
    } else if !isFresh {
      beyond.insert(contentsOf: fitting, at: 0)
      fitting = []
    }
  }
}
