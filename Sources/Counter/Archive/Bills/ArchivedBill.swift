package import FacturaAmounts

/// What the archive knows of a bill without opening it: enough for a clerk to see whether it is the one.
package struct ArchivedBill: Sendable, Equatable {
  /// Its row in the archive.
  package var id: Int64
  /// RNC or other tax number of who issued it; the name of an issuer without one.
  package var issuer: String
  package var ncf: String?
  package var number: String?
  package var account: String?
  package var phone: String?
  package var customerID: String?
  package var customerName: String?
  package var issued: CalendarDate?
  package var due: CalendarDate?
  /// What is to be paid; the document's total if nothing else is stated.
  package var total: Amount?
  package var currency: Currency?

  /// The e-NCF, or the number of a document without one.
  package var document: String { ncf ?? number ?? "" }
}
