import Factura
import FacturaArchive
import FacturaPrinting
import FacturaTestSupport
import FacturaTill
import Testing

@testable import FacturaPrintCommand

/// From Enter to the next customer.
@Suite final class DeskPrintingTests: DeskCase {
  @Test func enterPrintsWhatIsSeenAndTheNextCustomerIsNext() {
    show(offer())
    guard case .print(_, reason: "")? = press(.enter).first else {
      Issue.record("Enter prints")
      return
    }
    #expect(screen().contains("Preparando 3 páginas…"))
    _ = desk.take(.stage(.submitted(PrintJob(id: 0, printer: "laser"))))
    #expect(screen().contains("Enviando a laser…"))
    _ = desk.take(.stage(.submitted(PrintJob(id: 9, printer: "laser"))))
    #expect(screen().contains("Enviada a laser, trabajo 9…"))
    _ = desk.take(.stage(.watching(.stopped([PrinterReason(.mediaNeeded)]))))
    #expect(screen().contains("laser está parada: sin papel. Ponga papel"))
    #expect(press(.enter, .character("x")).isEmpty)
    _ = desk.take(.ended(result(), offer()))
    #expect(screen().contains("Impresa: ORIGINAL, 3 hojas en laser · verificación 8RTA-11ZZ"))
    guard case .find("7")? = type("7").first else {
      Issue.record("the next key is typed at once")
      return
    }
  }

  /// Whatever the paper's language: it is marked in the bill's.
  @Test func statesAreToldInTheClerksLanguage() {
    desk = Desk(words: Words(speech: .english), station: desk.station)
    var before = offer(first: .reprint(3))
    before.earlier[0].state = .reprint(2)
    show(before)
    #expect(screen().contains("Printed before: REPRINT 2, 01-01-1970 00:00, Naco, till 2, by luis"))
    #expect(screen().contains("This will be REPRINT 3."))
    _ = press(.enter, .character("1"))
    _ = desk.take(.journal(recent: before.earlier, doubts: [Doubt(record: before.earlier[0])]))
    var printed = result()
    printed.state = .reprint(3)
    _ = desk.take(.ended(printed, before))
    #expect(screen().contains("Printed: REPRINT 3, 3 sheets on laser"))
    #expect(screen().contains("E310000000123   REPRINT 2"))
    _ = press(.tab)
    #expect(screen().contains("E310000000123  REPRINT 2  3 sheets"))
    #expect(!screen().contains("REIMPRESIÓN"))
  }

  @Test(arguments: [80, 70, 60, 40]) func howItEndedIsSeenOnNarrowScreens(width: Int) {
    var record = offer(first: .reprint(1)).earlier[0]
    (record.ending, record.state) = (.queued, .reprint(12))
    _ = desk.take(.journal(recent: [record], doubts: []))
    let lines = desk.picture(width: width).lines(fitting: ScreenSize(columns: width, rows: 12)).map(\.text)
    let line = lines.first { $0.contains("E310000000123") } ?? ""
    #expect(line.hasSuffix("sin confirmar"), "\(line)")
    #expect(line.contains("3 hojas") == (width == 80) && line.contains("7K2M-0QXD") == (width >= 70))
    #expect(line.contains("REIMPRESIÓN 12") == (width >= 60))
  }

  @Test func anEnterTooManyNeverPrints() {
    _ = type("809")
    #expect(press(.enter, .enter).isEmpty)
    _ = desk.take(.found(key: "809", [bill.listed]))
    #expect(press(.enter).isEmpty)
    _ = desk.take(.offered(offer()))
    #expect(press(.enter).isEmpty)
    _ = desk.take(.seen)
    #expect(press(.enter).count == 1)
  }

  @Test func aJobThatCannotBeTakenBackGoesOnAndIsTold() {
    show(offer())
    _ = press(.enter)
    guard case .cancelJob? = press(.control("x")).first else {
      Issue.record("Ctrl-X takes it back")
      return
    }
    _ = desk.take(.notCancelled(.printer(.cannotCancel(id: 9, printer: "laser", reason: "done"))))
    #expect(screen().contains("El trabajo 9 de laser ya no se puede cancelar."))
    #expect(screen().contains("Mire la bandeja antes de imprimir otra vez."))
    _ = desk.take(.ended(result(), offer()))
    #expect(!screen().contains("cancelar"))
  }

  @Test func whatStopsAPrintLeadsBackToTheBill() {
    show(offer())
    _ = press(.enter)
    _ = desk.take(.stopped(.printer(.notAccepting(printer: "laser", message: ""))))
    #expect(screen().contains("laser no acepta trabajos."))
    #expect(screen().contains("Enter IMPRIMIR"))
    #expect(press(.enter).isEmpty, "it must be seen first")
    _ = desk.take(.seen)
    _ = press(.enter)
    _ = desk.take(.stopped(.unsure(.unanswered(printer: "laser", reason: "x"), line: 3)))
    #expect(screen().contains("nadie") == false && screen().contains("no se sabe si salió"))
    #expect(screen().contains("Cuenta, teléfono o e-NCF"))
  }

  @Test func doubtsAreSettledByWhoLooks() {
    let record = PrintRecord(
      line: 4, code: "7K2M-0QXD", document: "E310000000123", state: .original, sheets: 3,
      time: Timestamp(date: .epoch, time: .midnight), station: desk.station, printer: "laser", job: 7)
    _ = desk.take(.journal(recent: [record], doubts: [Doubt(record: record)]))
    #expect(screen().contains("1 trabajo quedó en duda"))
    _ = press(.tab)
    #expect(screen().contains("E310000000123  ORIGINAL  3 hojas  laser #7"))
    guard case .settle(let doubt, wasPrinted: true)? = press(.character("s")).first else {
      Issue.record("S says that it came out")
      return
    }
    #expect(doubt.record == record)
    #expect(screen().contains("Cuenta, teléfono o e-NCF"))
  }
}
