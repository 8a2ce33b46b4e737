import FacturaAmounts
import FacturaDiagnostics

/// The tax breakdown, and what must be there (EN 16931-1, 6.4.2).
extension ArithmeticCheck {
  mutating func checkTaxes(_ invoice: Invoice, _ counting: CountingLines) {
    for (index, tax) in invoice.taxes.enumerated() {
      let path = "/taxes/\(index)"
      // A rate that is stated counts, even where the category allows none.
      if let taxable = tax.taxable, let rate = tax.rate, !Self.isUntaxed(tax.category) || !rate.value.isZero {
        compare(
          tax.tax, with: taxable.portion(rate)?.value, by: Self.taxRule(invoice, counting), at: "\(path)/tax")
      }
      if let category = tax.category {
        if Self.isUntaxed(category) { compare(tax.tax, with: .zero, by: .noTax(category), at: "\(path)/tax") }
      }
      checkTaxable(tax, of: invoice, counting, at: "\(path)/taxable")
      wantTwoDecimals(tax.taxable, "the taxable amount (BT-116)", by: "BR-DEC-19", at: "\(path)/taxable")
      wantTwoDecimals(tax.tax, "the tax amount (BT-117)", by: "BR-DEC-20", at: "\(path)/tax")
    }
  }

  private static func taxRule(_ invoice: Invoice, _ counting: CountingLines) -> ArithmeticRule {
    let rule = ArithmeticRule.tax
    if let cents = centsOfExtended(invoice, counting) { return rule.with(.upTo(cents)) }
    return counting.syntax == .cii ? rule.with(.upTo(ArithmeticRule.unit)) : rule
  }

  /// Invoices without lines (Factur-X MINIMUM, BASIC WL) have nothing to compare with.
  private mutating func checkTaxable(
    _ tax: TaxSubtotal, of invoice: Invoice, _ counting: CountingLines, at path: String,
  ) {
    guard let category = tax.category, !counting.lines.isEmpty else { return }
    // Rates matter only where there is more than one: S, L, M. Zero and no rate are the same.
    let isByRate = ["S", "L", "M"].contains(category)
    func belongs(_ other: String?, _ rate: Rate?) -> Bool {
      guard other == category else { return false }
      return !isByRate || (rate?.value ?? .zero).isSameValue(as: tax.rate?.value ?? .zero)
    }
    let lines = counting.lines.filter { belongs($0.taxCategory, $0.taxRate) }.total(\.net)
    let allowances = invoice.allowances.filter { belongs($0.taxCategory, $0.taxRate) }.total(\.amount)
    let charges = invoice.allCharges.filter { belongs($0.taxCategory, $0.taxRate) }.total(\.amount)
    let reckoned = lines?.subtracting(allowances ?? .zero)?.adding(charges ?? .zero)
    compare(tax.taxable, with: reckoned, by: taxableRule(category, invoice, counting), at: path)
  }

  private func taxableRule(
    _ category: String, _ invoice: Invoice, _ counting: CountingLines,
  ) -> ArithmeticRule {
    let rule = ArithmeticRule.taxable(category)
    if let cents = Self.centsOfExtended(invoice, counting) { return rule.with(.upTo(cents)) }
    return category == "S" && counting.syntax != .cii
      ? rule.with(.below(ArithmeticRule.unit)) : rule.with(.rounding)
  }

  /// Factur-X EXTENDED allows a cent for each line, allowance and charge (BR-FXEXT-S-08, BR-FXEXT-S-09 and their sisters).
  private static func centsOfExtended(_ invoice: Invoice, _ counting: CountingLines) -> ExactDecimal? {
    guard invoice.specification?.hasSuffix("urn:factur-x.eu:1p0:extended") == true else { return nil }
    let parts = counting.lines.count + invoice.allowances.count + invoice.allCharges.count
    return ExactDecimal(coefficient: Int128(parts), scale: 2)
  }

  /// Categories in which no tax is due (UNCL 5305).
  private static func isUntaxed(_ category: String?) -> Bool {
    category.map { ["Z", "E", "AE", "K", "G", "O"].contains($0) } ?? false
  }

  mutating func checkPresence(_ invoice: Invoice, as syntax: ArithmeticSyntax) {
    if invoice.taxPointDate != nil, invoice.taxPointCode != nil {
      tell(
        .conflict("a tax point date (BT-7) and its code (BT-8) exclude each other", rule: "BR-CO-03"),
        at: "/taxPointCode")
    }
    for (index, line) in invoice.lines.enumerated() where line.role != "INFORMATION" && line.role != "GROUP" {
      want(line.taxCategory != nil, "the line's tax category (BT-151)", by: "BR-CO-04", at: "/lines/\(index)")
    }
    checkPeriods(invoice)
    want(
      invoice.seller.taxID != nil || invoice.seller.legalID != nil || !invoice.seller.ids.isEmpty,
      "an identifier of the seller (BT-29, BT-30 or BT-31)", by: "BR-CO-26", at: "/seller")
    // Factur-X MINIMUM has neither a breakdown nor terms of payment.
    let isMinimum = invoice.specification?.hasSuffix("minimum") == true
    if !isMinimum { want(!invoice.taxes.isEmpty, "a tax breakdown (BG-23)", by: "BR-CO-18", at: "/taxes") }
    // In UBL the rule speaks of the root Invoice alone.
    let isExempt = isMinimum || syntax == .ubl && invoice.isCreditNote
    if let payable = invoice.totals.payable?.value, !payable.isNegative, !payable.isZero, !isExempt {
      want(
        invoice.dueDate != nil || invoice.payment?.terms != nil,
        "a due date (BT-9) or payment terms (BT-20)", by: "BR-CO-25", at: "/dueDate")
    }
    checkTaxCurrency(invoice)
  }

  private mutating func checkPeriods(_ invoice: Invoice) {
    func isOpen(_ period: Period?) -> Bool { period.map { $0.from == nil && $0.to == nil } ?? false }
    want(
      !isOpen(invoice.period), "a start (BT-73) or an end (BT-74) of the period", by: "BR-CO-19",
      at: "/period")
    for (index, line) in invoice.lines.enumerated() {
      want(
        !isOpen(line.period), "a start (BT-134) or an end (BT-135) of the line's period", by: "BR-CO-20",
        at: "/lines/\(index)/period")
    }
  }

  /// Where both currencies are one, the total tax is stated in it already.
  private mutating func checkTaxCurrency(_ invoice: Invoice) {
    guard let taxCurrency = invoice.taxCurrency else { return }
    let totals = invoice.totals
    want(
      totals.taxInTaxCurrency != nil || taxCurrency == invoice.currency && totals.tax != nil,
      "the total tax in the currency of tax accounting (BT-111)", by: "BR-53", at: "/totals")
  }
}
