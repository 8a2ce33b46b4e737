public import FacturaAmounts

/// A payment that was received.
public struct BillPayment: Sendable {
  /// Day of the payment.
  public var date: CalendarDate?
  /// The amount.
  public var amount: Amount?
  /// Reference or receipt number.
  public var reference: String?
  /// Where or how it was paid.
  public var place: String?

  public init() {}
}

extension BillPayment: ModelRecord {
  package enum Field: Int, ModelField {
    case date, amount, reference, place

    package var kind: ModelKind {
      switch self {
      case .date: .date
      case .amount: .amount
      case .reference: .text
      case .place: .prose
      }
    }

    package var isRequired: Bool { self == .amount }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .date: .stated(date)
    case .amount: .stated(amount)
    case .reference: .stated(reference)
    case .place: .stated(place)
    }
  }
}

/// What changed since last month.
public struct BillChange: Sendable {
  /// What changed.
  public var name: String?
  /// Its amount last month.
  public var before: Amount?
  /// Its amount this month.
  public var now: Amount?
  /// Why.
  public var reason: String?

  public init() {}
}

extension BillChange: ModelRecord {
  package enum Field: Int, ModelField {
    case name, before, now, difference, reason

    package var kind: ModelKind {
      switch self {
      case .name, .reason: .prose
      case .before, .now, .difference: .amount
      }
    }

    package var isRequired: Bool { self == .name }

    package var isDerived: Bool { self == .difference }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .name: .stated(name)
    case .before: .stated(before)
    case .now: .stated(now)
    case .difference: .stated(difference)
    case .reason: .stated(reason)
    }
  }
}
