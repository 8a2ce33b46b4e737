package import FacturaAmounts
package import FacturaDiagnostics

/// What a table reads its rows from. Reading is a pure function of the cursor, so a row that didn't fit is simply
/// read again for the next region.
package protocol RowSource: Sendable {
  /// The row at the cursor and the cursor behind it; nothing at the end.
  func row(at cursor: RowCursor) throws(LayoutError) -> (row: TableRow, next: RowCursor)?
}

/// Where reading stands. Plain and small, because the filler and the source copy it with every row.
package struct RowCursor: Hashable, Sendable {
  /// Which of the source's steps comes next.
  package var step: Int32
  /// The element that each open loop is at.
  package var turns: Turns
  /// Where the element lies, and the one behind it, in a list that is read from a file. There is one such list at
  /// most among the open loops: its elements, the usage records, hold no lists.
  package var offset = 0
  package var nextOffset = 0

  package init(step: Int32 = 0, turns: Turns = .none) {
    self.step = step
    self.turns = turns
  }

  /// Before the first row.
  package static let start = RowCursor()
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

  /// Takes the values of others, in place.
  mutating func become(_ others: RunningTotals) {
    guard sums.count == others.sums.count else {
      self = others
      return
    }
    rowCount = others.rowCount
    for index in sums.indices { sums[index] = others.sums[index] }
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
