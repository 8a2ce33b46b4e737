import FacturaInvoices
import FacturaXML

/// How the invoice is to be paid (BG-16), and in which currency: ApplicableHeaderTradeSettlement.
enum CIISettlementTerms {
  static let header: [Term<InvoiceDraft>] = [
    .code("BT-5", "InvoiceCurrencyCode", \.invoice.currency, of: .currencies).required,
    .code("BT-6", "TaxCurrencyCode", \.invoice.taxCurrency, of: .currencies),
    .text("BT-19", "ReceivableSpecifiedTradeAccountingAccount/ID", \.references.buyerAccounting),
    .date("BT-73", "BillingSpecifiedPeriod/StartDateTime/DateTimeString", \.period.from),
    .date("BT-74", "BillingSpecifiedPeriod/EndDateTime/DateTimeString", \.period.to),
    .text("BT-83", "PaymentReference", \.payment.remittance),
    .text("BT-90", "CreditorReferenceID", \.creditor),
    .part("BG-10", "PayeeTradeParty", \.invoice.payee, CIIPartyTerms.party),
    .involved("InvoicerTradeParty", as: "invoicer", CIIPartyTerms.party),
    .involved("InvoiceeTradeParty", as: "invoicee", CIIPartyTerms.party),
    .involved("PayerTradeParty", as: "payer", CIIPartyTerms.party),
    .each("BG-16", "SpecifiedTradeSettlementPaymentMeans", \.means, means),
    Term("BT-20", "SpecifiedTradePaymentTerms", .whole { readTerms($0, into: &$1, &$2) }),
    .each("BG-3", "InvoiceReferencedDocument", \.invoice.preceding, preceding),
    .each("", "SpecifiedAdvancePayment", \.trade.advances, advance),
    .part("", "TaxApplicableTradeCurrencyExchange", \.trade.exchange, exchange),
  ]

  private static let means = TermGroup<MeansDraft>([
    .code("BT-81", "TypeCode", \.means.code, of: .paymentMeans).required,
    .text("BT-82", "Information", \.means.name),
    .text("BT-84", "PayeePartyCreditorFinancialAccount/IBANID", \.means.account),
    .text("BT-84", "PayeePartyCreditorFinancialAccount/ProprietaryID", \.means.account),
    .text("BT-85", "PayeePartyCreditorFinancialAccount/AccountName", \.means.accountName),
    .text("BT-86", "PayeeSpecifiedCreditorFinancialInstitution/BICID", \.means.bank),
    .text("BT-87", "ApplicableTradeSettlementFinancialCard/ID", \.means.cardNumber),
    .text("BT-88", "ApplicableTradeSettlementFinancialCard/CardholderName", \.means.cardHolder),
    .text("BT-91", "PayerPartyDebtorFinancialAccount/IBANID", \.means.debitedAccount),
  ])

  private static func readTerms(
    _ element: XMLElement, into draft: inout InvoiceDraft, _ reading: inout TermReading,
  ) {
    var block = TermsDraft()
    block.mandate = draft.mandate
    terms.read(element, into: &block, &reading)
    draft.terms.append(block.terms)
    draft.mandate = block.mandate
  }

  private static let terms = TermGroup<TermsDraft>([
    .text("BT-89", "DirectDebitMandateID", \.mandate),
    .text("BT-20", "Description", \.terms.description),
    .date("BT-9", "DueDateDateTime/DateTimeString", \.terms.dueDate),
    .amount("", "PartialPaymentAmount", \.terms.amount),
    .each("", "ApplicableTradePaymentDiscountTerms", \.terms.discounts, discount),
    .each("", "ApplicableTradePaymentPenaltyTerms", \.terms.penalties, discount),
  ])

  private static let discount = TermGroup<PaymentDiscount>([
    .date("", "BasisDateTime/DateTimeString", \.from),
    .quantity("", "BasisPeriodMeasure", \.period),
    .text("", "BasisPeriodMeasure/@unitCode", \.unit),
    .amount("", "BasisAmount", \.base),
    .rate("", "CalculationPercent", \.percentage),
    .amount("", "ActualDiscountAmount", \.amount),
    .amount("", "ActualPenaltyAmount", \.amount),
  ])

  private static let preceding = TermGroup<PrecedingInvoice>([
    .text("BT-25", "IssuerAssignedID", \.number).required,
    .date("BT-26", "FormattedIssueDateTime/DateTimeString", \.date),
    .text("", "TypeCode", \.typeCode),
  ])

  private static let advance = TermGroup<Prepayment>([
    .text("", "ID", \.kind),
    .amount("", "PaidAmount", \.amount),
    .date("", "FormattedReceivedDateTime/DateTimeString", \.date),
    .each("", "IncludedTradeTax", \.taxes, TermGroup(CIITotalTerms.subtotal)),
    .part("", "InvoiceSpecifiedReferencedDocument", \.invoice, preceding),
  ])

  private static let exchange = TermGroup<CurrencyExchange>([
    .code("", "SourceCurrencyCode", \.from, of: .currencies),
    .code("", "TargetCurrencyCode", \.to, of: .currencies),
    .quantity("", "ConversionRate", \.rate),
    .date("", "ConversionRateDateTime/DateTimeString", \.date),
  ])
}
