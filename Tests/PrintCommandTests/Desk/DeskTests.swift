import Factura
import FacturaArchive
import FacturaPrinting
import FacturaTestSupport
import FacturaTill
import Testing

@testable import FacturaPrintCommand

/// The screen of a till without a terminal.
@Suite final class DeskTests {
  private var desk = Desk(
    words: Words(speech: .spanish), station: Station(clerk: "ana", place: "Naco", till: "3"))
  private let bill: Bill

  init() throws {
    let file = try InvoiceFile(bytes: Repository.bytes("Layouts/telecom-bill/sample.json"))
    bill = Bill(listed: try ArchivedBill(file.invoice), file: file)
    _ = desk.take(.printers([.named("laser"), .named("otra")]))
  }

  private func offer(_ choices: PrintChoices = PrintChoices(), first: CopyState = .original) -> Offer {
    let record = PrintRecord(
      line: 4, code: "7K2M-0QXD", document: "E310000000123", state: "ORIGINAL", sheets: 3,
      time: Timestamp(date: .epoch, time: .midnight),
      station: Station(clerk: "luis", place: "Naco", till: "2"),
      printer: "laser", ending: .printed)
    return Offer(
      bill: bill, choices: choices, printer: .named("laser"), first: first,
      earlier: first == .original ? [] : [record],
      paper: PaperPlan(
        asked: PaperNeed(
          PaperWay(choices.isSummary == true ? .summary : .full), pages: 3, copies: choices.copies),
        others: [PaperNeed(PaperWay(.summary), pages: 1)]))
  }

  private func result(_ ending: Ending = .printed) -> PrintResult {
    PrintResult(
      ending: ending, line: 5, code: "8RTA-11ZZ", state: "ORIGINAL", job: PrintJob(id: 9, printer: "laser"),
      pages: 3, sheets: 3)
  }

  private func press(_ keys: Key...) -> [Desk.Wish] {
    keys.flatMap { desk.take(.key($0)) }
  }

  private func type(_ text: String) -> [Desk.Wish] {
    text.flatMap { desk.take(.key(.character($0))) } + press(.enter)
  }

  /// A bill on the screen, seen or not.
  private func show(_ offer: Offer, isSeen: Bool = true) {
    _ = type("809")
    _ = desk.take(.found(key: "809", [bill.listed]))
    _ = desk.take(.offered(offer))
    if isSeen { _ = desk.take(.seen) }
  }

  private func screen(_ rows: Int = 24) -> String {
    desk.picture(width: 80).lines(fitting: ScreenSize(columns: 80, rows: rows)).map(\.text)
      .joined(separator: "\n")
  }

  @Test func typingAKeyFindsAndOneBillOpens() {
    guard case .find("8095550123")? = type("8095550123").first else {
      Issue.record("it must be looked for")
      return
    }
    guard case .open(let found)? = desk.take(.found(key: "8095550123", [bill.listed])).first else {
      Issue.record("it must be opened")
      return
    }
    #expect(found == bill.listed)
    _ = desk.take(.offered(offer()))
    #expect(screen().contains("3 hojas; con resumen, 1"))
  }

  @Test func severalBillsAreListedAndChosenByNumberOrArrow() {
    _ = type("809")
    var other = bill.listed
    (other.id, other.ncf) = (2, "E310000000002")
    let wishes = desk.take(.found(key: "809", [bill.listed, other]))
    #expect(wishes.isEmpty)
    #expect(screen().contains("2 facturas con «809»: ¿cuál?"))
    var byArrow = desk
    guard case .open(let second)? = press(.character("2")).first else {
      Issue.record("a number chooses")
      return
    }
    #expect(second.id == 2)
    _ = byArrow.take(.key(.down))
    guard case .open(let chosen)? = byArrow.take(.key(.enter)).first else {
      Issue.record("an arrow and Enter choose")
      return
    }
    #expect(chosen.id == 2)
    let none = byArrow.take(.key(.character("9")))
    #expect(none.isEmpty)
  }

  @Test func enterPrintsWhatIsSeenAndTheNextCustomerIsNext() {
    show(offer())
    guard case .print(_, reason: "")? = press(.enter).first else {
      Issue.record("Enter prints")
      return
    }
    #expect(screen().contains("Preparando 3 páginas…"))
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

  @Test func aScanOnABillIsTheNextCustomerAndNotAPrint() {
    show(offer())
    guard case .find("E310000000999")? = press(.scanned("E310000000999")).first else {
      Issue.record("a scan looks for its bill")
      return
    }
  }

  @Test func aScanWhilePrintingWaitsForItsTurn() {
    show(offer())
    _ = press(.enter)
    guard case .stopWaiting? = press(.scanned("E310000000999")).first else {
      Issue.record("nobody waits any longer")
      return
    }
    guard case .find("E310000000999")? = desk.take(.ended(result(.queued(.printing)), offer())).first else {
      Issue.record("its turn has come")
      return
    }
  }

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
      line: 4, code: "7K2M-0QXD", document: "E310000000123", state: "ORIGINAL", sheets: 3,
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

  @Test func escapeGoesBackAndLeavesAtTheEnd() {
    show(offer())
    #expect(press(.escape).isEmpty)
    guard case .quit? = press(.escape).first else {
      Issue.record("it leaves")
      return
    }
    show(offer())
    _ = press(.enter)
    let wishes = press(.control("c"))
    guard wishes.count == 2, case .stopWaiting = wishes[0], case .quit = wishes[1] else {
      Issue.record("the job stays on its way")
      return
    }
  }

  @Test func nothingIsFoundKindly() {
    _ = type("809")
    _ = desk.take(.stopped(.nothingFound(key: "809")))
    #expect(screen().contains("No hay ninguna factura con «809»."))
    #expect(screen().contains("↑ corregir la clave"))
    guard case .find("8095")? = (press(.up, .character("5")) + press(.enter)).last else {
      Issue.record("what was typed can be put right")
      return
    }
  }

  @Test func allFitsOnASmallScreen() {
    show(offer(first: .reprint(1)))
    for rows in [10, 16, 24, 60] {
      let lines = desk.picture(width: 40).lines(fitting: ScreenSize(columns: 40, rows: rows))
      #expect(lines.count == rows && lines.allSatisfy { $0.columns <= 40 })
    }
  }

  @Test func keysAtRandomNeverTrapAndNeverPrintUnseen() {
    let keys: [Key] = [
      .enter, .escape, .up, .down, .left, .right, .tab, .backspace, .pageDown, .home, .scanned("E31000"),
      .pasted("x"), .character("r"), .character("1"), .character("9"), .character("+"), .character("s"),
    ]
    var random = SmallRandom(seed: 5)
    for _ in 0..<5000 {
      let wasSeen = desk.isSeen
      var wasReasoning = false
      if case .reasoning = desk.step { wasReasoning = true }
      let key = keys[random.next(below: keys.count)]
      for wish in desk.take(.key(key)) {
        switch wish {
        case .find(let key): _ = desk.take(.found(key: key, [bill.listed, bill.listed]))
        case .open, .alter:
          _ = desk.take(.offered(offer(first: random.next(below: 2) == 0 ? .original : .reprint(1))))
        case .print:
          #expect(wasSeen == true || wasReasoning)
          _ = desk.take(.ended(result(), offer()))
        case .stopWaiting, .cancelJob, .settle, .quit: break
        }
      }
      if random.next(below: 3) == 0 { _ = desk.take(.seen) }
      _ = desk.picture(width: 60).lines(fitting: ScreenSize(columns: 60, rows: 20))
    }
  }
}

extension Printer {
  static func named(_ name: String) -> Printer {
    Printer(
      name: name, description: "", uri: "", state: .idle, reasons: [], message: "", acceptsJobs: true,
      isDefault: name == "laser", capabilities: PrinterCapabilities())
  }
}
