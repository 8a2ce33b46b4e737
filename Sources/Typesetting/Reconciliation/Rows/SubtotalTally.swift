import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaPages

/// Adds up the amounts of lines that are drawn on a page, and compares them with the subtotals that are: by plain sums,
/// and not the way in which subtotals are reckoned.
struct SubtotalTally {
  /// What is drawn of the page's subtotals.
  var drawn: [Totals.Field: ExactDecimal] = [:]
  private var taxed = ExactDecimal.zero
  private var exempt = ExactDecimal.zero
  private var lineCount = 0
  /// Whether lines add up to subtotals without anything else: no discounts and surcharges on the document, no ITBIS in
  /// prices, nothing that the document states otherwise. Pages that the e-CF states itself are as it states them.
  private let addsLines: Bool
  private let isReckoned: Bool
  /// Figures that the document has, of those that make up the total of a page.
  private let parts: [Totals.Field]

  init(_ invoice: Invoice) {
    let totals = invoice.totals
    parts = [.taxed, .exempt, .itbis, .additional].filter { field in
      if case .none = totals.value(of: field) { false } else { true }
    }
    isReckoned = invoice.fiscal.map(\.pages.isEmpty) ?? false
    addsLines = isReckoned && invoice.linesAreSubtotals
  }

  mutating func draw(_ line: Line) {
    guard addsLines, let net = line.net?.value else { return }
    lineCount += 1
    switch line.billing {
    case "1", "2", "3": taxed = taxed.adding(net) ?? taxed
    case "4": exempt = exempt.adding(net) ?? exempt
    default: break
    }
  }

  /// What differs; and the next page begins.
  mutating func endPage(_ page: PageRecord) -> [ReconciliationFact] {
    defer { (drawn, taxed, exempt, lineCount) = ([:], .zero, .zero, 0) }
    guard isReckoned, !drawn.isEmpty else { return [] }
    var facts: [ReconciliationFact] = []
    func compare(_ field: Totals.Field, _ added: ExactDecimal) {
      guard let figure = drawn[field], !figure.isSameValue(as: added) else { return }
      facts.append(
        .pageSum(
          name: "page.subtotals.\(field.stringValue)", recorded: figure.plain, added: added.plain,
          page: page.number))
    }
    // A layout need not draw the amounts of lines, and not in pesos.
    if addsLines, lineCount == page.rows?.count {
      compare(.taxed, taxed)
      compare(.exempt, exempt)
    }
    let figures = parts.compactMap { drawn[$0] }
    if figures.count == parts.count, let sum = ExactDecimal.sum(of: figures) { compare(.total, sum) }
    return facts
  }
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
