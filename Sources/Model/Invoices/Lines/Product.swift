public import FacturaAmounts

/// What is known about a product beyond its name.
public struct Product: Sendable {
  /// Codes of the product (CodigosItem).
  public var codes: [ProductCode] = []
  /// The seller's code (BT-155).
  public var sellerCode: String?
  /// The buyer's code (BT-156).
  public var buyerCode: String?
  /// A standard code, such as a GTIN (BT-157).
  @SharedIfStated public var standardCode: Identifier?
  /// Classification codes (BT-158).
  public var classifications: [Identifier] = []
  /// Country of origin (BT-159).
  public var origin: String?
  /// Attributes (BG-32).
  public var attributes: [Attribute] = []
  /// Day of production (FechaElaboracion).
  public var producedOn: CalendarDate?
  /// Day of expiry (FechaVencimientoItem).
  public var expiresOn: CalendarDate?

  public init() {}
}

extension Product: ModelRecord {
  package enum Field: Int, ModelField {
    case codes, sellerCode, buyerCode, standardCode, classifications, origin, attributes, producedOn,
      expiresOn

    package var kind: ModelKind {
      switch self {
      case .codes: .list(.record(ProductCode.schema))
      case .sellerCode, .buyerCode, .origin: .text
      case .standardCode: .record(Identifier.schema)
      case .classifications: .list(.record(Identifier.schema))
      case .attributes: .list(.record(Attribute.schema))
      case .producedOn, .expiresOn: .date
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .codes: .stated(codes)
    case .sellerCode: .stated(sellerCode)
    case .buyerCode: .stated(buyerCode)
    case .standardCode: _standardCode.value
    case .classifications: .stated(classifications)
    case .origin: .stated(origin)
    case .attributes: .stated(attributes)
    case .producedOn: .stated(producedOn)
    case .expiresOn: .stated(expiresOn)
    }
  }
}

/// A code with its kind.
public struct ProductCode: Sendable {
  /// Kind of the code: `EAN`, `Interna` (TipoCodigo).
  public var kind: String?
  /// The code (CodigoItem).
  public var code: String?

  public init() {}
}

extension ProductCode: ModelRecord {
  package enum Field: Int, ModelField {
    case kind, code

    package var kind: ModelKind {
      switch self {
      case .kind, .code: .text
      }
    }

    package var isRequired: Bool { self == .code }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .kind: .stated(kind)
    case .code: .stated(code)
    }
  }
}

/// A property of a product.
public struct Attribute: Sendable {
  /// Name (BT-160).
  public var name: String?
  /// Value (BT-161).
  public var value: String?

  public init() {}
}

extension Attribute: ModelRecord {
  package enum Field: Int, ModelField {
    case name, value

    package var kind: ModelKind {
      switch self {
      case .name, .value: .prose
      }
    }

    package var isRequired: Bool { self == .name }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .name: .stated(name)
    case .value: .stated(value)
    }
  }
}
