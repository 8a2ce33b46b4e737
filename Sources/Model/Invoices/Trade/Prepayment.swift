public import FacturaAmounts

/// A payment before this invoice, or one that somebody else is owed.
public struct Prepayment: Sendable {
  /// Its kind or number.
  public var kind: String?
  /// The amount.
  public var amount: Amount?
  /// What it is.
  public var description: String?
  /// Day on which it was received.
  public var date: CalendarDate?
  /// The tax in it.
  public var taxes: [TaxSubtotal] = []
  /// The invoice that asked for it.
  @SharedIfStated public var invoice: PrecedingInvoice?

  public init() {}
}

extension Prepayment: ModelRecord {
  package enum Field: Int, ModelField {
    case kind, amount, description, date, taxes, invoice

    package var kind: ModelKind {
      switch self {
      case .kind: .text
      case .description: .prose
      case .amount: .amount
      case .date: .date
      case .taxes: .list(.record(TaxSubtotal.schema))
      case .invoice: .record(PrecedingInvoice.schema)
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .kind: .stated(kind)
    case .amount: .stated(amount)
    case .description: .stated(description)
    case .date: .stated(date)
    case .taxes: .stated(taxes)
    case .invoice: _invoice.value
    }
  }
}
