package import FacturaInvoices

/// A document made up to see what a layout prints of it: every field that its type has says something that nothing else
/// on the page says.
package struct Specimen: Sendable {
  /// What is special about it.
  package enum Situation: Sendable, CaseIterable {
    /// Enough lines for two pages and more.
    case long
    /// Alcohol, with both kinds of excise.
    case excise
    /// Amounts in another currency beside the pesos.
    case otherCurrency
    /// The same with pesos left out, as far as they are stated in the other currency too.
    case pesosLeftOut
    case deferred
    /// Issued in a contingency, and in the place of a paper document.
    case contingency
    /// Before it is signed.
    case unsigned
  }

  package let type: FiscalType
  package let situation: Situation
  package let invoice: Invoice

  /// Nothing if the type knows no such situation.
  package init?(_ type: FiscalType, _ situation: Situation, lineCount: Int = 3) {
    if situation == .excise, !type.hasExcise { return nil }
    self.type = type
    self.situation = situation
    var builder = SpecimenBuilder(type, situation)
    builder.build(lineCount: lineCount)
    invoice = builder.invoice
  }
}

extension FiscalType {
  /// Types with fields for alcohol and tobacco (Formato e-CF, GradosAlcohol).
  var hasExcise: Bool { obligation(in: "2222000200") != .forbidden }
  var hasAdditionalTaxes: Bool { obligation(in: "2222002200") != .forbidden }
  /// Types with lines that bear ITBIS, at 0 % for exports.
  var hasTaxedLines: Bool { obligation(in: "2222200220") != .forbidden }
  var hasExemptLines: Bool { obligation(in: "2222222202") != .forbidden }
  /// Discounts and surcharges, on lines and on the document.
  var hasAdjustments: Bool { obligation(in: "2222202220") != .forbidden }
  /// Consumption and credit notes use numbers that don't expire (Formato e-CF, field 4).
  var expires: Bool { obligation(in: "1010111111") != .forbidden }

  /// IndicadorFacturacion of the lines that aren't exempt.
  var billing: String {
    switch self {
    case .exports: "3"
    case .minorExpenses, .specialRegimes, .paymentsAbroad: "4"
    case .fiscalCredit, .consumption, .debitNote, .creditNote, .purchases, .government: "1"
    }
  }
}
