public import FacturaAmounts

/// The slip that goes with a payment.
public struct PaymentSlip: Sendable {
  /// The line that machines read.
  public var machineLine: String?
  /// Text of the bar code.
  public var barcode: String?
  /// Account as printed on the slip.
  public var account: String?
  /// Amount to pay.
  public var amount: Amount?
  /// Last day to pay.
  public var dueDate: CalendarDate?
  /// Where it can be paid.
  public var places: [PaymentPlace] = []
  /// What to do.
  public var instructions: String?

  public init() {}
}

extension PaymentSlip: ModelRecord {
  package enum Field: Int, ModelField {
    case machineLine, barcode, account, amount, dueDate, places, instructions

    package var kind: ModelKind {
      switch self {
      case .machineLine, .barcode, .account: .text
      case .instructions: .prose
      case .amount: .amount
      case .dueDate: .date
      case .places: .list(.record(PaymentPlace.schema))
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .machineLine: .stated(machineLine)
    case .barcode: .stated(barcode)
    case .account: .stated(account)
    case .amount: .stated(amount)
    case .dueDate: .stated(dueDate)
    case .places: .stated(places)
    case .instructions: .stated(instructions)
    }
  }
}

/// Where a bill can be paid.
public struct PaymentPlace: Sendable {
  /// What it is.
  public var name: String?
  /// More about it.
  public var detail: String?

  public init() {}
}

extension PaymentPlace: ModelRecord {
  package enum Field: Int, ModelField {
    case name, detail

    package var kind: ModelKind {
      switch self {
      case .name, .detail: .prose
      }
    }

    package var isRequired: Bool { self == .name }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .name: .stated(name)
    case .detail: .stated(detail)
    }
  }
}
