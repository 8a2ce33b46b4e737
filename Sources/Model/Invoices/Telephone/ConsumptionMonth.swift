public import FacturaAmounts

/// Consumption of one month.
public struct ConsumptionMonth: Sendable {
  /// The month as printed: `jul`.
  public var label: String?
  /// First day of the month.
  public var month: CalendarDate?
  /// Amount billed.
  public var amount: Amount?
  /// Quantity used.
  public var quantity: Quantity?
  /// Its unit.
  public var unit: String?

  public init() {}
}

extension ConsumptionMonth: ModelRecord {
  package enum Field: Int, ModelField {
    case label, month, amount, quantity, unit, share

    package var kind: ModelKind {
      switch self {
      case .label, .unit: .prose
      case .month: .date
      case .amount: .amount
      case .quantity: .quantity
      case .share: .rate
      }
    }

    package var isRequired: Bool { self == .label }

    package var isDerived: Bool { self == .share }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .label: .stated(label)
    case .month: .stated(month)
    case .amount: .stated(amount)
    case .quantity: .stated(quantity)
    case .unit: .stated(unit)
    // Only the list knows these, which sees the whole invoice.
    case .share: .none
    }
  }
}
