import FacturaAmounts
package import FacturaDiagnostics
package import FacturaInvoices
package import FacturaPages
import FacturaTemplates

/// Looks at each finished page before it is drawn: every figure and text on it that comes from the invoice is read back
/// and compared with what the invoice states, fetched afresh.
///
/// What is read is the text of the glyph runs. What was read, by whom, and where it came from, is told apart by the
/// origin that each run carries: the node of the layout and the turns of the loops.
package struct Reconciler {
  let plan: ReconciliationPlan
  let invoice: Invoice
  let language: DrawnLanguage
  var values: StatedValues
  var tally: RowTally
  var lines: LineTally
  var stamps = StampMemo()
  /// Texts of several runs, and of one that doesn't say all yet.
  var openTexts: [OpenText] = []
  var differences: [Finding] = []
  /// The last page, and what was counted.
  package internal(set) var summary = ReconciliationSummary()
  /// Numbers of pages as they are drawn.
  private var drawnPageCounts: [(count: Int, origin: Origin, page: Int)] = []
  /// More than this on one page say nothing more.
  private static let limit = 20

  /// `language` is the BCP 47 tag in whose rules figures are drawn.
  package init(_ plan: ReconciliationPlan, _ invoice: Invoice, language: String) {
    self.plan = plan
    self.invoice = invoice
    self.language = DrawnLanguage(language: language, currency: invoice.currency ?? "DOP")
    values = StatedValues(plan, invoice: invoice)
    tally = RowTally(plan)
    lines = LineTally(plan, count: invoice.lines.count)
  }

  /// What differs on a page.
  package mutating func check(_ page: Page) -> [Finding] {
    differences = []
    summary.pages += 1
    values.page.record = page.record
    values.page.printsSums = false
    page.items.withUnsafeBufferPointer { items in
      for index in items.indices {
        switch items[index] {
        case .text(let run): check(run)
        case .open(let group): enter(group)
        case .symbol(let symbol): check(symbol)
        case .close, .path, .image, .late, .watermark: break
        }
      }
    }
    endPage()
    return Array(differences.prefix(Self.limit))
  }

  /// What differs when all pages are there: what was begun and not ended, and what was never drawn.
  package mutating func finish() -> [Finding] {
    differences = []
    for text in openTexts { tellIncomplete(text) }
    openTexts = []
    for drawn in drawnPageCounts where drawn.count != summary.pages {
      tell(
        .pageCount(drawn: drawn.count, counted: summary.pages, page: drawn.page), at: drawn.origin, path: nil)
    }
    guarding { (reconciler) throws(Finding) in
      let missing = try reconciler.tally.finish(&reconciler.values)
      for difference in missing { reconciler.tell(difference) }
    }
    tellLines()
    return Array(differences.prefix(Self.limit))
  }

  // MARK: Runs

  @inline(__always)
  private mutating func check(_ run: PlacedRun) {
    let node = plan.node(run.origin.node)
    switch node.kind {
    case .field: checkField(run, node)
    case .text: checkText(run, node)
    case .none, .qrCode, .barCode, .row, .table: break
    }
  }

  /// One field on one line: nearly all of a long table.
  @inline(__always)
  private mutating func checkField(_ run: PlacedRun, _ node: NodePlan) {
    let value: ModelValue
    do throws(Finding) {
      value = try values.field(Int(node.field), ofSlot: Int(node.slot), run.origin.turns)
    } catch {
      differences.append(error)
      return
    }
    var text = DrawnText(run.run.utf8.elements)
    let match = text.matches(value, node.format, isUppercase: node.isUppercase, language)
    guard match == .yes, text.isAtEnd else { return checkText(run, node) }
    summary.compared += 1
    if node.isLineNet { lines.draw(run.origin, on: summary.pages) }
  }

  /// Reads what only some texts have; an error of the source is a difference too.
  mutating func guarding(_ work: (inout Reconciler) throws(Finding) -> Void) {
    do throws(Finding) { try work(&self) } catch { differences.append(error) }
  }

  /// The general way: the text may be of several runs.
  private mutating func checkText(_ run: PlacedRun, _ node: NodePlan) {
    let place = openTexts.firstIndex {
      $0.origin.node == run.origin.node && $0.origin.turns == run.origin.turns
    }
    var text = place.map { openTexts.remove(at: $0) } ?? OpenText(origin: run.origin, page: summary.pages)
    text.append(run, page: summary.pages)
    guarding { (reconciler) throws(Finding) in
      var answer = try reconciler.match(text.bytes, text.origin.turns, node)
      if answer.match != .yes, let joined = text.withoutLineEnds {
        // A figure in a narrow column may have been broken where nothing else could be.
        let whole = try reconciler.match(joined, text.origin.turns, node)
        if whole.match == .yes { answer = whole }
      }
      switch answer.match {
      case .yes: reconciler.settle(text, node, answer)
      case .no, .shortOfWords, .shortOfFigure:
        text.state = answer.match
        text.failure = answer.failure
        reconciler.openTexts.append(text)
      }
    }
  }

  typealias Answer = (
    match: Match, compared: Int, unknown: Int, pageCount: Int?, failure: OpenText.Failure?
  )

  mutating func match(
    _ bytes: [UInt8], _ turns: Turns, _ node: NodePlan,
  ) throws(Finding) -> Answer {
    guard plan.texts.indices.contains(Int(node.index)) else { return (.yes, 0, 0, nil, nil) }
    values.page.isPageSubtotal = node.isPageSubtotal
    values.page.carried = tally.sums
    values.page.onPage = tally.sumsOnPage
    var matcher = PieceMatcher(language, turns)
    let pieces = plan.texts[Int(node.index)]
    let result: Result<Match, Finding> = bytes.withUnsafeBufferPointer { bytes in
      do throws(Finding) {
        return .success(try matcher.match(pieces, DrawnText(bytes), &values))
      } catch {
        return .failure(error)
      }
    }
    return (try result.get(), matcher.compared, matcher.unknown, matcher.pageCount, matcher.failure)
  }

  private mutating func settle(_ text: OpenText, _ node: NodePlan, _ answer: Answer) {
    summary.compared += answer.compared
    summary.notCompared += answer.unknown
    if let count = answer.pageCount { drawnPageCounts.append((count, text.origin, summary.pages)) }
    if node.isLineNet { lines.draw(text.origin, on: summary.pages) }
  }

  // MARK: Ends

  /// What is wrong at the end of a page stays wrong; only words may go on on the next.
  private mutating func endPage() {
    for text in openTexts where text.state != .shortOfWords { tellDifferent(text) }
    openTexts.removeAll { $0.state != .shortOfWords }
    checkPageSums()
    tally.endPage()
  }
}

/// What a reconciliation looked at.
package struct ReconciliationSummary: Hashable, Sendable {
  package var pages = 0
  /// Values of the invoice that stand on paper as they are stated.
  package var compared = 0
  /// Values on paper that the layout reckons in ways that aren't reckoned again.
  package var notCompared = 0
  /// Codes whose modules were read back.
  package var codes = 0
}
