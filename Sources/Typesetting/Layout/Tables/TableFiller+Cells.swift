import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

/// Where the content of a cell stands.
struct CellPlace {
  var left: Length
  var width: Length
  var span: Int
}

/// The items of a cell, for lining it up in its row.
struct CellSpan {
  var items: Range<Int>
  var height: Length
  var baseline: Length?
}

/// What a column's cells usually need to know of their style. Cells of a column mostly look alike, so the last
/// answer is kept for each column.
struct CellMetrics {
  var style: TextStyle
  var paragraph: ParagraphStyle
  var heights: LineHeights
  /// Widths of a decimal mark and a figure, for decimal alignment only.
  var mark: Length
  var figure: Length
}

extension TableFiller {
  /// Appends a row at the present height and answers how tall it is; `height` stays.
  mutating func append(
    _ row: TableRow, as meaning: RowMeaning,
  ) throws(LayoutError) -> Length {
    let style = row.style
    let ground = openGround(of: row, meaning)
    if meaning == .element { items.append(.open(Group(role: .row, origin: row.origin))) }
    var cross = CrossAlignment(style.alignment)
    var column = 0
    cellSpans.removeAll(keepingCapacity: true)
    for cell in row.cells {
      let place = try place(of: cell, at: column, in: row)
      let first = items.count
      if meaning == .element { items.append(.open(group(of: cell, in: style.section))) }
      let size = try appendContent(cell, at: place, column, below: style.padding.top, meaning)
      if meaning == .element { items.append(.close) }
      cross.add(height: size.height, baseline: size.baseline)
      if style.alignment != .top {
        cellSpans.append(CellSpan(items: first..<items.count, height: size.height, baseline: size.baseline))
      }
      column += place.span
    }
    lineUp(cross)
    if meaning == .element { items.append(.close) }
    let taken = cross.height + style.padding.vertical
    closeGround(ground, of: row, taken, meaning)
    return taken
  }

  /// Appends a row from finished fragments, one for each cell; `height` stays. Fragments that fit one by one, but
  /// not when lined up by their baselines, stand at the top.
  mutating func append(
    _ fragments: [Fragment], of row: TableRow, isContinued: Bool, in room: Length,
  ) -> Length {
    let style = row.style
    let ground = openGround(of: row, .element)
    items.append(.open(Group(role: .row, origin: row.origin)))
    var cross = CrossAlignment(style.alignment)
    let tallest = fragments.reduce(.zero) { max($0, $1.size.height) }
    var column = 0
    cellSpans.removeAll(keepingCapacity: true)
    for (cell, fragment) in zip(row.cells, fragments) {
      let first = items.count
      let isEmitted = !(isContinued && cell.box.isNothing)
      let left = columns.lefts[column] + style.padding.left
      if isEmitted { items.append(.open(group(of: cell, in: style.section))) }
      items.append(contentsOf: fragment.items)
      items.move(from: first, by: Point(x: left, y: height + style.padding.top))
      if isEmitted { items.append(.close) }
      cross.add(height: fragment.size.height, baseline: fragment.baseline)
      cellSpans.append(
        CellSpan(items: first..<items.count, height: fragment.size.height, baseline: fragment.baseline))
      column += max(1, cell.columnSpan)
    }
    if height + cross.height + style.padding.vertical > room { cross = CrossAlignment(.top, height: tallest) }
    lineUp(cross)
    items.append(.close)
    let taken = cross.height + style.padding.vertical
    closeGround(ground, of: row, taken, .element)
    return taken
  }

  func place(of cell: TableRow.Cell, at column: Int, in row: TableRow) throws(LayoutError) -> CellPlace {
    let span = max(1, cell.columnSpan)
    guard span <= columns.count - column else {
      let cells = row.cells.reduce(0) { $0 + min(max(1, $1.columnSpan), 10_000) }
      throw LayoutError(.tooManyCells(cells: cells, columns: columns.count), origin: row.origin)
    }
    let padding = row.style.padding
    return CellPlace(
      left: columns.lefts[column] + padding.left,
      width: max(.zero, columns.width(of: column, span: span) - padding.horizontal), span: span)
  }

  private func group(of cell: TableRow.Cell, in section: TableRowStyle.Section) -> Group {
    guard cell.isHeader || cell.columnSpan > 1 else { return Group(role: .cell, origin: cell.origin) }
    return Group(
      role: cell.isHeader ? .headerCell : .cell, origin: cell.origin,
      attributes: GroupAttributes(
        columnSpan: max(1, cell.columnSpan),
        scope: cell.isHeader ? (section == .head ? .column : .row) : nil))
  }

  /// Appends what is in a cell at the top of its row.
  private mutating func appendContent(
    _ cell: TableRow.Cell, at place: CellPlace, _ column: Int, below padding: Length, _ meaning: RowMeaning,
  ) throws(LayoutError) -> (height: Length, baseline: Length?) {
    let top = height + padding
    if case .paragraph(let paragraph) = cell.box, case .run(let run) = paragraph.content,
      paragraph.continuation == nil, run.group == nil,
      let glyphs = try layouter.typesetter.simpleRun(run), glyphs.width <= place.width
    {
      let metrics = try metrics(of: run.style, paragraph.style, column)
      let x = place.left + offset(of: glyphs, paragraph.style.alignment, metrics, in: place.width)
      let isGrouped = meaning == .element && paragraph.role != nil
      if isGrouped, let role = paragraph.role {
        items.append(.open(Group(role: role, origin: paragraph.origin)))
      }
      items.append(
        .text(
          PlacedRun(
            run: glyphs, baseline: Point(x: x, y: top + metrics.heights.baseline), color: run.style.color,
            origin: run.origin)))
      if isGrouped { items.append(.close) }
      return (metrics.heights.leading, metrics.heights.baseline)
    }
    return try appendBox(cell.box, at: Point(x: place.left, y: top), place.width, meaning)
  }

  /// The general way: a box of any kind, whole.
  private mutating func appendBox(
    _ box: Box, at point: Point, _ width: Length, _ meaning: RowMeaning,
  ) throws(LayoutError) -> (height: Length, baseline: Length?) {
    switch try layouter.place(box, in: .unbounded(width: width)) {
    case .whole(let fragment), .part(let fragment, _):
      let first = items.count
      if meaning == .artifact {
        items.append(contentsOf: fragment.items.lazy.filter { !$0.isGroupMark })
      } else {
        items.append(contentsOf: fragment.items)
      }
      items.move(from: first, by: point)
      return (fragment.size.height, fragment.baseline)
    case .nothing(let shortfall):
      throw LayoutError(
        .tooTall(what: shortfall.what, needed: shortfall.needed, available: shortfall.available),
        origin: shortfall.origin)
    }
  }

  private mutating func lineUp(_ cross: CrossAlignment) {
    for span in cellSpans {
      let down = cross.offset(ofHeight: span.height, baseline: span.baseline)
      guard down != .zero else { continue }
      for index in span.items { items[index] = items[index].moved(by: Point(x: .zero, y: down)) }
    }
  }

  private func offset(
    of glyphs: GlyphRun, _ alignment: ParagraphStyle.Alignment, _ metrics: CellMetrics, in room: Length,
  ) -> Length {
    guard case .decimal(let places) = alignment else {
      return alignment.offset(of: glyphs.width, in: room, isRightToLeft: glyphs.isRightToLeft)
    }
    return DecimalMark.offset(
      of: glyphs.width, tail: DecimalMark.tail(of: glyphs), places: places, mark: metrics.mark,
      figure: metrics.figure, in: room)
  }

  private mutating func metrics(
    of style: TextStyle, _ paragraph: ParagraphStyle, _ column: Int,
  ) throws(LayoutError) -> CellMetrics {
    if let known = cellMetrics[column], known.style == style, known.paragraph == paragraph { return known }
    var metrics = CellMetrics(
      style: style, paragraph: paragraph,
      heights: LineHeights(try layouter.typesetter.metrics(of: style), leading: paragraph.leading),
      mark: .zero, figure: .zero)
    if case .decimal = paragraph.alignment {
      metrics.mark = try layouter.width(of: ".", in: style)
      metrics.figure = try layouter.width(of: "0", in: style)
    }
    cellMetrics[column] = metrics
    return metrics
  }
}
