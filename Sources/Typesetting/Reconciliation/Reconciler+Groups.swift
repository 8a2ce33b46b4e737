import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaPages
import FacturaTemplates

/// Tables and rows: whether each stands where it should, and once.
extension Reconciler {
  mutating func enterTable(_ origin: Origin, isContinued: Bool) {
    guard plan.node(origin.node).kind == .table else { return }
    tally.enterTable(isContinued: isContinued, &values)
  }

  @inline(__always)
  mutating func enterRow(_ origin: Origin, isContinued: Bool) {
    let node = plan.node(origin.node)
    guard node.kind == .row else { return }
    do throws(Finding) {
      try tellMissingCells(before: origin, isContinued)
      let row = RowTally.DrawnRow(index: Int(node.index), origin: origin, page: summary.pages)
      try tally.enter(row, isContinued: isContinued, &values)
      if plan.rows.indices.contains(row.index) { lines.enter(plan.rows[row.index], origin.turns) }
    } catch {
      differences.append(error)
    }
    if !tally.differences.isEmpty { tellTally() }
  }

  mutating func tellTally() {
    for difference in tally.differences { tell(difference) }
    tally.differences = []
  }

  /// The page's own sums, which its furniture may print, against those of the rows on it.
  mutating func checkPageSums() {
    let record = values.page.record
    let sums = values.page.onPage
    guard values.page.printsSums, tally.tablesOnPage == 1, record.pageTotals.count == sums.count else {
      return
    }
    for (index, added) in sums.enumerated() {
      let recorded = record.pageTotals[index]
      guard !recorded.isSameValue(as: added) else { continue }
      let fact = ReconciliationFact.pageSum(
        name: plan.template.sumNames[index], recorded: recorded.plain, added: added.plain, page: summary.pages
      )
      tell(fact, at: .none, path: nil)
    }
  }

  /// The net amount of a line stands on the page as it is stated.
  mutating func drawLine(_ origin: Origin, depth: UInt8) {
    let isFirst = lines.draw(origin, depth: depth, on: summary.pages)
    let line = Int(origin.turns[Int(depth)])
    if isFirst, invoice.lines.indices.contains(line) { subtotals.draw(invoice.lines[line]) }
  }

  /// The subtotals that an e-CF has page by page, against the lines on it and against each other.
  mutating func checkPageSubtotals() {
    subtotals.drawn = values.page.subtotals
    for fact in subtotals.endPage(values.page.record, of: invoice) { tell(fact, at: .none, path: nil) }
  }

  mutating func tellSubtotals() {
    for (fact, field) in subtotals.finish(invoice.fiscal?.pages ?? []) {
      let isOfPages = if case .statedSubtotalSum = fact { true } else { false }
      let path = isOfPages ? "/fiscal/pages/0/totals/\(field.stringValue)" : "/totals/\(field.stringValue)"
      tell(fact, at: .none, path: DataPath(path))
    }
  }

  mutating func tellLines() {
    for (line, page, origin) in lines.repeated {
      tell(.lineRepeated(number: line + 1, page: page), at: origin, path: DataPath("/lines/\(line)"))
    }
    for line in lines.missing {
      tell(.lineMissing(number: line + 1, count: lines.count), at: .none, path: DataPath("/lines/\(line)"))
    }
  }
}
