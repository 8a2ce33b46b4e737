package import FacturaAmounts

/// What the taxes of a line depend on beyond the line itself.
///
/// The e-CF states ITBIS and excise for the whole document only, while its printed representation shows them line
/// by line (Informe Técnico e-CF, §17.2.2): so they are calculated here, exactly, and rounded to cents at the end.
package final class LineTaxation: Sendable {
  private let pricesIncludeITBIS: Bool
  /// ITBIS rates 1 to 3.
  private let rates: [Rate]
  private let additional: [AdditionalTax]

  package init(_ invoice: Invoice) {
    pricesIncludeITBIS = invoice.fiscal?.pricesIncludeITBIS ?? false
    rates = Self.rates(of: invoice)
    additional = invoice.totals.additionalTaxes
  }

  /// ITBIS rates 1 to 3: as stated, or as the law has them.
  static func rates(of invoice: Invoice) -> [Rate] {
    let totals = invoice.totals
    return [
      totals.itbisRate1 ?? Rate(ExactDecimal(18)), totals.itbisRate2 ?? Rate(ExactDecimal(16)),
      totals.itbisRate3 ?? Rate(.zero),
    ]
  }

  /// ITBIS of a line; nothing for lines that aren't subject to it, and for those with excise that can't be reckoned: no
  /// figure is better than one on half of its base.
  package func itbis(of line: Line) -> Amount? {
    guard let net = line.net, let rate = itbisRate(of: line) else { return nil }
    if pricesIncludeITBIS { return Self.itbis(inside: net, rate: rate) }
    let specific = specificExcise(of: line)
    let adValorem = adValoremExcise(of: line)
    let reckoned = (specific == nil ? 0 : 1) + (adValorem == nil ? 0 : 1)
    guard line.additionalTaxes.count(where: AdditionalTax.isExcise) <= reckoned else { return nil }
    return Self.itbis(
      on: net, rate: rate, specificExcise: specific ?? .zero, adValoremExcise: adValorem ?? .zero)
  }

  private func itbisRate(of line: Line) -> Rate? {
    switch line.billing {
    case "1": rates[0]
    case "2": rates[1]
    case "3": rates[2]
    default: nil
    }
  }

  /// ITBIS on a price without it. Excise enters the base; tip, CDT and the excise on telecommunications don't
  /// (Formato e-CF, table I).
  static func itbis(
    on net: Amount, rate: Rate, specificExcise: Amount = .zero, adValoremExcise: Amount = .zero,
  ) -> Amount? {
    Amount.sum(of: [net, specificExcise, adValoremExcise])?.portion(rate)
  }

  /// ITBIS that a price includes: the price less the price over 1 + rate.
  static func itbis(inside net: Amount, rate: Rate) -> Amount? {
    guard let factor = rate.onTop, let bare = net.value.divided(by: factor, decimals: 2) else { return nil }
    return net.subtracting(Amount(bare))
  }

  /// Specific excise on alcohol: so much for each litre of pure alcohol, codes 006 to 018.
  package func specificExcise(of line: Line) -> Amount? {
    guard let tax = tax(of: line, codes: "006"..."018"), let perLitre = tax.rate,
      let goods = line.excise, let alcohol = goods.alcohol, let count = line.quantity,
      let content = goods.subquantities.first?.quantity
    else { return nil }
    let units = goods.referenceQuantity?.value ?? ExactDecimal(1)
    let factors = [count.value, units, content.value, alcohol.value]
    return ExactDecimal.product(of: factors).map(Amount.init)?.portion(perLitre)
  }

  /// Ad-valorem excise on alcohol, codes 023 to 035: a rate of the retail price without ITBIS and without the
  /// excise itself.
  package func adValoremExcise(of line: Line) -> Amount? {
    guard let tax = tax(of: line, codes: "023"..."035"), let rate = tax.rate, let own = rate.onTop,
      let itbis = itbisRate(of: line)?.onTop, let goods = line.excise, let price = goods.retailPrice,
      let count = line.quantity
    else { return nil }
    let units = goods.referenceQuantity?.value ?? ExactDecimal(1)
    let specific = specificExcise(of: line)?.value ?? .zero
    return ExactDecimal.product(of: [price.value, units, count.value])?
      .divided(by: itbis, decimals: 9)?.subtracting(specific)?
      .divided(by: own, decimals: 9).map(Amount.init)?.portion(rate)
  }

  private func tax(of line: Line, codes: ClosedRange<String>) -> AdditionalTax? {
    guard let code = line.additionalTaxes.first(where: codes.contains) else { return nil }
    return additional.first { $0.code == code }
  }
}

extension Rate {
  /// 18 % as 1.18.
  fileprivate var onTop: ExactDecimal? { hundredth?.adding(ExactDecimal(1)) }
}

extension ExactDecimal {
  /// All factors multiplied, without the zeros that don't count, so that few decimals are needed.
  fileprivate static func product(of factors: [ExactDecimal]) -> ExactDecimal? {
    var product = ExactDecimal(1)
    for factor in factors {
      guard let next = product.multiplied(by: factor.trimmed) else { return nil }
      product = next
    }
    return product
  }

  private var trimmed: ExactDecimal {
    var (coefficient, scale) = (self.coefficient, self.scale)
    while scale > 0, coefficient % 10 == 0 { (coefficient, scale) = (coefficient / 10, scale - 1) }
    return ExactDecimal(coefficient: coefficient, scale: scale)
  }
}
