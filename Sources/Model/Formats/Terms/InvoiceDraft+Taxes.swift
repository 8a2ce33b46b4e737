import FacturaAmounts
import FacturaInvoices

extension InvoiceDraft {
  /// One TaxTotal is in the invoice's currency and has the breakdown; another, in the currency of tax accounting, is
  /// BT-111. Where both are in one currency, the one with the breakdown is the invoice's.
  mutating func gatherTaxes() {
    let own =
      taxTotals.firstIndex { $0.isIn(invoice.currency) && !$0.subtotals.isEmpty }
      ?? taxTotals.firstIndex { $0.isIn(invoice.currency) }
    if let own {
      let total = taxTotals.remove(at: own)
      totals.tax = total.amount
      invoice.taxes += total.subtotals
    }
    guard !taxTotals.isEmpty else { return }
    let other = taxTotals.removeFirst()
    totals.taxInTaxCurrency = other.amount
    trade.taxesInTaxCurrency = other.subtotals
    // Nobody knows what a third says.
    for total in taxTotals { trade.extras += total.extras }
  }
}

extension TaxTotalDraft {
  fileprivate var extras: [Extra] {
    let amounts = [amount] + subtotals.flatMap { [$0.taxable, $0.tax] }
    return amounts.compactMap { $0 }.map { amount in
      var extra = Extra()
      extra.name = "TaxTotal"
      extra.value =
        NumberFormat.stated.text(of: amount.value, in: .english) + (currency.map { " \($0)" } ?? "")
      return extra
    }
  }

  fileprivate func isIn(_ currency: String?) -> Bool { self.currency == nil || self.currency == currency }
}
