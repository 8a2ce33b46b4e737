import FacturaAmounts
import FacturaInvoices

/// The totals of a specimen, from its lines.
extension SpecimenBuilder {
  mutating func setTotals() {
    var totals = Totals()
    totals.additionalTaxes = additionalTaxes()
    invoice.totals = totals
    let excise = exciseTaxes()
    totals.additionalTaxes += excise
    if !totals.additionalTaxes.isEmpty {
      totals.additional = Amount.sum(of: totals.additionalTaxes.compactMap(\.amount))
    }
    var taxable = Amount.zero
    if type.hasTaxedLines {
      taxable = adjusted(nets { $0 != "4" })
      totals.taxed = taxable
      let bears = Amount.sum(of: [taxable] + excise.compactMap(\.amount)) ?? taxable
      if type == .exports {
        (totals.taxed3, totals.itbisRate3, totals.itbis3) = (taxable, Rate(.zero), .cents(0))
        totals.itbis = .cents(0)
      } else {
        (totals.taxed1, totals.itbisRate1) = (taxable, Rate(ExactDecimal(18)))
        totals.itbis1 = bears.portion(Rate(ExactDecimal(18)))
        totals.itbis = totals.itbis1
      }
    }
    if type.hasExemptLines {
      let exempt = nets { $0 == "4" }
      totals.exempt = type.hasTaxedLines ? exempt : adjusted(exempt)
    }
    totals.total = Amount.sum(
      of: [totals.taxed, totals.exempt, totals.itbis, totals.additional].compactMap { $0 })
    invoice.totals = totals
  }

  private func nets(_ isWanted: @escaping (String?) -> Bool) -> Amount {
    Amount.sum(of: invoice.lines.lazy.filter { isWanted($0.billing) }.compactMap(\.net)) ?? .zero
  }

  private func adjusted(_ sum: Amount) -> Amount {
    let parts = invoice.charges.compactMap(\.amount) + invoice.allowances.compactMap { $0.amount.map { -$0 } }
    return Amount.sum(of: [sum] + parts) ?? sum
  }

  private func additionalTaxes() -> [AdditionalTax] {
    guard type.hasAdditionalTaxes else { return [] }
    return [("001", 10), ("002", 2), ("004", 10)].compactMap { code, percent in
      let bearing = invoice.lines.lazy.filter { $0.additionalTaxes.contains(code) }.compactMap(\.net)
      guard let base = Amount.sum(of: bearing), base > .zero else { return nil }
      var tax = AdditionalTax()
      tax.code = code
      tax.rate = Rate(ExactDecimal(percent))
      tax.other = base.portion(Rate(ExactDecimal(percent)))
      return tax
    }
  }

  private func exciseTaxes() -> [AdditionalTax] {
    guard situation == .excise, let spirits = invoice.lines.first else { return [] }
    var (specific, adValorem) = (AdditionalTax(), AdditionalTax())
    (specific.code, specific.rate) = ("006", Rate(ExactDecimal(coefficient: 63_258, scale: 2)))
    (adValorem.code, adValorem.rate) = ("023", Rate(ExactDecimal(10)))
    var rated = invoice
    rated.totals.additionalTaxes = [specific, adValorem]
    let taxation = LineTaxation(rated)
    specific.specific = taxation.specificExcise(of: spirits)
    adValorem.adValorem = taxation.adValoremExcise(of: spirits)
    return [specific, adValorem]
  }

  // MARK: The other currency

  mutating func setOtherCurrency() {
    var other = OtherCurrency()
    other.currency = "USD"
    other.exchangeRate = Quantity(ExactDecimal(coefficient: 594_175, scale: 4))
    let totals = invoice.totals
    other.totals.taxed = abroad(totals.taxed)
    other.totals.exempt = abroad(totals.exempt)
    other.totals.itbis = abroad(totals.itbis)
    other.totals.additional = abroad(totals.additional)
    other.totals.total = abroad(totals.total)
    invoice.otherCurrency = other
    for index in invoice.lines.indices {
      var figures = LineOtherCurrency()
      let line = invoice.lines[index]
      figures.price = abroad(line.price)
      figures.discount = abroad(line.discount)
      figures.surcharge = abroad(line.surcharge)
      figures.net = abroad(line.net)
      invoice.lines[index].otherCurrency = figures
    }
    for index in invoice.allowances.indices {
      invoice.allowances[index].otherCurrencyAmount = abroad(invoice.allowances[index].amount)
    }
    for index in invoice.charges.indices {
      invoice.charges[index].otherCurrencyAmount = abroad(invoice.charges[index].amount)
    }
  }

  /// Some figures of each kind are stated in pesos alone: no element of the other currency must be there.
  mutating func leaveOutPesos() {
    var presentation = invoice.presentation ?? Presentation()
    presentation.pesoAmounts = "hidden"
    invoice.presentation = presentation
    for index in invoice.lines.indices {
      if index % 2 == 0 {
        invoice.lines[index].otherCurrency?.price = nil
        invoice.lines[index].otherCurrency?.discount = nil
      } else {
        invoice.lines[index].otherCurrency?.net = nil
        invoice.lines[index].otherCurrency?.surcharge = nil
      }
    }
    for index in invoice.allowances.indices { invoice.allowances[index].otherCurrencyAmount = nil }
    invoice.otherCurrency?.totals.itbis = nil
    invoice.otherCurrency?.totals.total = nil
  }

  private func abroad(_ pesos: Amount?) -> Amount? {
    pesos?.value.divided(by: ExactDecimal(coefficient: 594_175, scale: 4), decimals: 2).map(Amount.init)
  }
}
