import FacturaDiagnostics
import FacturaInvoices
import FacturaLayout
import FacturaTemplates
import Synchronization

/// The rows of a table with an invoice's values, made while they are placed.
///
/// The answer depends on the cursor alone. What is remembered between two questions are the rows around the last
/// one, because the next row is nearly always asked next; a jump further back reads the open loops again.
final class BoundRows: RowSource {
  private let state: Mutex<RowWindow>

  init(_ program: RowProgram, in scope: Scope) {
    state = Mutex(RowWindow(RowReader(program, in: scope)))
  }

  func row(at cursor: RowCursor) throws(LayoutError) -> (row: TableRow, next: RowCursor)? {
    try state.withLock { window throws(LayoutError) in try window.row(at: cursor) }
  }
}
