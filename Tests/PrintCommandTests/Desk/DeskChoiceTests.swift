import Factura
import FacturaArchive
import FacturaPrinting
import FacturaTestSupport
import FacturaTill
import Testing

@testable import FacturaPrintCommand

/// What a clerk chooses on a bill.
@Suite final class DeskChoiceTests: DeskCase {
  @Test func choicesAreMadeByLettersAndArrows() {
    show(offer())
    guard case .alter(_, let summary, printer: "laser")? = press(.character("r")).first else {
      Issue.record("R is the summary")
      return
    }
    #expect(summary.isSummary == true)
    #expect(press(.enter, .character("c")).isEmpty, "nothing goes on while pages are counted")
    _ = desk.take(.offered(offer(summary)))
    guard case .alter(_, let copies, _)? = press(.character("+")).first else {
      Issue.record("+ is a copy more")
      return
    }
    #expect(copies.copies == 2 && copies.isSummary == true)
    _ = desk.take(.offered(offer(copies)))
    guard case .alter(_, let fewer, _)? = press(.character("-")).first else {
      Issue.record("- is a copy less")
      return
    }
    #expect(fewer.copies == 1)
    _ = desk.take(.offered(offer(fewer)))
    #expect(press(.character("-")).isEmpty, "there is no less than one")
    guard case .alter(_, _, printer: "otra")? = press(.character("i")).first else {
      Issue.record("I is the next printer")
      return
    }
  }

  @Test func arrowsMoveOverChoicesAndChangeThem() {
    show(offer())
    guard case .alter(_, let choices, _)? = press(.down, .down, .right).first else {
      Issue.record("the second row is the receipt")
      return
    }
    #expect(choices.form == .receipt)
    #expect(screen().contains("▸  T   Recibo"))
  }

  @Test func receiptsGoToTheirOwnPrinterUnlessTheClerkChoseOne() throws {
    let usual = UsualPrinters(bills: "laser", receipts: "tcp://caja:9100")
    desk = Desk(words: desk.words, station: desk.station, usual: usual)
    _ = desk.take(.printers([.named("laser"), .named("otra")]))
    /// Where the bill goes that is on this printer in this form when this key is pressed.
    func next(_ printer: String, _ form: PaperForm, _ key: Character) -> String? {
      var choices = PrintChoices()
      choices.form = form
      var offer = offer(choices)
      offer.printer = .named(printer)
      show(offer)
      guard case .alter(_, _, let printer)? = press(.character(key)).first else { return nil }
      return printer
    }
    #expect(next("laser", .bill, "t") == "tcp://caja:9100")
    #expect(next("tcp://caja:9100", .receipt, "t") == "laser")
    #expect(next("tcp://caja:9100", .receipt, "g") == "laser")
    #expect(next("laser", .bill, "g") == "laser")
    #expect(next("otra", .bill, "t") == "otra" && next("otra", .receipt, "t") == "otra")
    #expect(next("otra", .bill, "i") == "tcp://caja:9100" && next("tcp://caja:9100", .bill, "i") == "laser")
  }

  @Test func aReprintAsksWhy() {
    show(offer(first: .reprint(1)))
    #expect(screen().contains("Ya se imprimió: ORIGINAL, 01-01-1970 00:00, Naco, caja 2, por luis"))
    #expect(screen().contains("Esta será REIMPRESIÓN 1."))
    #expect(press(.enter).isEmpty)
    #expect(press(.enter).isEmpty, "without a reason nothing is printed")
    var typed = desk
    guard case .print(_, reason: "El cliente la perdió")? = press(.character("2")).first else {
      Issue.record("2 is a reason")
      return
    }
    for character in "otra" { _ = typed.take(.key(.character(character))) }
    guard case .print(_, reason: "otra")? = typed.take(.key(.enter)).first else {
      Issue.record("what is typed is the reason")
      return
    }
  }
}
