import FacturaDiagnostics
import FacturaLayout

/// The rows around the place where a table is read, some of them read ahead.
///
/// What reads a row and what places it are each nearly as much code as a processor keeps at hand: row by row, they
/// would drive each other out of its cache all the time. So rows are read a few at a time. An error in a row that
/// is read ahead is told when that row is asked for.
struct RowWindow {
  /// How many rows are read at once.
  static var length: Int { 16 }

  private var reader: RowReader
  /// One behind the other.
  private var rows: [TableRow] = []
  /// Where each of the rows stands, and at the end what follows them. Apart, so that to compare a place no row is copied.
  private var cursors: [RowCursor] = []
  /// The one that is likely to be asked for next.
  private var likely = 0
  /// Where there are no more rows, if that was seen.
  private var end: RowCursor?

  init(_ reader: RowReader) {
    self.reader = reader
  }

  mutating func row(at cursor: RowCursor) throws(LayoutError) -> (row: TableRow, next: RowCursor)? {
    if likely < rows.count, cursors[likely] == cursor { return take(likely) }
    if cursor == end { return nil }
    if let known = cursors.firstIndex(of: cursor), known < rows.count { return take(known) }
    rows.removeAll(keepingCapacity: true)
    cursors.removeAll(keepingCapacity: true)
    guard let (row, next) = try reader.row(at: cursor) else {
      end = cursor
      return nil
    }
    rows.append(row)
    cursors.append(cursor)
    readAhead(from: next)
    return take(0)
  }

  private mutating func take(_ index: Int) -> (row: TableRow, next: RowCursor) {
    likely = index + 1
    return (rows[index], cursors[index + 1])
  }

  /// Fills the window, and leaves the place of what follows behind the places of its rows.
  private mutating func readAhead(from start: RowCursor) {
    cursors.append(start)
    while rows.count < Self.length {
      do throws(LayoutError) {
        guard let (row, next) = try reader.row(at: cursors[rows.count]) else {
          end = cursors[rows.count]
          return
        }
        rows.append(row)
        cursors.append(next)
      } catch {
        return
      }
    }
  }
}
