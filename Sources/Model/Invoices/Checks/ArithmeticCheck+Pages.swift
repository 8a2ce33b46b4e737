import FacturaAmounts
import FacturaDiagnostics

/// Paginacion of an e-CF.
extension ArithmeticCheck {
  /// The pages' subtotals make the document's totals, to the cent (Formato e-CF, field 110 c).
  mutating func checkPages(_ pages: [FiscalPage], against totals: Totals) {
    guard !pages.isEmpty else { return }
    let columns: [(Amount?, KeyPath<FiscalPage, Amount?>, String, String)] = [
      (totals.total, \.totals.total, "MontoTotal", "total"),
      (totals.taxed, \.totals.taxed, "MontoGravadoTotal", "taxed"),
      (totals.exempt, \.totals.exempt, "MontoExento", "exempt"),
      (totals.itbis, \.totals.itbis, "TotalITBIS", "itbis"),
      (totals.additional, \.totals.additional, "MontoImpuestoAdicional", "additional"),
    ]
    for (stated, column, element, field) in columns
    where pages.contains(where: { $0[keyPath: column] != nil }) {
      let sum = pages.total { $0[keyPath: column] }
      compare(stated, with: sum, by: .pages(element), at: "/totals/\(field)")
    }
  }

  /// Each line stands on one page, and there are as many pages as are counted: a rendering keeps to both, or stops.
  mutating func checkPlan(_ fiscal: Fiscal, lineNumbers: [Int]) {
    guard fiscal.pages.nameLines || fiscal.pages.isEmpty else { return }
    var facts: [PlanFact] = []
    // One page isn't counted; where it is, that is told as it is read.
    if let count = fiscal.pageCount, count != max(1, fiscal.pages.count) {
      facts.append(.otherPageCount(stated: count, pages: fiscal.pages.count))
    }
    if !fiscal.pages.isEmpty {
      do throws(Failure<PlanFact>) { _ = try fiscal.pages.rows(ofLines: lineNumbers) } catch {
        facts.append(error.fact)
      }
    }
    for fact in facts {
      var finding = Finding(fact, path: DataPath("/fiscal/pages"))
      finding.severity = .warning
      tell(finding)
    }
  }

  /// A page's subtotals are those of its lines (Formato e-CF, section E). Pages that don't say which lines they have, or
  /// say so badly, stop a rendering anyway.
  mutating func checkLines(
    ofPages pages: [FiscalPage], of invoice: Invoice, within tolerance: ArithmeticRule.Tolerance,
  ) {
    guard pages.nameLines, let rows = try? pages.rows(ofLines: invoice.lineNumbers) else { return }
    let subtotals = PageSubtotals(invoice)
    let columns: [(KeyPath<Totals, Amount?>, String, String)] = [
      (\.taxed, "SubtotalMontoGravadoPagina", "taxed"), (\.exempt, "SubtotalExentoPagina", "exempt"),
      (\.itbis, "SubtotalItbisPagina", "itbis"),
      (\.additional, "SubtotalImpuestoAdicionalPagina", "additional"),
      (\.total, "MontoSubtotalPagina", "total"),
    ]
    for (index, page) in pages.enumerated() {
      let figures = subtotals.figures(of: rows[index])
      for (column, element, field) in columns {
        guard let reckoned = figures[keyPath: column] else { continue }
        compare(
          page.totals[keyPath: column], with: reckoned.value,
          by: .page(index + 1, element).with(tolerance), at: "/fiscal/pages/\(index)/totals/\(field)")
      }
    }
  }
}
