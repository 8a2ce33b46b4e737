/// What somebody means to print, before anything is handed to a printer.
package struct PrintIntent: Sendable {
  /// RNC or other tax number of who issued the bill.
  package var issuer: String
  /// Its e-NCF, or the number of a document without one.
  package var number: String
  /// Its row in the archive, if it comes from there.
  package var bill: Int64?
  /// The system's user, unless another name is given.
  package var clerk: String
  package var place: String?
  package var till: String?
  /// SHA-256 of the base pages' PDF, in hexadecimal figures.
  package var base: String
  package var copies = 1
  package var printer: String
  /// Sheets of all copies.
  package var sheets: Int
  /// Sheets that would be needed otherwise, beyond those.
  package var saved = 0
  /// Why it is printed again.
  package var reason: String?
  /// The same key never prints twice.
  package var key: String?

  package init(
    of bill: ArchivedBill, base: String, printer: String, sheets: Int,
  ) {
    issuer = bill.issuer
    number = bill.document
    self.bill = bill.id == 0 ? nil : bill.id
    clerk = ""
    self.base = base
    self.printer = printer
    self.sheets = sheets
  }

  var document: String { "\(issuer) \(number)" }
}
