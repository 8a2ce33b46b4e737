package import FacturaAmounts
import FacturaDiagnostics

/// What a table reads its rows from. Reading is a pure function of the cursor, so a row that didn't fit is simply
/// read again for the next region.
package protocol RowSource: Sendable {
  /// The row at the cursor and the cursor behind it; nothing at the end.
  func row(at cursor: RowCursor) throws(LayoutError) -> (row: TableRow, next: RowCursor)?
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

  /// With what a row adds.
  mutating func add(_ row: TableRow) throws(LayoutError) {
    if row.isCounted { rowCount += 1 }
    for index in row.contributions.indices where index < sums.count {
      guard let sum = sums[index].adding(row.contributions[index]) else {
        throw LayoutError(.sumTooLarge, origin: row.origin)
      }
      sums[index] = sum
    }
  }

  /// What has come since earlier totals.
  func since(_ earlier: RunningTotals) -> RunningTotals {
    var difference = self
    difference.rowCount -= earlier.rowCount
    for index in sums.indices where index < earlier.sums.count {
      // Sums within the limits differ by less than twice the limit: only at its very edge is there no answer.
      difference.sums[index] = sums[index].subtracting(earlier.sums[index]) ?? sums[index]
    }
    return difference
  }
}
