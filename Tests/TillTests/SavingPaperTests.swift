import Factura
import FacturaArchive
import FacturaDiagnostics
import FacturaPrinting
import FacturaTestSupport
import FacturaTill
import Testing

/// Sheets that need not be.
@Suite struct SavingPaperTests {
  @Test func savingPaperPrintsOnBothSidesWhereThePrinterCan() throws {
    let counter = try Counter()
    var choices = PrintChoices()
    choices.isEco = true
    #expect(try counter.offer(choices).sheets == 4)
    var capabilities = PrinterCapabilities()
    capabilities.sides = Sides.allCases
    let laser = Printer.fake("laser", isDefault: true, capabilities: capabilities)
    counter.press.change { $0.printers = [laser] }
    #expect(try counter.offer(choices).sheets == 2)
    #expect(try counter.print(choices).sheets == 2)
    #expect(counter.press.submissions.first?.ticket.sides == .twoLongEdge)
    let report = try counter.till.paperReport(from: nil, to: nil).report
    #expect(report.sheets == 2 && report.saved == 2)
    let offer = try counter.offer(choices)
    #expect(offer.savings == [.twoSides] && offer.paper.saved == 2 && offer.choices.sides == nil)
    (choices.isSummary, choices.sides) = (true, .one)
    #expect(try counter.offer(choices).savings == [.summary])
  }

  /// The telephone bill declares that ten sheets are too many; and its short last page is pulled up if that saves one.
  @Test func savingPaperTakesWhatTheLayoutDeclares() throws {
    let counter = try Counter()
    let long = try counter.till.open(path: counter.long(records: 1500))
    var choices = PrintChoices()
    let whole = try counter.till.offer(long, choices, printer: nil)
    #expect(whole.sheets >= 10 && whole.savings == [] && whole.summarySheets == nil)
    choices.isEco = true
    let short = try counter.till.offer(long, choices, printer: nil)
    #expect(
      short.isSummary && short.savings == [.summary] && short.paper.saved == whole.sheets - short.sheets)
    #expect(try counter.till.print(short, PrintOrder()).sheets == short.sheets)
    #expect(try counter.till.paperReport(from: nil, to: nil).report.saved == whole.sheets - short.sheets)
    choices.isSummary = false
    #expect(try !counter.till.offer(long, choices, printer: nil).isSummary)
    choices.isSummary = nil
    choices.pages = PageSelection("2-3")
    let some = try counter.till.offer(long, choices, printer: nil)
    #expect(some.pages == 2 && some.savings == [])
  }

  @Test func whatIsPulledUpCountsAsSaved() throws {
    let counter = try Counter()
    var choices = PrintChoices()
    choices.isEco = true
    let offers = try (1...40).lazy.compactMap { count -> Offer? in
      let bill = try counter.till.open(path: counter.long(records: 20 + count))
      let offer = try counter.till.offer(bill, choices, printer: nil)
      return offer.savings == [.pullUp] ? offer : nil
    }
    let offer = try #require(offers.first)
    #expect(offer.paper.saved == 1 && offer.paper.plain.pages == offer.pages + 1)
    #expect(try counter.till.print(offer, PrintOrder()).sheets == offer.sheets)
    #expect(try counter.till.paperReport(from: nil, to: nil).report.saved == 1)
  }
}
