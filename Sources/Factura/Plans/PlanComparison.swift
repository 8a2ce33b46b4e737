import FacturaDiagnostics
import FacturaInvoices
import FacturaLayout
import FacturaPages
import FacturaTemplates

/// Which rows a rendering must have on which page, compared with its pages as they come.
struct PlanComparison {
  /// Of each page, counted from 1.
  let rows: [ClosedRange<Int>?]
  /// How messages call the lines.
  private let numbers: [Int]
  /// What the plan was made with and the rendering isn't; nothing where the invoice itself states its pages, but not what
  /// they were planned with.
  private let changes: [PlanFact.Change]?
  /// The last row so far.
  private var done = 0

  /// The last row of each page.
  var lastRows: [Int] {
    var last = 0
    return rows.map { row in
      last = row?.upperBound ?? last
      return last
    }
  }

  /// Throws if a page doesn't have the rows planned for it, or another would follow the last planned one.
  mutating func compare(_ page: Page, _ paginator: Paginator) throws(RenderingFailure) {
    let number = page.record.number
    done = page.record.rows?.upperBound ?? done
    guard rows.indices.contains(number - 1) else { return }
    let planned = rows[number - 1]
    if planned != page.record.rows {
      throw .plan(
        .notKept(
          page: number, planned: words(planned), found: words(page.record.rows), try reason(paginator)))
    }
    if number == rows.count, !paginator.isDone {
      throw .plan(.morePages(planned: rows.count, try reason(paginator)))
    }
    if number < rows.count, paginator.isDone {
      throw .plan(.fewerPages(planned: rows.count, found: number, try reason(paginator)))
    }
  }

  private func words(_ rows: ClosedRange<Int>?) -> String {
    PlanFact.lines(rows.map { line($0.lowerBound)...max(line($0.lowerBound), line($0.upperBound)) })
  }

  private func line(_ row: Int) -> Int { numbers.indices.contains(row - 1) ? numbers[row - 1] : row }

  private func reason(_ paginator: Paginator) throws(RenderingFailure) -> PlanFact.Reason {
    let shortage: PlanShortage?
    do { shortage = try paginator.shortage(behind: done) } catch { throw .layout(error) }
    guard let shortage else { return PlanFact.Reason(changes: changes) }
    let room = PlanFact.Room(
      line: shortage.row.map(line), needed: shortage.needed, available: shortage.available)
    return PlanFact.Reason(room: room, changes: changes)
  }
}

extension PlanComparison {
  /// What the options, or else the invoice, say of the pages; nothing if lines stand where they have room.
  ///
  /// - Throws: `FacturaError` of kind `data` if the plan is no plan or one of another invoice, of kind `layout` if
  ///   the layout can't be planned.
  init?(_ options: RenderOptions, _ invoice: Invoice, _ layout: Layout) throws(FacturaError) {
    switch options.pagination {
    case .free: return nil
    case .stated:
      guard invoice.fiscal?.pages.nameLines ?? false else { return nil }
      guard layout.template.countsRows else {
        guard layout.isNoRepresentation else {
          throw FacturaError(.layout, PlanFact.notObeyed(layout: layout.name, isRepresentation: true))
        }
        return nil
      }
      numbers = invoice.lineNumbers
      guard let stated = try Self.stated(invoice, numbers) else { return nil }
      rows = stated
      changes = nil
    case .planned(let plan):
      guard layout.template.countsRows else {
        throw FacturaError(.layout, PlanFact.noCountedRows(layout: layout.name))
      }
      let numbers = invoice.lineNumbers
      self.numbers = numbers
      rows = try Self.checked { () throws(Failure<PlanFact>) in
        try plan.record.require(invoice)
        return try plan.pages.rows(ofLines: numbers)
      }
      changes = plan.record.changes(to: layout, options, for: invoice)
      try requireStated(in: invoice)
    }
  }

  /// Whether the invoice names lines of pages, and a document that goes along with its representation has others.
  static func warning(_ options: RenderOptions, _ invoice: Invoice, _ layout: Layout) -> Finding? {
    guard case .stated = options.pagination, !layout.template.countsRows, layout.isNoRepresentation,
      invoice.fiscal?.pages.nameLines ?? false
    else { return nil }
    return Finding(PlanFact.notObeyed(layout: layout.name, isRepresentation: false))
  }

  /// Subtotals of pages that a signed e-CF doesn't state stand nowhere but on paper (Formato e-CF, section E: of more than
  /// one page). A roll is one.
  static func warning(ofPages count: Int, _ invoice: Invoice, _ layout: Layout) -> Finding? {
    guard let fiscal = invoice.fiscal, max(count, fiscal.pageCount ?? 1) > 1, fiscal.securityCode != nil,
      fiscal.pages.isEmpty, fiscal.isPaper != true, layout.template.countsRows, !layout.isNoRepresentation
    else { return nil }
    return Finding(PlanFact.notStated(pages: count, count: fiscal.pageCount), path: DataPath("/fiscal/pages"))
  }

  private static func stated(
    _ invoice: Invoice, _ numbers: [Int],
  ) throws(FacturaError) -> [ClosedRange<Int>?]? {
    guard let fiscal = invoice.fiscal, fiscal.pages.nameLines else { return nil }
    return try checked { () throws(Failure<PlanFact>) in
      if let count = fiscal.pageCount, count != fiscal.pages.count {
        throw Failure(.otherPageCount(stated: count, pages: fiscal.pages.count))
      }
      return try fiscal.pages.rows(ofLines: numbers)
    }
  }

  /// A plan beside an invoice that states its pages itself must say the same.
  private func requireStated(in invoice: Invoice) throws(FacturaError) {
    guard let stated = try Self.stated(invoice, numbers), stated != rows else { return }
    let index = zip(rows, stated).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let page = index ?? min(rows.count, stated.count)
    let texts = [rows, stated].map { $0.indices.contains(page) ? words($0[page]) : "no lines" }
    throw FacturaError(
      .data, PlanFact.otherPagination(page: page + 1, planned: texts[0], stated: texts[1]))
  }

  private static func checked<Value>(
    _ body: () throws(Failure<PlanFact>) -> Value
  ) throws(FacturaError) -> Value {
    do throws(Failure<PlanFact>) { return try body() } catch { throw FacturaError(.data, error.fact) }
  }
}
