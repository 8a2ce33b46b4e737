import Factura
import FacturaAmounts
import FacturaArchive
import FacturaPrinting
import FacturaTill

extension CopyState {
  /// For programs: the same words whatever a clerk reads.
  var recorded: String { words(in: .spanish) }
}

extension JSON {
  init(_ bill: ArchivedBill) {
    func day(_ date: CalendarDate?) -> JSON {
      .text(ifAny: date.map { DateFormat.iso.text(of: $0, in: .english) })
    }
    self = .object([
      ("issuer", .text(bill.issuer)), ("ncf", .text(ifAny: bill.ncf)), ("number", .text(ifAny: bill.number)),
      ("account", .text(ifAny: bill.account)), ("phone", .text(ifAny: bill.phone)),
      ("customer", .text(ifAny: bill.customerName)), ("issued", day(bill.issued)), ("due", day(bill.due)),
      ("total", .text(ifAny: bill.total.map { NumberFormat.stated.text(of: $0.value, in: .english) })),
    ])
  }

  /// What would be printed.
  init(_ offer: Offer, as result: String) {
    self = .object([("status", 0), ("result", .text(result))] + Self.members(of: offer))
  }

  init(_ result: PrintResult, of offer: Offer, _ status: ExitStatus) {
    let members: [(String, JSON)] = [
      ("status", .number(Int(status.rawValue))), ("result", .text(status.word)),
      ("line", .number(result.line)), ("code", .text(result.code)),
      ("job", .number(ifAny: result.job.flatMap { $0.id > 0 ? $0.id : nil })),
    ]
    self = .object(members + Self.members(of: offer))
  }

  private static func members(of offer: Offer) -> [(String, JSON)] {
    [
      ("bill", JSON(offer.bill.listed)), ("state", .text(offer.first.recorded)),
      ("printer", .text(offer.printer.name)), ("copies", .number(offer.choices.copies)),
      ("pages", .number(offer.pages)), ("sheets", .number(offer.sheets)),
      ("summarySheets", .number(ifAny: offer.summarySheets)), ("saved", .number(offer.paper.saved)),
      ("savings", .list(offer.savings.map { .text($0.rawValue) })), ("base", .text(offer.base)),
    ]
  }

  init(_ stop: TillStop, _ status: ExitStatus, _ saying: Saying) {
    var members: [(String, JSON)] = [
      ("status", .number(Int(status.rawValue))), ("result", .text(status.word)),
      ("message", .text(saying.fact)),
      ("hints", .list(saying.hints.map { .text($0) })), ("details", .list(saying.details.map { .text($0) })),
    ]
    if case .several(_, let bills) = stop { members.append(("bills", .list(bills.map { JSON($0) }))) }
    self = .object(members)
  }

  init(_ record: PrintRecord) {
    self = .object([
      ("line", .number(record.line)), ("code", .text(record.code)), ("document", .text(record.document)),
      ("state", .text(record.state.recorded)), ("copies", .number(record.copies)),
      ("sheets", .number(record.sheets)),
      ("time", .text(record.time.iso8601)), ("clerk", .text(record.station.clerk)),
      ("place", .text(record.station.place)), ("till", .text(record.station.till)),
      ("printer", .text(record.printer)), ("job", .number(ifAny: record.job)),
      ("result", .text(record.ending?.rawValue ?? "unsure")), ("reason", .text(record.reason)),
    ])
  }
}
