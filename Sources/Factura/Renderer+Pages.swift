import FacturaDrawing
package import FacturaInvoices
import FacturaLayout
package import FacturaPages

/// The finished pages between layout and drawing, for tests and for measuring what drawing alone costs.
extension Renderer {
  /// All pages of an invoice, with late text set.
  package func pages(
    of invoice: Invoice, with layout: Layout, options: RenderOptions = RenderOptions(),
  ) throws(FacturaError) -> [Page] {
    var pages: [Page] = []
    _ = try run(invoice, layout, options) { job, _ throws(RenderingFailure) in
      try job.run { page throws(DrawingFailure) in pages.append(page) }
    }
    return pages
  }

  /// The same pages with words in their margins.
  package func pages(
    of invoice: Invoice, with layout: Layout, marked words: String, options: RenderOptions = RenderOptions(),
  ) throws(FacturaError) -> [Page] {
    var pages: [Page] = []
    _ = try run(invoice, layout, options) { job, session throws(RenderingFailure) in
      try job.run { page throws(DrawingFailure) in pages.append(page) }
      do throws(LayoutError) {
        for number in pages.indices {
          try pages[number].mark(words, job.marks, typesetter: session.typesetter)
        }
      } catch {
        throw .layout(error)
      }
    }
    return pages
  }

  /// Draws finished pages as a PDF and answers how many bytes it has.
  package func draw(
    _ pages: [Page], of invoice: Invoice, with layout: Layout, as kind: PDFKind = .plain,
  ) throws(FacturaError) -> Int {
    let enclosures = try kind.enclosures(RenderOptions())
    var count = 0
    _ = try run(invoice, layout, RenderOptions()) { job, session throws(RenderingFailure) in
      let metadata = try job.metadata(layout)
      let writer = PDFWriter(session: session.drawing, metadata: metadata, archiving: enclosures) {
        count += $0.count
      }
      do throws(DrawingFailure) {
        for page in pages { try writer.accept(page) }
        try writer.finish()
      } catch { throw .drawing(error) }
    }
    return count
  }
}
