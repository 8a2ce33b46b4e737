import FacturaDiagnostics
import FacturaLayout

/// Columns of header rows in which cells of rows above stand.
struct StandingCells {
  /// For each column, in how many of the next rows it is taken.
  private var taken: [Int] = []
  /// How many rows there are from the present one on; none outside of header rows.
  var rowsLeft = 0

  /// The first column from the given one on that no cell above fills.
  func free(from column: Int) -> Int {
    var column = column
    while taken.indices.contains(column), taken[column] > 0 { column += 1 }
    return column
  }

  /// The first of these columns that a cell above fills.
  func taken(in columns: Range<Int>) -> Int? {
    columns.clamped(to: taken.indices).first { taken[$0] > 0 }
  }

  /// Goes on to the next row.
  mutating func pass(_ cells: [CellExtent]) {
    for column in taken.indices where taken[column] > 0 { taken[column] -= 1 }
    var column = 0
    for cell in cells {
      column += cell.skipped
      let end = column + cell.columns
      if cell.rows > 1 {
        while taken.count < end { taken.append(0) }
        for index in column..<end { taken[index] = cell.rows - 1 }
      }
      column = end
    }
  }
}

extension Compilation {
  /// How far a cell reaches. Rows of the body are read one by one while they are placed: only header rows are known
  /// together.
  func extent(_ attributes: Attributes, at column: Int, _ traits: TableTraits) -> CellExtent {
    let columns = attributes.number("colspan") ?? 1
    var rows = attributes.number("rowspan") ?? 1
    let standing = traits.standing
    if rows > 1, rows > standing.rowsLeft {
      report(.rowSpan(rows: rows, left: standing.rowsLeft), at: attributes.location(of: "rowspan"))
      rows = max(1, standing.rowsLeft)
    }
    if let taken = standing.taken(in: column..<column + columns) {
      report(.crossedCells(column: taken + 1), at: attributes.location(of: "colspan"))
    }
    return CellExtent(columns: columns, rows: rows)
  }
}
