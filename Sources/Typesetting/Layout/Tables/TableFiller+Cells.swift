import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

/// Where a cell of a kind of row stands in this region, and how its text is set.
struct CellPlace {
  /// Of its content, on the page.
  var left: Length
  var width: Length
  /// Known from the first text on.
  var heights: LineHeights?
  /// Measured when a text is aligned by decimals.
  var decimals: DecimalMark?
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
    try findPlaces(for: row)
    var cross = CrossAlignment(style.alignment)
    cellSpans.removeAll(keepingCapacity: true)
    for index in row.cells.indices {
      let first = items.count
      if meaning == .element { items.append(.open(row.group(ofCell: index))) }
      let size = try appendContent(ofCell: index, of: row, meaning, ways)
      if meaning == .element { items.append(.close) }
      guard let size else { return nil }
      cross.add(height: size.height, baseline: size.baseline)
      if style.alignment != .top {
        cellSpans.append(CellSpan(items: first..<items.count, height: size.height, baseline: size.baseline))
      }
    }
    lineUp(cross)
    if meaning != .artifact { items.append(.close) }
    let taken = cross.height + style.padding.vertical
    closeGround(ground, of: row, taken, meaning)
    return taken
  }

  /// Lines up the cells of a row that stand already, one part for each. Parts that fit one by one, but not when lined
  /// up by their baselines, stand at the top. Answers how tall the row is.
  mutating func lineUp(_ parts: [SideBySide.Part], of row: TableRow, in room: Length) -> Length {
    let padding = row.style.padding.vertical
    var cross = CrossAlignment(row.style.alignment)
    cellSpans.removeAll(keepingCapacity: true)
    for part in parts {
      let extent = part.extent
      cross.add(height: extent.size.height, baseline: extent.baseline)
      cellSpans.append(CellSpan(items: part.items, height: extent.size.height, baseline: extent.baseline))
    }
    if height + cross.height + padding > room {
      let tallest = parts.reduce(.zero) { max($0, $1.extent.size.height) }
      cross = CrossAlignment(.top, height: tallest)
    }
    lineUp(cross)
    return cross.height + padding
  }

  /// Where the cells of a row stand: worked out once for the rows of a kind that follow each other.
  mutating func findPlaces(for row: TableRow) throws(LayoutError) {
    guard row.kind !== placedKind else { return }
    placedKind = nil
    cellPlaces.removeAll(keepingCapacity: true)
    let padding = row.style.padding
    var column = 0
    for index in row.kind.cells.indices {
      let extent = row.kind.cells[index].extent
      let span = max(1, extent.columns)
      column += max(0, extent.skipped)
      guard span <= columns.count - column else {
        let cells = row.kind.cells.reduce(0) { sum, cell in
          sum + min(max(1, cell.extent.columns) + max(0, cell.extent.skipped), 10_000)
        }
        throw LayoutError(.tooManyCells(cells: cells, columns: columns.count), origin: row.origin)
      }
      cellPlaces.append(
        CellPlace(
          left: region.origin.x + columns.lefts[column] + padding.left,
          width: max(.zero, columns.width(of: column, span: span) - padding.horizontal)))
      column += span
    }
    placedKind = row.kind
  }

  private mutating func lineUp(_ cross: CrossAlignment) {
    for span in cellSpans {
      items.move(
        span.items, by: Point(x: .zero, y: cross.offset(ofHeight: span.height, baseline: span.baseline)))
    }
  }
}
