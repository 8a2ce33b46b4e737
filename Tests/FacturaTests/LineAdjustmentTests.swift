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

  @Test(arguments: ["credit-note", "receipt"], [false, true])
  func zeroIsNoDiscount(layout: String, isInParts: Bool) throws {
    var invoice = try sample("e34")
    var part = AllowanceCharge()
    part.amount = try amount("0.00")
    for index in invoice.lines.indices {
      invoice.lines[index].discount = isInParts ? nil : part.amount
      invoice.lines[index].surcharge = isInParts ? nil : part.amount
      (invoice.lines[index].allowances, invoice.lines[index].charges) = ([part], [part])
    }
    let text = try words(invoice, layout)
    #expect(!text.contains("Descuento") && !text.contains("Recargo"), "\(text)")
  }

  /// Each in one line, as wide as the roll, however long its figure is.
  @Test(
    .enabled(if: Judge.pdftotext.isHere),
    arguments: [
      ("425.05", "12.10", ["Descuento -425.05", "Recargo 12.10"]),
      ("1234567890.55", "9876543210.99", ["Descuento -1,234,567,890.55", "Recargo 9,876,543,210.99"]),
    ])
  func adjustmentsStandInOneLineOnANarrowRoll(discount: String, surcharge: String, lines: [String]) throws {
    var invoice = try sample("e34")
    invoice.lines[0].discount = try amount(discount)
    invoice.lines[0].surcharge = try amount(surcharge)
    let rendering = try Shared.renderer.render(
      invoice, with: Shared.layout(named: "receipt"), options: RenderOptions(paper: "roll58"))
    let text = try Judge.pdftotext.judge(rendering.bytes, "-layout", "{}", "-").output
    let printed = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    let start = try #require(printed.firstIndex(of: lines[0]))
    #expect(Array(printed[start...].prefix(3)) == lines + ["3,825.45"])
  }

  private func words(_ invoice: Invoice, _ layout: String) throws -> String {
    var options = RenderOptions()
    options.reconciliation = .report
    let layout = try Shared.layout(named: layout)
    let drawn = try Shared.renderer.renderText(invoice, with: layout, options: options)
    #expect(drawn.summary.findings.map(\.code).filter { $0.hasPrefix("reconciliation.") } == [])
    let pages = try Shared.renderer.pages(of: invoice, with: layout, options: options)
    return pages.flatMap(\.texts).joined(separator: " ").filter { !$0.isWhitespace }
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
