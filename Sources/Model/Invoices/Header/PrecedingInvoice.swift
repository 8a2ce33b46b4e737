public import FacturaAmounts

/// An invoice that this one follows or corrects.
public struct PrecedingInvoice: Sendable {
  /// Its number (BT-25).
  public var number: String?
  /// Its day of issue (BT-26).
  public var date: CalendarDate?
  /// Its kind, UNTDID 1001.
  public var typeCode: String?

  public init() {}
}

extension PrecedingInvoice: ModelRecord {
  package enum Field: Int, ModelField {
    case number, date, typeCode

    package var kind: ModelKind {
      switch self {
      case .number, .typeCode: .text
      case .date: .date
      }
    }

    package var isRequired: Bool { self == .number }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .number: .stated(number)
    case .date: .stated(date)
    case .typeCode: .stated(typeCode)
    }
  }
}
