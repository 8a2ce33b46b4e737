import FacturaDiagnostics
public import FacturaInvoices

extension Renderer {
  /// How many pages a rendering would have. Lays it out and draws nothing; nothing is compared with the invoice.
  ///
  /// - Throws: as `render` does, but for what comes of drawing and comparing.
  public func pageCount(
    of invoice: Invoice, with layout: Layout, options: RenderOptions = RenderOptions(),
  ) throws(FacturaError) -> Int {
    try laidOut(invoice, layout, options).pageCount
  }

  /// What paper the document takes: as asked for, if nobody saved any, and in other ways.
  ///
  /// A way that can't be laid out is no way; but what is asked for must be.
  ///
  /// - Throws: as `pageCount` does; of kind `argument` if the document has none of the pages that are asked for.
  public func paper(
    for invoice: Invoice, with layout: Layout, _ question: PaperQuestion = PaperQuestion(),
    options: RenderOptions = RenderOptions(),
  ) throws(FacturaError) -> PaperPlan {
    let count = PaperCount(
      renderer: self, invoice: invoice, layout: layout, question: question, options: options)
    let asked = try count.needs(options.privacy)
    var needs = asked.needs
    var plain = asked.plain
    if options.privacy == .summary { plain = (try? count.needs(.full).plain) ?? plain }
    if options.privacy == .full, question.range == nil, question.ways.contains(.summary) {
      needs += (try? count.needs(.summary).needs) ?? []
    }
    return PaperPlan(
      asked: asked.asked, plain: plain, others: needs.filter { $0 != asked.asked },
      summaryLimit: layout.summaryLimit(on: options.paper))
  }

  fileprivate func laidOut(
    _ invoice: Invoice, _ layout: Layout, _ options: RenderOptions,
  ) throws(FacturaError) -> RenderingSummary {
    var options = options
    options.reconciliation = .off
    return try run(invoice, layout, options) { job, _ throws(RenderingFailure) in
      try job.layOut { _ in }
    }
  }
}

/// Counts one document's pages in several ways.
private struct PaperCount {
  let renderer: Renderer
  let invoice: Invoice
  let layout: Layout
  let question: PaperQuestion
  let options: RenderOptions

  /// Of what a profile shows: the way that was asked for, the plain one, and all that are to be counted.
  func needs(
    _ profile: PrivacyProfile,
  ) throws(FacturaError) -> (asked: PaperNeed, plain: PaperNeed, needs: [PaperNeed]) {
    var options = options
    options.privacy = profile
    let isPulled = options.saving == .pullUp
    let pulls = question.range == nil && layout.declaresThrift(on: options.paper)
    options.saving = pulls && (isPulled || question.ways.contains(.pullUp)) ? .pullUp : .none
    // One rendering tells both: what is saved, and how many pages there would be without.
    let laidOut = try renderer.laidOut(invoice, layout, options)
    let whole = try pages(of: laidOut.pageCount + laidOut.pagesSaved)
    let pulled = try pages(of: laidOut.pageCount)
    func need(_ saving: PaperSaving, _ sides: PrintedSides) -> PaperNeed {
      PaperNeed(
        PaperWay(profile, saving, on: sides), pages: saving == .pullUp ? pulled : whole,
        copies: question.copies)
    }
    let asked = need(isPulled ? .pullUp : .none, question.sides)
    let savings: [PaperSaving] = options.saving == .pullUp ? [.none, .pullUp] : [.none]
    let sides: [PrintedSides] = question.ways.contains(.twoSides) ? [.one, .two] : [question.sides]
    return (asked, need(.none, .one), savings.flatMap { saving in sides.map { need(saving, $0) } })
  }

  private func pages(of count: Int) throws(FacturaError) -> Int {
    guard let range = question.range else { return count }
    return try range.pages(of: count).count
  }
}

extension ClosedRange<Int> {
  /// The pages that a document of so many has of them.
  ///
  /// - Throws: of kind `argument` if it has none.
  func pages(of count: Int) throws(FacturaError) -> ClosedRange<Int> {
    guard upperBound >= 1, lowerBound <= count else {
      throw FacturaError(.argument, PrintFact.noSuchPages(self, of: count))
    }
    return clamped(to: 1...count)
  }
}
