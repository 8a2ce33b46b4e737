public import FacturaAmounts

/// A call, a message or a data session.
public struct UsageRecord: Sendable {
  /// Day.
  public var date: CalendarDate?
  /// Time of day, in the issuer's zone.
  public var time: ClockTime?
  /// Number that was called, or the access point.
  public var number: String?
  /// Where that is.
  public var place: String?
  /// Kind of use, usually a code explained in the legend.
  public var kind: String?
  /// How long it took.
  public var elapsed: ElapsedTime?
  /// How much data, in the unit that the bill explains.
  public var volume: Quantity?
  /// What it cost, without tax.
  public var amount: Amount?
  /// A remark: `roaming`.
  public var note: String?

  public init() {}
}

extension UsageRecord: ModelRecord {
  package enum Field: Int, ModelField {
    case date, time, number, place, kind, elapsed, volume, amount, note

    package var kind: ModelKind {
      switch self {
      case .date: .date
      case .time: .time
      case .number, .kind: .text
      case .place, .note: .prose
      case .elapsed: .elapsed
      case .volume: .quantity
      case .amount: .amount
      }
    }
  }

  @inline(__always)
  package func value(of field: Field) -> ModelValue {
    switch field {
    case .date: .stated(date)
    case .time: .stated(time)
    case .number: .stated(number)
    case .place: .stated(place)
    case .kind: .stated(kind)
    case .elapsed: .stated(elapsed)
    case .volume: .stated(volume)
    case .amount: .stated(amount)
    case .note: .stated(note)
    }
  }
}
