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

  package var levels: Levels

  package init(levels: Levels) {
    self.levels = levels
  }
}

extension RowCursor {
  /// Levels in place: a list in memory of its own would be copied for every row.
  package struct Levels: Hashable, Sendable, ExpressibleByArrayLiteral {
    /// The table itself and as many loops as a layout file may nest.
    private static let limit = Turns.limit + 1

    package private(set) var count = 0
    private var first = Level.none
    private var second = Level.none
    private var third = Level.none
    private var fourth = Level.none
    private var fifth = Level.none

    package init(arrayLiteral levels: Level...) {
      for level in levels { append(level) }
    }

    package mutating func append(_ level: Level) {
      precondition(count < Self.limit, "loops are nested as deep as the compiler of layouts allows")
      count += 1
      self[count - 1] = level
    }

    package mutating func removeLast() {
      self[count - 1] = .none
      count -= 1
    }

    package subscript(place: Int) -> Level {
      get {
        switch place {
        case 0: first
        case 1: second
        case 2: third
        case 3: fourth
        default: fifth
        }
      }
      set {
        switch place {
        case 0: first = newValue
        case 1: second = newValue
        case 2: third = newValue
        case 3: fourth = newValue
        default: fifth = newValue
        }
      }
    }
  }
}

extension RowCursor.Level {
  fileprivate static let none = RowCursor.Level(step: 0, index: 0, offset: 0, nextOffset: 0)
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
