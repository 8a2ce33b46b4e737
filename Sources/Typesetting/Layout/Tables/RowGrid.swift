import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

/// Rows that are placed together, with what is in their cells, and how tall they are.
struct RowGrid {
  /// A cell whose content is set, but stands in no place yet.
  struct Cell {
    /// In its row.
    var index: Int
    var rows: ClosedRange<Int>
    var columns: Range<Int>
    var items: [Item]
    var height: Length
    var baseline: Length?
  }

  let rows: [TableRow]
  let cells: [Cell]
  /// Of each row, and the bottom of the last.
  private(set) var tops: [Length]
  private var crosses: [CrossAlignment]

  init(_ rows: [TableRow], _ cells: [Cell], from top: Length) {
    self.rows = rows
    self.cells = cells
    crosses = rows.map { CrossAlignment($0.style.alignment) }
    tops = [top]
    for cell in cells where cell.rows.count == 1 {
      crosses[cell.rows.lowerBound].add(height: cell.height, baseline: cell.baseline)
    }
    for last in rows.indices {
      for cell in cells where cell.rows.count > 1 && cell.rows.upperBound == last {
        let padding = rows[cell.rows.lowerBound].style.padding.vertical
        let above = tops[last] - tops[cell.rows.lowerBound]
        let missing = cell.height + padding - above - rows[last].style.padding.vertical
        crosses[last].add(height: missing, baseline: nil)
      }
      tops.append(tops[last] + crosses[last].height + rows[last].style.padding.vertical)
    }
  }

  /// How far below the first row's top edge, inside the padding, a cell's content begins.
  func offset(of cell: Cell) -> Length {
    let row = cell.rows.lowerBound
    let style = rows[row].style
    let down = tops[row] - tops[0]
    guard cell.rows.count > 1, style.alignment != .baseline else {
      return down + max(.zero, crosses[row].offset(ofHeight: cell.height, baseline: cell.baseline))
    }
    let room = tops[cell.rows.upperBound + 1] - tops[row] - style.padding.vertical
    return down
      + CrossAlignment(style.alignment, height: room).offset(ofHeight: cell.height, baseline: nil)
  }

  /// The columns in which no cell stands over the border above a row, as stretches.
  func openColumns(at border: Int, of count: Int) -> [Range<Int>] {
    let closed = cells.filter { $0.rows.lowerBound < border && border <= $0.rows.upperBound }
    var stretches: [Range<Int>] = []
    for column in 0..<count where !closed.contains(where: { $0.columns.contains(column) }) {
      if let last = stretches.last, last.upperBound == column {
        stretches[stretches.count - 1] = last.lowerBound..<column + 1
      } else {
        stretches.append(column..<column + 1)
      }
    }
    return stretches
  }
}
