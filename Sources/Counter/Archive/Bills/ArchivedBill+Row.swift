import FacturaAmounts
import GRDB

extension ArchivedBill {
  static let columns = """
    bill.id, issuer, type, ncf, number, account, phone, customer, bill.issued, due, total, currency,
    (SELECT holder.name FROM holder WHERE holder.id = bill.holder) AS name
    """

  init(_ row: Row) throws {
    self.init(
      id: try row.value("id"), issuer: try row.value("issuer"), ncf: try row.value("ncf"),
      number: try row.value("number"))
    account = try row.value("account")
    phone = try row.value("phone")
    customerID = try row.value("customer")
    customerName = try row.value("name")
    issued = try row.value("issued", as: Int?.self).flatMap(CalendarDate.init(figures:))
    due = try row.value("due", as: Int?.self).flatMap(CalendarDate.init(figures:))
    total = try row.value("total", as: String?.self).flatMap { try? Amount(ExactDecimal(parsing: $0)) }
    currency = try row.value("currency", as: String?.self).flatMap(Currency.init(code:))
  }
}

extension CalendarDate {
  /// 20270304: a number that people can read and that orders as dates do.
  var figures: Int { (Int(year) * 100 + Int(month)) * 100 + Int(day) }

  init?(figures: Int) {
    self.init(year: figures / 10_000, month: figures / 100 % 100, day: figures % 100)
  }
}
