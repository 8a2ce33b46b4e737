public import FacturaAmounts

/// Terms for one part of the payment.
public struct PaymentTerms: Sendable {
  /// The terms in words (BT-20).
  public var description: String?
  /// Last day to pay (BT-9).
  public var dueDate: CalendarDate?
  /// The part that is due then.
  public var amount: Amount?
  /// Discounts for who pays early.
  public var discounts: [PaymentDiscount] = []
  /// Surcharges for who pays late.
  public var penalties: [PaymentDiscount] = []

  public init() {}
}

extension PaymentTerms: ModelRecord {
  package enum Field: Int, ModelField {
    case description, dueDate, amount, discounts, penalties

    package var kind: ModelKind {
      switch self {
      case .description: .prose
      case .dueDate: .date
      case .amount: .amount
      case .discounts, .penalties: .list(.record(PaymentDiscount.schema))
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .description: .stated(description)
    case .dueDate: .stated(dueDate)
    case .amount: .stated(amount)
    case .discounts: .stated(discounts)
    case .penalties: .stated(penalties)
    }
  }
}

/// A discount for who pays early, or a surcharge for who pays late.
public struct PaymentDiscount: Sendable {
  /// The percentage.
  public var percentage: Rate?
  /// The amount.
  public var amount: Amount?
  /// What the percentage is of.
  public var base: Amount?
  /// How long, from the day that counts.
  public var period: Quantity?
  /// Unit of that time, UN/ECE Rec 20: `DAY`.
  public var unit: String?
  /// The day that counts.
  public var from: CalendarDate?

  public init() {}
}

extension PaymentDiscount: ModelRecord {
  package enum Field: Int, ModelField {
    case percentage, amount, base, period, unit, from

    package var kind: ModelKind {
      switch self {
      case .percentage: .rate
      case .amount, .base: .amount
      case .period: .quantity
      case .unit: .text
      case .from: .date
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .percentage: .stated(percentage)
    case .amount: .stated(amount)
    case .base: .stated(base)
    case .period: .stated(period)
    case .unit: .stated(unit)
    case .from: .stated(from)
    }
  }
}
