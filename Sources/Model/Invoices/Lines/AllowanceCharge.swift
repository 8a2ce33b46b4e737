public import FacturaAmounts

/// An allowance or a charge, of the whole invoice or of one line.
public struct AllowanceCharge: Sendable {
  /// Its number among the document's adjustments (NumeroLinea).
  public var id: String?
  /// Why, in words (BT-97, BT-104, BT-139, BT-144; DescripcionDescuentooRecargo).
  public var reason: String?
  /// Why, by code: UNTDID 5189 or 7161 (BT-98, BT-105, BT-140, BT-145).
  public var code: String?
  /// The amount (BT-92, BT-99, BT-136, BT-141; MontoDescuentooRecargo, MontoSubDescuento, MontoSubRecargo).
  public var amount: Amount?
  /// The amount that the percentage is of (BT-93, BT-100, BT-137, BT-142).
  public var base: Amount?
  /// The percentage (BT-94, BT-101, BT-138, BT-143; ValorDescuentooRecargo, SubDescuentoPorcentaje,
  /// SubRecargoPorcentaje).
  public var percentage: Rate?
  /// Whether the value is an amount, `$`, or a percentage, `%` (TipoValor, TipoSubDescuento,
  /// TipoSubRecargo).
  public var valueKind: String?
  /// Tax category (BT-95, BT-102).
  public var taxCategory: String?
  /// Tax rate (BT-96, BT-103).
  public var taxRate: Rate?
  /// Which ITBIS it belongs to: 0 to 4 (IndicadorFacturacionDescuentooRecargo).
  public var billing: String?
  /// Commission of a prepaid card after Norma 10-07 (IndicadorNorma1007).
  public var cardCommission: Bool?
  /// The amount in the other currency (MontoDescuentooRecargoOtraMoneda).
  public var otherCurrencyAmount: Amount?

  public init() {}
}

extension AllowanceCharge: ModelRecord {
  package enum Field: Int, ModelField {
    case id, reason, code, amount, base, percentage, valueKind, taxCategory, taxRate, billing,
      cardCommission, otherCurrencyAmount

    package var kind: ModelKind {
      switch self {
      case .id, .code, .valueKind, .taxCategory, .billing: .text
      case .reason: .prose
      case .amount, .base, .otherCurrencyAmount: .amount
      case .percentage, .taxRate: .rate
      case .cardCommission: .flag
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .id: .stated(id)
    case .reason: .stated(reason)
    case .code: .stated(code)
    case .amount: .stated(amount)
    case .base: .stated(base)
    case .percentage: .stated(percentage)
    case .valueKind: .stated(valueKind)
    case .taxCategory: .stated(taxCategory)
    case .taxRate: .stated(taxRate)
    case .billing: .stated(billing)
    case .cardCommission: .stated(cardCommission)
    case .otherCurrencyAmount: .stated(otherCurrencyAmount)
    }
  }
}
