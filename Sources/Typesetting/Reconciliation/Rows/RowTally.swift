import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaPages
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

  private let plan: ReconciliationPlan
  /// By the slot of the loop.
  private var sequences: [Sequence?]
  /// Where each row of the layout was drawn last.
  private var last: [Turns?]
  /// Of the table that stands last, as far as its rows could be added.
  private(set) var sums: [ExactDecimal] = []
  private(set) var sumsOnPage: [ExactDecimal] = []
  /// Tables with sums on this page.
  private(set) var tablesOnPage = 0

  init(_ plan: ReconciliationPlan) {
    self.plan = plan
    sequences = Array(repeating: nil, count: plan.loops.count)
    last = Array(repeating: nil, count: plan.rows.count)
  }

  mutating func enterTable(isContinued: Bool) {
    tablesOnPage += 1
    sumsOnPage = Array(repeating: .zero, count: plan.template.sumNames.count)
    if !isContinued { sums = sumsOnPage }
  }

  mutating func endPage() { tablesOnPage = 0 }

  /// What is wrong with a row that comes here.
  mutating func enter(
    _ group: Group, _ index: Int, page: Int, _ values: inout StatedValues,
  ) throws(Finding) -> [Difference] {
    guard plan.rows.indices.contains(index) else { return [] }
    let turns = group.origin.turns
    if last[index] == turns, !group.isContinued {
      let turn = plan.rows[index].gapless.last.flatMap { plan.loops[$0] }.map { Int(turns[$0.depth]) } ?? 0
      return [(.rowRepeated(number: turn + 1, page: page), group.origin, nil)]
    }
    last[index] = turns
    var differences: [Difference] = []
    for slot in plan.rows[index].gapless {
      guard let loop = plan.loops[slot] else { continue }
      if let difference = try follow(loop, group.origin, page: page, &values) {
        differences.append(difference)
      }
    }
    if !group.isContinued { try add(plan.rows[index].contributions, turns, &values) }
    return differences
  }

  private mutating func follow(
    _ loop: LoopPlan, _ origin: Origin, page: Int, _ values: inout StatedValues,
  ) throws(Finding) -> Difference? {
    let turns = origin.turns
    let turn = Int(turns[loop.depth])
    let outer = turns.upTo(loop.depth - 1)
    if let before = sequences[loop.slot], before.outer == outer {
      if turn == before.turn { return nil }
      sequences[loop.slot]?.turn = turn
      sequences[loop.slot]?.turns = turns
      sequences[loop.slot]?.origin = origin
      if turn == before.turn + 1 { return nil }
      return turn < before.turn
        ? (.rowRepeated(number: turn + 1, page: page), origin, nil)
        : (.rowsMissing(first: before.turn + 2, last: turn, page: page), origin, nil)
    }
    let unfinished = try end(loop, &values)
    sequences[loop.slot] = Sequence(outer: outer, turns: turns, origin: origin, turn: turn)
    if let unfinished { return unfinished }
    return turn == 0 ? nil : (.rowsMissing(first: 1, last: turn, page: page), origin, nil)
  }

  /// Whether the list of a loop goes on where its rows end.
  private func end(_ loop: LoopPlan, _ values: inout StatedValues) throws(Finding) -> Difference? {
    guard let sequence = sequences[loop.slot],
      try values.hasElement(loop, turn: sequence.turn + 1, sequence.turns)
    else { return nil }
    return (.rowsEndEarly(drawn: sequence.turn + 1), sequence.origin, nil)
  }

  /// What is wrong when all pages are there.
  func finish(_ values: inout StatedValues) throws(Finding) -> [Difference] {
    var differences: [Difference] = []
    for loop in plan.loops {
      guard let loop, !loop.isNumber, let difference = try end(loop, &values) else { continue }
      differences.append(difference)
    }
    return differences
  }

  /// Adds what a row contributes; a sum that can't be known makes all of them unknown.
  private mutating func add(
    _ contributions: [Expression?], _ turns: Turns, _ values: inout StatedValues,
  ) throws(Finding) {
    for (index, expression) in contributions.enumerated() {
      guard let expression, sums.indices.contains(index) else { continue }
      guard case .known(let value) = try values.evaluate(expression, turns) else {
        sums = []
        sumsOnPage = []
        return
      }
      guard let figure = value.figure else { continue }
      sums[index] = sums[index].adding(figure) ?? sums[index]
      sumsOnPage[index] = sumsOnPage[index].adding(figure) ?? sumsOnPage[index]
    }
  }
}
