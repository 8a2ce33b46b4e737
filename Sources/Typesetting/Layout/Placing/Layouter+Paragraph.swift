import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

extension Layouter {
  func place(
    _ paragraph: Paragraph, in region: Region, onto items: inout [Item],
  ) throws(LayoutError) -> Outcome {
    guard let role = paragraph.role else { return try placeContent(of: paragraph, in: region, onto: &items) }
    let first = items.open(
      Group(role: role, origin: paragraph.origin, isContinued: paragraph.continuation != nil))
    let outcome = try placeContent(of: paragraph, in: region, onto: &items)
    items.close(from: first)
    return outcome
  }

  private func placeContent(
    of paragraph: Paragraph, in region: Region, onto items: inout [Item],
  ) throws(LayoutError) -> Outcome {
    switch paragraph.content {
    case .late(let parts, let style):
      return try placeLate((parts, style), of: paragraph, in: region, onto: &items)
    case .run(let run):
      if let outcome = try placeSimple(run, of: paragraph, in: region, onto: &items) { return outcome }
      return try placeLines(of: [run], paragraph, in: region, onto: &items)
    case .runs(let runs):
      return try placeLines(of: runs, paragraph, in: region, onto: &items)
    }
  }

  /// One run on one line: most paragraphs of a bill. Nothing if the text isn't so simple.
  func placeSimple(
    _ run: TextRun, of paragraph: Paragraph, in region: Region, onto items: inout [Item],
  ) throws(LayoutError) -> Outcome? {
    guard paragraph.continuation == nil, run.ownGroups == nil,
      let glyphs = try typesetter.simpleRun(run.text, run.style, origin: run.origin),
      glyphs.width <= region.width
    else { return nil }
    let heights = LineHeights(try typesetter.metrics(of: run.style), leading: paragraph.style.leading)
    guard heights.leading <= region.room else {
      return .nothing(
        Shortfall(.line, needed: heights.leading, available: region.room, origin: paragraph.origin))
    }
    let x = try offset(of: glyphs, run.style, paragraph.style.alignment, in: region.width)
    let place = region.origin + Point(x: x, y: heights.baseline)
    items.append(
      .text(PlacedRun(run: glyphs, baseline: place, color: run.style.color, origin: run.origin)))
    return .whole(
      Extent(size: Size(width: region.width, height: heights.leading), baseline: heights.baseline))
  }

  /// Where a run that is a whole line starts.
  func offset(
    of glyphs: GlyphRun, _ style: TextStyle, _ alignment: ParagraphStyle.Alignment, in room: Length,
  ) throws(LayoutError) -> Length {
    guard case .decimal(let places) = alignment else {
      return alignment.offset(of: glyphs.width, in: room, isRightToLeft: glyphs.isRightToLeft)
    }
    return try decimalMark(in: style).offset(of: glyphs, places: places, in: room)
  }

  private func placeLines(
    of runs: [TextRun], _ paragraph: Paragraph, in region: Region, onto items: inout [Item],
  ) throws(LayoutError) -> Outcome {
    let text = if let shaped = paragraph.continuation?.text { shaped } else { try typesetter.shape(runs) }
    let start = paragraph.continuation?.start ?? TextPosition()
    let setter = LineSetter(layouter: self, paragraph: paragraph, runs: runs, text: text, width: region.width)
    var lines = try setter.lines(from: start, in: region.room)
    if paragraph.style.isSingleLine, let line = lines.first(widerThan: region.width) {
      throw LayoutError(
        .tooWide(what: .line, needed: line.line.width, available: region.width), origin: paragraph.origin)
    }
    lines.keepOrphansAndWidows(
      paragraph.style, isStart: paragraph.continuation == nil, isFresh: region.isFresh)
    guard !lines.fitting.isEmpty || lines.beyond.isEmpty else {
      return .nothing(
        Shortfall(.line, needed: lines.needed, available: region.room, origin: paragraph.origin))
    }
    let extent = try setter.set(lines.fitting, at: region.origin, onto: &items)
    guard let next = lines.beyond.first else { return .whole(extent) }
    var rest = paragraph
    rest.continuation = Paragraph.Continuation(text: text, start: next.line.start)
    return .part(extent, rest: .paragraph(rest))
  }
}
