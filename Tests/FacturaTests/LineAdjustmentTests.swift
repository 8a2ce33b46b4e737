import FacturaAmounts
import FacturaInvoices
import FacturaPages
import FacturaTestSupport
import Testing

@testable import Factura

/// Why a line's amount isn't quantity times price, and the sum of several rates, in layouts that are no representation.
struct LineAdjustmentTests {
  private func sample(_ name: String) throws -> Invoice {
    try InvoiceFile(path: Repository.path("Layouts/ecf/samples/\(name).xml")).invoice
  }

  @Test(arguments: ["credit-note", "debit-note", "receipt"], ["es", "en"])
  func lineDiscountsAndSurchargesAreTold(layout: String, language: String) throws {
    var invoice = try sample(layout == "debit-note" ? "e33" : "e34")
    invoice.lines[0].discount = try amount("425.05")
    invoice.lines[0].surcharge = try amount("12.10")
    let options = RenderOptions(language: Language(tag: language))
    let pages = try Shared.renderer.pages(
      of: invoice, with: Shared.layout(named: layout), options: options)
    let text = pages.flatMap(\.texts).joined(separator: " ").filter { !$0.isWhitespace }
    let words = language == "es" ? ("Descuento", "Recargo") : ("Discount", "Surcharge")
    #expect(text.contains("\(words.0)-425.05") && text.contains("\(words.1)12.10"), "\(text)")
  }

  /// As UBL and CII state them.
  @Test func partsOfADiscountAreToldWhereNothingSaysTheirSum() throws {
    var invoice = try sample("e34")
    invoice.lines[0].discount = nil
    var part = AllowanceCharge()
    (part.reason, part.amount) = ("Fidelidad", try amount("425.05"))
    invoice.lines[0].allowances = [part]
    let pages = try Shared.renderer.pages(of: invoice, with: Shared.layout(named: "credit-note"))
    #expect(pages.flatMap(\.texts).joined().filter { !$0.isWhitespace }.contains("Fidelidad-425.05"))
  }

  @Test(arguments: [("e32", true), ("e31-telecom", false)])
  func aReceiptHasTheTotalOfSeveralRatesOfITBIS(sample name: String, isShown: Bool) throws {
    let pages = try Shared.renderer.pages(of: sample(name), with: Shared.layout(named: "receipt"))
    let text = pages.flatMap(\.texts).joined(separator: " ").filter { !$0.isWhitespace }
    #expect(text.contains("TotalITBIS") == isShown)
    #expect(text.contains("TotalITBIS285.74") == isShown)
  }

  private func amount(_ text: String) throws -> Amount { Amount(try ExactDecimal(parsing: text)) }
}
