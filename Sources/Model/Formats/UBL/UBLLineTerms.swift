import FacturaInvoices
import FacturaXML

/// A line of a UBL document (BG-25).
enum UBLLineTerms {
  static let line = TermGroup(
    extras: \LineDraft.trade.extras,
    amounts + references + item + [
      Term("", "SubInvoiceLine", .whole { readInside($0, into: &$1, &$2) }),
      Term("", "SubCreditNoteLine", .whole { readInside($0, into: &$1, &$2) }),
    ])

  /// XRechnung's extension: only the lines that aren't inside another enter the sums.
  private static func readInside(
    _ element: XMLElement, into draft: inout LineDraft, _ reading: inout TermReading,
  ) {
    var inside = LineDraft()
    inside.line.role = "INFORMATION"
    line.read(element, into: &inside, &reading)
    draft.inside.append(inside)
  }

  private static let amounts: [Term<LineDraft>] = [
    .text("BT-126", "ID", \.line.id).required,
    .each("BT-127", "Note") { text, _, draft, _ in draft.trade.notes.append(Note(ubl: text)) },
    .quantity("BT-129", "InvoicedQuantity", \.line.quantity),
    .text("BT-130", "InvoicedQuantity/@unitCode", \.line.unit),
    .quantity("BT-129", "CreditedQuantity", \.line.quantity),
    .text("BT-130", "CreditedQuantity/@unitCode", \.line.unit),
    .amount("BT-131", "LineExtensionAmount", \.line.net).required,
    .each(
      "BG-27", "AllowanceCharge[ChargeIndicator=false|0]", \.line.allowances,
      UBLTotalTerms.adjustment),
    .each(
      "BG-28", "AllowanceCharge[ChargeIndicator=true|1]", \.line.charges,
      UBLTotalTerms.adjustment),
    .undecided("AllowanceCharge"),
    .amount("BT-146", "Price/PriceAmount", \.line.price).required,
    .each(
      "BT-147, BT-148", "Price/AllowanceCharge[ChargeIndicator=false|0]", \.priceDiscounts,
      UBLTotalTerms.adjustment),
    .each(
      "", "Price/AllowanceCharge[ChargeIndicator=true|1]", \.trade.priceCharges,
      UBLTotalTerms.adjustment),
    .undecided("Price/AllowanceCharge"),
    .quantity("BT-149", "Price/BaseQuantity", \.line.priceBase),
    .text("BT-150", "Price/BaseQuantity/@unitCode", \.line.priceBaseUnit),
    .amount("", "TaxTotal/TaxAmount", \.trade.tax),
    .amount("", "TaxTotal/RoundingAmount", \.trade.total),
    .amount("", "ItemPriceExtension/Amount", \.trade.total),
    .amount("", "ItemPriceExtension/TaxTotal/TaxAmount", \.trade.tax),
  ]

  private static let references: [Term<LineDraft>] = [
    .identifier("BT-128", "DocumentReference[DocumentTypeCode=130]/ID", \.line.object),
    Term("BT-128", "DocumentReference", .whole { readPaper($0, into: &$1, &$2) }),
    .text("BT-132", "OrderLineReference/LineID", \.line.order),
    .each("", "OrderLineReference/OrderReference/ID") { text, _, draft, _ in
      draft.trade.documents.append(DocumentReference(kind: "order", id: text))
    },
    .text("BT-133", "AccountingCost", \.line.accounting),
    .part("BG-26", "InvoicePeriod", \.line.period, period),
    .document("DespatchLineReference", as: "despatchAdvice", paper),
    .document("ReceiptLineReference", as: "receivingAdvice", paper),
    .part("", "Delivery", \.trade.delivery, UBLPartyTerms.delivery),
  ]

  /// Without a type, a number of a scheme (UNTDID 1153) is that of the invoiced object, as if it said 130.
  private static func readPaper(
    _ element: XMLElement, into draft: inout LineDraft, _ reading: inout TermReading,
  ) {
    let isObject =
      element.element(named: "DocumentTypeCode") == nil && draft.line.object == nil
      && element.element(named: "ID")?.statedAttribute("schemeID") != nil
    if isObject { return object.read(element, into: &draft, &reading) }
    var paper = SupportingDocument()
    UBLTerms.document.read(element, into: &paper, &reading)
    draft.trade.files.append(paper)
  }

  private static let object = TermGroup<LineDraft>([.identifier("BT-128", "ID", \.line.object)])

  private static let item: [Term<LineDraft>] = [
    .code("BT-151", "Item/ClassifiedTaxCategory/ID", \.line.taxCategory, of: .taxCategories),
    .rate("BT-152", "Item/ClassifiedTaxCategory/Percent", \.line.taxRate),
    .text("", "Item/ClassifiedTaxCategory/TaxExemptionReason", \.trade.exemptionReason),
    .text("", "Item/ClassifiedTaxCategory/TaxExemptionReasonCode", \.trade.exemptionCode),
    .ignored("Item/ClassifiedTaxCategory/TaxScheme/ID", because: "the tax breakdown names the tax"),
    .text("BT-153", "Item/Name", \.line.name).required,
    .text("BT-154", "Item/Description", \.line.description),
    .text("BT-155", "Item/SellersItemIdentification/ID", \.product.sellerCode),
    .text("BT-156", "Item/BuyersItemIdentification/ID", \.product.buyerCode),
    .identifier("BT-157", "Item/StandardItemIdentification/ID", \.product.standardCode),
    .identifiers(
      "BT-158", "Item/CommodityClassification/ItemClassificationCode", \.product.classifications,
      SchemeNames(scheme: "listID", version: "listVersionID", name: "name")),
    .text("BT-159", "Item/OriginCountry/IdentificationCode", \.product.origin),
    .each("BG-32", "Item/AdditionalItemProperty", \.product.attributes, attribute),
    .each("", "Item/ItemInstance", \.trade.instances, instance),
  ]

  private static let period = TermGroup<Period>([
    .date("BT-134", "StartDate", \.from),
    .date("BT-135", "EndDate", \.to),
  ])

  private static let attribute = TermGroup<Attribute>([
    .text("BT-160", "Name", \.name),
    .text("BT-161", "Value", \.value),
  ])

  private static let instance = TermGroup<ProductInstance>([
    .text("", "LotIdentification/LotNumberID", \.batch),
    .text("", "SerialID", \.serial),
  ])

  /// A line of another paper.
  private static let paper = TermGroup<DocumentReference>([
    .text("", "LineID", \.line),
    .text("", "DocumentReference/ID", \.id),
    .date("", "DocumentReference/IssueDate", \.date),
  ])
}
