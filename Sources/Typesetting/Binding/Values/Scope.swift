import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaLayout
import FacturaPages
import FacturaTemplates

/// The values that expressions can see at one moment: the invoice, the turns of the loops, the page.
///
/// Variables are numbered slots. Loops and sums write into them, so most of the work is `mutating`; a copy sees
/// what was there when it was made.
struct Scope: Sendable {
  let setting: Setting
  /// Slot 0 is the invoice.
  var slots: [ModelValue]
  var turns: Turns = .none
  /// The node whose values are being reckoned: where errors are reported.
  var node: Int32 = 0
  var page: PageRecord?
  var carried: RunningTotals?

  init(_ setting: Setting, invoice: some ModelRecord) {
    self.setting = setting
    slots = Array(repeating: .none, count: max(1, setting.template.slotCount))
    slots[0] = .record(SharedRecord(invoice))
  }

  @inline(__always)
  func origin(_ node: Int32, path: Int32 = 0) -> Origin {
    Origin(node: node, path: path, turns: turns)
  }

  func failure(_ fact: BindingFact) -> LayoutError {
    LayoutError(.binding(fact), origin: origin(node))
  }

  /// The element of a list at a position; what its reader finds wrong becomes a fact of the layout.
  func element(
    of list: any ModelList, at position: ListPosition,
  ) throws(LayoutError) -> (value: ModelValue, next: ListPosition)? {
    do throws(Finding) {
      return try list.element(at: position)
    } catch {
      throw LayoutError(.reading(error), origin: origin(node))
    }
  }

  /// Runs `body` once for each element, with the loop's variables set.
  mutating func forEach(
    _ loop: Loop, _ body: (inout Scope) throws(LayoutError) -> Void,
  ) throws(LayoutError) {
    node = loop.number
    guard case .list(let list) = try value(loop.list) else { return }
    var position = ListPosition.start
    while let (value, next) = try element(of: list, at: position) {
      enter(loop, turn: position.index, value)
      try body(&self)
      node = loop.number
      position = next
    }
    turns[loop.depth] = -1
  }

  /// Sets the variables of a loop for one of its turns.
  @inline(__always)
  mutating func enter(_ loop: Loop, turn: Int, _ value: ModelValue) {
    turns[loop.depth] = Int32(truncatingIfNeeded: turn)
    slots[loop.slot] = value
    if let number = loop.numberSlot { slots[number] = .integer(turn + 1) }
  }

  /// The children of the first branch whose test holds.
  mutating func choose<Child>(_ branches: [Branch<Child>]) throws(LayoutError) -> [Child] {
    for branch in branches {
      guard let test = branch.test else { return branch.children }
      if try holds(test) { return branch.children }
    }
    return []
  }
}
