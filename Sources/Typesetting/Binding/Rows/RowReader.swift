import FacturaDiagnostics
import FacturaInvoices
import FacturaLayout
import FacturaTemplates

/// Runs through the steps of a table's rows.
///
/// A cursor holds the number of the step that comes next, and the turns of the loops that are open there.
struct RowReader {
  private let program: RowProgram
  private var scope: Scope
  /// Where the scope's variables stand; nothing before the first row and after an error.
  private var position: RowCursor?
  /// The lists of the open loops, outermost first.
  private var lists: [any ModelList] = []

  init(_ program: RowProgram, in scope: Scope) {
    self.program = program
    self.scope = scope
  }

  mutating func row(at cursor: RowCursor) throws(LayoutError) -> (row: TableRow, next: RowCursor)? {
    if position != cursor { try restore(cursor) }
    position = nil
    var next = cursor
    var step = Int(cursor.step)
    while step < program.steps.count {
      switch program.steps[step] {
      case .row(let node):
        let row = try scope.row(node)
        next.step = Int32(truncatingIfNeeded: step + 1)
        position = next
        return (row, next)
      case .open(let loop, let exit):
        step = try open(loop, &next) ? step + 1 : exit
      case .close(let loop, let start):
        step = try advance(loop, &next) ? start : step + 1
      case .unless(let test, let target):
        step = try scope.holds(test) ? step + 1 : target
      case .jump(let target): step = target
      }
    }
    return nil
  }

  /// Enters a loop with its first element; false if it has none.
  private mutating func open(_ number: Int, _ cursor: inout RowCursor) throws(LayoutError) -> Bool {
    let loop = program.loops[number]
    scope.node = loop.number
    guard case .list(let list) = try scope.value(loop.list),
      let (value, next) = try scope.element(of: list, at: .start)
    else { return false }
    lists.append(list)
    scope.enter(loop, turn: 0, value)
    cursor.turns[loop.depth] = 0
    (cursor.offset, cursor.nextOffset) = (ListPosition.start.offset, next.offset)
    return true
  }

  /// Goes on to the next element; false, and out of the loop, if there is none.
  private mutating func advance(_ number: Int, _ cursor: inout RowCursor) throws(LayoutError) -> Bool {
    let loop = program.loops[number]
    scope.node = loop.number
    guard let list = lists.last else { return false }
    let here = ListPosition(index: Int(cursor.turns[loop.depth]) + 1, offset: cursor.nextOffset)
    guard let (value, next) = try scope.element(of: list, at: here) else {
      lists.removeLast()
      scope.turns[loop.depth] = -1
      cursor.turns[loop.depth] = -1
      return false
    }
    scope.enter(loop, turn: here.index, value)
    cursor.turns[loop.depth] = Int32(truncatingIfNeeded: here.index)
    (cursor.offset, cursor.nextOffset) = (here.offset, next.offset)
    return true
  }

  /// Reads the elements of the loops that are open at a cursor.
  private mutating func restore(_ cursor: RowCursor) throws(LayoutError) {
    position = nil
    lists = []
    for loop in program.loops { scope.turns[loop.depth] = -1 }
    let step = Int(cursor.step)
    // Behind the last step no loop is open.
    guard program.openLoops.indices.contains(step) else { return }
    for number in program.openLoops[step] {
      let loop = program.loops[number]
      let here = ListPosition(index: Int(cursor.turns[loop.depth]), offset: cursor.offset)
      scope.node = loop.number
      guard case .list(let list) = try scope.value(loop.list),
        let (value, _) = try scope.element(of: list, at: here)
      else { return }
      lists.append(list)
      scope.enter(loop, turn: here.index, value)
    }
  }
}
