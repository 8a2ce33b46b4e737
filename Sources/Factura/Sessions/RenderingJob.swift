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

/// One rendering on its way: binds, lays out, and hands each page to what draws it.
final class RenderingJob {
  let language: Language
  private let invoice: Invoice
  private let template: Template
  private let paper: String?
  private let session: Session
  private(set) var pageCount = 0

  init(invoice: Invoice, template: Template, language: Language, paper: String?, session: Session) {
    self.invoice = invoice
    self.template = template
    self.language = language
    self.paper = paper
    self.session = session
  }

  /// Pages leave as soon as they are finished. From the first with late text on they wait for the end, because
  /// only then the number of pages is known.
  func run(_ draw: (Page) throws(DrawingFailure) -> Void) throws(RenderingFailure) {
    var paginator = try paginator()
    var waiting: [Page] = []
    while let page = try next(of: &paginator) {
      pageCount += 1
      if waiting.isEmpty, !page.isWaiting { try hand(page, to: draw) } else { waiting.append(page) }
    }
    for page in waiting { try hand(finished(page), to: draw) }
  }

  func end(_ writer: PDFWriter) throws(RenderingFailure) {
    do throws(DrawingFailure) { try writer.finish() } catch { throw .drawing(error) }
  }

  private func paginator() throws(RenderingFailure) -> Paginator {
    let binder: Binder
    do {
      binder = try Binder(template, language: language, size: try size(), symbols: ModuleEncoder())
    } catch {
      throw .binding(error)
    }
    do {
      return try Paginator(binder.bind(invoice), typesetter: session.typesetter)
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
    do { return try paginator.next() } catch { throw .layout(error) }
  }

  private func finished(_ page: Page) throws(RenderingFailure) -> Page {
    do { return try page.resolved(pageCount: pageCount, typesetter: session.typesetter) } catch { throw .layout(error) }
  }

  private func hand(
    _ page: Page, to draw: (Page) throws(DrawingFailure) -> Void,
  ) throws(RenderingFailure) {
    do { try draw(page) } catch { throw .drawing(error) }
  }
}
