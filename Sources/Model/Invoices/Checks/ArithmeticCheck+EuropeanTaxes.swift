import FacturaAmounts
import FacturaDiagnostics

/// The tax breakdown, and what must be there (EN 16931-1, 6.4.2).
extension ArithmeticCheck {
  mutating func checkTaxes(_ invoice: Invoice, _ counting: CountingLines) {
    for (index, tax) in invoice.taxes.enumerated() {
      let path = "/taxes/\(index)"
      if let taxable = tax.taxable, let rate = tax.rate, !Self.isUntaxed(tax.category) {
        let rule: ArithmeticRule = .tax
        compare(
          tax.tax, with: taxable.portion(rate)?.value,
          by: counting.syntax == .cii ? rule.with(.upTo(ArithmeticRule.unit)) : rule, at: "\(path)/tax")
      }
      if let category = tax.category {
        if Self.isUntaxed(category) { compare(tax.tax, with: .zero, by: .noTax(category), at: "\(path)/tax") }
      }
      checkTaxable(tax, of: invoice, counting, at: "\(path)/taxable")
      wantTwoDecimals(tax.taxable, "the taxable amount (BT-116)", by: "BR-DEC-19", at: "\(path)/taxable")
      wantTwoDecimals(tax.tax, "the tax amount (BT-117)", by: "BR-DEC-20", at: "\(path)/tax")
    }
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
    let charges = invoice.charges.filter { belongs($0.taxCategory, $0.taxRate) }.total(\.amount)
    let reckoned = lines?.subtracting(allowances ?? .zero)?.adding(charges ?? .zero)
    compare(tax.taxable, with: reckoned, by: taxableRule(category, invoice, counting), at: path)
  }

  private func taxableRule(
    _ category: String, _ invoice: Invoice, _ counting: CountingLines,
  ) -> ArithmeticRule {
    let rule = ArithmeticRule.taxable(category)
    // Factur-X EXTENDED allows a cent for each part (BR-FXEXT-S-08 and its sisters).
    if invoice.specification?.hasSuffix("urn:factur-x.eu:1p0:extended") == true {
      let parts = counting.lines.count + invoice.allowances.count + invoice.charges.count
      return rule.with(.upTo(ExactDecimal(coefficient: Int128(parts), scale: 2)))
    }
    return category == "S" && counting.syntax != .cii
      ? rule.with(.below(ArithmeticRule.unit)) : rule.with(.rounding)
  }

  /// Categories in which no tax is due (UNCL 5305).
  private static func isUntaxed(_ category: String?) -> Bool {
    category.map { ["Z", "E", "AE", "K", "G", "O"].contains($0) } ?? false
  }

  mutating func checkPresence(_ invoice: Invoice) {
    if invoice.taxPointDate != nil, invoice.taxPointCode != nil {
      tell(
        .conflict("a tax point date (BT-7) and its code (BT-8) exclude each other", rule: "BR-CO-03"),
        at: "/taxPointCode")
    }
    for (index, line) in invoice.lines.enumerated() where line.role != "INFORMATION" && line.role != "GROUP" {
      want(line.taxCategory != nil, "the line's tax category (BT-151)", by: "BR-CO-04", at: "/lines/\(index)")
    }
    if invoice.specification?.hasSuffix("minimum") != true {
      want(!invoice.taxes.isEmpty, "a tax breakdown (BG-23)", by: "BR-CO-18", at: "/taxes")
    }
    if let payable = invoice.totals.payable?.value, !payable.isNegative, !payable.isZero {
      want(
        invoice.dueDate != nil || invoice.payment?.terms != nil,
        "a due date (BT-9) or payment terms (BT-20)", by: "BR-CO-25", at: "/dueDate")
    }
    checkTaxCurrency(invoice)
  }

  private mutating func checkTaxCurrency(_ invoice: Invoice) {
    guard let taxCurrency = invoice.taxCurrency else { return }
    let stated = invoice.totals.taxInTaxCurrency
    want(
      stated != nil, "the total tax in the currency of tax accounting (BT-111)", by: "BR-53", at: "/totals")
    if taxCurrency == invoice.currency {
      tell(
        .conflict("the currency of tax accounting (BT-6) is the invoice's own (BT-5)", rule: "PEPPOL-R005"),
        at: "/taxCurrency")
    }
    if let stated, let tax = invoice.totals.tax, stated.value.isNegative != tax.value.isNegative,
      !stated.value.isZero, !tax.value.isZero
    {
      tell(
        .conflict("the total tax has another sign in the currency of tax accounting", rule: "PEPPOL-R055"),
        at: "/totals/taxInTaxCurrency")
    }
  }
}
