import FacturaDiagnostics
import FacturaGeometry
package import FacturaLayout
import Synchronization

/// Ten thousand rows that know how far they have been read.
package final class CountingRows: RowSource {
  private let farthest = Mutex(0)

  /// The farthest row asked for so far.
  package var mostRead: Int { farthest.withLock { $0 } }

  package init() {}

  package func row(at cursor: RowCursor) -> (row: TableRow, next: RowCursor)? {
    let index = Int(cursor.step)
    guard index < 10_000 else { return nil }
    farthest.withLock { $0 = max($0, index) }
    var next = cursor
    next.step += 1
    return (FacturaTestSupport.row([text("\(index)")]), next)
  }
}
