import FacturaAmounts
import FacturaInvoices

/// A way to pay while it is read. UBL states with each what CII states once.
struct MeansDraft: Sendable {
  var means = PaymentMeans()
  var remittance: String?
  var dueDate: CalendarDate?
}

/// A block of terms while it is read; CII has BT-89 there.
struct TermsDraft: Sendable {
  var terms = PaymentTerms()
  var mandate: String?
}

/// A row of the breakdown while it is read; CII has BT-7 and BT-8 there.
struct TaxDraft: Sendable {
  var subtotal = TaxSubtotal()
  var pointDate: CalendarDate?
  var pointCode: String?
}

/// A total of the tax, which stands once for each currency; UBL has the breakdown in it.
struct TaxTotalDraft: Sendable {
  var amount: Amount?
  var subtotals: [TaxSubtotal] = []
}
