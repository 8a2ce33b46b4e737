import FacturaInvoices

/// A record that begins with nothing stated; what reads an element then fills it.
protocol BlankRecord: Sendable {
  init()
}

extension Address: BlankRecord {}
extension AllowanceCharge: BlankRecord {}
extension Attribute: BlankRecord {}
extension Contact: BlankRecord {}
extension CurrencyExchange: BlankRecord {}
extension Delivery: BlankRecord {}
extension Identifier: BlankRecord {}
extension IncludedProduct: BlankRecord {}
extension LineDraft: BlankRecord {}
extension MeansDraft: BlankRecord {}
extension Note: BlankRecord {}
extension Party: BlankRecord {}
extension PaymentDiscount: BlankRecord {}
extension PaymentTerms: BlankRecord {}
extension Period: BlankRecord {}
extension PrecedingInvoice: BlankRecord {}
extension Prepayment: BlankRecord {}
extension ProductInstance: BlankRecord {}
extension SupportingDocument: BlankRecord {}
extension TaxSubtotal: BlankRecord {}
extension TaxTotalDraft: BlankRecord {}
