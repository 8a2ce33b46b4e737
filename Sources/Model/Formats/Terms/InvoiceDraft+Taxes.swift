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
      invoice.taxes = total.subtotals
    }
    if let other = taxTotals.first {
      totals.taxInTaxCurrency = other.amount
      trade.taxesInTaxCurrency = other.subtotals
    }
  }
}

extension TaxTotalDraft {
  fileprivate func isIn(_ currency: String?) -> Bool { self.currency == nil || self.currency == currency }
}
