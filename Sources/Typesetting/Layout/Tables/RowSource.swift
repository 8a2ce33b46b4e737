package import FacturaAmounts
package import FacturaDiagnostics

/// What a table reads its rows from. Reading is a pure function of the cursor, so a row that didn't fit is simply
/// read again for the next region.
package protocol RowSource: Sendable {
  /// The row at the cursor and the cursor behind it; nothing at the end.
  func row(at cursor: RowCursor) throws(Failure<LayoutFact>) -> (row: TableRow, next: RowCursor)?
}

/// Where reading stands: one level for each loop that is open.
package struct RowCursor: Hashable, Sendable {
  package struct Level: Hashable, Sendable {
    /// Which of the loop's own steps (row elements) comes next.
    package var step: Int32
    /// Number of the element that the loop is at.
    package var index: Int
    /// Where that element lies, for lists that are read from a file.
    package var offset: Int
    package var nextOffset: Int

    package init(step: Int32, index: Int, offset: Int, nextOffset: Int) {
      self.step = step
      self.index = index
      self.offset = offset
      self.nextOffset = nextOffset
    }
  }

  package var levels: [Level]

  package init(levels: [Level]) {
    self.levels = levels
  }
}

/// The sums that a table carries from page to page.
package struct RunningTotals: Hashable, Sendable {
  package var sums: [ExactDecimal]
  /// Counted rows so far.
  package var rowCount: Int

  package init(count: Int) {
    sums = Array(repeating: .zero, count: count)
    rowCount = 0
  }
}
