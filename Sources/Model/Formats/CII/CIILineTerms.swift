import FacturaInvoices

/// A line of a CrossIndustryInvoice (BG-25).
enum CIILineTerms {
  static let line = TermGroup(
    extras: \LineDraft.trade.extras,
    document.below("AssociatedDocumentLineDocument") + CIIProductTerms.product.below("SpecifiedTradeProduct")
      + agreement.below("SpecifiedLineTradeAgreement")
      + CIIDeliveryTerms.line.below("SpecifiedLineTradeDelivery")
      + settlement.below("SpecifiedLineTradeSettlement"))

  private static let document: [Term<LineDraft>] = [
    .text("BT-126", "LineID", \.line.id).required,
    .text("", "ParentLineID", \.line.parent),
    .text("", "LineStatusCode", \.trade.status),
    .text("", "LineStatusReasonCode", \.line.role),
    .each("BT-127", "IncludedNote", \.trade.notes, CIITerms.note),
  ]

  private static let agreement: [Term<LineDraft>] = [
    .text("BT-132", "BuyerOrderReferencedDocument/LineID", \.line.order),
    .each("", "BuyerOrderReferencedDocument/IssuerAssignedID") { text, _, draft, _ in
      draft.trade.documents.append(DocumentReference(kind: "order", id: text))
    },
    .document("SellerOrderReferencedDocument", as: "salesOrder", CIITerms.reference),
    .document("QuotationReferencedDocument", as: "quotation", CIITerms.reference),
    .document("ContractReferencedDocument", as: "contract", CIITerms.reference),
    .document("UltimateCustomerOrderReferencedDocument", as: "endOrder", CIITerms.reference),
    .each(
      "", "AdditionalReferencedDocument[TypeCode=916]", \.trade.files,
      CIITerms.supporting916),
    .each(
      "", "AdditionalReferencedDocument", \.trade.files, CIITerms.supportingOther),
    .amount("BT-148", "GrossPriceProductTradePrice/ChargeAmount", \.line.grossPrice),
    .quantity("", "GrossPriceProductTradePrice/BasisQuantity", \.trade.grossPriceBase),
    .text("", "GrossPriceProductTradePrice/BasisQuantity/@unitCode", \.trade.grossPriceBaseUnit),
    .each(
      "BT-147", "GrossPriceProductTradePrice/AppliedTradeAllowanceCharge[ChargeIndicator/Indicator=true|1]",
      \.trade.priceCharges, CIITotalTerms.adjustment),
    .each(
      "BT-147", "GrossPriceProductTradePrice/AppliedTradeAllowanceCharge", \.priceDiscounts,
      CIITotalTerms.adjustment),
    .amount("BT-146", "NetPriceProductTradePrice/ChargeAmount", \.line.price).required,
    .quantity("BT-149", "NetPriceProductTradePrice/BasisQuantity", \.line.priceBase),
    .text("BT-150", "NetPriceProductTradePrice/BasisQuantity/@unitCode", \.line.priceBaseUnit),
    .involved("ItemSellerTradeParty", as: "itemSeller", CIIPartyTerms.party),
  ]

  private static let settlement: [Term<LineDraft>] = [
    .ignored("ApplicableTradeTax/TypeCode", because: "the tax breakdown names the tax"),
    .code("BT-151", "ApplicableTradeTax/CategoryCode", \.line.taxCategory, of: .taxCategories).required,
    .rate("BT-152", "ApplicableTradeTax/RateApplicablePercent", \.line.taxRate),
    .text("", "ApplicableTradeTax/ExemptionReason", \.trade.exemptionReason),
    .text("", "ApplicableTradeTax/ExemptionReasonCode", \.trade.exemptionCode),
    .amount("", "ApplicableTradeTax/CalculatedAmount", \.trade.tax),
    .part("BG-26", "BillingSpecifiedPeriod", \.line.period, period),
    .each(
      "BG-27", "SpecifiedTradeAllowanceCharge[ChargeIndicator/Indicator=false|0]", \.line.allowances,
      CIITotalTerms.adjustment),
    .each(
      "BG-28", "SpecifiedTradeAllowanceCharge[ChargeIndicator/Indicator=true|1]", \.line.charges,
      CIITotalTerms.adjustment),
    .undecided("SpecifiedTradeAllowanceCharge"),
    .amount("BT-131", "SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount", \.line.net).required,
    .amount("", "SpecifiedTradeSettlementLineMonetarySummation/TaxTotalAmount", \.trade.tax),
    .amount("", "SpecifiedTradeSettlementLineMonetarySummation/GrandTotalAmount", \.trade.total),
    .part(
      "BT-128", "AdditionalReferencedDocument[TypeCode=130]", \.line.object,
      CIITerms.document130),
    .each(
      "", "AdditionalReferencedDocument", \.trade.files, CIITerms.supportingOther),
    .document("InvoiceReferencedDocument", as: "invoice", CIITerms.reference),
    .text("BT-133", "ReceivableSpecifiedTradeAccountingAccount/ID", \.line.accounting),
  ]

  private static let period = TermGroup<Period>([
    .date("BT-134", "StartDateTime/DateTimeString", \.from),
    .date("BT-135", "EndDateTime/DateTimeString", \.to),
  ])
}
