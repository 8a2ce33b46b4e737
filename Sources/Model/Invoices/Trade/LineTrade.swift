public import FacturaAmounts

/// What a line of an invoice of EN 16931 states beyond its core.
public struct LineTrade: Sendable {
  /// Remarks after the first.
  public var notes: [Note] = []
  /// What became of the line, by code.
  public var status: String?
  /// Why no tax is due on the line.
  public var exemptionReason: String?
  /// The same as a code.
  public var exemptionCode: String?
  /// Tax on the line.
  public var tax: Amount?
  /// Amount of the line with tax.
  public var total: Amount?
  /// How many units the gross price is for, if not as many as the price.
  public var grossPriceBase: Quantity?
  /// Unit of that quantity.
  public var grossPriceBaseUnit: String?
  /// Discounts in the price one by one, if there are several or more is stated of them than the amount.
  public var priceDiscounts: [AllowanceCharge] = []
  /// Surcharges in the price.
  public var priceCharges: [AllowanceCharge] = []
  /// How many units cost nothing.
  public var freeQuantity: Quantity?
  /// Unit of that quantity.
  public var freeUnit: String?
  /// How many packages.
  public var packages: Quantity?
  /// Kind of package.
  public var packageUnit: String?
  /// Where and when the line was delivered.
  @SharedIfStated public var delivery: Delivery?
  /// Parties that have to do with this line alone.
  public var parties: [InvolvedParty] = []
  /// Papers about this line.
  public var documents: [DocumentReference] = []
  /// Papers that support the line.
  public var files: [SupportingDocument] = []
  /// Batches and pieces that were delivered.
  public var instances: [ProductInstance] = []
  /// Products that this one holds.
  public var included: [IncludedProduct] = []
  /// What the file states about the line beyond all that has a place in the model.
  public var extras: [Extra] = []

  public init() {}
}

extension LineTrade: ModelRecord {
  package enum Field: Int, ModelField {
    case notes, status, exemptionReason, exemptionCode, tax, total, grossPriceBase, grossPriceBaseUnit,
      priceDiscounts, priceCharges,
      freeQuantity, freeUnit, packages, packageUnit, delivery, parties, documents, files, instances, included,
      extras

    package var kind: ModelKind {
      switch self {
      case .notes: .list(.record(Note.schema))
      case .status, .exemptionCode, .freeUnit, .packageUnit, .grossPriceBaseUnit: .text
      case .exemptionReason: .prose
      case .tax, .total: .amount
      case .freeQuantity, .packages, .grossPriceBase: .quantity
      case .priceDiscounts, .priceCharges: .list(.record(AllowanceCharge.schema))
      case .delivery: .record(Delivery.schema)
      case .parties: .list(.record(InvolvedParty.schema))
      case .documents: .list(.record(DocumentReference.schema))
      case .files: .list(.record(SupportingDocument.schema))
      case .instances: .list(.record(ProductInstance.schema))
      case .included: .list(.record(IncludedProduct.schema))
      case .extras: .list(.record(Extra.schema))
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .notes: .stated(notes)
    case .status: .stated(status)
    case .exemptionReason: .stated(exemptionReason)
    case .exemptionCode: .stated(exemptionCode)
    case .tax: .stated(tax)
    case .total: .stated(total)
    case .grossPriceBase: .stated(grossPriceBase)
    case .grossPriceBaseUnit: .stated(grossPriceBaseUnit)
    case .priceDiscounts: .stated(priceDiscounts)
    case .priceCharges: .stated(priceCharges)
    case .freeQuantity: .stated(freeQuantity)
    case .freeUnit: .stated(freeUnit)
    case .packages: .stated(packages)
    case .packageUnit: .stated(packageUnit)
    case .delivery: _delivery.value
    case .parties: .stated(parties)
    case .documents: .stated(documents)
    case .files: .stated(files)
    case .instances: .stated(instances)
    case .included: .stated(included)
    case .extras: .stated(extras)
    }
  }
}
