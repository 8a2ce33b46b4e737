import FacturaInvoices

/// What is known about a product (BG-31, BG-32): SpecifiedTradeProduct.
enum CIIProductTerms {
  static let product: [Term<LineDraft>] = [
    .text("BT-153", "Name", \.line.name).required,
    .text("BT-154", "Description", \.line.description),
    .text("BT-155", "SellerAssignedID", \.product.sellerCode),
    .text("BT-156", "BuyerAssignedID", \.product.buyerCode),
    .identifier("BT-157", "GlobalID", \.product.standardCode),
    .identifiers(
      "BT-158", "DesignatedProductClassification/ClassCode", \.product.classifications,
      SchemeNames(scheme: "listID", version: "listVersionID", name: "name")),
    .each("", "DesignatedProductClassification/ClassName") { text, element, draft, reading in
      guard let last = draft.product.classifications.indices.last else {
        return reading.keepText(of: element)
      }
      draft.product.classifications[last].name = text
    },
    .text("BT-159", "OriginTradeCountry/ID", \.product.origin),
    .each("BG-32", "ApplicableProductCharacteristic", \.product.attributes, attribute),
    .each("", "IndividualTradeProductInstance", \.trade.instances, instance),
    .each("", "IncludedReferencedProduct", \.trade.included, included),
  ]

  private static let attribute = TermGroup<Attribute>([
    .text("BT-160", "Description", \.name),
    .text("BT-161", "Value", \.value),
  ])

  private static let instance = TermGroup<ProductInstance>([
    .text("", "BatchID", \.batch),
    .text("", "SupplierAssignedSerialID", \.serial),
  ])

  private static let included = TermGroup<IncludedProduct>([
    .text("", "Name", \.name),
    .text("", "Description", \.description),
    .identifier("", "GlobalID", \.standardCode),
    .text("", "SellerAssignedID", \.sellerCode),
    .text("", "BuyerAssignedID", \.buyerCode),
    .quantity("", "UnitQuantity", \.quantity),
    .text("", "UnitQuantity/@unitCode", \.unit),
  ])
}
