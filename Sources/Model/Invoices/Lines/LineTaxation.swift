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
  private let cardSale: CardSale?

  package init(_ invoice: Invoice) {
    pricesIncludeITBIS = invoice.pricesIncludeITBIS
    rates = Self.rates(of: invoice)
    additional = invoice.totals.additionalTaxes
    cardSale = CardSale(invoice)
  }

  /// ITBIS rates 1 to 3: as stated, or as the law has them.
  static func rates(of invoice: Invoice) -> [Rate] {
    let totals = invoice.totals
    return [
      totals.itbisRate1 ?? Rate(ExactDecimal(18)), totals.itbisRate2 ?? Rate(ExactDecimal(16)),
      totals.itbisRate3 ?? Rate(.zero),
    ]
  }

  /// The line's amount as if it held nothing but itself and ITBIS: of a prepaid card, less the other taxes in its
  /// price. Nothing if their rate isn't stated.
  func amount(of line: Line) -> ExactDecimal? {
    guard let net = line.net?.value, let cardSale, let rate = itbisRate(of: line) else {
      return line.net?.value
    }
    guard let factor = cardSale.factor(of: line, itbis: rate), let onTop = rate.onTop else { return nil }
    return factor.isSameValue(as: onTop)
      ? net : net.multiplied(by: onTop)?.divided(by: factor, decimals: 9)
  }

  /// ITBIS of a line; nothing for lines that aren't subject to it, and for those with excise that can't be reckoned: no
  /// figure is better than one on half of its base.
  package func itbis(of line: Line) -> Amount? {
    guard let net = line.net, let rate = itbisRate(of: line), let excise = excise(of: line) else {
      return nil
    }
    guard pricesIncludeITBIS else { return Amount.sum(of: [net, excise])?.portion(rate) }
    if cardSale == nil, excise.value.isZero { return Self.itbis(inside: net, rate: rate) }
    // Excise is never inside a price (Formato e-CF, field 101).
    guard let bare = amount(of: line), let factor = rate.onTop else { return nil }
    return bare.divided(by: factor, decimals: 9)?.adding(excise.value).flatMap { Amount($0).portion(rate) }
  }

  /// The excise of a line, which enters the base of its ITBIS; tip, CDT and the excise on telecommunications don't
  /// (Formato e-CF, table I). Nothing if any of it can't be reckoned.
  private func excise(of line: Line) -> Amount? {
    let parts = [specificExcise(of: line), adValoremExcise(of: line)].compactMap(\.self)
    guard line.additionalTaxes.count(where: AdditionalTax.isExcise) <= parts.count else { return nil }
    return Amount.sum(of: parts)
  }

  private func itbisRate(of line: Line) -> Rate? {
    switch line.billing {
    case "1": rates[0]
    case "2": rates[1]
    case "3": rates[2]
    default: nil
    }
  }

  /// ITBIS that a price includes: the price less the price over 1 + rate.
  static func itbis(inside net: Amount, rate: Rate) -> Amount? {
    guard let factor = rate.onTop, let bare = net.value.divided(by: factor, decimals: 2) else { return nil }
    return net.subtracting(Amount(bare))
  }

  /// Specific excise (Informe Técnico e-CF, §14). On alcohol, codes 006 to 018, so much for each litre of it, and none on
  /// what is sold in bulk; on cigarettes, codes 019 to 022, so much for each box.
  package func specificExcise(of line: Line) -> Amount? {
    guard let tax = tax(of: line, codes: "006"..."022"), let rate = tax.rate, let count = line.quantity else {
      return nil
    }
    if Self.isCigarettes(tax) {
      let factors = [count.value, line.excise.units, rate.value]
      return ExactDecimal.product(of: factors).flatMap { $0.rounded(to: 2) }.map(Amount.init)
    }
    if line.isBulk { return Amount.zero.rounded }
    guard let alcohol = line.excise?.alcohol, let content = line.excise?.subquantities.first?.quantity else {
      return nil
    }
    let factors = [count.value, line.excise.units, content.value, alcohol.value]
    return ExactDecimal.product(of: factors).map(Amount.init)?.portion(rate)
  }

  /// Ad-valorem excise on alcohol, codes 023 to 035, and on cigarettes, 036 to 039: a rate of the retail price without
  /// ITBIS and without the excise itself; of alcohol in bulk, of its own price and 30 % (Informe Técnico e-CF, §14).
  package func adValoremExcise(of line: Line) -> Amount? {
    guard let tax = tax(of: line, codes: "023"..."039"), let rate = tax.rate, let count = line.quantity else {
      return nil
    }
    if line.isBulk, !Self.isCigarettes(tax) {
      let raised = ExactDecimal(coefficient: 13, scale: 1)
      return line.price.flatMap { ExactDecimal.product(of: [$0.value, raised, count.value]) }
        .flatMap { Amount($0).portion(rate) }
    }
    guard let own = rate.onTop, let itbis = itbisRate(of: line)?.onTop, let price = line.excise?.retailPrice,
      let specific = specificPart(of: line)
    else { return nil }
    return ExactDecimal.product(of: [price.value, line.excise.units, count.value])?
      .divided(by: itbis, decimals: 9)?.subtracting(specific)?
      .divided(by: own, decimals: 9).map(Amount.init)?.portion(rate)
  }

  /// What a retail price holds of specific excise; nothing if there is some that can't be reckoned.
  private func specificPart(of line: Line) -> ExactDecimal? {
    guard line.additionalTaxes.contains(where: ("006"..."022").contains) else { return .zero }
    return specificExcise(of: line)?.value
  }

  private static func isCigarettes(_ tax: AdditionalTax) -> Bool {
    guard let code = tax.code else { return false }
    return ("019"..."022").contains(code) || ("036"..."039").contains(code)
  }

  private func tax(of line: Line, codes: ClosedRange<String>) -> AdditionalTax? {
    guard let code = line.additionalTaxes.first(where: codes.contains) else { return nil }
    return additional.first { $0.code == code }
  }
}

extension Line {
  /// Sold by the bulk, «granel»: unit 18 (Formato e-CF, table IV).
  fileprivate var isBulk: Bool { unit == "18" }
}

extension ExciseGoods? {
  /// Units of reference in one billed unit (CantidadReferencia): one, if nothing is said.
  fileprivate var units: ExactDecimal { self?.referenceQuantity?.value ?? ExactDecimal(1) }
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
