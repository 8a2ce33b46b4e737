public import FacturaAmounts

/// Another paper, or a line in it.
public struct DocumentReference: Sendable {
  /// What it is: `order`, `salesOrder`, `endOrder`, `quotation`, `contract`, `despatchAdvice`, `receivingAdvice`,
  /// `deliveryNote`, `invoice`, `statement`, `correction`.
  public var kind: String?
  /// Its number.
  public var id: String?
  /// Its line.
  public var line: String?
  /// Its day of issue.
  public var date: CalendarDate?
  /// Kind of paper, UNTDID 1001 or 1153.
  public var typeCode: String?
  /// What it is, in words.
  public var description: String?

  public init() {}
}

extension DocumentReference: ModelRecord {
  package enum Field: Int, ModelField {
    case kind, id, line, date, typeCode, description

    package var kind: ModelKind {
      switch self {
      case .kind, .id, .line, .typeCode: .text
      case .description: .prose
      case .date: .date
      }
    }

    package var isRequired: Bool { self == .kind }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .kind: .stated(kind)
    case .id: .stated(id)
    case .line: .stated(line)
    case .date: .stated(date)
    case .typeCode: .stated(typeCode)
    case .description: .stated(description)
    }
  }
}
