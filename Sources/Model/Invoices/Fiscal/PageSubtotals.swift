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

  /// The figures of lines, from the first to the last given, counted from 1; of no lines, zeros. What has more than 30
  /// figures is left out.
  package func figures(of lines: ClosedRange<Int>?) -> Totals { figures(of: lines, behind: ShownSubtotals()) }

  /// The figures of a page before the last one with lines: no more than what the pages before it leave of the document's
  /// figures.
  func figures(of lines: ClosedRange<Int>?, behind shown: ShownSubtotals) -> Totals {
    guard let whole, let sums = self.lines.sums(of: self.lines.indices(of: lines)) else { return Totals() }
    return reckoning.figures(of: sums, in: whole, behind: shown)
  }

  /// The figures of the last page with lines: what the pages before it leave of the document's figures.
  func figures(endingBehind shown: ShownSubtotals) -> Totals { reckoning.rest(behind: shown) }

  /// The figures of all pages of a document. Every column comes to the total that is stated.
  package func figures(ofPages pages: [ClosedRange<Int>?]) -> [Totals] {
    let last = pages.lastIndex { $0 != nil } ?? max(0, pages.count - 1)
    var shown = ShownSubtotals()
    return pages.enumerated().map { index, lines in
      var figures = index == last ? figures(endingBehind: shown) : figures(of: lines, behind: shown)
      shown.add(figures, of: lines)
      figures.leaveOutZeros()
      return figures
    }
  }
}

extension Totals {
  /// Additional taxes of a page are above zero, or not stated (XSD, Decimal18D1or2ValidationTypeMayorCero).
  fileprivate mutating func leaveOutZeros() {
    if additional?.value.isZero ?? false { additional = nil }
    if pageExcise?.value.isZero ?? false { pageExcise = nil }
    if pageOtherTaxes?.value.isZero ?? false { pageOtherTaxes = nil }
  }
}
