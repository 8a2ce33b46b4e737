import FacturaAmounts
import FacturaBinding
import FacturaDiagnostics
import FacturaInvoices
import FacturaLayout
import FacturaPages
import FacturaReconciliation
import FacturaSymbols
import FacturaTemplates
import FacturaTestSupport
import Testing

/// An invoice laid out in the toy typeface, whose pages can be tampered with before they are compared.
struct Reconciled {
  let template: Template
  let invoice: Invoice
  var pages: [Page]
  private let language: String

  init(
    _ flow: String, definitions: String = "", pages: String = "<pages sizes=\"letter\"/>", _ invoice: Invoice,
    language: String = "es",
  ) throws {
    let layout = "<layout name=\"test\" lang=\"es\">\(definitions)\(pages)<flow>\(flow)</flow></layout>"
    let (template, findings) = compile(layout)
    for finding in findings { Issue.record("\(finding)") }
    self.template = try #require(template)
    self.invoice = invoice
    self.language = language
    let binder = try Binder(self.template, language: Language(tag: language), symbols: ModuleEncoder())
    let unfinished = try FacturaTestSupport.pages(of: binder.bind(invoice))
    self.pages = try unfinished.map {
      try $0.resolved(pageCount: unfinished.count, typesetter: ToyTypesetter())
    }
  }

  /// What is found on the pages, and at their end.
  var findings: [Finding] {
    run().findings
  }

  func run() -> (findings: [Finding], summary: ReconciliationSummary) {
    let plan = ReconciliationPlan(template, language: template.languageNumber(for: language) ?? 0)
    var reconciler = Reconciler(plan, invoice, language: language)
    var findings: [Finding] = []
    for page in pages { findings += reconciler.check(page) }
    return (findings + reconciler.finish(), reconciler.summary)
  }

  /// The messages alone.
  var messages: [String] { findings.map(\.message) }

  // MARK: Tampering

  /// Writes other text where a run says `text`; all runs of that text if `all`.
  mutating func replace(_ text: String, with other: String, all: Bool = false) {
    for page in pages.indices {
      for index in pages[page].items.indices {
        guard case .text(var run) = pages[page].items[index], run.run.text == text else { continue }
        run.run = ToyPages.run(other, size: run.run.size)
        pages[page].items[index] = .text(run)
        if !all { return }
      }
    }
    if !all { Issue.record("no run says “\(text)”") }
  }

  /// What the runs say, one after the other.
  var texts: [String] {
    pages.flatMap(\.items).compactMap { if case .text(let run) = $0 { run.run.text } else { nil } }
  }

  /// Takes the first run that says `text` away.
  mutating func drop(_ text: String) throws {
    for page in pages.indices {
      for index in pages[page].items.indices {
        guard case .text(let run) = pages[page].items[index], run.run.text == text else { continue }
        pages[page].items.remove(at: index)
        return
      }
    }
    throw NoRow(text: text)
  }

  /// The items of the row in which a run says `text`.
  private func row(with text: String) throws -> (page: Int, items: Range<Int>) {
    for (number, page) in pages.enumerated() {
      var open: [Int] = []
      for (index, item) in page.items.enumerated() {
        switch item {
        case .open(let group): open.append(group.role == .row ? index : -1)
        case .close: open.removeLast()
        case .text(let run):
          guard run.run.text == text, let start = open.last(where: { $0 >= 0 }) else { continue }
          return (number, start..<Self.end(of: start, in: page.items))
        default: break
        }
      }
    }
    throw NoRow(text: text)
  }

  struct NoRow: Error { var text: String }

  private static func end(of start: Int, in items: [Item]) -> Int {
    var depth = 0
    for index in items[start...].indices {
      if case .open = items[index] { depth += 1 }
      if case .close = items[index] { depth -= 1 }
      if depth == 0 { return index + 1 }
    }
    return items.count
  }

  mutating func dropRow(with text: String) throws {
    let (page, items) = try row(with: text)
    pages[page].items.removeSubrange(items)
  }

  mutating func repeatRow(with text: String) throws {
    let (page, items) = try row(with: text)
    pages[page].items.insert(contentsOf: Array(pages[page].items[items]), at: items.upperBound)
  }

  mutating func changeSymbols(_ change: (ModuleMatrix) -> ModuleMatrix) {
    for page in pages.indices {
      for index in pages[page].items.indices {
        guard case .symbol(var symbol) = pages[page].items[index] else { continue }
        symbol.symbol = change(symbol.symbol)
        pages[page].items[index] = .symbol(symbol)
      }
    }
  }
}

extension Amount {
  init(hundredths: Int) {
    self.init(ExactDecimal(coefficient: Int128(hundredths), scale: 2))
  }
}
