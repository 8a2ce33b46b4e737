import FacturaAmounts

/// The figures that an e-CF states page by page (Formato e-CF, section E: Paginacion), for any lines of an invoice.
///
/// Lines count with their own amounts; discounts and surcharges on the whole document are spread over the lines that
/// they apply to, in proportion to their amounts without ITBIS (Informe Técnico e-CF, §15); ITBIS and the other taxes
/// are reckoned exactly and rounded once for each page. Where that doesn't come to what the document states, within
/// the tolerance of one unit for each line (Informe Técnico e-CF, §12), pages share the stated figure in proportion.
/// A page has the figures that the document has, and no others.
package struct PageSubtotals: Sendable {
  private let lines: LineSums
  private let reckoning: PageReckoning
  /// Of all lines; nothing if they have more than 30 figures.
  private let whole: PageSums?

  package init(_ invoice: Invoice) {
    var reckoning = PageReckoning(invoice)
    lines = LineSums(invoice, taxes: reckoning.taxes.map(\.code), rates: reckoning.rates)
    whole = lines.sums(of: 0..<invoice.lines.count)
    if let whole { reckoning.spread(over: whole) }
    self.reckoning = reckoning
  }

  /// The figures of a page before the last, with the lines from the first to the last given, counted from 1; of no
  /// lines, zeros. What has more than 30 figures is left out.
  package func figures(of lines: ClosedRange<Int>?) -> Totals {
    guard let whole, let sums = self.lines.sums(of: self.lines.indices(of: lines)) else { return Totals() }
    return reckoning.figures(of: sums, in: whole)
  }

  /// The figures of all pages of a document: on the last page with lines what the others leave of the document's
  /// figures, so that every column comes to the total that is stated.
  package func figures(ofPages pages: [ClosedRange<Int>?]) -> [Totals] {
    var figures = pages.map { self.figures(of: $0) }
    let last = pages.lastIndex { $0 != nil } ?? max(0, pages.count - 1)
    for column in Totals.pageColumns {
      guard let stated = reckoning.stated(column) else { continue }
      figures.settle(column, at: stated, on: last)
    }
    for index in figures.indices { figures[index].leaveOutZeros() }
    return figures
  }
}

extension Totals {
  /// The columns of Paginacion.
  static var pageColumns: [WritableKeyPath<Totals, Amount?>] {
    [
      \.taxed, \.taxed1, \.taxed2, \.taxed3, \.exempt, \.itbis, \.itbis1, \.itbis2, \.itbis3, \.additional,
      \.pageExcise, \.pageOtherTaxes, \.total, \.notBillable,
    ]
  }

  /// Additional taxes of a page are above zero, or not stated (XSD, Decimal18D1or2ValidationTypeMayorCero).
  fileprivate mutating func leaveOutZeros() {
    if additional?.value.isZero ?? false { additional = nil }
    if pageExcise?.value.isZero ?? false { pageExcise = nil }
    if pageOtherTaxes?.value.isZero ?? false { pageOtherTaxes = nil }
  }
}

extension [Totals] {
  /// Gives a page what the others leave of a stated figure. No page's figure falls below zero for it, because the
  /// schema has none below zero: what is missing then is taken from the page before.
  fileprivate mutating func settle(
    _ column: WritableKeyPath<Totals, Amount?>, at stated: Amount, on last: Int,
  ) {
    guard indices.contains(last), let sum = Amount.sum(of: lazy.compactMap({ $0[keyPath: column] })),
      var left = stated.subtracting(sum)
    else { return }
    for index in (0...last).reversed() {
      guard let figure = (self[index][keyPath: column] ?? .zero).adding(left) else { return }
      let isShort = figure < .zero && index > 0 && stated >= .zero
      self[index][keyPath: column] = isShort ? Amount.zero.rounded : figure.rounded
      if !isShort { return }
      left = figure
    }
  }
}

extension Amount {
  /// With two decimals; zero as `0.00`.
  var rounded: Amount { value.rounded(to: 2).map(Amount.init) ?? self }
}
