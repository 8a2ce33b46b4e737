/// How the issuer wants an invoice to be shown, where the rules leave it open. Who renders may want something else.
public struct Presentation: Sendable {
  /// How units of measure are printed: `words` (`Unidad`) or `abbreviations` (`UND`); the official texts have both.
  public var units: String?
  /// Whether the amounts in pesos stand beside those in another currency: `shown` or `hidden`; by default they do (Informe
  /// Técnico e-CF, note 51).
  public var pesoAmounts: String?
  /// What the time of signing is called: `long` (`Fecha de Firma Digital`) or `short` (`Fecha Firma`); the official
  /// texts have both.
  public var signingLabel: String?

  public init() {}
}

extension Presentation: ModelRecord {
  package enum Field: Int, ModelField {
    case units, pesoAmounts, signingLabel

    package var kind: ModelKind {
      switch self {
      case .units, .pesoAmounts, .signingLabel: .text
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .units: .stated(units)
    case .pesoAmounts: .stated(pesoAmounts)
    case .signingLabel: .stated(signingLabel)
    }
  }
}
