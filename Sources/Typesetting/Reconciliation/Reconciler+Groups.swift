import FacturaAmounts
import FacturaDiagnostics
import FacturaPages
import FacturaTemplates

/// Tables and rows: whether each stands where it should, and once.
extension Reconciler {
  @inline(__always)
  mutating func enter(_ group: Group) {
    guard group.role == .row || group.role == .table else { return }
    let node = plan.node(group.origin.node)
    switch node.kind {
    case .table where group.role == .table: tally.enterTable(isContinued: group.isContinued)
    case .row where group.role == .row: enterRow(group, Int(node.index))
    case .none, .field, .text, .qrCode, .barCode, .row, .table: break
    }
  }

  private mutating func enterRow(_ group: Group, _ index: Int) {
    guarding { (reconciler) throws(Finding) in
      let page = reconciler.summary.pages
      let found = try reconciler.tally.enter(group, index, page: page, &reconciler.values)
      for difference in found { reconciler.tell(difference) }
    }
  }

  /// The page's own sums, which its furniture may print, against those of the rows on it.
  mutating func checkPageSums() {
    let record = values.page.record
    guard values.page.printsSums, tally.tablesOnPage == 1, record.pageTotals.count == tally.sumsOnPage.count
    else { return }
    for (index, added) in tally.sumsOnPage.enumerated() {
      let recorded = record.pageTotals[index]
      guard !recorded.isSameValue(as: added) else { continue }
      let fact = ReconciliationFact.pageSum(
        name: plan.template.sumNames[index], recorded: recorded.plain, added: added.plain, page: summary.pages
      )
      tell(fact, at: .none, path: nil)
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
