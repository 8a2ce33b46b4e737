package import FacturaAmounts

extension Invoice {
  /// One row for each tax: from the breakdown if there is one, otherwise from what the totals state.
  package var taxLines: [TaxLine] {
    if !taxes.isEmpty {
      return taxes.map { TaxLine(name: $0.name, rate: $0.rate, base: $0.taxable, amount: $0.tax) }
    }
    return totals.itbisLines
      + totals.additionalTaxes.map { TaxLine(name: $0.name, rate: $0.rate, base: nil, amount: $0.amount) }
  }
}

extension Totals {
  fileprivate var itbisLines: [TaxLine] {
    let parts = [
      TaxLine(name: "ITBIS", rate: itbisRate1, base: taxed1, amount: itbis1),
      TaxLine(name: "ITBIS", rate: itbisRate2, base: taxed2, amount: itbis2),
      TaxLine(name: "ITBIS", rate: itbisRate3, base: taxed3, amount: itbis3),
    ].filter { $0.amount != nil }
    if parts.isEmpty, itbis != nil { return [TaxLine(name: "ITBIS", rate: nil, base: taxed, amount: itbis)] }
    return parts
  }

  /// Specific and ad-valorem excise together; nothing if neither is stated.
  package var excise: Amount? {
    let parts = additionalTaxes.flatMap { [$0.specific, $0.adValorem] }.compactMap { $0 }
    return parts.isEmpty ? nil : Amount.sum(of: parts)
  }
}

extension TaxLine {
  init(name: String?, rate: Rate?, base: Amount?, amount: Amount?) {
    self.init()
    self.name = name
    self.rate = rate
    self.base = base
    self.amount = amount
  }
}
