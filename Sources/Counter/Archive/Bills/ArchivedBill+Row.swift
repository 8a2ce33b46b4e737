import FacturaAmounts
import GRDB

extension ArchivedBill {
  static let columns = """
    bill.id, issuer, type, ncf, number, account, phone, customer, bill.issued, due, total, currency,
    (SELECT holder.name FROM holder WHERE holder.id = bill.holder) AS name
    """

  init(_ row: Row) {
    self.init(id: row["id"], issuer: row["issuer"], ncf: row["ncf"], number: row["number"])
    account = row["account"]
    phone = row["phone"]
    customerID = row["customer"]
    customerName = row["name"]
    issued = (row["issued"] as Int?).flatMap(CalendarDate.init(figures:))
    due = (row["due"] as Int?).flatMap(CalendarDate.init(figures:))
    total = (row["total"] as String?).flatMap { try? Amount(ExactDecimal(parsing: $0)) }
    currency = (row["currency"] as String?).flatMap(Currency.init(code:))
  }
}

extension CalendarDate {
  /// 20270304: a number that people can read and that orders as dates do.
  var figures: Int { (Int(year) * 100 + Int(month)) * 100 + Int(day) }

  init?(figures: Int) {
    self.init(year: figures / 10_000, month: figures / 100 % 100, day: figures % 100)
  }
}
