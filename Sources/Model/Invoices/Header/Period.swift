public import FacturaAmounts

/// Days from … to, both included.
public struct Period: Sendable {
  /// First day (BT-73, BT-134; FechaDesde).
  public var from: CalendarDate?
  /// Last day (BT-74, BT-135; FechaHasta).
  public var to: CalendarDate?

  public init() {}
}

extension Period: ModelRecord {
  package enum Field: Int, ModelField {
    case from, to

    package var kind: ModelKind {
      switch self {
      case .from, .to: .date
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .from: .stated(from)
    case .to: .stated(to)
    }
  }
}
