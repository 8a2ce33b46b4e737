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

extension TableFiller {
  /// Appends a row with all that is in its cells at the present height and answers how tall it is; `height` stays.
  mutating func append(_ row: TableRow, as meaning: RowMeaning) throws(LayoutError) -> Length {
    try appendCells(of: row, as: meaning, .all) ?? .zero
  }

  /// The same, or nothing if a cell holds what may not be set in these ways; some of the row is then appended.
  mutating func appendCells(
    of row: TableRow, as meaning: RowMeaning, _ ways: CellWays,
  ) throws(LayoutError) -> Length? {
    let style = row.style
    let ground = openGround(of: row, meaning)
    if meaning != .artifact {
      items.append(.open(Group(role: meaning == .caption ? .caption : .row, origin: row.origin)))
    }
    var cross = CrossAlignment(style.alignment)
    var column = 0
    cellSpans.removeAll(keepingCapacity: true)
    for cell in row.cells {
      let place = try place(of: cell, at: column, in: row)
      let first = items.count
      if meaning == .element { items.append(.open(group(of: cell))) }
      let corner = Point(x: place.left, y: height + style.padding.top)
      let size = try appendContent(of: cell, at: region.origin + corner, place.width, column, meaning, ways)
      if meaning == .element { items.append(.close) }
      guard let size else { return nil }
      cross.add(height: size.height, baseline: size.baseline)
      if style.alignment != .top {
        cellSpans.append(CellSpan(items: first..<items.count, height: size.height, baseline: size.baseline))
      }
      column += place.span
    }
    lineUp(cross)
    if meaning != .artifact { items.append(.close) }
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
    items.append(.open(Group(role: .row, origin: row.origin, isContinued: isContinued)))
    var cross = CrossAlignment(style.alignment)
    let tallest = fragments.reduce(.zero) { max($0, $1.size.height) }
    var column = 0
    cellSpans.removeAll(keepingCapacity: true)
    for (cell, fragment) in zip(row.cells, fragments) {
      let first = items.count
      let isEmitted = !(isContinued && cell.box.isNothing)
      let left = columns.lefts[column] + style.padding.left
      if isEmitted { items.append(.open(group(of: cell, isContinued: isContinued))) }
      items.append(contentsOf: fragment.items)
      items.move(from: first, by: region.origin + Point(x: left, y: height + style.padding.top))
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

  private func group(of cell: TableRow.Cell, isContinued: Bool = false) -> Group {
    Group(
      role: cell.isHeader ? .headerCell : .cell, origin: cell.origin, attributes: cell.attributes,
      isContinued: isContinued)
  }

  private mutating func lineUp(_ cross: CrossAlignment) {
    for span in cellSpans {
      let down = cross.offset(ofHeight: span.height, baseline: span.baseline)
      guard down != .zero else { continue }
      for index in span.items { items[index] = items[index].moved(by: Point(x: .zero, y: down)) }
    }
  }
}
