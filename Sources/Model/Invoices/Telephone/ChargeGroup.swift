public import FacturaAmounts

/// A group of charges on a telephone bill: rent, use, other charges.
public struct ChargeGroup: Sendable {
  /// Heading of the group.
  public var name: String?
  /// Telephone number that it is about.
  public var phone: String?
  /// The charges.
  public var charges: [Charge] = []
  /// Their sum as stated.
  public var subtotal: Amount?

  public init() {}
}

extension ChargeGroup: ModelRecord {
  package enum Field: Int, ModelField {
    case name, phone, charges, subtotal, sum

    package var kind: ModelKind {
      switch self {
      case .phone: .text
      case .name: .prose
      case .charges: .list(.record(Charge.schema))
      case .subtotal, .sum: .amount
      }
    }

    package var isRequired: Bool { self == .name }

    package var isDerived: Bool { self == .sum }
  }

  @inline(__always)
  package func value(of field: Field) -> ModelValue {
    switch field {
    case .name: .stated(name)
    case .phone: .stated(phone)
    case .charges: .stated(charges)
    case .subtotal: .stated(subtotal)
    case .sum: .stated(sum)
    }
  }
}

/// One charge of a telephone bill.
public struct Charge: Sendable {
  /// What it is.
  public var name: String?
  /// More about it.
  public var detail: String?
  /// Period it is for.
  @SharedIfStated public var period: Period?
  /// How many.
  public var quantity: Quantity?
  /// Of which unit.
  public var unit: String?
  /// Price of one.
  public var price: Amount?
  /// Amount, without tax.
  public var amount: Amount?

  public init() {}
}

extension Charge: ModelRecord {
  package enum Field: Int, ModelField {
    case name, detail, period, quantity, unit, price, amount

    package var kind: ModelKind {
      switch self {
      case .name, .detail, .unit: .prose
      case .period: .record(Period.schema)
      case .quantity: .quantity
      case .price, .amount: .amount
      }
    }

    package var isRequired: Bool { self == .name || self == .amount }
  }

  @inline(__always)
  package func value(of field: Field) -> ModelValue {
    switch field {
    case .name: .stated(name)
    case .detail: .stated(detail)
    case .period: _period.value
    case .quantity: .stated(quantity)
    case .unit: .stated(unit)
    case .price: .stated(price)
    case .amount: .stated(amount)
    }
  }
}
