import GRDB

extension Row {
  /// The value of a column. GRDB's subscripts end the process where a file that was damaged, or changed by somebody, has a
  /// value of another kind, and their message shows the whole row.
  ///
  /// - Throws: `UnreadableColumn`.
  func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ column: String, as type: Value.Type = Value.self,
  ) throws -> Value {
    do { return try decode(type, forColumn: column) } catch { throw UnreadableColumn(name: column) }
  }
}

/// A value that is of no kind its column may have. What it is isn't said: rows name people.
struct UnreadableColumn: Error, CustomStringConvertible {
  let name: String

  var description: String { "a value of the column “\(name)” can't be read" }
}
