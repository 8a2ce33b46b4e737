import Factura
import FacturaArchive
import FacturaPrinting
import FacturaTestSupport
import FacturaTill
import Testing

@testable import FacturaPrintCommand

/// The screen of a till without a terminal, and a bill for it.
class DeskCase {
  var desk = Desk(
    words: Words(speech: .spanish), station: Station(clerk: "ana", place: "Naco", till: "3"))
  let bill: Bill

  init() throws {
    let file = try InvoiceFile(bytes: Repository.bytes("Layouts/telecom-bill/sample.json"))
    bill = Bill(listed: try ArchivedBill(file.invoice), file: file)
    _ = desk.take(.printers([.named("laser"), .named("otra")]))
  }

  func offer(_ choices: PrintChoices = PrintChoices(), first: CopyState = .original) -> Offer {
    let record = PrintRecord(
      line: 4, code: "7K2M-0QXD", document: "E310000000123", state: .original, sheets: 3,
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

  func result(_ ending: Ending = .printed) -> PrintResult {
    PrintResult(
      ending: ending, line: 5, code: "8RTA-11ZZ", state: .original, job: PrintJob(id: 9, printer: "laser"),
      pages: 3, sheets: 3)
  }

  func press(_ keys: Key...) -> [Desk.Wish] {
    keys.flatMap { desk.take(.key($0)) }
  }

  func type(_ text: String) -> [Desk.Wish] {
    text.flatMap { desk.take(.key(.character($0))) } + press(.enter)
  }

  /// A bill on the screen, seen or not.
  func show(_ offer: Offer, isSeen: Bool = true) {
    _ = type("809")
    _ = desk.take(.found(key: "809", [bill.listed]))
    _ = desk.take(.offered(offer))
    if isSeen { _ = desk.take(.seen) }
  }

  func screen(_ rows: Int = 24) -> String {
    desk.picture(width: 80).lines(fitting: ScreenSize(columns: 80, rows: rows)).map(\.text)
      .joined(separator: "\n")
  }
}

extension Printer {
  static func named(_ name: String) -> Printer {
    Printer(
      name: name, description: "", uri: "", state: .idle, reasons: [], message: "", acceptsJobs: true,
      isDefault: name == "laser", capabilities: PrinterCapabilities())
  }
}
