import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaPages
import FacturaTemplates

/// What the invoice states, fetched afresh: each element of a list is found again by the turns of the loops, with
/// cursors that nobody else moves.
struct StatedValues {
  /// What is known of the page beside the invoice.
  struct PageContext {
    var record: PageRecord
    /// Sums of the rows so far, of the table that stands last, and of those on this page, as they were added here; none if
    /// they can't be known.
    var carried: [ExactDecimal] = []
    var onPage: [ExactDecimal] = []
    var isPageSubtotal = false
    /// Whether something on the page prints the page's own sums.
    var printsSums = false
    /// The page's subtotals that were asked for, because they are drawn.
    var subtotals: [Totals.Field: ExactDecimal] = [:]
  }

  /// Where the cursor of a loop stands.
  private struct Cursor {
    /// The turns for which `value` holds; of those, only the outer ones decide whether `list` does.
    var turns = Turns.none
    var value = ModelValue.none
    var list: OpenList?
    var next = ListPosition.start
    var index = -1
  }

  /// By reference: a list that is asked for each row is read where it is, and not copied first.
  private final class OpenList {
    let list: any ModelList

    init(_ list: any ModelList) {
      self.list = list
    }
  }

  let plan: ReconciliationPlan
  private let invoice: ModelValue
  let pageTotals: PageTotals
  private var cursors: [Cursor]
  var page: PageContext

  init(_ plan: ReconciliationPlan, invoice: Invoice) {
    self.plan = plan
    pageTotals = PageTotals(invoice)
    self.invoice = .record(SharedRecord(invoice))
    cursors = Array(repeating: Cursor(), count: max(1, plan.loops.count))
    page = PageContext(record: PageRecord(number: 0))
  }

  // MARK: Slots

  /// A field of the record in a slot: the fast way for most cells of a long table.
  @inline(__always)
  mutating func field(_ field: Int, ofSlot slot: Int, _ turns: Turns) throws(Finding) -> ModelValue {
    if slot > 0, slot < cursors.count, cursors[slot].turns == turns,
      case .record(let record) = cursors[slot].value
    {
      return record.value(at: field)
    }
    guard case .record(let record) = try value(ofSlot: slot, turns) else { return .none }
    return record.value(at: field)
  }

  mutating func value(ofSlot slot: Int, _ turns: Turns) throws(Finding) -> ModelValue {
    if slot == 0 { return invoice }
    guard plan.loops.indices.contains(slot), let loop = plan.loops[slot] else { return .none }
    let turn = Int(turns[loop.depth])
    if loop.isNumber { return turn < 0 ? .none : .integer(turn + 1) }
    let own = turns.upTo(loop.depth)
    if cursors[slot].turns.upTo(loop.depth) != own || cursors[slot].index < 0 {
      guard turn >= 0, try seek(loop, turn, turns) else { return .none }
    }
    cursors[slot].turns = turns
    return cursors[slot].value
  }

  /// Whether a loop's list has an element for this turn.
  mutating func hasElement(_ loop: LoopPlan, turn: Int, _ turns: Turns) throws(Finding) -> Bool {
    guard let list = try openList(loop, turns)?.list else { return false }
    var position = ListPosition.start
    let cursor = cursors[loop.slot]
    if cursor.next.index <= turn { position = cursor.next }
    while let (_, next) = try list.element(at: position) {
      if position.index == turn { return true }
      position = next
    }
    return false
  }

  /// Moves a loop's cursor to the element of a turn; false if there is none.
  private mutating func seek(_ loop: LoopPlan, _ turn: Int, _ turns: Turns) throws(Finding) -> Bool {
    guard let open = try openList(loop, turns) else { return false }
    if cursors[loop.slot].next.index > turn { cursors[loop.slot].next = .start }
    while true {
      let position = cursors[loop.slot].next
      guard let (value, next) = try open.list.element(at: position) else {
        cursors[loop.slot].index = -1
        cursors[loop.slot].value = .none
        return false
      }
      cursors[loop.slot].next = next
      guard position.index >= turn else { continue }
      cursors[loop.slot].value = value
      cursors[loop.slot].index = turn
      return true
    }
  }

  /// The list that a loop goes through at these turns of the loops around it.
  private mutating func openList(_ loop: LoopPlan, _ turns: Turns) throws(Finding) -> OpenList? {
    let outer = loop.depth - 1
    if let open = cursors[loop.slot].list, cursors[loop.slot].turns.upTo(outer) == turns.upTo(outer) {
      return open
    }
    cursors[loop.slot] = Cursor(turns: turns)
    guard case .known(.list(let list)) = try evaluate(loop.list, turns) else { return nil }
    let open = OpenList(list)
    cursors[loop.slot].list = open
    return open
  }
}

extension Turns {
  /// Without the turns of the loops further inside.
  @inline(__always)
  func upTo(_ depth: Int) -> Turns {
    var turns = self
    var place = depth + 1
    while place < Turns.limit {
      turns[place] = -1
      place += 1
    }
    return turns
  }
}
