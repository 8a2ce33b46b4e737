import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

/// How the lines of a column are set. Cells of a column mostly look alike, so the last answer is kept for each
/// column.
struct ColumnMetrics {
  var style: TextStyle
  var leading: Length?
  var heights: LineHeights
  /// Widths of a decimal mark and a figure; measured when a cell is aligned by decimals.
  var decimals: (mark: Length, figure: Length)?
}

/// What is in the cells of a row. A line of one run is the common case and goes the short way: it is most of the
/// work for a long table.
extension TableFiller {
  typealias ContentSize = (height: Length, baseline: Length?)

  /// Appends what is in a cell; nothing if it may not be set in these ways.
  mutating func appendContent(
    of cell: TableRow.Cell, at corner: Point, _ width: Length, _ column: Int, _ meaning: RowMeaning,
    _ ways: CellWays,
  ) throws(LayoutError) -> ContentSize? {
    if let size = try appendLine(of: cell, at: corner, width, column, meaning) { return size }
    guard ways == .all else { return nil }
    return try appendBox(cell.box, at: corner, width, meaning)
  }

  /// One run on one line; nothing if that isn't what is in the cell.
  @inline(__always)
  private mutating func appendLine(
    of cell: TableRow.Cell, at corner: Point, _ width: Length, _ column: Int, _ meaning: RowMeaning,
  ) throws(LayoutError) -> ContentSize? {
    switch cell.content {
    case .text(let text):
      return try append(text.run(in: cell), text.paragraphStyle, at: corner, width, column)
    case .box(.paragraph(let paragraph)):
      guard case .run(let run) = paragraph.content, paragraph.continuation == nil, run.ownGroups == nil else {
        return nil
      }
      guard meaning != .artifact, let role = paragraph.role else {
        return try append(run, paragraph.style, at: corner, width, column)
      }
      let first = items.open(Group(role: role, origin: paragraph.origin))
      defer { items.close(from: first) }
      return try append(run, paragraph.style, at: corner, width, column)
    case .box: return nil
    }
  }

  private mutating func append(
    _ run: TextRun, _ style: ParagraphStyle, at corner: Point, _ width: Length, _ column: Int,
  ) throws(LayoutError) -> ContentSize? {
    guard let glyphs = try layouter.typesetter.simpleRun(run), glyphs.width <= width else { return nil }
    let heights = try heights(of: run.style, style.leading, column)
    let left = try offset(of: glyphs, style.alignment, column, in: width)
    let place = corner + Point(x: left, y: heights.baseline)
    items.append(.text(PlacedRun(run: glyphs, baseline: place, color: run.style.color, origin: run.origin)))
    return (heights.leading, heights.baseline)
  }

  /// The general way: a box of any kind, whole.
  private mutating func appendBox(
    _ box: Box, at point: Point, _ width: Length, _ meaning: RowMeaning,
  ) throws(LayoutError) -> (height: Length, baseline: Length?) {
    let first = items.count
    let offered = Region(width: width, height: nil, full: nil, origin: point)
    switch try layouter.place(box, in: offered, onto: &items) {
    case .whole(let extent), .part(let extent, _):
      if meaning == .artifact, items.count > first {
        let inside = items[first...].filter { !$0.isGroupMark }
        items.replaceSubrange(first..., with: inside)
      }
      return (extent.size.height, extent.baseline)
    case .nothing(let shortfall):
      throw LayoutError(
        .tooTall(what: shortfall.what, needed: shortfall.needed, available: shortfall.available),
        origin: shortfall.origin)
    }
  }

  private mutating func heights(
    of style: TextStyle, _ leading: Length?, _ column: Int,
  ) throws(LayoutError) -> LineHeights {
    if let known = cellMetrics[column], known.style == style, known.leading == leading {
      return known.heights
    }
    let heights = LineHeights(try layouter.typesetter.metrics(of: style), leading: leading)
    cellMetrics[column] = ColumnMetrics(style: style, leading: leading, heights: heights)
    return heights
  }

  private mutating func offset(
    of glyphs: GlyphRun, _ alignment: ParagraphStyle.Alignment, _ column: Int, in room: Length,
  ) throws(LayoutError) -> Length {
    guard case .decimal(let places) = alignment, let style = cellMetrics[column]?.style else {
      return alignment.offset(of: glyphs.width, in: room, isRightToLeft: glyphs.isRightToLeft)
    }
    let widths =
      if let known = cellMetrics[column]?.decimals { known } else {
        (mark: try layouter.width(of: ".", in: style), figure: try layouter.width(of: "0", in: style))
      }
    cellMetrics[column]?.decimals = widths
    return DecimalMark.offset(
      of: glyphs.width, tail: DecimalMark.tail(of: glyphs), places: places, mark: widths.mark,
      figure: widths.figure, in: room)
  }
}
