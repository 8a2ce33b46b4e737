public import FacturaAmounts

/// One row of the tax breakdown.
public struct TaxSubtotal: Sendable {
  /// Name of the tax: `ITBIS`, `VAT`.
  public var name: String?
  /// Tax category: `S`, `Z`, `E`, `AE` … (BT-118).
  public var category: String?
  /// Rate (BT-119).
  public var rate: Rate?
  /// Taxable amount (BT-116).
  public var taxable: Amount?
  /// Tax amount (BT-117).
  public var tax: Amount?
  /// Why no tax is due (BT-120); a legal mention.
  public var exemptionReason: String?
  /// The same as a code, VATEX (BT-121).
  public var exemptionCode: String?
  /// Sum of the lines in the taxable amount.
  public var lines: Amount?
  /// Charges less allowances in the taxable amount.
  public var adjustments: Amount?
  /// The tax in the currency of tax accounting.
  public var taxInTaxCurrency: Amount?

  public init() {}
}

extension TaxSubtotal: ModelRecord {
  package enum Field: Int, ModelField {
    case name, category, rate, taxable, tax, exemptionReason, exemptionCode, lines, adjustments,
      taxInTaxCurrency

    package var kind: ModelKind {
      switch self {
      case .category, .exemptionCode: .text
      case .name, .exemptionReason: .prose
      case .rate: .rate
      case .taxable, .tax, .lines, .adjustments, .taxInTaxCurrency: .amount
      }
    }

    package var isRequired: Bool { self == .tax }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .name: .stated(name)
    case .category: .stated(category)
    case .rate: .stated(rate)
    case .taxable: .stated(taxable)
    case .tax: .stated(tax)
    case .exemptionReason: .stated(exemptionReason)
    case .exemptionCode: .stated(exemptionCode)
    case .lines: .stated(lines)
    case .adjustments: .stated(adjustments)
    case .taxInTaxCurrency: .stated(taxInTaxCurrency)
    }
  }
}
