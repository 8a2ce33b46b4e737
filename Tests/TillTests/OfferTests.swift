import Factura
import FacturaArchive
import FacturaDiagnostics
import FacturaPrinting
import FacturaTestSupport
import FacturaTill
import Testing

/// What is shown before anybody is asked.
@Suite struct OfferTests {
  @Test func aBillIsFoundByItsKeysAndNeverGuessed() throws {
    let counter = try Counter()
    let account = try #require(counter.bill.account)
    #expect(try counter.till.find(account).map(\.id) == [1])
    guard case .nothingFound("99999")? = stop({ _ = try counter.till.find("99999") }) else {
      Issue.record("nothing may be found")
      return
    }
  }

  @Test func anOfferSaysWhatPrintingWouldNeed() throws {
    let counter = try Counter()
    let bill = try counter.till.open(counter.bill)
    let offer = try counter.till.offer(bill, PrintChoices(), printer: nil, for: .asking)
    #expect(offer.printer.name == "laser" && offer.first == .original && offer.earlier == [])
    #expect(offer.pages == 4 && offer.sheets == 4 && offer.base.count == 64)
    #expect(offer.summarySheets.map { $0 < 4 } == true)
    var choices = PrintChoices()
    (choices.copies, choices.sides) = (2, .twoLongEdge)
    #expect(try counter.till.offer(bill, choices, printer: "otra").sheets == 4)
    #expect(try counter.steps == "")
  }

  /// A queue that is set up for both sides saves paper by itself: what is counted is what is asked for, always.
  @Test(arguments: [
    (Sides?.some(.twoShortEdge), Sides.allCases, Sides?.none, 2, Sides.twoShortEdge),
    (.twoLongEdge, [], nil, 2, .twoLongEdge), (.one, Sides.allCases, nil, 4, .one),
    (nil, Sides.allCases, nil, 4, .one), (.twoLongEdge, [.one], nil, 4, .one), (nil, [], nil, 4, .one),
    (.twoShortEdge, Sides.allCases, .one, 4, .one),
  ])
  func thePrinterIsToldTheSidesThatWereCounted(
    own: Sides?, known: [Sides], chosen: Sides?, sheets: Int, told: Sides,
  ) throws {
    let counter = try Counter()
    var capabilities = PrinterCapabilities()
    (capabilities.defaultSides, capabilities.sides) = (own, known)
    let laser = Printer.fake("laser", isDefault: true, capabilities: capabilities)
    counter.press.change { $0.printers = [laser] }
    var choices = PrintChoices()
    choices.sides = chosen
    #expect(try counter.print(choices).sheets == sheets)
    #expect(counter.press.submissions.first?.ticket.sides == told)
    #expect(try counter.offer(choices).hasOwnSides == (chosen == nil))
    #expect(try counter.till.lastLines(9).first?.sheets == sheets)
  }

  @Test func rowsOfDotsHaveNoSides() throws {
    let counter = try Counter()
    var capabilities = PrinterCapabilities()
    capabilities.defaultSides = .twoLongEdge
    let roll = Printer.fake("roll", isDefault: true, capabilities: capabilities)
    counter.press.change { $0.printers = [roll] }
    var choices = PrintChoices()
    choices.form = .receipt
    #expect(try counter.print(choices).sheets == 1)
    #expect(counter.press.submissions.first.map { $0.ticket.sides == nil } == true)
  }

  @Test func whatCannotBeMadeIsSaidBeforeAnybodyIsAsked() throws {
    let counter = try Counter()
    var choices = PrintChoices()
    choices.pages = PageSelection("9-")
    guard case .noSuchPages(_, of: 4)? = stop({ _ = try counter.offer(choices) }) else {
      Issue.record("there are four pages")
      return
    }
    let bill = try counter.till.open(path: Repository.path("Layouts/ecf/samples/e31.xml"))
    choices = PrintChoices()
    choices.form = .largePrint
    guard
      case .noLargePrint(layout: "ecf")? = stop({ _ = try counter.till.offer(bill, choices, printer: nil) })
    else {
      Issue.record("there is no large print")
      return
    }
  }

  @Test func aPrinterThatIsNotThereIsNamedWithTheNearest() throws {
    let counter = try Counter()
    guard
      case .noPrinter(name: "lasre", nearest: "laser", known: ["laser", "otra"])? =
        stop({ _ = try counter.offer(printer: "lasre") })
    else {
      Issue.record("there is none")
      return
    }
    // What is no address that is known is a queue's name, and no other queue stands in for it.
    for name in ["/tmp/roll.bin", "lpd://caja/queue", "laser:9100", ""] {
      guard
        case .noPrinter(name: name, nearest: _, known: _)? = stop({ _ = try counter.offer(printer: name) })
      else {
        Issue.record("“\(name)” is no printer")
        return
      }
    }
    counter.press.change { $0.printers = [.fake("uno"), .fake("dos")] }
    guard
      case .noPrinter(name: nil, nearest: nil, known: ["uno", "dos"])? = stop({ _ = try counter.offer() })
    else {
      Issue.record("none is the default one")
      return
    }
    counter.press.change { $0.printers = [.fake("uno")] }
    #expect(try counter.offer().printer.name == "uno")
  }
}
