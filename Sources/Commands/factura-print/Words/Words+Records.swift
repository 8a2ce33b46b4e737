import Factura
import FacturaAmounts
import FacturaArchive
import FacturaTill

extension Words {
  /// `01-05-2026 10:31, Naco, caja 3, por ana`
  func origin(of record: PrintRecord) -> String {
    let station = record.station
    let parts = [
      moment(record.time), station.place.harmless,
      station.till.isEmpty ? "" : self(ResultPhrase.atTill, station.till.harmless),
      station.clerk.isEmpty ? "" : self(ResultPhrase.byWhom, station.clerk.harmless),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// `REIMPRESIÓN 1`, whatever the bill's language has on the paper.
  func said(of state: CopyState) -> String { state.words(in: speech.language) }

  func moment(_ time: Timestamp) -> String { "\(day(time.date)) \(clock(time))" }

  func clock(_ time: Timestamp) -> String {
    func two(_ number: UInt8) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(time.time.hour)):\(two(time.time.minute))"
  }

  func day(_ date: CalendarDate) -> String { DateFormat.numeric.text(of: date, in: speech.language) }

  func money(_ bill: ArchivedBill) -> String {
    guard let total = bill.total else { return "" }
    return NumberFormat.money.text(of: total.value, in: speech.language, currency: bill.currency ?? .pesos)
  }

  func name(of bill: ArchivedBill) -> String {
    let name = bill.customerName?.asOneLine.harmless ?? ""
    return name.isEmpty ? self(DeskPhrase.noName) : name
  }

  /// `E310000000012`, or the number of what has none.
  func document(_ bill: ArchivedBill) -> String { (bill.ncf ?? bill.number ?? "").harmless }
}
