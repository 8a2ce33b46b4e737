import FacturaDiagnostics
import FacturaInvoices
import FacturaLayout
import FacturaTemplates

/// Runs through the steps of a table's rows.
///
/// A cursor's level 0 holds the number of the step that comes next; each further level is an open loop with the
/// place of its element.
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
    var levels = cursor.levels
    var step = Int(levels[0].step)
    while step < program.steps.count {
      switch program.steps[step] {
      case .row(let node):
        let row = try scope.row(node)
        levels[0].step = Int32(truncatingIfNeeded: step + 1)
        let next = RowCursor(levels: levels)
        position = next
        return (row, next)
      case .open(let loop, let exit):
        step = try open(loop, &levels) ? step + 1 : exit
      case .close(let loop, let start):
        step = try advance(loop, &levels) ? start : step + 1
      case .unless(let test, let target):
        step = try scope.holds(test) ? step + 1 : target
      case .jump(let target): step = target
      }
    }
    return nil
  }

  /// Enters a loop with its first element; false if it has none.
  private mutating func open(_ number: Int, _ levels: inout RowCursor.Levels) throws(LayoutError) -> Bool {
    let loop = program.loops[number]
    scope.node = loop.number
    guard case .list(let list) = try scope.value(loop.list),
      let (value, next) = try scope.element(of: list, at: .start)
    else { return false }
    lists.append(list)
    scope.enter(loop, turn: 0, value)
    levels.append(
      RowCursor.Level(step: 0, index: 0, offset: ListPosition.start.offset, nextOffset: next.offset))
    return true
  }

  /// Goes on to the next element; false, and out of the loop, if there is none.
  private mutating func advance(_ number: Int, _ levels: inout RowCursor.Levels) throws(LayoutError) -> Bool {
    let loop = program.loops[number]
    scope.node = loop.number
    guard let list = lists.last, levels.count > 1 else { return false }
    let level = levels[levels.count - 1]
    let here = ListPosition(index: level.index + 1, offset: level.nextOffset)
    guard let (value, next) = try scope.element(of: list, at: here) else {
      lists.removeLast()
      levels.removeLast()
      scope.turns[loop.depth] = -1
      return false
    }
    scope.enter(loop, turn: here.index, value)
    levels[levels.count - 1] = RowCursor.Level(
      step: 0, index: here.index, offset: here.offset, nextOffset: next.offset)
    return true
  }

  /// Reads the elements of the loops that are open at a cursor.
  private mutating func restore(_ cursor: RowCursor) throws(LayoutError) {
    position = nil
    lists = []
    for loop in program.loops { scope.turns[loop.depth] = -1 }
    let step = Int(cursor.levels[0].step)
    // Behind the last step no loop is open.
    guard program.openLoops.indices.contains(step) else { return }
    let open = program.openLoops[step]
    for depth in 1..<max(1, cursor.levels.count) where depth <= open.count {
      let loop = program.loops[open[depth - 1]]
      let level = cursor.levels[depth]
      scope.node = loop.number
      guard case .list(let list) = try scope.value(loop.list),
        let (value, _) = try scope.element(
          of: list, at: ListPosition(index: level.index, offset: level.offset))
      else { return }
      lists.append(list)
      scope.enter(loop, turn: level.index, value)
    }
  }
}
