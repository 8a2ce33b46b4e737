import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

/// Rows that are placed together, whose cells may stand over several of them:
///
///     │ Artículo │      Valores      │   two rows; the first cell stands over both
///     │          │ Precio  │  Total  │
///
/// What is in the cells is set first, then it is known how tall the rows are: as their own cells need, and the last row
/// under a cell that stands over several as tall as that cell needs besides.
extension TableFiller {
  /// Appends rows one below the other and moves `height` on.
  mutating func append(_ rows: [TableRow], as meaning: RowMeaning) throws(LayoutError) {
    guard rows.contains(where: \.kind.reachesDown) else {
      for row in rows { height += try append(row, as: meaning) }
      return
    }
    let grid = RowGrid(rows, try set(rows, as: meaning), from: height)
    appendFills(of: grid)
    for row in rows.indices { append(row, of: grid, as: meaning) }
    appendLines(of: grid)
    height = grid.tops[rows.count]
  }

  /// What is in all cells, as if each row stood at the present height.
  private mutating func set(
    _ rows: [TableRow], as meaning: RowMeaning,
  ) throws(LayoutError) -> [RowGrid.Cell] {
    var cells: [RowGrid.Cell] = []
    for (number, row) in rows.enumerated() {
      try findPlaces(for: row)
      var column = 0
      for index in row.cells.indices {
        let extent = row.kind.cells[index].extent
        column += max(0, extent.skipped)
        let first = items.count
        guard let size = try appendContent(ofCell: index, of: row, meaning, .all) else { continue }
        cells.append(
          RowGrid.Cell(
            index: index, rows: number...min(number + max(1, extent.rows), rows.count) - 1,
            columns: column..<column + max(1, extent.columns), items: Array(items[first...]),
            height: size.height, baseline: size.baseline))
        items.removeLast(items.count - first)
        column += max(1, extent.columns)
      }
    }
    return cells
  }

  private mutating func appendFills(of grid: RowGrid) {
    for (number, row) in grid.rows.enumerated() {
      guard let color = row.style.fill else { continue }
      let place = region.origin + Point(x: .zero, y: grid.tops[number])
      let height = grid.tops[number + 1] - grid.tops[number]
      items.append(.filled(at: place, Size(width: region.width, height: height), color))
    }
  }

  private mutating func append(_ number: Int, of grid: RowGrid, as meaning: RowMeaning) {
    let row = grid.rows[number]
    if meaning == .element { items.append(.open(Group(role: .row, origin: row.origin))) }
    for cell in grid.cells where cell.rows.lowerBound == number {
      if meaning == .element { items.append(.open(row.group(ofCell: cell.index))) }
      let first = items.count
      items.append(contentsOf: cell.items)
      items.move(first..<items.count, by: Point(x: .zero, y: grid.offset(of: cell)))
      if meaning == .element { items.append(.close) }
    }
    if meaning == .element { items.append(.close) }
  }

  /// A line between two rows leaves out the cells that stand over both.
  private mutating func appendLines(of grid: RowGrid) {
    for (number, row) in grid.rows.enumerated() {
      for (stroke, border) in [(row.style.lineAbove, number), (row.style.lineBelow, number + 1)] {
        guard let stroke else { continue }
        for range in grid.openColumns(at: border, of: columns.count) {
          let left = range.lowerBound == 0 ? .zero : columns.lefts[range.lowerBound]
          let right =
            range.upperBound == columns.count
            ? region.width : columns.lefts[range.upperBound - 1] + columns.widths[range.upperBound - 1]
          appendLine(stroke, at: grid.tops[border], from: left, to: right)
        }
      }
    }
  }
}
