import FacturaAmounts
import FacturaDiagnostics

/// Rules of Peppol BIS Billing 3 beyond the norm, which knows neither how an amount and its percentage belong together nor
/// that a price is exactly what its discount leaves.
extension ArithmeticCheck {
  mutating func checkPeppol(_ invoice: Invoice) {
    for (index, allowance) in invoice.allowances.enumerated() {
      checkPercentage(allowance, at: "/allowances/\(index)")
    }
    for (index, charge) in invoice.charges.enumerated() { checkPercentage(charge, at: "/charges/\(index)") }
    for (index, line) in invoice.lines.enumerated() {
      let path = "/lines/\(index)"
      if let gross = line.grossPrice, let price = line.price {
        compare(
          price, with: gross.value.subtracting(line.priceDiscount?.value ?? .zero), by: .linePrice,
          at: "\(path)/price")
      }
      for (number, allowance) in line.allowances.enumerated() {
        checkPercentage(allowance, at: "\(path)/allowances/\(number)")
      }
      for (number, charge) in line.charges.enumerated() {
        checkPercentage(charge, at: "\(path)/charges/\(number)")
      }
    }
    checkCurrencies(invoice)
  }

  private mutating func checkPercentage(_ it: AllowanceCharge, at path: String) {
    if let base = it.base, let percentage = it.percentage {
      compare(
        it.amount, with: base.portion(percentage, decimals: 4)?.value, by: .percentage, at: "\(path)/amount")
    }
    want(
      it.percentage == nil || it.base != nil, "the base amount of the percentage", by: "PEPPOL-R041",
      at: "\(path)/base")
    want(
      it.base == nil || it.percentage != nil, "the percentage of the base amount", by: "PEPPOL-R042",
      at: "\(path)/percentage")
  }

  private mutating func checkCurrencies(_ invoice: Invoice) {
    guard let taxCurrency = invoice.taxCurrency else { return }
    if taxCurrency == invoice.currency {
      tell(
        .conflict("the currency of tax accounting (BT-6) is the invoice's own (BT-5)", rule: "PEPPOL-R005"),
        at: "/taxCurrency")
    }
    if let stated = invoice.totals.taxInTaxCurrency, let tax = invoice.totals.tax,
      stated.value.isNegative != tax.value.isNegative, !stated.value.isZero, !tax.value.isZero
    {
      tell(
        .conflict("the total tax has another sign in the currency of tax accounting", rule: "PEPPOL-R055"),
        at: "/totals/taxInTaxCurrency")
    }
  }
}

extension Invoice {
  /// Whether the specification (BT-24) is Peppol BIS Billing 3, self-billing and what countries derive from it among it, or
  /// XRechnung from version 3 on, whose own rules hold those of Peppol.
  var followsPeppol: Bool {
    guard let specification else { return false }
    return [
      "urn:fdc:peppol.eu:2017:poacc:billing:", "urn:fdc:peppol.eu:2017:poacc:selfbilling:",
      "urn:xeinkauf.de:kosit:xrechnung_", "urn:xeinkauf.de:kosit:extension:xrechnung_",
    ].contains { specification.contains($0) }
  }
}
