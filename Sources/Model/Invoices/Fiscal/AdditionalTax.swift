public import FacturaAmounts

/// A tax beside the ITBIS: tip, CDT, excise.
public struct AdditionalTax: Sendable {
  /// Its code, 001 to 039 (TipoImpuesto, TipoImpuestoOtraMoneda).
  public var code: String?
  /// Its rate, or its amount by litre or box (TasaImpuestoAdicional, TasaImpuestoAdicionalOtraMoneda).
  public var rate: Rate?
  /// Specific excise (MontoImpuestoSelectivoConsumoEspecifico,
  /// MontoImpuestoSelectivoConsumoEspecificoOtraMoneda).
  public var specific: Amount?
  /// Ad-valorem excise (MontoImpuestoSelectivoConsumoAdvalorem,
  /// MontoImpuestoSelectivoConsumoAdvaloremOtraMoneda).
  public var adValorem: Amount?
  /// Any other additional tax (OtrosImpuestosAdicionales, OtrosImpuestosAdicionalesOtraMoneda).
  public var other: Amount?

  public init() {}
}

extension AdditionalTax: ModelRecord {
  package enum Field: Int, ModelField {
    case code, rate, specific, adValorem, other, name, amount

    package var kind: ModelKind {
      switch self {
      case .code: .text
      case .name: .officialProse
      case .rate: .rate
      case .specific, .adValorem, .other, .amount: .amount
      }
    }

    package var isRequired: Bool { self == .code }

    package var isDerived: Bool { self == .name || self == .amount }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .code: .stated(code)
    case .rate: .stated(rate)
    case .specific: .stated(specific)
    case .adValorem: .stated(adValorem)
    case .other: .stated(other)
    case .name: .stated(name)
    case .amount: .stated(amount)
    }
  }
}
