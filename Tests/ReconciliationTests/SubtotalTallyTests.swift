import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaPages
import Testing

@testable import FacturaReconciliation

/// Subtotals of a page against what is drawn of its lines.
struct SubtotalTallyTests {
  private func amount(_ cents: Int) -> Amount { Amount(ExactDecimal(coefficient: Int128(cents), scale: 2)) }

  private var invoice: Invoice {
    var invoice = Invoice()
    invoice.fiscal = Fiscal()
    invoice.lines = [(10_000, "1"), (5_000, "1"), (2_550, "4"), (1_000, "1")].map { cents, billing in
      var line = Line()
      (line.net, line.billing) = (amount(cents), billing)
      return line
    }
    (invoice.totals.taxed, invoice.totals.taxed1) = (amount(16_000), amount(16_000))
    (invoice.totals.exempt, invoice.totals.itbis) = (amount(2_550), amount(2_880))
    invoice.totals.total = amount(21_430)
    return invoice
  }

  /// The first three lines on the first page of two.
  private func differences(
    of invoice: Invoice, taxed: Int = 15_000, exempt: Int = 2_550, total: Int = 20_250, drawing count: Int = 3,
  ) -> [String] {
    var tally = SubtotalTally()
    for line in invoice.lines.prefix(count) { tally.draw(line) }
    let itbis = ExactDecimal(coefficient: 2_700, scale: 2)
    tally.drawn = [
      .taxed: amount(taxed).value, .exempt: amount(exempt).value, .itbis: itbis, .total: amount(total).value,
    ]
    return tally.endPage(PageRecord(number: 1, rows: 1...3), of: invoice).map(\.message)
  }

  @Test func whatIsDrawnAddsUp() {
    #expect(differences(of: invoice).isEmpty)
  }

  @Test func aSubtotalThatTheLinesDontAddUpToDiffers() {
    #expect(
      differences(of: invoice, taxed: 14_999) == [
        "the sum “page.subtotals.taxed” of page 1 is 149.99, but its rows add up to 150.00",
        "the sum “page.subtotals.total” of page 1 is 202.50, but its rows add up to 202.49",
      ])
    #expect(differences(of: invoice, exempt: 2_551, total: 20_251).count == 1)
    #expect(differences(of: invoice, total: 20_251).count == 1)
  }

  @Test func whatDoesNotComeFromLinesAloneIsLeftToTheTotal() {
    var adjusted = invoice
    adjusted.charges = [AllowanceCharge()]
    #expect(differences(of: adjusted, taxed: 15_100, total: 20_350).isEmpty)
    #expect(differences(of: adjusted, taxed: 15_100).count == 1)
    // Lines whose amounts the layout doesn't draw.
    #expect(differences(of: invoice, taxed: 15_100, total: 20_350, drawing: 0).isEmpty)
    var stated = invoice
    stated.fiscal?.pages = [FiscalPage()]
    #expect(differences(of: stated, taxed: 1, total: 2).isEmpty)
  }

  /// The document's total is a cent less than its parts, as in a published case: so is the last page's with lines.
  @Test func aPageIsAsFarFromItsPartsAsTheDocument() {
    var odd = invoice
    odd.totals.total = amount(21_429)
    #expect(differences(of: odd, total: 20_249).isEmpty)
    #expect(differences(of: odd, total: 20_248).count == 1)
  }

  @Test func subtotalsOfAllPagesComeToTheTotals() {
    func finding(taxed: Int, lines: ClosedRange<Int> = 4...4) -> [String] {
      var tally = SubtotalTally()
      tally.drawn = [.taxed: amount(15_000).value]
      _ = tally.endPage(PageRecord(number: 1, rows: 1...3), of: invoice)
      tally.drawn = [.taxed: amount(taxed).value]
      _ = tally.endPage(PageRecord(number: 2, rows: lines), of: invoice)
      return tally.finish(invoice.fiscal?.pages ?? []).map(\.fact.message)
    }
    #expect(finding(taxed: 1_000).isEmpty)
    #expect(
      finding(taxed: 999) == [
        "the subtotals “page.subtotals.taxed” of all pages add up to 159.99, but the invoice states 160.00"
      ])
    // The last page shows the document's totals, and no subtotals of its own.
    var tally = SubtotalTally()
    tally.drawn = [.taxed: amount(15_000).value]
    _ = tally.endPage(PageRecord(number: 1, rows: 1...3), of: invoice)
    _ = tally.endPage(PageRecord(number: 2, rows: 4...4), of: invoice)
    let found = tally.finish([])
    #expect(found.isEmpty)
  }

  @Test func subtotalsThatAreStatedComeToTheTotalsToo() {
    func finding(_ totals: [Int], drawing isDrawn: Bool = true) -> [String] {
      var paged = invoice
      paged.fiscal?.pages = totals.map { total in
        var page = FiscalPage()
        page.totals.total = amount(total)
        return page
      }
      var tally = SubtotalTally()
      if isDrawn { tally.drawn = [.total: amount(totals[0]).value] }
      _ = tally.endPage(PageRecord(number: 1, rows: 1...3), of: paged)
      return tally.finish(paged.fiscal?.pages ?? []).map(\.fact.message)
    }
    #expect(finding([20_250, 1_180]).isEmpty)
    #expect(
      finding([100, 1_180]) == [
        "the subtotals “page.subtotals.total” that are stated for the pages add up to 12.80, but the invoice's total is 214.30"
      ])
    // What isn't on paper says nothing wrong.
    #expect(finding([100, 1_180], drawing: false).isEmpty)
  }
}
