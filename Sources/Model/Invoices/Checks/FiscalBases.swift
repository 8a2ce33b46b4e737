import FacturaAmounts

/// What the lines and the document's adjustments make, by their IndicadorFacturacion and by their taxes.
struct FiscalBases {
  private let invoice: Invoice
  private let taxation: LineTaxation

  init(_ invoice: Invoice) {
    self.invoice = invoice
    taxation = LineTaxation(invoice)
  }

  /// Without ITBIS; adjustments never include it, even if prices do. The commission on prepaid cards lowers no base.
  func base(_ billing: String) -> ExactDecimal? {
    let lines = bare(invoice.lines.filter { $0.billing == billing }, billing: billing)
    let allowances = adjusting.filter { $0.billing == billing }.total(\.amount)
    let charges = invoice.charges.filter { $0.billing == billing }.total(\.amount)
    return lines?.subtracting(allowances ?? .zero)?.adding(charges ?? .zero)
  }

  private var adjusting: [AllowanceCharge] { invoice.allowances.filter { !$0.isCardCommission } }

  /// What a tax beside the ITBIS is a rate of; nothing where that can't be told from the lines: excise on goods, and
  /// documents whose adjustments would have to be spread.
  func base(ofTax code: String) -> ExactDecimal? {
    guard ("001"..."005").contains(code), adjusting.isEmpty, invoice.charges.isEmpty else { return nil }
    let lines = invoice.lines.filter { $0.additionalTaxes.contains(code) }
    guard !lines.isEmpty else { return nil }
    var sum = ExactDecimal.zero
    for billing in Set(lines.map { $0.billing ?? "" }) {
      guard let part = bare(lines.filter { ($0.billing ?? "") == billing }, billing: billing),
        let next = sum.adding(part)
      else { return nil }
      sum = next
    }
    return sum
  }

  /// What lines bear of an excise; nothing if no line does, or one of them doesn't say enough.
  func excise(_ code: String) -> ExactDecimal? {
    let lines = invoice.lines.filter { $0.additionalTaxes.contains(code) }
    let parts = lines.compactMap { line in
      Self.isSpecific(code) ? taxation.specificExcise(of: line) : taxation.adValoremExcise(of: line)
    }
    return lines.isEmpty || parts.count < lines.count ? nil : parts.total { $0 }
  }

  /// So much for each litre or box, and no rate of the price.
  static func isSpecific(_ code: String) -> Bool { ("006"..."022").contains(code) }

  private func bare(_ lines: [Line], billing: String) -> ExactDecimal? {
    let sum = ExactDecimal.sum(of: lines.compactMap { taxation.amount(of: $0) })
    let totals = invoice.totals
    let rates = [
      "1": totals.itbisRate1 ?? Rate(ExactDecimal(18)), "2": totals.itbisRate2 ?? Rate(ExactDecimal(16)),
    ]
    guard invoice.pricesIncludeITBIS, let factor = rates[billing]?.onTop else { return sum }
    return sum?.divided(by: factor, decimals: 4)
  }
}
