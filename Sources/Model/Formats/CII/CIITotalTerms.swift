import FacturaInvoices
import FacturaXML

/// Allowances and charges (BG-20, BG-21), totals (BG-22) and the tax breakdown (BG-23) of a CrossIndustryInvoice.
enum CIITotalTerms {
  static let header: [Term<InvoiceDraft>] =
    sums.below("SpecifiedTradeSettlementHeaderMonetarySummation") + [
      .each(
        "BG-20", "SpecifiedTradeAllowanceCharge[ChargeIndicator/Indicator=false|0]", \.invoice.allowances,
        adjustment),
      .each(
        "BG-21", "SpecifiedTradeAllowanceCharge[ChargeIndicator/Indicator=true|1]", \.invoice.charges,
        adjustment),
      .undecided("SpecifiedTradeAllowanceCharge"),
      .each("", "SpecifiedLogisticsServiceCharge", \.trade.logistics, logistics),
      Term("BG-23", "ApplicableTradeTax", .whole { readTax($0, into: &$1, &$2) }),
    ]

  private static let sums: [Term<InvoiceDraft>] = [
    .amount("BT-106", "LineTotalAmount", \.totals.lines),
    .amount("BT-107", "AllowanceTotalAmount", \.totals.allowances),
    .amount("BT-108", "ChargeTotalAmount", \.totals.charges),
    .amount("BT-109", "TaxBasisTotalAmount", \.totals.withoutTax).required,
    .taxTotals("TaxTotalAmount", taxTotal),
    .amount("BT-112", "GrandTotalAmount", \.totals.total).required,
    .amount("BT-113", "TotalPrepaidAmount", \.totals.paid),
    .amount("BT-114", "RoundingAmount", \.totals.rounding),
    .amount("BT-115", "DuePayableAmount", \.totals.payable).required,
  ]

  private static let taxTotal = TermGroup<TaxTotalDraft>([
    .amount("BT-110, BT-111", "", \.amount),
    .ignored("@currencyID", because: "says whether it is BT-110 or BT-111"),
  ])

  /// Of the document; a line's has no tax of its own (BG-27, BG-28).
  static let adjustment = TermGroup<AllowanceCharge>([
    .ignored("ChargeIndicator", because: "says in which of the two lists it stands"),
    .text("", "SequenceNumeric", \.id),
    .rate("BT-94, BT-101, BT-138, BT-143", "CalculationPercent", \.percentage),
    .amount("BT-93, BT-100, BT-137, BT-142", "BasisAmount", \.base),
    .amount("BT-92, BT-99, BT-136, BT-141", "ActualAmount", \.amount).required,
    .code("BT-98, BT-105, BT-140, BT-145", "ReasonCode", \.code, of: .adjustments),
    .text("BT-97, BT-104, BT-139, BT-144", "Reason", \.reason),
    .ignored("CategoryTradeTax/TypeCode", because: "the tax breakdown names the tax"),
    .code("BT-95, BT-102", "CategoryTradeTax/CategoryCode", \.taxCategory, of: .taxCategories),
    .rate("BT-96, BT-103", "CategoryTradeTax/RateApplicablePercent", \.taxRate),
  ])

  private static let logistics = TermGroup<AllowanceCharge>([
    .text("", "Description", \.reason),
    .amount("", "AppliedAmount", \.amount),
    .ignored("AppliedTradeTax/TypeCode", because: "the tax breakdown names the tax"),
    .code("", "AppliedTradeTax/CategoryCode", \.taxCategory, of: .taxCategories),
    .rate("", "AppliedTradeTax/RateApplicablePercent", \.taxRate),
  ])

  /// BT-7 and BT-8 stand in each row of the breakdown, while the model has them once.
  private static func readTax(
    _ element: XMLElement, into draft: inout InvoiceDraft, _ reading: inout TermReading,
  ) {
    var row = TaxDraft()
    tax.read(element, into: &row, &reading)
    draft.invoice.taxes.append(row.subtotal)
    if draft.invoice.taxPointDate == nil { draft.invoice.taxPointDate = row.pointDate }
    if draft.invoice.taxPointCode == nil { draft.invoice.taxPointCode = row.pointCode }
    if let other = row.pointDate, other != draft.invoice.taxPointDate {
      for child in element.elements(named: "TaxPointDate") { reading.keepAll(of: child) }
    }
    if let other = row.pointCode, other != draft.invoice.taxPointCode {
      for child in element.elements(named: "DueDateTypeCode") { reading.keepAll(of: child) }
    }
  }

  private static let tax = TermGroup<TaxDraft>(
    subtotal.map { $0.within(\.subtotal) } + [
      .date("BT-7", "TaxPointDate/DateString", \.pointDate),
      .text("BT-8", "DueDateTypeCode", \.pointCode),
    ])

  static let subtotal: [Term<TaxSubtotal>] = [
    .amount("BT-116", "BasisAmount", \.taxable),
    .amount("BT-117", "CalculatedAmount", \.tax).required,
    .code("BT-118", "CategoryCode", \.category, of: .taxCategories).required,
    .rate("BT-119", "RateApplicablePercent", \.rate),
    .text("BT-120", "ExemptionReason", \.exemptionReason),
    .code("BT-121", "ExemptionReasonCode", \.exemptionCode, of: .exemptions),
    .text("", "TypeCode", \.name),
    .amount("", "LineTotalBasisAmount", \.lines),
    .amount("", "AllowanceChargeBasisAmount", \.adjustments),
  ]
}
