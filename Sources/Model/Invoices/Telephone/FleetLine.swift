public import FacturaAmounts

/// One telephone line of a corporate account: its row in the summary, and its charges.
public struct FleetLine: Sendable {
  /// Its telephone number.
  public var phone: String?
  /// Who uses it.
  public var holder: String?
  /// Its plan.
  public var plan: String?
  /// Where the company books it.
  public var costCenter: String?
  /// Rent, other services and mobile data, without tax.
  public var services: Amount?
  /// Local use, without tax.
  public var local: Amount?
  /// Long distance, roaming and the like, without tax.
  public var longDistance: Amount?
  /// Instalments of equipment, without tax.
  public var equipment: Amount?
  /// Other charges, credits and discounts, without tax.
  public var other: Amount?
  /// All taxes on the line.
  public var taxes: Amount?
  /// What the line costs, taxes included.
  public var total: Amount?
  /// Its charges one by one.
  public var charges: [Charge] = []

  public init() {}
}

extension FleetLine: ModelRecord {
  package enum Field: Int, ModelField {
    case phone, holder, plan, costCenter, services, local, longDistance, equipment, other, taxes, total,
      charges

    package var kind: ModelKind {
      switch self {
      case .phone, .holder: .text
      case .plan, .costCenter: .prose
      case .services, .local, .longDistance, .equipment, .other, .taxes, .total: .amount
      case .charges: .list(.record(Charge.schema))
      }
    }

    package var isRequired: Bool { self == .phone }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .phone: .stated(phone)
    case .holder: .stated(holder)
    case .plan: .stated(plan)
    case .costCenter: .stated(costCenter)
    case .services: .stated(services)
    case .local: .stated(local)
    case .longDistance: .stated(longDistance)
    case .equipment: .stated(equipment)
    case .other: .stated(other)
    case .taxes: .stated(taxes)
    case .total: .stated(total)
    case .charges: .stated(charges)
    }
  }
}
