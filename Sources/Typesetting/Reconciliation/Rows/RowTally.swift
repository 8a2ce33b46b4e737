import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaTemplates

/// Follows the rows of tables: none left out, none twice, and what they add up to.
struct RowTally {
  /// Where the rows of a loop have come to.
  private struct Sequence {
    /// The turns of the loops around it.
    var outer: Turns
    var turns: Turns
    var origin: Origin
    var turn: Int
  }

  typealias Difference = (fact: ReconciliationFact, origin: Origin, path: DataPath?)

  /// A row where it is drawn.
  struct DrawnRow {
    /// That of the row in the layout.
    var index: Int
    var origin: Origin
    var page: Int
  }

  private let plan: ReconciliationPlan
  /// By the slot of the loop.
  private var sequences: [Sequence?]
  /// Where each row of the layout was drawn last.
  private var last: [Turns?]
  /// What is wrong, until it is told.
  var differences: [Difference] = []
  /// The row that stands last.
  private(set) var openRow: DrawnRow?
  /// The bits of its cells of which nothing was drawn so far.
  private(set) var missingCells: UInt64 = 0
  /// Tables with sums on this page.
  private(set) var tablesOnPage = 0

  init(_ plan: ReconciliationPlan) {
    self.plan = plan
    sequences = Array(repeating: nil, count: plan.loops.count)
    last = Array(repeating: nil, count: plan.rows.count)
  }

  mutating func enterTable(isContinued: Bool, _ values: inout StatedValues) {
    tablesOnPage += 1
    values.page.onPage = Array(repeating: .zero, count: plan.template.sumNames.count)
    if !isContinued { values.page.carried = values.page.onPage }
  }

  mutating func endPage() { tablesOnPage = 0 }

  /// Notes what is wrong with a row that comes here.
  mutating func enter(
    _ row: DrawnRow, isContinued: Bool, _ values: inout StatedValues,
  ) throws(Finding) {
    let (index, origin, page) = (row.index, row.origin, row.page)
    guard plan.rows.indices.contains(index) else { return }
    let rowPlan = plan.rows[index]
    let isAgain = last[index] == origin.turns
    if isAgain, !isContinued {
      let turn = rowPlan.gapless.last.map { Int(origin.turns[$0.depth]) } ?? 0
      differences.append((.rowRepeated(number: turn + 1, page: page), origin, nil))
      return
    }
    if !isAgain {
      openRow = row
      missingCells = rowPlan.allCells
    }
    last[index] = origin.turns
    for loop in rowPlan.gapless { try follow(loop, origin, page: page, &values) }
    if !isContinued, !rowPlan.contributions.isEmpty { try add(rowPlan.contributions, origin.turns, &values) }
  }

  /// Something of a cell stands on paper.
  @inline(__always)
  mutating func draw(cell: UInt8) {
    missingCells &= ~(1 &<< UInt64(cell))
  }

  /// The cells of the last row of which nothing was drawn. It is asked for once.
  mutating func takeMissingCells() -> (row: DrawnRow, cells: [Int32])? {
    guard missingCells != 0, let row = openRow, plan.rows.indices.contains(row.index) else { return nil }
    let cells = plan.rows[row.index].cells.enumerated().filter { missingCells >> UInt64($0.offset) & 1 == 1 }
    missingCells = 0
    return (row, cells.map(\.element))
  }

  private mutating func follow(
    _ loop: LoopPlan, _ origin: Origin, page: Int, _ values: inout StatedValues,
  ) throws(Finding) {
    let turn = Int(origin.turns[loop.depth])
    let outer = origin.turns.upTo(loop.depth - 1)
    var first = 0
    if let before = sequences[loop.slot], before.outer == outer {
      if turn == before.turn { return }
      first = before.turn + 1
    } else if let unfinished = try end(loop, &values) {
      differences.append(unfinished)
      first = turn
    }
    sequences[loop.slot] = Sequence(outer: outer, turns: origin.turns, origin: origin, turn: turn)
    if turn < first {
      differences.append((.rowRepeated(number: turn + 1, page: page), origin, nil))
    } else if turn > first {
      differences.append((.rowsMissing(first: first + 1, last: turn, page: page), origin, nil))
    }
  }

  /// Whether the list of a loop goes on where its rows end.
  private func end(_ loop: LoopPlan, _ values: inout StatedValues) throws(Finding) -> Difference? {
    guard let sequence = sequences[loop.slot],
      try values.hasElement(loop, turn: sequence.turn + 1, sequence.turns)
    else { return nil }
    return (.rowsEndEarly(drawn: sequence.turn + 1), sequence.origin, nil)
  }

  /// Notes what is wrong when all pages are there.
  mutating func finish(_ values: inout StatedValues) throws(Finding) {
    for loop in plan.loops {
      guard let loop, !loop.isNumber, let difference = try end(loop, &values) else { continue }
      differences.append(difference)
    }
  }

  /// Adds what a row contributes; a sum that can't be known makes all of them unknown.
  private mutating func add(
    _ contributions: [Expression?], _ turns: Turns, _ values: inout StatedValues,
  ) throws(Finding) {
    for (index, expression) in contributions.enumerated() {
      guard let expression, values.page.carried.indices.contains(index) else { continue }
      let value: ModelValue
      if case .field(let slot, let field) = expression {
        value = try values.field(field, ofSlot: slot, turns)
      } else if case .known(let known) = try values.evaluate(expression, turns) {
        value = known
      } else {
        values.page.carried = []
        values.page.onPage = []
        return
      }
      guard let figure = value.figure else { continue }
      values.page.carried[index] = values.page.carried[index].adding(figure) ?? values.page.carried[index]
      values.page.onPage[index] = values.page.onPage[index].adding(figure) ?? values.page.onPage[index]
    }
  }
}
