import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

/// How the lines of a column are set. Cells of a column mostly look alike, so the last answer is kept for each
/// column.
struct ColumnMetrics {
  var style: TextStyle
  var leading: Length?
  var heights: LineHeights
  /// Measured when a cell is aligned by decimals.
  var decimals: DecimalMark?
}

/// What is in the cells of a row. A line of one run is the common case and goes the short way: it is most of the
/// work for a long table.
extension TableFiller {
  typealias ContentSize = (height: Length, baseline: Length?)

  /// Appends what is in a cell; nothing if it may not be set in these ways.
  mutating func appendContent(
    of cell: TableRow.Cell, at place: CellPlace, _ meaning: RowMeaning, _ ways: CellWays,
  ) throws(LayoutError) -> ContentSize? {
    if let size = try appendLine(of: cell, at: place, meaning) { return size }
    guard ways == .all else { return nil }
    return try appendBox(cell.box, at: place, meaning)
  }

  /// One run on one line; nothing if that isn't what is in the cell.
  @inline(__always)
  private mutating func appendLine(
    of cell: TableRow.Cell, at place: CellPlace, _ meaning: RowMeaning,
  ) throws(LayoutError) -> ContentSize? {
    switch cell.content {
    case .text(let text):
      return try append(
        Words(text: text.text, style: text.style, origin: text.origin(in: cell)), text.paragraphStyle,
        at: place)
    case .box(.paragraph(let paragraph)):
      guard case .run(let run) = paragraph.content, paragraph.continuation == nil, run.ownGroups == nil else {
        return nil
      }
      let words = Words(text: run.text, style: run.style, origin: run.origin)
      guard meaning != .artifact, let role = paragraph.role else {
        return try append(words, paragraph.style, at: place)
      }
      let first = items.open(Group(role: role, origin: paragraph.origin))
      defer { items.close(from: first) }
      return try append(words, paragraph.style, at: place)
    case .box: return nil
    }
  }

  /// A text run without an element of its own.
  private struct Words {
    var text: String
    var style: TextStyle
    var origin: Origin
  }

  @inline(__always)
  private mutating func append(
    _ words: Words, _ style: ParagraphStyle, at place: CellPlace,
  ) throws(LayoutError) -> ContentSize? {
    let glyphs = try layouter.typesetter.simpleRun(words.text, words.style, origin: words.origin)
    guard let glyphs, glyphs.width <= place.width else { return nil }
    let heights = try heights(of: words.style, style.leading, place.column)
    let left = try offset(of: glyphs, style.alignment, at: place)
    let pen = place.corner + Point(x: left, y: heights.baseline)
    items.append(
      .text(PlacedRun(run: glyphs, baseline: pen, color: words.style.color, origin: words.origin)))
    return (heights.leading, heights.baseline)
  }

  /// The general way: a box of any kind, whole.
  private mutating func appendBox(
    _ box: Box, at place: CellPlace, _ meaning: RowMeaning,
  ) throws(LayoutError) -> ContentSize {
    let first = items.count
    let offered = Region(width: place.width, height: nil, full: nil, origin: place.corner)
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
    of glyphs: GlyphRun, _ alignment: ParagraphStyle.Alignment, at place: CellPlace,
  ) throws(LayoutError) -> Length {
    let column = place.column
    guard case .decimal(let places) = alignment, let style = cellMetrics[column]?.style else {
      return alignment.offset(of: glyphs.width, in: place.width, isRightToLeft: glyphs.isRightToLeft)
    }
    let mark =
      if let known = cellMetrics[column]?.decimals { known } else { try layouter.decimalMark(in: style) }
    cellMetrics[column]?.decimals = mark
    return mark.offset(of: glyphs, places: places, in: place.width)
  }
}
