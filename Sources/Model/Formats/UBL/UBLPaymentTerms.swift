import FacturaInvoices

/// How a UBL document is to be paid (BG-16), and what has been paid.
enum UBLPaymentTerms {
  static let header: [Term<InvoiceDraft>] = [
    .each("BG-16", "PaymentMeans", \.means, means),
    .each("BT-20", "PaymentTerms", \.terms, terms),
    .each("BG-DEX-09", "PrepaidPayment", \.prepayments, prepayment),
    .part("", "TaxExchangeRate", \.trade.exchange, exchange),
  ]

  private static let means = TermGroup<MeansDraft>([
    .code("BT-81", "PaymentMeansCode", \.means.code, of: .paymentMeans).required,
    .text("BT-82", "PaymentMeansCode/@name", \.means.name),
    .date("BT-9", "PaymentDueDate", \.dueDate),
    .text("BT-83", "PaymentID", \.remittance),
    .text("BT-84", "PayeeFinancialAccount/ID", \.means.account),
    .text("BT-85", "PayeeFinancialAccount/Name", \.means.accountName),
    .text("BT-86", "PayeeFinancialAccount/FinancialInstitutionBranch/ID", \.means.bank),
    .text("BT-87", "CardAccount/PrimaryAccountNumberID", \.means.cardNumber),
    .text("", "CardAccount/NetworkID", \.means.cardNetwork),
    .text("BT-88", "CardAccount/HolderName", \.means.cardHolder),
    .text("BT-89", "PaymentMandate/ID", \.means.mandate),
    .text("BT-91", "PaymentMandate/PayerFinancialAccount/ID", \.means.debitedAccount),
  ])

  private static let terms = TermGroup<PaymentTerms>([
    .text("BT-20", "Note", \.description),
    .date("", "PaymentDueDate", \.dueDate),
    .amount("", "Amount", \.amount),
  ])

  /// Of XRechnung's extension; elsewhere a payment in advance.
  private static let prepayment = TermGroup<Prepayment>([
    .text("BT-DEX-001", "ID", \.kind),
    .amount("BT-DEX-002", "PaidAmount", \.amount),
    .text("BT-DEX-003", "InstructionID", \.description),
    .date("", "ReceivedDate", \.date),
    .date("", "PaidDate", \.date),
  ])

  private static let exchange = TermGroup<CurrencyExchange>([
    .code("", "SourceCurrencyCode", \.from, of: .currencies),
    .code("", "TargetCurrencyCode", \.to, of: .currencies),
    .quantity("", "CalculationRate", \.rate),
    .date("", "Date", \.date),
  ])
}
