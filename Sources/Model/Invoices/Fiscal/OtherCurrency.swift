public import FacturaAmounts

/// The document's totals in another currency.
public struct OtherCurrency: Sendable {
  /// The other currency (TipoMoneda).
  public var currency: String?
  /// Pesos for one unit of it (TipoCambio).
  public var exchangeRate: Quantity?
  /// The totals in it (MontoTotalOtraMoneda and the rest of OtraMoneda).
  @Shared public var totals = Totals()

  public init() {}
}

extension OtherCurrency: ModelRecord {
  package enum Field: Int, ModelField {
    case currency, exchangeRate, totals

    package var kind: ModelKind {
      switch self {
      case .currency: .text
      case .exchangeRate: .quantity
      case .totals: .record(Totals.schema)
      }
    }

    package var isRequired: Bool { self == .currency || self == .totals }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .currency: .stated(currency)
    case .exchangeRate: .stated(exchangeRate)
    case .totals: _totals.value
    }
  }
}
