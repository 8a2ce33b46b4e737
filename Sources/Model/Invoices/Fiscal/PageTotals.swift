import Synchronization

/// The figures of a page as the page itself shows them: those that the invoice states for it, or else those reckoned
/// for its lines. Pages are asked in their order: the last one with lines shows what the others leave of the document's
/// totals, whether or not pages without lines follow.
package final class PageTotals: Sendable {
  private let invoice: Invoice
  private let numbers: [Int]
  /// Reckoned only if a page asks; and the page asked for last, because each is asked for figure by figure.
  private let known = Mutex(Known())

  private struct Known {
    var subtotals: PageSubtotals?
    var page: (number: Int, lines: ClosedRange<Int>?, totals: Totals)?
    /// The pages before that one.
    var shown = ShownSubtotals()

    /// A page may be asked again with other lines, and one of the same number may have been tried before for its height.
    mutating func turn(to number: Int) {
      guard let page, page.number != number else { return }
      if page.number < number { shown.add(page.totals, of: page.lines) } else { shown = ShownSubtotals() }
      self.page = nil
    }
  }

  /// The fields of `Totals` that a page has, as layouts name them.
  package static let fields: [Totals.Field] = [
    .taxed, .taxed1, .taxed2, .taxed3, .exempt, .itbis, .itbis1, .itbis2, .itbis3, .additional, .pageExcise,
    .pageOtherTaxes, .total, .notBillable,
  ]

  package init(_ invoice: Invoice) {
    self.invoice = invoice
    numbers = invoice.fiscal?.pages.isEmpty ?? true ? [] : invoice.lineNumbers
  }

  /// - Parameter lines: counted from 1; nothing for a page without lines.
  package func value(of field: Totals.Field, ofPage number: Int, lines: ClosedRange<Int>?) -> ModelValue {
    known.withLock { known in
      if let page = known.page, page.number == number, page.lines == lines {
        return page.totals.value(of: field)
      }
      known.turn(to: number)
      let totals = stated(number, lines) ?? reckoned(lines, &known)
      known.page = (number, lines, totals)
      return totals.value(of: field)
    }
  }

  /// What the invoice states for a page of this number, if it has the same lines.
  private func stated(_ number: Int, _ lines: ClosedRange<Int>?) -> Totals? {
    guard let pages = invoice.fiscal?.pages, pages.indices.contains(number - 1), let lines,
      numbers.indices.contains(lines.lowerBound - 1), numbers.indices.contains(lines.upperBound - 1)
    else { return nil }
    let page = pages[number - 1]
    let isSame =
      page.firstLine == numbers[lines.lowerBound - 1] && page.lastLine == numbers[lines.upperBound - 1]
    return isSame || (page.firstLine == nil && page.lastLine == nil) ? page.totals : nil
  }

  private func reckoned(_ lines: ClosedRange<Int>?, _ known: inout Known) -> Totals {
    let subtotals = known.subtotals ?? PageSubtotals(invoice)
    known.subtotals = subtotals
    guard let lines else { return subtotals.figures(of: nil, behind: known.shown) }
    if known.shown.lastLine + 1 < lines.lowerBound {
      // On pages that don't show any subtotals.
      let others = known.shown.lastLine + 1...lines.lowerBound - 1
      known.shown.add(subtotals.figures(of: others, behind: known.shown), of: others)
    }
    if lines.upperBound == invoice.lines.count { return subtotals.figures(endingBehind: known.shown) }
    return subtotals.figures(of: lines, behind: known.shown)
  }
}
