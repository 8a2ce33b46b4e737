import CCairo
import FacturaDiagnostics
import FacturaGeometry
package import FacturaPages

/// Writes pages as a PDF, each when it comes.
///
/// After the last page `finish()` writes the fonts and the end of the file; without it the file is broken, and
/// nothing more reaches the sink.
package final class PDFWriter: PageSink {
  private let session: DrawingSession
  private let spout: ByteSpout
  private let surface: OpaquePointer
  private let cairo: OpaquePointer
  private var isFinished = false
  /// How many pages have been written.
  package private(set) var pageCount = 0

  package init(session: DrawingSession, metadata: DocumentMetadata, sink: @escaping ByteSink) {
    self.session = session
    spout = ByteSpout(sink: sink)
    surface = cairo_pdf_surface_create_for_stream(ByteSpout.callback, spout.closure, 1, 1)
    // Later Cairos would write object streams; the file should stay as plain as 1.16 writes it.
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    metadata.write(to: surface)
    cairo = cairo_create(surface)
  }

  deinit {
    if !isFinished { spout.close() }
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  /// Draws one page and hands its bytes to the sink.
  package func accept(_ page: Page) throws(DrawingFailure) {
    guard !isFinished else { throw .fact(.afterEnd(page: page.record.number)) }
    cairo_pdf_surface_set_size(surface, page.size.width.points, page.size.height.points)
    do {
      try PagePainter.paint(page, on: cairo, target: .pdf, session: session)
    } catch {
      abandon()
      throw error
    }
    cairo_show_page(cairo)
    spout.flush()
    try checkPage(page.record.number)
    pageCount += 1
  }

  /// Writes the end of the file. No page may follow.
  package func finish() throws(DrawingFailure) {
    guard !isFinished else { return }
    guard pageCount > 0 else {
      abandon()
      throw .fact(.noPages)
    }
    isFinished = true
    cairo_surface_finish(surface)
    spout.flush()
    if let problem = spout.problem { throw .sink(problem) }
    if let reason = cairoTrouble(cairo_surface_status(surface)) { throw .fact(.endFailed(reason: reason)) }
  }

  /// Cairo's status is sticky: the first trouble stays.
  private func checkPage(_ number: Int) throws(DrawingFailure) {
    if let problem = spout.problem {
      isFinished = true
      throw .sink(problem)
    }
    let reason = cairoTrouble(cairo_status(cairo)) ?? cairoTrouble(cairo_surface_status(surface))
    guard let reason else { return }
    abandon()
    throw .fact(.pageFailed(page: number, reason: reason))
  }

  private func abandon() {
    spout.close()
    isFinished = true
  }
}
