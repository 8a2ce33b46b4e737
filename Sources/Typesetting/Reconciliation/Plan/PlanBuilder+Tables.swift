import FacturaInvoices
import FacturaTemplates

/// Tables: which rows follow each other without a gap, and what they add to sums.
extension PlanBuilder {
  mutating func add(_ table: TableNode, _ number: Int32) {
    outsideOfFlow { builder in
      if let caption = table.caption { builder.addCells(of: caption.row) }
      for row in table.header { builder.addCells(of: row) }
      if let row = table.broughtForward { builder.addCells(of: row) }
      if let row = table.carriedForward { builder.addCells(of: row) }
      builder.isInPageSubtotal = true
      if let row = table.pageSubtotal { builder.addCells(of: row) }
      builder.isInPageSubtotal = false
    }
    for loop in table.rows.loops { add(loop) }
    let gapless = Set(table.rows.loops.indices.filter { table.rows.everyPassHasARow(of: $0) })
    var hasSums = false
    for (step, content) in table.rows.steps.enumerated() {
      guard case .row(let row) = content else { continue }
      let isStanding = isInFlow && doubts == 0 && table.rows.isUnconditional(step)
      if !isStanding { doubts += 1 }
      addCells(of: row)
      if !isStanding { doubts -= 1 }
      hasSums = hasSums || !row.contributions.isEmpty
      guard isInFlow, nodes.indices.contains(Int(row.number)) else { continue }
      let open = table.rows.openLoops.indices.contains(step) ? table.rows.openLoops[step] : []
      let followed = open.filter { gapless.contains($0) }.compactMap { loops[table.rows.loops[$0].slot] }
      let lineDepth = open.compactMap { lineLoop(ofSlot: table.rows.loops[$0].slot)?.depth }.first
      nodes[Int(row.number)] = NodePlan(kind: .row, index: Int32(truncatingIfNeeded: rows.count))
      rows.append(rowPlan(row, gapless: followed, lineDepth: lineDepth))
    }
    if hasSums, isInFlow, nodes.indices.contains(Int(number)) {
      nodes[Int(number)] = NodePlan(kind: .table)
    }
  }

  /// Cells whose text stands once, as it is: each must be drawn where the row is.
  private mutating func rowPlan(_ row: RowNode, gapless: [LoopPlan], lineDepth: Int?) -> RowPlan {
    var cells: [Int32] = [0]
    var all: UInt64 = 0
    let isPlain = row.cells.allSatisfy { if case .boxes = $0.content { false } else { true } }
    for cell in row.cells where isPlain {
      guard case .text = cell.content, cells.count < 64, nodes.indices.contains(Int(cell.number)) else {
        continue
      }
      nodes[Int(cell.number)].cell = UInt8(cells.count)
      all |= 1 << UInt64(cells.count)
      cells.append(cell.number)
    }
    return RowPlan(
      gapless: gapless, lineDepth: lineDepth, contributions: row.contributions, cells: cells, allCells: all)
  }

  /// What repeats on every page isn't counted.
  private mutating func outsideOfFlow(_ work: (inout PlanBuilder) -> Void) {
    let wasInFlow = isInFlow
    isInFlow = false
    work(&self)
    isInFlow = wasInFlow
  }

  private mutating func addCells(of row: RowNode) {
    for cell in row.cells {
      switch cell.content {
      case .text(let text): add(text.template, cell.number)
      case .boxes(let stack): add(stack)
      case .empty: break
      }
    }
  }
}

extension RowProgram {
  /// Whether a row comes whatever the invoice states: no loop is open there, and no jump passes it.
  fileprivate func isUnconditional(_ step: Int) -> Bool {
    guard openLoops.indices.contains(step), openLoops[step].isEmpty else { return false }
    for (place, other) in steps.enumerated() where place < step {
      switch other {
      case .unless(_, let target), .jump(let target): if target > step { return false }
      case .row, .open, .close: break
      }
    }
    return true
  }

  /// Whether no way through a loop's body comes back to its end without a row.
  func everyPassHasARow(of loop: Int) -> Bool {
    guard let start = steps.firstIndex(where: { if case .open(loop, _) = $0 { true } else { false } }) else {
      return false
    }
    var seen: Set<Int> = []
    var waiting = [start + 1]
    while let step = waiting.popLast() {
      guard steps.indices.contains(step), seen.insert(step).inserted else { continue }
      switch steps[step] {
      case .row: break
      case .open(_, let exit): waiting += [step + 1, exit]
      case .close(loop, _): return false
      case .close(_, let start): waiting += [step + 1, start]
      case .unless(_, let target): waiting += [step + 1, target]
      case .jump(let target): waiting.append(target)
      }
    }
    return true
  }
}
