public import FacturaAmounts

/// A batch or a single piece of a product.
public struct ProductInstance: Sendable {
  /// Number of the batch.
  public var batch: String?
  /// Serial number.
  public var serial: String?

  public init() {}
}

extension ProductInstance: ModelRecord {
  package enum Field: Int, ModelField {
    case batch, serial

    package var kind: ModelKind {
      switch self {
      case .batch, .serial: .text
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .batch: .stated(batch)
    case .serial: .stated(serial)
    }
  }
}

/// A product inside another.
public struct IncludedProduct: Sendable {
  /// What it is.
  public var name: String?
  /// More about it.
  public var description: String?
  /// How many are in one unit.
  public var quantity: Quantity?
  /// Unit of that quantity.
  public var unit: String?
  /// The seller's code.
  public var sellerCode: String?
  /// The buyer's code.
  public var buyerCode: String?
  /// A standard code, such as a GTIN.
  @SharedIfStated public var standardCode: Identifier?

  public init() {}
}

extension IncludedProduct: ModelRecord {
  package enum Field: Int, ModelField {
    case name, description, quantity, unit, sellerCode, buyerCode, standardCode

    package var kind: ModelKind {
      switch self {
      case .unit, .sellerCode, .buyerCode: .text
      case .name, .description: .prose
      case .quantity: .quantity
      case .standardCode: .record(Identifier.schema)
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .name: .stated(name)
    case .description: .stated(description)
    case .quantity: .stated(quantity)
    case .unit: .stated(unit)
    case .sellerCode: .stated(sellerCode)
    case .buyerCode: .stated(buyerCode)
    case .standardCode: _standardCode.value
    }
  }
}
