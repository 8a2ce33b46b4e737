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
