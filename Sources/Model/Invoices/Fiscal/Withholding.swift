public import FacturaAmounts

/// Tax withheld on a line.
public struct Withholding: Sendable {
  /// `1` withholding, `2` perception (IndicadorAgenteRetencionoPercepcion).
  public var agent: String?
  /// ITBIS withheld (MontoITBISRetenido).
  public var itbis: Amount?
  /// Income tax withheld (MontoISRRetenido).
  public var incomeTax: Amount?

  public init() {}
}

extension Withholding: ModelRecord {
  package enum Field: Int, ModelField {
    case agent, itbis, incomeTax

    package var kind: ModelKind {
      switch self {
      case .agent: .text
      case .itbis, .incomeTax: .amount
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .agent: .stated(agent)
    case .itbis: .stated(itbis)
    case .incomeTax: .stated(incomeTax)
    }
  }
}

/// What is stated about minerals.
public struct Mining: Sendable {
  /// Net weight in kilograms (PesoNetoKilogramo).
  public var netKilograms: Quantity?
  /// Net weight in the mineral's own unit (PesoNetoMineria).
  public var netWeight: Quantity?
  /// Whether buyer and seller belong together (TipoAfiliacion).
  public var affiliation: String?
  /// Provisional or final (Liquidacion).
  public var settlement: String?

  public init() {}
}

extension Mining: ModelRecord {
  package enum Field: Int, ModelField {
    case netKilograms, netWeight, affiliation, settlement

    package var kind: ModelKind {
      switch self {
      case .netKilograms, .netWeight: .quantity
      case .affiliation, .settlement: .prose
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .netKilograms: .stated(netKilograms)
    case .netWeight: .stated(netWeight)
    case .affiliation: .stated(affiliation)
    case .settlement: .stated(settlement)
    }
  }
}

/// A line's figures in the other currency.
public struct LineOtherCurrency: Sendable {
  /// Price of one unit (PrecioOtraMoneda).
  public var price: Amount?
  /// Discount (DescuentoOtraMoneda).
  public var discount: Amount?
  /// Surcharge (RecargoOtraMoneda).
  public var surcharge: Amount?
  /// Amount of the line (MontoItemOtraMoneda).
  public var net: Amount?

  public init() {}
}

extension LineOtherCurrency: ModelRecord {
  package enum Field: Int, ModelField {
    case price, discount, surcharge, net

    package var kind: ModelKind {
      switch self {
      case .price, .discount, .surcharge, .net: .amount
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .price: .stated(price)
    case .discount: .stated(discount)
    case .surcharge: .stated(surcharge)
    case .net: .stated(net)
    }
  }
}
