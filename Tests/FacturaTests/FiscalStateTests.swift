import FacturaAmounts
import FacturaInvoices
import FacturaPages
import FacturaTestSupport
import Foundation
import Testing

@testable import Factura

/// How a fiscal document is shown where the rules leave it open, and in which state it is issued.
struct FiscalStateTests {
  private static let layouts = ["ecf", "ecf-roll"]

  private func words(_ invoice: Invoice, _ layout: String, _ options: RenderOptions = RenderOptions()) throws
    -> (text: String, hasCode: Bool)
  {
    let pages = try Shared.renderer.pages(of: invoice, with: Shared.layout(named: layout), options: options)
    let text = pages.flatMap(\.texts).joined(separator: " ").filter { !$0.isWhitespace }
    return (text, pages.contains { $0.items.contains { if case .symbol = $0 { true } else { false } } })
  }

  private func sample(_ name: String) throws -> Invoice {
    try InvoiceFile(path: Repository.path("Layouts/ecf/samples/\(name).xml")).invoice
  }

  @Test(arguments: layouts) func unitsArePrintedAsWanted(layout: String) throws {
    var invoice = try sample("e31")
    #expect(try words(invoice, layout).text.contains("Unidad"))
    var options = RenderOptions()
    options.unitNames = .abbreviations
    let short = try words(invoice, layout, options).text
    #expect(short.contains("UND") && short.contains("HOR"))
    var presentation = Presentation()
    (presentation.units, presentation.signingLabel) = ("abbreviations", "short")
    invoice.presentation = presentation
    let wished = try words(invoice, layout).text
    #expect(wished.contains("UND") && wished.contains("FechaFirma:"))
    options.unitNames = .words
    #expect(try !words(invoice, layout, options).text.contains("UND"))
  }

  @Test(arguments: layouts) func pesosMayBeLeftOut(layout: String) throws {
    let invoice = try sample("e46")
    #expect(try words(invoice, layout).text.contains("290,325.20"))
    var options = RenderOptions()
    options.pesoAmounts = .hidden
    let text = try words(invoice, layout, options).text
    #expect(text.contains("4,740.00") && text.contains("7,073.80"))
    #expect(!text.contains("290,325.20"))
  }

  /// A line without figures in the other currency shows its pesos, and says so; the line's own tax is in pesos always.
  @Test(arguments: layouts) func aLineWithoutTheOtherCurrencySaysThatItIsInPesos(layout: String) throws {
    var invoice = try sample("e46")
    invoice.lines[2].otherCurrency = nil
    var options = RenderOptions()
    for hidden in [false, true] {
      options.pesoAmounts = hidden ? .hidden : .shown
      let text = try words(invoice, layout, options).text
      #expect(text.contains("29,326.56DOP") && text.contains("ITBISDOP"), "\(hidden)")
      #expect(text.contains("4,740.00") && text.contains("290,325.20") != hidden)
      #expect(
        try Shared.renderer.render(invoice, with: Shared.layout(named: layout), options: options).pageCount
          == 1)
    }
  }

  /// As in case E310000000010 of the authority's own set: what currency it is, nobody says.
  @Test(arguments: layouts) func figuresInACurrencyWithoutNameStandBesideThePesos(layout: String) throws {
    var invoice = try sample("e46")
    invoice.otherCurrency = nil
    var options = RenderOptions()
    for wish in [RenderOptions.PesoAmounts.shown, .hidden] {
      options.pesoAmounts = wish
      let text = try words(invoice, layout, options).text
      #expect(text.contains("290,325.20"))
      #expect(text.contains("Enotramoneda:Precio118.50·Valor4,740.00"))
      #expect(!text.contains("PrecioDOP") && !text.contains("ITBISDOP"))
    }
  }

  @Test(arguments: layouts) func discountsAreKeptWherePesosAreLeftOut(layout: String) throws {
    var invoice = try sample("e46")
    var discount = AllowanceCharge()
    discount.reason = "Descuento por volumen"
    discount.amount = Amount(ExactDecimal(coefficient: 612_500, scale: 2))
    discount.otherCurrencyAmount = Amount(ExactDecimal(coefficient: 10_000, scale: 2))
    invoice.allowances = [discount]
    invoice.totals.paid = Amount(ExactDecimal(coefficient: 100_000, scale: 2))
    var options = RenderOptions()
    options.pesoAmounts = .hidden
    let text = try words(invoice, layout, options).text
    #expect(text.contains("Descuentoporvolumen(yaenlossubtotales)USD-100.00") && text.contains("DOP1,000.00"))
    invoice.allowances[0].cardCommission = true
    let cards = try words(invoice, layout, options).text
    let total = try #require(cards.range(of: "TotalUSD")).lowerBound
    #expect(try #require(cards.range(of: "Descuentoporvolumen(Norma10-07)USD-100.00")).lowerBound > total)
  }

  /// Totals in pesos of a document in another currency say so.
  @Test func totalsInPesosSayThatTheyAreInPesos() throws {
    let text = try words(sample("e46"), "ecf-roll").text
    #expect(text.contains("TotalDOP433,270.51") && text.contains("SubtotalGravadoDOP433,270.51"))
    #expect(try !words(sample("e31"), "ecf-roll").text.contains("DOP"))
  }

  /// Discounts are in the subtotals already, and stand above them; the commission on prepaid cards is in none.
  @Test(arguments: layouts) func discountsStandAboveTheSubtotalsThatHoldThem(layout: String) throws {
    var invoice = try sample("e31")
    let text = try words(invoice, layout).text
    let places = try ["Descuentoporclientefrecuente", "SubtotalGravado", "51,355.61"].map {
      try #require(text.range(of: $0)).lowerBound
    }
    #expect(places == places.sorted())
    #expect(text.contains("(yaenlossubtotales)"))
    let english = RenderOptions(language: Language(tag: "en"))
    #expect(try words(invoice, layout, english).text.contains("(alreadyinthesubtotals)"))
    invoice.allowances[0].cardCommission = true
    let cards = try words(invoice, layout).text
    #expect(!cards.contains("(yaenlossubtotales)"))
    let total = try #require(cards.range(of: "51,355.61")).lowerBound
    #expect(try #require(cards.range(of: "Descuentoporclientefrecuente")).lowerBound > total)
  }

  @Test(arguments: layouts) func statesAreShown(layout: String) throws {
    let invoice = try sample("e31")
    var options = RenderOptions()
    options.fiscalState = .deferred
    #expect(try words(invoice, layout, options).text.contains("apartirdelasveinticuatro(24)horas."))
    options.fiscalState = .contingency
    let contingency = try words(invoice, layout, options)
    #expect(contingency.text.contains("apartirdelassetentaydos(72)horas.") && contingency.hasCode)
    options.fiscalState = .notValid(consultation: "https://facturas.example/c")
    let (text, hasCode) = try words(invoice, layout, options)
    #expect(
      text.contains("Documentonoválidoparafinesfiscales") && text.contains("https://facturas.example/c"))
    #expect(!hasCode)
    for number in ["E310000000118", "RNC123456789", "CódigodeSeguridad"] {
      #expect(!text.contains(number), "\(number)")
    }
  }

  /// Its line may break between planning and printing.
  @Test(arguments: ["e31-telecom", "e46"]) func contingencyMovesNoLine(name: String) throws {
    let layout = try Layout(named: "ecf")
    let generated = try GeneratedECF("Layouts/ecf/samples/\(name).xml", lines: 60)
    let plan = try Renderer().plan(generated.unsigned(), with: layout)
    var options = RenderOptions()
    options.fiscalState = .contingency
    let pages = try Renderer().pages(
      of: generated.signed(plan.paginacion()), with: layout, options: options)
    let plain = try Renderer().pages(of: generated.signed(), with: layout)
    #expect(pages.map(\.record.rows) == plain.map(\.record.rows))
    for page in pages {
      #expect(page.texts.joined().filter { !$0.isWhitespace }.contains("lassetentaydos(72)horas."))
    }
  }

  @Test(arguments: layouts) func aDocumentOfAPaperSeriesHasNoCode(layout: String) throws {
    var invoice = try sample("e31")
    invoice.fiscal?.typeCode = "01"
    invoice.fiscal?.ncf = "B0100000815"
    let (text, hasCode) = try words(invoice, layout)
    #expect(text.contains("FacturadeCréditoFiscal") && !text.contains("Electrónica"))
    #expect(text.contains("NCF:B0100000815") && !text.contains("e-NCF") && !hasCode)
    #expect(text.contains("FechaVencimiento:31-12-2028"))
  }
}
