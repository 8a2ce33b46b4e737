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
  /// Why the price is lower than the gross price.
  public var priceDiscountReason: String?
  /// The same discount in per cent.
  public var priceDiscountRate: Rate?
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
    case notes, status, exemptionReason, exemptionCode, tax, total, priceDiscountReason, priceDiscountRate,
      freeQuantity, freeUnit, packages, packageUnit, delivery, parties, documents, files, instances, included,
      extras

    package var kind: ModelKind {
      switch self {
      case .notes: .list(.record(Note.schema))
      case .status, .exemptionCode, .freeUnit, .packageUnit: .text
      case .exemptionReason, .priceDiscountReason: .prose
      case .tax, .total: .amount
      case .priceDiscountRate: .rate
      case .freeQuantity, .packages: .quantity
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
    case .priceDiscountReason: .stated(priceDiscountReason)
    case .priceDiscountRate: .stated(priceDiscountRate)
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
