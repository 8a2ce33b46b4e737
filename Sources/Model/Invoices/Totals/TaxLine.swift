public import FacturaAmounts

/// A tax as a bill prints it: `ITBIS · 18 % · 283.13`.
public struct TaxLine: Sendable {
  /// Name of the tax: `ITBIS`, `CDT`, `ISC`.
  public var name: String?
  /// Its rate.
  public var rate: Rate?
  /// What it is calculated on, if that is known.
  public var base: Amount?
  /// Its amount.
  public var amount: Amount?

  public init() {}
}

extension TaxLine: ModelRecord {
  package enum Field: Int, ModelField {
    case name, rate, base, amount

    package var kind: ModelKind {
      switch self {
      case .name: .prose
      case .rate: .rate
      case .base, .amount: .amount
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .name: .stated(name)
    case .rate: .stated(rate)
    case .base: .stated(base)
    case .amount: .stated(amount)
    }
  }
}
