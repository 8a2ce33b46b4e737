import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaPages

/// Adds up the amounts of lines that are drawn on a page, and compares them with the subtotals that are: by plain sums,
/// and not the way in which subtotals are reckoned; and those of all pages with the document's totals.
struct SubtotalTally {
  /// What is drawn of the page's subtotals.
  var drawn: [Totals.Field: ExactDecimal] = [:]
  private var taxed = ExactDecimal.zero
  private var exempt = ExactDecimal.zero
  private var lineCount = 0
  /// Worked out when the first subtotal is drawn: most layouts have none.
  private var reckoning: Reckoning?
  /// What is drawn on all pages so far, of so many lines.
  private var sums: [Totals.Field: ExactDecimal] = [:]
  private var summedLines = 0

  /// How an invoice's subtotals follow from its lines and totals.
  private struct Reckoning {
    /// Whether lines add up to subtotals without anything else: no discounts and surcharges on the document, no ITBIS in
    /// prices, nothing that the document states otherwise. Pages that the e-CF states itself are as it states them.
    let addsLines: Bool
    let isReckoned: Bool
    /// Figures that the document has, of those that make up the total of a page.
    let parts: [Totals.Field]
    /// How far the document's own total is from its parts; the last page with lines is as far.
    let tolerance: ExactDecimal
    let totals: Totals
    let allLines: Int

    init(_ invoice: Invoice) {
      totals = invoice.totals
      allLines = invoice.lines.count
      parts = [.taxed, .exempt, .itbis, .additional].filter { [totals] in totals.figure(of: $0) != nil }
      let sum = ExactDecimal.sum(of: parts.compactMap { [totals] in totals.figure(of: $0) })
      tolerance = (totals.total?.value).flatMap { sum?.subtracting($0)?.magnitude } ?? .zero
      isReckoned = invoice.fiscal.map(\.pages.isEmpty) ?? false
      addsLines = isReckoned && invoice.linesAreSubtotals
    }

    /// The pages' stated subtotals make the document's totals (Formato e-CF, field 110 c).
    func differences(of pages: [FiscalPage]) -> [(fact: ReconciliationFact, field: Totals.Field)] {
      [Totals.Field.taxed, .exempt, .itbis, .additional, .total].compactMap { field in
        let figures = pages.compactMap { $0.totals.figure(of: field) }
        guard !figures.isEmpty, let added = ExactDecimal.sum(of: figures),
          let stated = totals.figure(of: field),
          !added.isSameValue(as: stated)
        else { return nil }
        return (.statedSubtotalSum(name: field.subtotal, added: added.plain, stated: stated.plain), field)
      }
    }
  }

  mutating func draw(_ line: Line) {
    guard let net = line.net?.value else { return }
    lineCount += 1
    switch line.billing {
    case "1", "2", "3": taxed = taxed.adding(net) ?? taxed
    case "4": exempt = exempt.adding(net) ?? exempt
    default: break
    }
  }

  /// What differs; and the next page begins.
  mutating func endPage(_ page: PageRecord, of invoice: Invoice) -> [ReconciliationFact] {
    defer { (drawn, taxed, exempt, lineCount) = ([:], .zero, .zero, 0) }
    if drawn.isEmpty { return [] }
    let reckoning = self.reckoning ?? Reckoning(invoice)
    self.reckoning = reckoning
    guard reckoning.isReckoned else { return [] }
    addUp(page)
    var facts: [ReconciliationFact] = []
    func compare(_ field: Totals.Field, _ added: ExactDecimal, within tolerance: ExactDecimal = .zero) {
      guard let figure = drawn[field], let difference = figure.subtracting(added)?.magnitude,
        difference > tolerance
      else { return }
      facts.append(
        .pageSum(
          name: field.subtotal, recorded: figure.plain, added: added.plain, page: page.number))
    }
    // A layout need not draw the amounts of lines, and not in pesos.
    if reckoning.addsLines, lineCount == page.rows?.count {
      compare(.taxed, taxed)
      compare(.exempt, exempt)
    }
    let figures = reckoning.parts.compactMap { drawn[$0] }
    if figures.count == reckoning.parts.count, let sum = ExactDecimal.sum(of: figures) {
      compare(.total, sum, within: reckoning.tolerance)
    }
    return facts
  }

  private mutating func addUp(_ page: PageRecord) {
    summedLines += page.rows?.count ?? 0
    for (field, figure) in drawn { sums[field] = (sums[field] ?? .zero).adding(figure) }
  }

  /// What differs when all pages are there: subtotals of pages that hold all lines are the document's totals.
  func finish(
    _ pages: [FiscalPage],
  ) -> [(fact: ReconciliationFact, field: Totals.Field)] {
    guard let reckoning else { return [] }
    guard reckoning.isReckoned else { return reckoning.differences(of: pages) }
    guard summedLines == reckoning.allLines else { return [] }
    return PageTotals.fields.compactMap { field in
      guard let added = sums[field], let stated = reckoning.totals.figure(of: field),
        !added.isSameValue(as: stated)
      else { return nil }
      return (.subtotalSum(name: field.subtotal, added: added.plain, stated: stated.plain), field)
    }
  }
}

extension Totals {
  fileprivate func figure(of field: Field) -> ExactDecimal? { value(of: field).figure }
}

extension Totals.Field {
  /// As layouts name it.
  fileprivate var subtotal: String { "page.subtotals.\(stringValue)" }
}

extension Invoice {
  /// Whether the lines of a page add up to its subtotals as they stand.
  fileprivate var linesAreSubtotals: Bool {
    guard allowances.isEmpty, charges.isEmpty, fiscal?.pricesIncludeITBIS != true else { return false }
    var sums: [String: ExactDecimal] = [:]
    for line in lines {
      guard let billing = line.billing, line.role == nil, let net = line.net?.value, net.scale <= 2,
        let sum = sums[billing, default: .zero].adding(net)
      else { return false }
      sums[billing] = sum
    }
    return [("1", totals.taxed1), ("2", totals.taxed2), ("3", totals.taxed3), ("4", totals.exempt)].allSatisfy
    {
      billing, stated in (sums[billing] ?? .zero).isSameValue(as: stated?.value ?? .zero)
    }
  }
}
