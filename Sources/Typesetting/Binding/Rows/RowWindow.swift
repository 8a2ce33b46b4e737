import FacturaDiagnostics
import FacturaLayout

/// The rows around the place where a table is read, some of them read ahead.
///
/// What reads a row and what places it are each nearly as much code as a processor keeps at hand: row by row, they
/// would drive each other out of its cache all the time. So rows are read a few at a time. An error in a row that
/// is read ahead is told when that row is asked for.
struct RowWindow {
  private struct Reading {
    var cursor: RowCursor
    var row: TableRow
    var next: RowCursor
  }

  /// How many rows are read at once.
  static var length: Int { 16 }

  private var reader: RowReader
  /// One behind the other.
  private var readings: [Reading] = []
  /// The one that is likely to be asked for next.
  private var likely = 0
  /// Where there are no more rows, if that was seen.
  private var end: RowCursor?

  init(_ reader: RowReader) {
    self.reader = reader
  }

  mutating func row(at cursor: RowCursor) throws(LayoutError) -> (row: TableRow, next: RowCursor)? {
    if likely < readings.count, readings[likely].cursor == cursor { return take(likely) }
    if cursor == end { return nil }
    if let known = readings.firstIndex(where: { $0.cursor == cursor }) { return take(known) }
    readings.removeAll(keepingCapacity: true)
    guard let (row, next) = try reader.row(at: cursor) else {
      end = cursor
      return nil
    }
    readings.append(Reading(cursor: cursor, row: row, next: next))
    readAhead(from: next)
    return take(0)
  }

  private mutating func take(_ index: Int) -> (row: TableRow, next: RowCursor) {
    likely = index + 1
    return (readings[index].row, readings[index].next)
  }

  private mutating func readAhead(from start: RowCursor) {
    var cursor = start
    while readings.count < Self.length {
      do throws(LayoutError) {
        guard let (row, next) = try reader.row(at: cursor) else {
          end = cursor
          return
        }
        readings.append(Reading(cursor: cursor, row: row, next: next))
        cursor = next
      } catch {
        return
      }
    }
  }
}
