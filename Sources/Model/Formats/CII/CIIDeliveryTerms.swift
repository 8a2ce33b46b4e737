import FacturaInvoices

/// Where and when it was delivered (BG-13): ApplicableHeaderTradeDelivery.
enum CIIDeliveryTerms {
  static let header: [Term<InvoiceDraft>] = [
    .group("BG-13", "ShipToTradeParty", \.delivery, place),
    .date("BT-72", "ActualDeliverySupplyChainEvent/OccurrenceDateTime/DateTimeString", \.delivery.date),
    .reference(
      "BT-16", "DespatchAdviceReferencedDocument", \.references.despatchAdvice, as: "despatchAdvice"),
    .reference(
      "BT-15", "ReceivingAdviceReferencedDocument", \.references.receivingAdvice, as: "receivingAdvice"),
    .document("DeliveryNoteReferencedDocument", as: "deliveryNote", CIITerms.reference),
    .involved("UltimateShipToTradeParty", as: "ultimateShipTo", CIIPartyTerms.party),
    .involved("ShipFromTradeParty", as: "shipFrom", CIIPartyTerms.party),
  ]

  static let place = TermGroup<Delivery>([
    .text("BT-70", "Name", \.name),
    .identifier("BT-71", "GlobalID", \.location),
    .identifier("BT-71", "ID", \.location),
    .part("BG-15", "PostalTradeAddress", \.address, CIIPartyTerms.address),
    .part("", "DefinedTradeContact", \.contact, CIIPartyTerms.contact),
  ])

  /// Of one line, in SpecifiedLineTradeDelivery.
  static let line: [Term<LineDraft>] = [
    .quantity("BT-129", "BilledQuantity", \.line.quantity).required,
    .text("BT-130", "BilledQuantity/@unitCode", \.line.unit).required,
    .quantity("", "ChargeFreeQuantity", \.trade.freeQuantity),
    .text("", "ChargeFreeQuantity/@unitCode", \.trade.freeUnit),
    .quantity("", "PackageQuantity", \.trade.packages),
    .text("", "PackageQuantity/@unitCode", \.trade.packageUnit),
    .group("", "ShipToTradeParty", \.delivery, place),
    .date("", "ActualDeliverySupplyChainEvent/OccurrenceDateTime/DateTimeString", \.delivery.date),
    .involved("UltimateShipToTradeParty", as: "ultimateShipTo", CIIPartyTerms.party),
    .document("DespatchAdviceReferencedDocument", as: "despatchAdvice", CIITerms.reference),
    .document("ReceivingAdviceReferencedDocument", as: "receivingAdvice", CIITerms.reference),
    .document("DeliveryNoteReferencedDocument", as: "deliveryNote", CIITerms.reference),
  ]
}
