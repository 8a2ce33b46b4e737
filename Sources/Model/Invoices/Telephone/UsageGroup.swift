public import FacturaAmounts

/// Usage of one telephone number or service.
public struct UsageGroup: Sendable {
  /// Heading of the group: `Llamadas a celulares`.
  public var name: String?
  /// Telephone number that was used.
  public var phone: String?
  /// Who uses it.
  public var holder: String?
  /// Service: voice, messages, data, roaming.
  public var service: String?
  /// Its plan.
  public var plan: String?
  /// How many records there are, as stated.
  public var count: Int?
  /// Elapsed time of all records, as stated.
  public var elapsed: ElapsedTime?
  /// Data volume of all records, as stated.
  public var volume: Quantity?
  /// Amount of all records, as stated.
  public var amount: Amount?
  /// The records. They may still lie in the source and are read one at a time.
  public var records = UsageRecords()

  public init() {}
}

extension UsageGroup: ModelRecord {
  package enum Field: Int, ModelField {
    case name, phone, holder, service, plan, count, elapsed, volume, amount, records

    package var kind: ModelKind {
      switch self {
      case .phone, .holder: .text
      case .name, .service, .plan: .prose
      case .count: .integer
      case .elapsed: .elapsed
      case .volume: .quantity
      case .amount: .amount
      case .records: .list(.record(UsageRecord.schema))
      }
    }
  }

  @inline(__always)
  package func value(of field: Field) -> ModelValue {
    switch field {
    case .name: .stated(name)
    case .phone: .stated(phone)
    case .holder: .stated(holder)
    case .service: .stated(service)
    case .plan: .stated(plan)
    case .count: .stated(count)
    case .elapsed: .stated(elapsed)
    case .volume: .stated(volume)
    case .amount: .stated(amount)
    case .records: .stated(records)
    }
  }
}
