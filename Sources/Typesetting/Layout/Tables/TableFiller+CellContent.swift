import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

/// What is in the cells of a row. A line of one run is the common case and goes the short way: it is most of the
/// work for a long table.
extension TableFiller {
  typealias ContentSize = (height: Length, baseline: Length?)

  /// Appends what is in a cell of a row whose places are known; nothing if it may not be set in these ways.
  mutating func appendContent(
    ofCell index: Int, of row: TableRow, _ meaning: RowMeaning, _ ways: CellWays,
  ) throws(LayoutError) -> ContentSize? {
    switch row.cells[index] {
    case .empty: return (.zero, nil)
    case .text(let text):
      if let size = try appendLine(text, inCell: index, of: row) { return size }
    case .box(let box):
      if ways == .simple { return try appendLine(box, inCell: index, of: row) }
    }
    guard ways == .all else { return nil }
    return try appendBox(row.box(ofCell: index), in: offer(toCell: index, of: row), meaning)
  }

  /// The text on one line, as `Layouter.place` sets the paragraph that it is; nothing if it needs more.
  @inline(__always)
  private mutating func appendLine(
    _ text: String, inCell index: Int, of row: TableRow,
  ) throws(LayoutError) -> ContentSize? {
    let style = row.kind.cells[index].text.style
    let origin = row.origin(ofTextIn: index)
    guard let glyphs = try layouter.typesetter.simpleRun(text, style, origin: origin),
      glyphs.width <= cellPlaces[index].width
    else { return nil }
    let heights = try heights(ofTextIn: index, of: row)
    let left = cellPlaces[index].left + (try offset(of: glyphs, inCell: index, of: row))
    let pen = Point(x: left, y: top(of: row) + heights.baseline)
    items.append(.text(PlacedRun(run: glyphs, baseline: pen, color: style.color, origin: origin)))
    return (heights.leading, heights.baseline)
  }

  /// One run on one line; nothing if that isn't what the box is.
  private mutating func appendLine(
    _ box: Box, inCell index: Int, of row: TableRow,
  ) throws(LayoutError) -> ContentSize? {
    guard case .paragraph(let paragraph) = box, case .run(let run) = paragraph.content else { return nil }
    let first = items.count
    if let role = paragraph.role { items.append(.open(Group(role: role, origin: paragraph.origin))) }
    let offered = offer(toCell: index, of: row)
    guard case .whole(let extent)? = try layouter.placeSimple(run, of: paragraph, in: offered, onto: &items)
    else {
      items.removeLast(items.count - first)
      return nil
    }
    if paragraph.role != nil { items.append(.close) }
    return (extent.size.height, extent.baseline)
  }

  /// The general way: a box of any kind, whole.
  private mutating func appendBox(
    _ box: Box, in offered: Region, _ meaning: RowMeaning,
  ) throws(LayoutError) -> ContentSize {
    let first = items.count
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

  private func offer(toCell index: Int, of row: TableRow) -> Region {
    let corner = Point(x: cellPlaces[index].left, y: top(of: row))
    return Region(width: cellPlaces[index].width, height: nil, full: nil, origin: corner)
  }

  /// Where the cells of a row stand, on the page.
  private func top(of row: TableRow) -> Length { region.origin.y + height + row.style.padding.top }

  private mutating func heights(ofTextIn index: Int, of row: TableRow) throws(LayoutError) -> LineHeights {
    if let known = cellPlaces[index].heights { return known }
    let look = row.kind.cells[index].text
    let heights = LineHeights(
      try layouter.typesetter.metrics(of: look.style), leading: look.paragraphStyle.leading)
    cellPlaces[index].heights = heights
    return heights
  }

  private mutating func offset(
    of glyphs: GlyphRun, inCell index: Int, of row: TableRow,
  ) throws(LayoutError) -> Length {
    let width = cellPlaces[index].width
    let alignment = row.kind.cells[index].text.paragraphStyle.alignment
    guard case .decimal(let places) = alignment else {
      return alignment.offset(of: glyphs.width, in: width, isRightToLeft: glyphs.isRightToLeft)
    }
    let mark =
      if let known = cellPlaces[index].decimals { known } else {
        try layouter.decimalMark(in: row.kind.cells[index].text.style)
      }
    cellPlaces[index].decimals = mark
    return mark.offset(of: glyphs, places: places, in: width)
  }
}
