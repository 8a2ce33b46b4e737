import FacturaInvoices
import FacturaPages
import Testing

@testable import Factura

/// What an e-CF must state for its figures and its title to be printed, whatever file it came from.
struct InvoiceDemandTests {
  private let renderer = Renderer()

  @Test func aTaxWithoutRateCantBePlannedForSeveralPages() throws {
    var invoice = try GeneratedECF("Layouts/ecf/samples/e31-telecom.xml", lines: 40).unsigned()
    invoice.totals.additionalTaxes[1].rate = nil
    let error = try #require(throws: FacturaError.self) {
      try renderer.plan(invoice, with: Layout(named: "ecf"))
    }
    #expect(error.kind == .data)
    #expect(
      error.description == """
        error: the additional tax 004 has no rate, so that what a page has of it can't be reckoned
          data: /totals/additionalTaxes/1/rate
          hint: state its rate in the totals (TasaImpuestoAdicional): per cent
        """)
    // Figures that the document states itself are printed; of one page it states nothing else.
    #expect(try renderer.pages(of: invoice, with: Layout(named: "ecf")).count > 1)
    invoice.lines.removeLast(30)
    #expect(try renderer.plan(invoice, with: Layout(named: "ecf")).pages.count == 1)
  }

  /// A file in JSON may say anything.
  @Test func aTypeThatIsNoneStopsTheRendering() throws {
    var invoice = try GeneratedECF("Layouts/ecf/samples/e31.xml", lines: 2).unsigned()
    invoice.fiscal?.typeCode = "39"
    let error = try #require(throws: FacturaError.self) {
      try renderer.render(invoice, with: Layout(named: "ecf"))
    }
    #expect(error.kind == .data)
    #expect(
      error.description == """
        error: “39” is not a type of e-CF
          data: /fiscal/typeCode
          hint: known types: 31, 32, 33, 34, 41, 43, 44, 45, 46, 47
        """)
    invoice.fiscal?.typeCode = "03"
    #expect(try renderer.pages(of: invoice, with: Layout(named: "ecf")).count == 1)
  }

  @Test func exciseWithoutRateStopsTheRendering() throws {
    var invoice = try GeneratedECF("Layouts/ecf/samples/e31.xml", lines: 2).unsigned()
    invoice.lines[1].additionalTaxes = ["006"]
    let error = try #require(throws: FacturaError.self) {
      try renderer.render(invoice, with: Layout(named: "ecf"))
    }
    #expect(error.kind == .data)
    #expect(
      error.description == """
        error: the line bears the additional tax 006, whose rate the totals don't state, so that excise and ITBIS of a \
        line can't be reckoned
          data: /lines/1/additionalTaxes
          hint: state its rate in the totals (TasaImpuestoAdicional): per cent, or for codes 006 to 022 pesos a litre \
        or box
        """)
  }
}
