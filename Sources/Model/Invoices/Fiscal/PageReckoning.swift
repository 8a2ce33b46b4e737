import FacturaAmounts

/// How the figures of a page come from the sums of its lines: what the document says about rates, adjustments and
/// totals.
struct PageReckoning: Sendable {
  /// A tax beside ITBIS that the totals list with a rate.
  struct Tax: Sendable {
    let code: String
    let rate: Rate
    var isExcise: Bool { AdditionalTax.isExcise(code) }
  }

  /// ITBIS rates 1 to 3.
  let rates: [Rate]
  let taxes: [Tax]
  private let totals: Totals
  private let lineCount: Int
  /// Other documents have no figures page by page.
  private let isFiscal: Bool
  /// 1.18 for lines whose prices include 18 % of ITBIS, zero for those without it.
  private var factors = ByClass()
  /// Discounts, below zero, and surcharges on the document, without ITBIS.
  private var adjustments = ByClass()
  /// Those that don't say which lines they belong to.
  private var unassigned = ExactDecimal.zero

  init(_ invoice: Invoice) {
    totals = invoice.totals
    lineCount = invoice.lines.count
    isFiscal = invoice.fiscal != nil
    rates = LineTaxation.rates(of: invoice)
    taxes = invoice.totals.additionalTaxes.compactMap { tax in
      guard let code = tax.code, let rate = tax.rate else { return nil }
      return Tax(code: code, rate: rate)
    }
    if invoice.pricesIncludeITBIS {
      for (kind, rate) in zip(LineClass.taxed, rates) {
        factors[kind] = rate.hundredth?.adding(ExactDecimal(1)) ?? .zero
      }
    }
    for charge in invoice.charges { assign(charge.amount?.value, charge.billing) }
    for allowance in invoice.allowances where !allowance.isCardCommission {
      assign((allowance.amount?.value).map { -$0 }, allowance.billing)
    }
  }

  private mutating func assign(_ amount: ExactDecimal?, _ billing: String?) {
    guard let amount else { return }
    if let kind = LineClass(billing) {
      adjustments[kind] = adjustments[kind].adding(amount) ?? .zero
    } else {
      unassigned = unassigned.adding(amount) ?? .zero
    }
  }

  /// Gives the adjustments that name no lines to all billed lines, in proportion to their amounts without ITBIS.
  mutating func spread(over whole: PageSums) {
    guard !unassigned.isZero else { return }
    var bare = ByClass()
    for kind in LineClass.allCases { bare[kind] = self.bare(whole.nets, kind) ?? .zero }
    guard let sum = bare.billable else { return }
    for kind in LineClass.allCases where kind != .notBillable {
      let share = unassigned.share(of: bare[kind], in: sum, decimals: 9) ?? .zero
      adjustments[kind] = adjustments[kind].adding(share) ?? adjustments[kind]
    }
    unassigned = .zero
  }

  // MARK: Columns

  /// What the document states for a column of Paginacion.
  func stated(_ column: KeyPath<Totals, Amount?>) -> Amount? {
    guard isFiscal else { return nil }
    switch column {
    case \.pageExcise: return totals.excise
    case \.pageOtherTaxes:
      let others = totals.additionalTaxes.compactMap(\.other)
      return others.isEmpty ? nil : Amount.sum(of: others)
    default: return totals[keyPath: column]
    }
  }

  /// The figures of the last page with lines.
  func rest(behind shown: ShownSubtotals) -> Totals {
    var figures = Totals()
    for column in Totals.pageColumns {
      guard let stated = stated(column) else { continue }
      figures[keyPath: column] = shown.rest(of: stated, in: column)
    }
    return figures
  }

  /// The figures of a page before it.
  func figures(of page: PageSums, in whole: PageSums, behind shown: ShownSubtotals) -> Totals {
    let pair = Pair(page: page, whole: whole, shown: shown)
    var figures = Totals()
    figures.taxed1 = share(\.taxed1, of: pair) { self.base($0.nets, .firstRate, in: whole) }
    figures.taxed2 = share(\.taxed2, of: pair) { self.base($0.nets, .secondRate, in: whole) }
    figures.taxed3 = share(\.taxed3, of: pair) { self.base($0.nets, .thirdRate, in: whole) }
    figures.exempt = share(\.exempt, of: pair) { self.base($0.nets, .exempt, in: whole) }
    figures.notBillable = share(\.notBillable, of: pair) { self.base($0.nets, .notBillable, in: whole) }
    figures.itbis1 = share(\.itbis1, of: pair) { self.itbis($0, .firstRate, in: whole) }
    figures.itbis2 = share(\.itbis2, of: pair) { self.itbis($0, .secondRate, in: whole) }
    figures.itbis3 = share(\.itbis3, of: pair) { self.itbis($0, .thirdRate, in: whole) }
    figures.pageExcise = share(\.pageExcise, of: pair, or: \.bearingExcise) { $0.excise.billable }
    figures.pageOtherTaxes = share(\.pageOtherTaxes, of: pair, or: \.bearingOther) {
      self.otherTaxes($0, in: whole)
    }
    figures.taxed = sum([figures.taxed1, figures.taxed2, figures.taxed3], of: \.taxed, pair) { sums in
      ExactDecimal.sum(of: LineClass.taxed.compactMap { self.base(sums.nets, $0, in: whole) })
    }
    figures.itbis = sum([figures.itbis1, figures.itbis2, figures.itbis3], of: \.itbis, pair) { sums in
      ExactDecimal.sum(of: LineClass.taxed.compactMap { self.itbis(sums, $0, in: whole) })
    }
    let additional = [figures.pageExcise, figures.pageOtherTaxes]
    figures.additional = sum(additional, of: \.additional, pair) { $0.nets.billable }
    let parts = [figures.taxed, figures.exempt, figures.itbis, figures.additional]
    figures.total = sum(parts, of: \.total, pair) { $0.nets.billable }
    return figures
  }

  /// Lines of a page, and all lines; and what the pages before it show.
  private struct Pair {
    let page: PageSums
    let whole: PageSums
    let shown: ShownSubtotals
  }

  /// A column that is the sum of others, as far as the document states any of them.
  private func sum(
    _ parts: [Amount?], of column: KeyPath<Totals, Amount?>, _ pair: Pair,
    _ value: (PageSums) -> ExactDecimal?,
  ) -> Amount? {
    guard let stated = stated(column) else { return nil }
    let known = parts.compactMap { $0 }
    if known.isEmpty { return share(column, of: pair, value) }
    return pair.shown.fit(Amount.sum(of: known), to: stated, in: column)
  }

  /// What a page has of a stated figure: what is reckoned for its lines, if that is right for the whole document; or
  /// else its share in proportion to it, to the lines that bear the tax, or to all that is billed.
  private func share(
    _ column: KeyPath<Totals, Amount?>, of pair: Pair, or weight: KeyPath<PageSums, ExactDecimal>? = nil,
    _ value: (PageSums) -> ExactDecimal?,
  ) -> Amount? {
    guard let stated = stated(column) else { return nil }
    let mine = portion(of: stated.value, pair, weight, value)
    return pair.shown.fit(mine, to: stated, in: column)
  }

  private func portion(
    of stated: ExactDecimal, _ pair: Pair, _ weight: KeyPath<PageSums, ExactDecimal>?,
    _ value: (PageSums) -> ExactDecimal?,
  ) -> Amount? {
    let mine = value(pair.page)
    let all = value(pair.whole)
    if let mine, let all, isNear(all, stated) { return Amount(mine).rounded }
    let ways = [
      (mine, all), weight.map { (pair.page[keyPath: $0], pair.whole[keyPath: $0]) } ?? (nil, nil),
      (pair.page.nets.billable, pair.whole.nets.billable),
    ]
    for case (let mine?, let all?) in ways where !all.isZero {
      return stated.share(of: mine, in: all, decimals: 2).map(Amount.init)
    }
    return Amount.zero.rounded
  }

  private func isNear(_ reckoned: ExactDecimal, _ stated: ExactDecimal) -> Bool {
    guard let difference = reckoned.subtracting(stated) else { return false }
    return difference.magnitude <= ExactDecimal(max(1, lineCount))
  }

  // MARK: Reckoning

  /// Amounts of lines of a class without ITBIS.
  private func bare(_ nets: ByClass, _ kind: LineClass) -> ExactDecimal? {
    factors[kind].isZero ? nets[kind] : nets[kind].divided(by: factors[kind], decimals: 9)
  }

  /// The same with these lines' share of discounts and surcharges.
  private func base(_ nets: ByClass, _ kind: LineClass, in whole: PageSums) -> ExactDecimal? {
    guard !adjustments[kind].isZero, !whole.nets[kind].isZero else { return bare(nets, kind) }
    guard let share = adjustments[kind].share(of: nets[kind], in: whole.nets[kind], decimals: 9) else {
      return nil
    }
    return bare(nets, kind)?.adding(share)
  }

  private func itbis(_ sums: PageSums, _ kind: LineClass, in whole: PageSums) -> ExactDecimal? {
    guard let base = base(sums.nets, kind, in: whole)?.adding(sums.excise[kind]),
      let rate = rates[kind.rawValue - 1].hundredth
    else { return nil }
    return base.multiplied(by: rate)
  }

  /// Tip, CDT and the taxes of telecommunications and insurance: each its rate of the lines that bear it.
  private func otherTaxes(_ sums: PageSums, in whole: PageSums) -> ExactDecimal? {
    var total = ExactDecimal.zero
    for (index, tax) in taxes.enumerated() where !tax.isExcise {
      for kind in LineClass.allCases {
        guard let base = base(sums.bearing[index], kind, in: whole), let rate = tax.rate.hundredth,
          let amount = base.multiplied(by: rate), let sum = total.adding(amount)
        else { return nil }
        total = sum
      }
    }
    return total
  }
}
