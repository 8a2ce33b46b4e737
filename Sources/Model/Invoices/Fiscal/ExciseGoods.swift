public import FacturaAmounts

/// What excise on alcohol and tobacco is calculated from.
public struct ExciseGoods: Sendable {
  /// Units in one billed unit (CantidadReferencia).
  public var referenceQuantity: Quantity?
  /// Unit of those (UnidadReferencia).
  public var referenceUnit: String?
  /// What one of those holds (TablaSubcantidad/SubcantidadItem).
  public var subquantities: [Subquantity] = []
  /// Alcohol by volume in per cent (GradosAlcohol).
  public var alcohol: Rate?
  /// Retail price of one reference unit (PrecioUnitarioReferencia).
  public var retailPrice: Amount?

  public init() {}
}

extension ExciseGoods: ModelRecord {
  package enum Field: Int, ModelField {
    case referenceQuantity, referenceUnit, subquantities, alcohol, retailPrice

    package var kind: ModelKind {
      switch self {
      case .referenceQuantity: .quantity
      case .referenceUnit: .text
      case .subquantities: .list(.record(Subquantity.schema))
      case .alcohol: .rate
      case .retailPrice: .amount
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .referenceQuantity: .stated(referenceQuantity)
    case .referenceUnit: .stated(referenceUnit)
    case .subquantities: .stated(subquantities)
    case .alcohol: .stated(alcohol)
    case .retailPrice: .stated(retailPrice)
    }
  }
}

/// A content: 0.355 litres.
public struct Subquantity: Sendable {
  /// How much (Subcantidad).
  public var quantity: Quantity?
  /// Of which unit (CodigoSubcantidad).
  public var unit: String?

  public init() {}
}

extension Subquantity: ModelRecord {
  package enum Field: Int, ModelField {
    case quantity, unit

    package var kind: ModelKind {
      switch self {
      case .quantity: .quantity
      case .unit: .text
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .quantity: .stated(quantity)
    case .unit: .stated(unit)
    }
  }
}
