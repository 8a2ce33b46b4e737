package import FacturaGeometry
package import FacturaLayout
package import FacturaPages

/// A table as the layout file describes it.
package struct TableNode: Sendable {
  package var columns: [Track]
  package var gap: Length
  package var lines: TableLines
  package var header: [RowNode]
  package var broughtForward: RowNode?
  package var carriedForward: RowNode?
  package var pageSubtotal: RowNode?
  package var rows: RowProgram
}

package struct RowNode: Sendable {
  package var cells: [CellNode]
  package var style: TableRowStyle
  /// What the row adds to each sum of the layout; empty if it adds to none.
  package var contributions: [Expression?]
  package var isCounted: Bool
  package var number: Int32
}

package struct CellNode: Sendable {
  package var content: Content
  package var columnSpan: Int
  package var isHeader: Bool
  package var number: Int32

  package enum Content: Sendable {
    case empty
    /// One value and nothing else: the fast way for most cells of a long table.
    case value(FormattedValue, path: Int32, TextStyle, ParagraphStyle)
    case text(TextTemplate, TextStyle, ParagraphStyle)
    case boxes(StackNode)
  }
}

/// The rows of a table as a list of steps, so that reading can stand still behind any row and go on from a number:
///
///     0  open groups, at the end go to 5
///     1    row: heading of the group
///     2    open records, at the end go to 4
///     3      row: record;  close records, back to 3
///     4    row: subtotal;  close groups, back to 1
///     5  row: total
package struct RowProgram: Sendable {
  package enum Step: Sendable {
    case row(RowNode)
    /// Reads the first element of a list, or goes on behind the loop.
    case open(Int, exit: Int)
    /// Reads the next element and goes back, or falls through.
    case close(Int, start: Int)
    /// Goes on elsewhere unless the test holds.
    case unless(Expression, target: Int)
    case jump(Int)
  }

  package var steps: [Step] = []
  package var loops: [Loop] = []
  /// For each step, the loops that are open when it is reached, outermost first.
  package var openLoops: [[Int]] = []
}
