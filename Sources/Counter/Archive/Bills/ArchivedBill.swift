package import FacturaAmounts
import FacturaInvoices

/// What the archive knows of a bill without opening it: enough for a clerk to see whether it is the one.
package struct ArchivedBill: Sendable, Equatable {
  /// Its row in the archive; 0 for a bill that isn't in one.
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

  package init(id: Int64, issuer: String, ncf: String? = nil, number: String? = nil) {
    self.id = id
    self.issuer = issuer
    self.ncf = ncf
    self.number = number
  }

  /// What an invoice states of itself.
  init(of invoice: Invoice) {
    let telephone = invoice.telephone
    id = 0
    issuer = invoice.seller.taxID ?? invoice.seller.name ?? ""
    ncf = invoice.fiscal?.ncf
    number = invoice.number
    account = telephone?.account
    phone = telephone?.phone
    customerID = telephone?.customer ?? invoice.references?.customerCode ?? invoice.buyer?.ids.first?.id
    customerName = invoice.buyer?.name ?? invoice.buyer?.tradeName
    issued = invoice.issueDate
    due = invoice.dueDate
    total = telephone?.totalToPay ?? invoice.totals.payable ?? invoice.totals.total
    currency = invoice.currency.flatMap(Currency.init(code:))
  }

  /// The e-NCF, or the number of a document without one.
  package var document: String { ncf ?? number ?? "" }
}
