import FacturaInvoices

/// Allowances and charges (BG-20, BG-21), totals (BG-22) and the tax breakdown (BG-23) of a UBL document.
enum UBLTotalTerms {
  static let header: [Term<InvoiceDraft>] = [
    .each(
      "BG-20", "AllowanceCharge[ChargeIndicator=false|0]", \.invoice.allowances,
      adjustment),
    .each(
      "BG-21", "AllowanceCharge[ChargeIndicator=true|1]", \.invoice.charges, adjustment),
    .undecided("AllowanceCharge"),
    .amount("BT-106", "LegalMonetaryTotal/LineExtensionAmount", \.totals.lines).required,
    .amount("BT-107", "LegalMonetaryTotal/AllowanceTotalAmount", \.totals.allowances),
    .amount("BT-108", "LegalMonetaryTotal/ChargeTotalAmount", \.totals.charges),
    .amount("BT-109", "LegalMonetaryTotal/TaxExclusiveAmount", \.totals.withoutTax).required,
    .taxTotals("TaxTotal", taxTotal),
    .amount("BT-112", "LegalMonetaryTotal/TaxInclusiveAmount", \.totals.total).required,
    .amount("BT-113", "LegalMonetaryTotal/PrepaidAmount", \.totals.paid),
    .amount("BT-114", "LegalMonetaryTotal/PayableRoundingAmount", \.totals.rounding),
    .amount("BT-115", "LegalMonetaryTotal/PayableAmount", \.totals.payable).required,
  ]

  /// Of the document; a line's has no tax of its own (BG-27, BG-28).
  static let adjustment = TermGroup<AllowanceCharge>([
    .ignored("ChargeIndicator", because: "says in which of the two lists it stands"),
    .text("", "ID", \.id),
    .amount("BT-92, BT-99, BT-136, BT-141", "Amount", \.amount).required,
    .amount("BT-93, BT-100, BT-137, BT-142", "BaseAmount", \.base),
    .rate("BT-94, BT-101, BT-138, BT-143", "MultiplierFactorNumeric", \.percentage),
    .code("BT-95, BT-102", "TaxCategory/ID", \.taxCategory, of: .taxCategories),
    .rate("BT-96, BT-103", "TaxCategory/Percent", \.taxRate),
    .ignored("TaxCategory/TaxScheme/ID", because: "the tax breakdown names the tax"),
    .text("BT-97, BT-104, BT-139, BT-144", "AllowanceChargeReason", \.reason),
    .code("BT-98, BT-105, BT-140, BT-145", "AllowanceChargeReasonCode", \.code, of: .adjustments),
  ])

  private static let taxTotal = TermGroup<TaxTotalDraft>([
    .amount("BT-110, BT-111", "TaxAmount", \.amount),
    .ignored("TaxAmount/@currencyID", because: "says whether it is BT-110 or BT-111"),
    .each("BG-23", "TaxSubtotal", \.subtotals, subtotal),
  ])

  private static let subtotal = TermGroup<TaxSubtotal>([
    .amount("BT-116", "TaxableAmount", \.taxable).required,
    .amount("BT-117", "TaxAmount", \.tax).required,
    .taxInTaxCurrency("TransactionCurrencyTaxAmount"),
    .code("BT-118", "TaxCategory/ID", \.category, of: .taxCategories).required,
    .rate("BT-119", "TaxCategory/Percent", \.rate),
    .text("BT-120", "TaxCategory/TaxExemptionReason", \.exemptionReason),
    .code("BT-121", "TaxCategory/TaxExemptionReasonCode", \.exemptionCode, of: .exemptions),
    .text("", "TaxCategory/TaxScheme/ID", \.name),
  ])
}
