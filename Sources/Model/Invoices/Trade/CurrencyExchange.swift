public import FacturaAmounts

/// How an amount was changed from one currency into another.
public struct CurrencyExchange: Sendable {
  /// From this currency (ISO 4217).
  public var from: String?
  /// Into this one.
  public var to: String?
  /// So many units of the second for one of the first.
  public var rate: Quantity?
  /// Day of the rate.
  public var date: CalendarDate?

  public init() {}
}

extension CurrencyExchange: ModelRecord {
  package enum Field: Int, ModelField {
    case from, to, rate, date

    package var kind: ModelKind {
      switch self {
      case .from, .to: .text
      case .rate: .quantity
      case .date: .date
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .from: .stated(from)
    case .to: .stated(to)
    case .rate: .stated(rate)
    case .date: .stated(date)
    }
  }
}
