import FacturaAmounts
import FacturaDiagnostics

/// E-CF.
extension ArithmeticCheck {
  mutating func checkFiscal(_ invoice: Invoice, _ fiscal: Fiscal) {
    let tolerance = ArithmeticRule.Tolerance.upTo(ExactDecimal(max(1, invoice.lines.count)))
    checkItems(invoice.lines)
    checkNumbers(invoice.lines)
    checkBases(invoice, FiscalBases(invoice), within: tolerance)
    checkSums(invoice.totals, at: "/totals", within: tolerance)
    if let other = invoice.otherCurrency {
      checkSums(other.totals, at: "/otherCurrency/totals", within: tolerance)
    }
    checkSettlement(invoice, within: tolerance)
    checkPages(fiscal.pages, against: invoice.totals)
    checkPlan(fiscal, lineNumbers: invoice.lineNumbers)
    // Lines that don't make the document's totals don't make those of pages either.
    if findings.isEmpty { checkLines(ofPages: fiscal.pages, of: invoice, within: tolerance) }
    for tax in invoice.unratedTaxes { tell(tax.finding) }
    if let finding = fiscal.unknownType { tell(finding) }
  }

  private mutating func checkItems(_ lines: [Line]) {
    for (index, line) in lines.enumerated() {
      let path = "/lines/\(index)"
      if let quantity = line.quantity?.value, let price = line.price?.value {
        let reckoned = quantity.multiplied(by: price, decimals: 2)?
          .subtracting(line.discount?.value ?? .zero)?.adding(line.surcharge?.value ?? .zero)
        compare(line.net, with: reckoned, by: .item, at: "\(path)/net")
      }
      if !line.allowances.isEmpty {
        compare(
          line.discount, with: line.allowances.total(\.amount), by: .itemDiscount, at: "\(path)/discount")
      }
      if !line.charges.isEmpty {
        compare(
          line.surcharge, with: line.charges.total(\.amount), by: .itemSurcharge, at: "\(path)/surcharge")
      }
      wantSixteenFigures(line.net, "the line's amount (MontoItem)", at: "\(path)/net")
      wantSixteenFigures(line.price, "the price (PrecioUnitarioItem)", at: "\(path)/price")
    }
  }

  /// Pages state their lines by these numbers (Formato e-CF: NumeroLinea, NoLineaDesde, NoLineaHasta).
  private mutating func checkNumbers(_ lines: [Line]) {
    var seen: Set<String> = []
    for (index, line) in lines.enumerated() {
      guard let number = line.id, !seen.insert(number).inserted else { continue }
      let what = "the number \(number) of the line (NumeroLinea) is that of an earlier one"
      tell(.conflict(what, rule: "e-CF NumeroLinea"), at: "/lines/\(index)/id")
    }
  }

  /// What lines withhold is summed up in the totals (Formato e-CF: TotalITBISRetenido, TotalISRRetencion).
  private mutating func checkWithheld(
    _ stated: Amount?, _ sum: ExactDecimal?, by rule: ArithmeticRule, at path: String,
  ) {
    guard stated == nil, let sum, !sum.isZero else { return }
    tell(.absent("\(rule.figure), of which lines have \(sum.stated),", rule: rule.name), at: path)
  }

  /// The schema has 16 places before the point (Formato e-CF 1.0, kinds of data). Files with more aren't read; programs
  /// may make such invoices.
  private mutating func wantSixteenFigures(_ amount: Amount?, _ figure: String, at path: String) {
    guard let value = amount?.value else { return }
    guard value.isBeyondInvoices else { return }
    tell(.tooLong(figure: figure, stated: value.stated, limit: ExactDecimal.mostStatedFigures), at: path)
  }

  /// What is taxed at which rate, and what the taxes on it are.
  private mutating func checkBases(
    _ invoice: Invoice, _ bases: FiscalBases, within tolerance: ArithmeticRule.Tolerance,
  ) {
    let totals = invoice.totals
    let rates = [
      (totals.taxed1, totals.itbis1, totals.itbisRate1), (totals.taxed2, totals.itbis2, totals.itbisRate2),
      (totals.taxed3, totals.itbis3, totals.itbisRate3),
    ]
    // Excise on alcohol and tobacco enters the base of the ITBIS (Formato e-CF, table I): all at the first rate.
    let excise = totals.additionalTaxes.total { $0.specific }?.adding(
      totals.additionalTaxes.total { $0.adValorem } ?? .zero)
    for (index, (taxed, itbis, rate)) in rates.enumerated() {
      let number = index + 1
      compare(
        taxed, with: bases.base("\(number)"), by: .taxed(number).with(tolerance), at: "/totals/taxed\(number)"
      )
      guard let taxed, let rate else { continue }
      let base = number == 1 ? taxed.value.adding(excise ?? .zero) : taxed.value
      compare(
        itbis, with: base.flatMap { Amount($0).portion(rate)?.value }, by: .itbis(number).with(tolerance),
        at: "/totals/itbis\(number)")
    }
    compare(totals.exempt, with: bases.base("4"), by: .exempt.with(tolerance), at: "/totals/exempt")
    compare(
      totals.notBillable, with: bases.base("0"), by: .notBillable.with(tolerance), at: "/totals/notBillable")
    for (index, tax) in totals.additionalTaxes.enumerated() {
      guard let code = tax.code, let rate = tax.rate, let base = bases.base(ofTax: code) else { continue }
      compare(
        tax.other, with: Amount(base).portion(rate)?.value, by: .additionalTax(code).with(tolerance),
        at: "/totals/additionalTaxes/\(index)/other")
    }
    checkExcise(invoice, bases, within: tolerance)
  }

  /// What lines bear of excise, as far as all that it depends on is stated.
  private mutating func checkExcise(
    _ invoice: Invoice, _ bases: FiscalBases, within tolerance: ArithmeticRule.Tolerance,
  ) {
    for (index, tax) in invoice.totals.additionalTaxes.enumerated() {
      guard let code = tax.code, let excise = bases.excise(code) else { continue }
      let path = "/totals/additionalTaxes/\(index)"
      if FiscalBases.isSpecific(code) {
        compare(
          tax.specific, with: excise, by: .specificExcise(code).with(tolerance), at: "\(path)/specific")
      } else {
        compare(
          tax.adValorem, with: excise, by: .adValoremExcise(code).with(tolerance), at: "\(path)/adValorem")
      }
    }
  }

  /// Sums of stated totals.
  private mutating func checkSums(
    _ totals: Totals, at path: String, within tolerance: ArithmeticRule.Tolerance,
  ) {
    let byRate = [totals.taxed1, totals.taxed2, totals.taxed3].compactMap { $0 }
    if !byRate.isEmpty {
      compare(totals.taxed, with: byRate.total { $0 }, by: .taxedTotal.with(tolerance), at: "\(path)/taxed")
    }
    let itbis = [totals.itbis1, totals.itbis2, totals.itbis3].compactMap { $0 }
    if !itbis.isEmpty {
      compare(totals.itbis, with: itbis.total { $0 }, by: .itbisTotal.with(tolerance), at: "\(path)/itbis")
    }
    if !totals.additionalTaxes.isEmpty {
      let sum = totals.additionalTaxes.flatMap { [$0.specific, $0.adValorem, $0.other] }.total { $0 }
      compare(totals.additional, with: sum, by: .additional.with(tolerance), at: "\(path)/additional")
    }
    let parts = [totals.taxed, totals.exempt, totals.itbis, totals.additional]
    compare(totals.total, with: parts.total { $0 }, by: .fiscalTotal.with(tolerance), at: "\(path)/total")
    wantSixteenFigures(totals.total, "the total (MontoTotal)", at: "\(path)/total")
  }

  private mutating func checkSettlement(_ invoice: Invoice, within tolerance: ArithmeticRule.Tolerance) {
    let totals = invoice.totals
    guard let total = totals.total?.value else { return }
    compare(
      totals.periodTotal, with: total.adding(totals.notBillable?.value ?? .zero),
      by: .periodTotal.with(tolerance), at: "/totals/periodTotal")
    // Who sells prepaid cards on keeps the commission, and pays the rest (Formato e-CF, field 115 c).
    let commissions = invoice.allowances.filter(\.isCardCommission).total(\.amount) ?? .zero
    if let due = total.subtracting(commissions) { checkPayable(totals, of: due, within: tolerance) }
    compare(
      totals.itbisWithheld, with: invoice.lines.total { $0.withholding?.itbis },
      by: .itbisWithheld.with(tolerance), at: "/totals/itbisWithheld")
    checkWithheld(
      totals.itbisWithheld, invoice.lines.total { $0.withholding?.itbis }, by: .itbisWithheld,
      at: "/totals/itbisWithheld")
    checkWithheld(
      totals.incomeTaxWithheld, invoice.lines.total { $0.withholding?.incomeTax }, by: .incomeTaxWithheld,
      at: "/totals/incomeTaxWithheld")
    compare(
      totals.incomeTaxWithheld, with: invoice.lines.total { $0.withholding?.incomeTax },
      by: .incomeTaxWithheld.with(tolerance), at: "/totals/incomeTaxWithheld")
  }

  /// Some issuers take off what the buyer withholds, which the format neither asks for nor forbids.
  private mutating func checkPayable(
    _ totals: Totals, of total: ExactDecimal, within tolerance: ArithmeticRule.Tolerance,
  ) {
    let payable = total.subtracting(totals.paid?.value ?? .zero)?
      .adding(totals.previousBalance?.value ?? .zero)
    let withheld = [totals.itbisWithheld, totals.incomeTaxWithheld].total { $0 } ?? .zero
    if let stated = totals.payable?.value, let bare = payable?.subtracting(withheld),
      tolerance.allows(stated, for: bare)
    {
      return
    }
    compare(totals.payable, with: payable, by: .fiscalPayable.with(tolerance), at: "/totals/payable")
  }
}
