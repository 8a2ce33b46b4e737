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
  var subtotals = SubtotalTally()
  var stamps = StampMemo()
  /// Texts of several runs, and of one that doesn't say all yet.
  var openTexts: [OpenText] = []
  private var settled: SettledTexts
  /// Which of the plan's standing nodes were drawn, from 1.
  var standing: [Bool]
  var differences: [Finding] = []
  package internal(set) var told: [ToldDifference] = []
  /// What is beyond it is told once a page.
  static let toldLimit = 100
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
    lines = LineTally(plan, invoice.lines)
    settled = SettledTexts(count: plan.nodesThatGoOn)
    standing = Array(repeating: false, count: plan.standing.count + 1)
  }

  /// What differs on a page.
  package mutating func check(_ page: Page) -> [Finding] {
    differences = []
    summary.pages += 1
    values.page.record = page.record
    values.page.printsSums = false
    values.page.subtotals = [:]
    page.items.withUnsafeBufferPointer { items in
      for index in items.indices {
        switch items[index].drawn {
        case .run(let run): check(run)
        case .row(let origin, let isContinued): enterRow(origin, isContinued: isContinued)
        case .table(let origin, let isContinued): enterTable(origin, isContinued: isContinued)
        case .symbol: if case .symbol(let symbol) = items[index] { check(symbol) }
        case .other: break
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
      try reconciler.tellMissingCells()
      try reconciler.tellMissingTexts()
      try reconciler.tally.finish(&reconciler.values)
    }
    tellTally()
    tellLines()
    tellSubtotals()
    return Array(differences.prefix(Self.limit))
  }

  // MARK: Runs

  @inline(__always)
  private mutating func check(_ run: DrawnRun) {
    let node = plan.node(run.origin.node)
    switch node.kind {
    case .field: checkField(run, node)
    case .text: checkText(run, node)
    case .none, .qrCode, .barCode, .row, .table: break
    }
  }

  /// One field on one line: nearly all of a long table.
  @inline(__always)
  private mutating func checkField(_ run: DrawnRun, _ node: NodePlan) {
    var text = DrawnText(run.bytes)
    let match: Match
    do throws(Finding) {
      // Used up where it is fetched: a value that is kept is counted once more.
      match = text.matches(
        try values.field(Int(node.field), ofSlot: Int(node.slot), run.origin.turns), node.format,
        isUppercase: node.isUppercase, language)
    } catch {
      differences.append(error)
      return
    }
    guard match == .yes, text.isAtEnd else { return checkJoined(run, node) }
    settle(run.origin, node, compared: 1)
  }

  /// Nearly every other text is one run, too, and what it should be.
  private mutating func checkText(_ run: DrawnRun, _ node: NodePlan) {
    do throws(Finding) {
      guard openTexts.isEmpty, let agreement = try matchSteps(run, node) else {
        return checkJoined(run, node)
      }
      settle(run.origin, node, compared: agreement.compared)
      note(agreement.pageCount, run.origin)
      if node.goesOn > 0 { settled.keep(run, of: node, page: summary.pages, compared: agreement.compared) }
    } catch {
      differences.append(error)
    }
  }

  @inline(__always)
  private mutating func settle(_ origin: Origin, _ node: NodePlan, compared: Int) {
    summary.compared += compared
    if node.isLineNet { drawLine(origin, depth: node.lineDepth) }
    mark(node)
  }

  /// Something of it stands on paper, right or wrong.
  @inline(__always)
  private mutating func mark(_ node: NodePlan) {
    tally.draw(cell: node.cell)
    if node.standing > 0 { standing[Int(node.standing)] = true }
  }

  /// Reads what only some texts have; an error of the source is a difference too.
  mutating func guarding(_ work: (inout Reconciler) throws(Finding) -> Void) {
    do throws(Finding) { try work(&self) } catch { differences.append(error) }
  }

  /// The general way: the text may be of several runs.
  private mutating func checkJoined(_ run: DrawnRun, _ node: NodePlan) {
    let place = openTexts.firstIndex { $0.isText(of: run.origin) }
    // Spaces between two directions or at the end of a line may be a run of their own.
    if place == nil, run.isBlank { return }
    mark(node)
    var text = place.map { openTexts.remove(at: $0) } ?? OpenText(run.origin, page: summary.pages)
    text.append(run, page: summary.pages)
    guard text.isDue else { return openTexts.append(text) }
    guarding { (reconciler) throws(Finding) in
      if try reconciler.read(&text, node) { return }
      if text.state == .no, try reconciler.goesOn(run, node) { return }
      reconciler.openTexts.append(text)
    }
  }

  /// Compares what there is of a text; whether all of it is there, and right.
  private mutating func read(_ text: inout OpenText, _ node: NodePlan) throws(Finding) -> Bool {
    text.markRead()
    let answer = try match(text, node)
    if answer.match == .yes { settle(text, node, answer) }
    text.state = answer.match
    text.failure = answer.failure
    return answer.match == .yes
  }

  /// Whether a text that seemed whole goes on with this run: behind a condition, or a value that isn't known.
  private mutating func goesOn(_ run: DrawnRun, _ node: NodePlan) throws(Finding) -> Bool {
    guard node.goesOn > 0, let (before, compared) = settled.text(of: run.origin, node) else { return false }
    var text = before
    text.append(run, page: summary.pages)
    let answer = try match(text, node)
    if answer.match == .no { return false }
    settled.forget(node)
    summary.compared -= compared
    text.state = answer.match
    text.failure = answer.failure
    if answer.match == .yes { settle(text, node, answer) } else { openTexts.append(text) }
    return true
  }

  private mutating func match(_ text: OpenText, _ node: NodePlan) throws(Finding) -> Answer {
    let answer = try match(text.bytes, text.origin.turns, node)
    guard answer.match != .yes, let joined = text.withoutLineEnds else { return answer }
    // A long word in a narrow column may have been broken where nothing else could be. A number may not.
    let whole = try match(joined, text.origin.turns, node)
    guard whole.match == .yes else { return answer }
    if text.hasFigureAcrossLines, let failure = answer.failure, failure.value.isNumber {
      tellBroken(failure, of: text)
    }
    return whole
  }

  typealias Answer = (
    match: Match, compared: Int, unknown: Int, pageCount: Int?, failure: OpenText.Failure?
  )

  mutating func match(
    _ bytes: [UInt8], _ turns: Turns, _ node: NodePlan,
  ) throws(Finding) -> Answer {
    guard plan.texts.indices.contains(Int(node.index)) else { return (.yes, 0, 0, nil, nil) }
    values.page.isPageSubtotal = node.isPageSubtotal
    var matcher = PieceMatcher(language, turns)
    let pieces = plan.texts[Int(node.index)].pieces
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
    settle(text.origin, node, compared: answer.compared)
    summary.notCompared += answer.unknown
    note(answer.pageCount, text.origin)
    if node.goesOn > 0 { settled.keep(text, of: node, compared: answer.compared) }
  }

  private mutating func note(_ pageCount: Int?, _ origin: Origin) {
    if let pageCount { drawnPageCounts.append((pageCount, origin, summary.pages)) }
  }

  private mutating func readLongTexts() {
    let texts = openTexts
    openTexts = []
    for var text in texts {
      guarding { (reconciler) throws(Finding) in
        if !text.isRead, try reconciler.read(&text, reconciler.plan.node(text.origin.node)) { return }
        reconciler.openTexts.append(text)
      }
    }
  }

  // MARK: Ends

  /// What is wrong at the end of a page stays wrong; only words may go on on the next.
  private mutating func endPage() {
    if openTexts.contains(where: { !$0.isRead }) { readLongTexts() }
    for text in openTexts where text.state != .shortOfWords { tellDifferent(text) }
    openTexts.removeAll { $0.state != .shortOfWords }
    checkPageSums()
    checkPageSubtotals()
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
