import FacturaDiagnostics
public import FacturaInvoices
import FacturaPages
import FacturaTemplates
import FacturaTypography

extension Renderer {
  /// Which lines stand on which page, and the figures of each page. Lays the invoice out as rendering does, and draws
  /// nothing. What the invoice says of its pages itself doesn't count.
  ///
  /// - Throws: as `render` does; of kind `data` if an additional tax has no rate, and there are several pages; and `FacturaError` of kind `layout` if the rows that the layout counts aren't the
  ///   lines of the invoice.
  public func plan(
    _ invoice: Invoice, with layout: Layout, options: RenderOptions = RenderOptions(),
  ) throws(FacturaError) -> PagePlan {
    guard layout.template.countsRows else {
      throw FacturaError(.layout, PlanFact.noCountedRows(layout: layout.name))
    }
    var options = options
    options.pagination = .free
    var rows: [ClosedRange<Int>?] = []
    _ = try run(invoice, layout, options) { job, _ throws(RenderingFailure) in
      try job.layOut { rows.append($0.record.rows) }
    }
    // Whoever signs the plan states these figures for good.
    if rows.count > 1 { try invoice.demandRates { _ in true } }
    let shown = rows.compactMap { $0 }
    let counted = shown.last?.upperBound ?? 0
    let areInOrder = zip(shown, shown.dropFirst()).allSatisfy { $0.upperBound + 1 == $1.lowerBound }
    guard counted == invoice.lines.count, areInOrder else {
      throw FacturaError(.layout, PlanFact.otherRows(counted: counted, lines: invoice.lines.count))
    }
    return PagePlan(PlannedPages(rows, of: invoice, layout, options))
  }
}

extension PlannedPages {
  /// The pages with these rows, with their figures.
  init(_ rows: [ClosedRange<Int>?], of invoice: Invoice, _ layout: Layout, _ options: RenderOptions) {
    self.init()
    number = invoice.planNumber
    issuer = invoice.seller.taxID
    lineCount = invoice.lines.count
    total = invoice.totals.total
    note(layout, options, for: invoice)
    let numbers = invoice.lineNumbers
    let figures = PageSubtotals(invoice).figures(ofPages: rows)
    pages = rows.indices.map { index in
      var page = FiscalPage()
      page.number = index + 1
      page.firstLine = rows[index].map { numbers[$0.lowerBound - 1] }
      page.lastLine = rows[index].map { numbers[$0.upperBound - 1] }
      page.totals = figures[index]
      return page
    }
  }
}
