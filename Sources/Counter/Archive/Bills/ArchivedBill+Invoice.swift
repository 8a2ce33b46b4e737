package import FacturaDiagnostics
package import FacturaInvoices

extension ArchivedBill {
  /// The same of an invoice that isn't in the archive: its row is 0.
  ///
  /// - Throws: what keeps it from being found: it has no number.
  package init(_ invoice: Invoice) throws(Finding) {
    self = try BillFacts(invoice).bill
  }
}
