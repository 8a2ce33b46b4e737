import FacturaAmounts
import FacturaBinding
import FacturaDiagnostics
import FacturaDrawing
import FacturaGeometry
import FacturaInvoices
import FacturaLayout
import FacturaPages
import FacturaSymbols
import FacturaTemplates
import FacturaTypography

/// One rendering on its way: binds, lays out, and hands each page to what draws it.
final class RenderingJob {
  let language: Language
  private let invoice: Invoice
  private let template: Template
  private let textLanguage: String
  private let paper: String?
  private let session: Session
  private var plan: PlanComparison?
  private let spoolFolder: String?
  private(set) var pageCount = 0
  /// How marks stand on its pages; known once it has been laid out.
  private(set) var marks = MarkStyle()
  /// What every page says in its margin because it doesn't show the whole invoice.
  private let notice: String?
  /// The caller calls `marked` for each page.
  var isMarkedLater = false
  /// What the layout declares is given up to save a page.
  private let isPulledUp: Bool
  private var audit: PageAudit?
  private var known: Binder?
  private static let pagesAtOnce = 8
  /// More than 100,000 pages of a statement.
  private static let spoolLimit = 4 << 30

  init(
    _ invoice: Invoice, with layout: Layout, options: RenderOptions, plan: PlanComparison?, session: Session,
    isPulledUp: Bool = false,
  ) {
    self.isPulledUp = isPulledUp
    self.invoice = invoice
    template = layout.template
    language = layout.language(for: invoice, options)
    textLanguage = layout.textLanguage(of: invoice)
    paper = options.paper
    spoolFolder = options.temporaryFolder
    notice = options.privacy.notice(in: language)
    self.session = session
    self.plan = plan
    audit = PageAudit(invoice, with: layout, language: language, options)
    session.typesetter.language = language
    session.typesetter.missingGlyphs = options.missingGlyphs == .replace ? .replace : .fail
    _ = session.typesetter.takeWarnings()
  }

  /// Pages leave as soon as they are finished. From the first with late text on they wait for the end, because
  /// only then the number of pages is known.
  func run(_ draw: (Page) throws(DrawingFailure) -> Void) throws(RenderingFailure) {
    var paginator = try paginator()
    var spool = PageSpool(limit: spoolFolder == nil ? .max : Spool.usualLimit) {
      [spoolFolder] () throws(Failure<SpoolFact>) in
      try FileSpoolStorage(folder: spoolFolder ?? "", limit: Self.spoolLimit)
    }
    while let page = try next(of: &paginator) {
      pageCount += 1
      if spool.pageCount == 0, !page.isWaiting {
        try audit?.check(page)
        try self.draw(page, draw)
      } else {
        try wait(page, in: &spool)
      }
    }
    while case let pages = try takeSeveral(from: &spool), !pages.isEmpty {
      for page in pages { try audit?.check(page) }
      for page in pages { try self.draw(page, draw) }
    }
    try audit?.finish()
  }

  /// Hands each page on as it is laid out, without its late text, for what looks at records alone.
  func layOut(_ take: (Page) -> Void) throws(RenderingFailure) {
    var paginator = try paginator()
    while let page = try next(of: &paginator) {
      pageCount += 1
      take(page)
    }
  }

  private typealias Spool = PageSpool<FileSpoolStorage>

  private func wait(_ page: Page, in spool: inout Spool) throws(RenderingFailure) {
    do { try spool.add(page) } catch { throw .spool(error) }
  }

  private func takeFirst(from spool: inout Spool) throws(RenderingFailure) -> Page? {
    do { return try spool.takeFirst() } catch { throw .spool(error) }
  }

  /// Waiting pages, finished; none at the end. Several at a time are made ready and compared before they are drawn, because each
  /// of these is much code that has left the processor's cache after drawing.
  private func takeSeveral(from spool: inout Spool) throws(RenderingFailure) -> [Page] {
    var pages: [Page] = []
    while pages.count < Self.pagesAtOnce, var page = try takeFirst(from: &spool) {
      try finish(&page)
      pages.append(page)
    }
    return pages
  }

  func end(_ writer: PDFWriter) throws(RenderingFailure) {
    do throws(DrawingFailure) { try writer.finish() } catch { throw .drawing(error) }
  }

  /// What the document says about itself.
  func metadata(_ layout: Layout) throws(RenderingFailure) -> DocumentMetadata {
    let binder = try binder()
    let title: String?
    do { title = try binder.title(of: invoice) } catch { throw .layout(error) }
    return DocumentMetadata(invoice, title: title, layout: layout, language: language)
  }

  private func binder() throws(RenderingFailure) -> Binder {
    if let known { return known }
    do {
      let binder = try Binder(
        template, language: language, textLanguage: textLanguage, size: try size(), symbols: ModuleEncoder())
      known = binder
      return binder
    } catch {
      throw .binding(error)
    }
  }

  private func paginator() throws(RenderingFailure) -> Paginator {
    let binder = try binder()
    do {
      var document = try binder.bind(invoice)
      if isPulledUp { document.pullUp() }
      marks = document.marks
      return try Paginator(document, typesetter: session.typesetter, plan: plan?.lastRows)
    } catch {
      throw .layout(error)
    }
  }

  private func size() throws(Failure<BindingFact>) -> PaperSize? {
    guard let paper else { return nil }
    guard let size = PaperSize.all.first(where: { $0.name == paper }) else {
      throw Failure(.unknownPageSize(name: paper, known: template.pageSets.map(\.size.name)))
    }
    return size
  }

  private func next(of paginator: inout Paginator) throws(RenderingFailure) -> Page? {
    let page: Page?
    do { page = try paginator.next() } catch { throw .layout(error) }
    if let page { try plan?.compare(page, paginator) }
    return page
  }

  /// In its place: the rest of the page isn't copied.
  private func finish(_ page: inout Page) throws(RenderingFailure) {
    do { try page.resolve(pageCount: pageCount, typesetter: session.typesetter) } catch {
      throw .layout(error)
    }
  }

  private func draw(
    _ page: Page, _ draw: (Page) throws(DrawingFailure) -> Void,
  ) throws(RenderingFailure) {
    let page = isMarkedLater ? page : try marked(page)
    do { try draw(page) } catch { throw .drawing(error) }
  }

  /// The page with words in its margin, behind what it has to say itself. That is content of the document where it stands
  /// first, so that who hears it is told, too.
  func marked(_ page: Page, with words: String? = nil) throws(RenderingFailure) -> Page {
    let parts = [notice, words].compactMap { $0 }
    if parts.isEmpty { return page }
    var page = page
    let role = notice != nil && page.record.number == 1 ? Role.paragraph : nil
    do {
      try page.mark(
        parts.joined(separator: " · "), marks, meaning: role, typesetter: session.typesetter)
    } catch {
      throw .layout(error)
    }
    return page
  }

  /// What the invoice's values didn't allow.
  var warnings: [Failure<BindingFact>] { known?.warnings.all ?? [] }

  /// What was found different, and what was compared.
  var audited: (warnings: [Finding], counts: Reconciliation?) { (audit?.warnings ?? [], audit?.counts) }
}
