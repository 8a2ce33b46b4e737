import FacturaInvoices

/// Who deals with whom, and by which papers: ApplicableHeaderTradeAgreement.
enum CIIAgreementTerms {
  static let header: [Term<InvoiceDraft>] = [
    .text("BT-10", "BuyerReference", \.references.buyerReference),
    .group("BG-4", "SellerTradeParty", \.seller, CIIPartyTerms.party).required,
    .part("BG-7", "BuyerTradeParty", \.invoice.buyer, CIIPartyTerms.party).required,
    .part(
      "BG-11", "SellerTaxRepresentativeTradeParty", \.invoice.taxRepresentative,
      CIIPartyTerms.party),
    .involved("SalesAgentTradeParty", as: "sellerAgent", CIIPartyTerms.party),
    .involved("BuyerTaxRepresentativeTradeParty", as: "buyerTaxRepresentative", CIIPartyTerms.party),
    .involved("ProductEndUserTradeParty", as: "endUser", CIIPartyTerms.party),
    .involved("BuyerAgentTradeParty", as: "buyerAgent", CIIPartyTerms.party),
    .text("", "ApplicableTradeDeliveryTerms/DeliveryTypeCode", \.trade.deliveryTerms),
    .reference("BT-14", "SellerOrderReferencedDocument", \.references.salesOrder, as: "salesOrder"),
    .reference("BT-13", "BuyerOrderReferencedDocument", \.references.purchaseOrder, as: "order"),
    .reference("BT-12", "ContractReferencedDocument", \.references.contract, as: "contract"),
    .text("BT-17", "AdditionalReferencedDocument[TypeCode=50]/IssuerAssignedID", \.references.tender),
    .part(
      "BT-18", "AdditionalReferencedDocument[TypeCode=130]", \.references.object,
      CIITerms.document130),
    .each(
      "BG-24", "AdditionalReferencedDocument[TypeCode=916]", \.invoice.documents,
      CIITerms.supporting916),
    .each(
      "BG-24", "AdditionalReferencedDocument", \.invoice.documents,
      CIITerms.supportingOther),
    .text("BT-11", "SpecifiedProcuringProject/ID", \.references.project),
    .text("BT-11", "SpecifiedProcuringProject/Name", \.references.projectName),
    .document("QuotationReferencedDocument", as: "quotation", CIITerms.reference),
    .document("UltimateCustomerOrderReferencedDocument", as: "endOrder", CIITerms.reference),
  ]
}
