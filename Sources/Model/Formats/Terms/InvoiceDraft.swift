import FacturaAmounts
import FacturaInvoices

/// An invoice of EN 16931 while it is read. Neither UBL nor CII lies as the model does, so the parts are gathered here
/// and put together at the end.
struct InvoiceDraft: Sendable {
  var invoice = Invoice()
  var trade = Trade()
  var references = References()
  var payment = Payment()
  var means: [MeansDraft] = []
  var terms: [PaymentTerms] = []
  var prepayments: [Prepayment] = []
  var delivery = Delivery()
  var period = Period()
  var totals = Totals()
  var seller = Party()
  var lines: [LineDraft] = []
  /// BT-90 and BT-89 of CII stand by themselves, while both belong to a way to pay.
  var creditor: String?
  var mandate: String?

  /// The invoice; parts that nothing is stated of are left out.
  consuming func finished() -> Invoice {
    gatherMeans()
    gatherTerms()
    gatherDebit()
    var invoice = invoice
    invoice.seller = seller.named
    invoice.buyer = invoice.buyer?.named
    invoice.payee = invoice.payee?.named
    invoice.taxRepresentative = invoice.taxRepresentative?.named
    invoice.references = references.ifStated
    invoice.payment = payment.ifStated
    invoice.delivery = delivery.ifStated
    invoice.period = period.ifStated
    invoice.totals = totals
    invoice.lines = lines.flatMap { $0.finished(parent: nil) }
    invoice.trade = trade.ifStated
    return invoice
  }

  /// One block of words and a day are BT-20 and BT-9; the model lists blocks only if they say more.
  private mutating func gatherTerms() {
    terms.removeAll(where: \.isBlank)
    if payment.terms == nil { payment.terms = terms.lazy.compactMap(\.description).first }
    if invoice.dueDate == nil { invoice.dueDate = terms.lazy.compactMap(\.dueDate).first }
    let words = terms.filter { $0.description != nil }.count
    let days = terms.filter { $0.dueDate != nil }.count
    let saysMore = terms.contains { !$0.discounts.isEmpty || !$0.penalties.isEmpty || $0.amount != nil }
    if saysMore || words > 1 || days > 1
      || terms.contains(where: { $0.dueDate != invoice.dueDate && $0.dueDate != nil })
    {
      payment.schedule = terms
    }
  }

  private mutating func gatherMeans() {
    if payment.remittance == nil { payment.remittance = means.lazy.compactMap(\.remittance).first }
    if invoice.dueDate == nil { invoice.dueDate = means.lazy.compactMap(\.dueDate).first }
    payment.means = means.map { draft in
      var means = draft.means
      if draft.remittance != payment.remittance { means.remittance = draft.remittance }
      return means
    }
    for dueDate in means.compactMap(\.dueDate) where dueDate != invoice.dueDate {
      var term = PaymentTerms()
      term.dueDate = dueDate
      terms.append(term)
    }
    let isOfOthers = invoice.specification?.contains(":extension:xrechnung") ?? false
    if isOfOthers { trade.thirdParty = prepayments } else { trade.advances += prepayments }
  }

  /// In UBL it stands among the numbers of the seller or the payee.
  private mutating func takeCreditor() {
    for place in [\InvoiceDraft.seller.ids, \InvoiceDraft.payeeIDs] where creditor == nil {
      guard let index = self[keyPath: place].firstIndex(where: { $0.scheme == "SEPA" }) else { continue }
      creditor = self[keyPath: place].remove(at: index).id
    }
  }

  private var payeeIDs: [Identifier] {
    get { invoice.payee?.ids ?? [] }
    set { invoice.payee?.ids = newValue }
  }

  private mutating func gatherDebit() {
    takeCreditor()
    guard creditor != nil || mandate != nil else { return }
    if payment.means.isEmpty { payment.means.append(PaymentMeans()) }
    let isDebit = { (means: PaymentMeans) in means.mandate != nil || means.debitedAccount != nil }
    let place = payment.means.firstIndex(where: isDebit) ?? 0
    if payment.means[place].mandate == nil { payment.means[place].mandate = mandate }
    payment.means[place].creditor = creditor
  }
}

extension Party {
  /// Who states only the name under which it trades is called so.
  fileprivate var named: Party {
    guard name == nil, let tradeName else { return self }
    var party = self
    party.name = tradeName
    party.tradeName = nil
    return party
  }
}
