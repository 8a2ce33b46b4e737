import CCairo
import FacturaDiagnostics
package import FacturaFinishing
import FacturaGeometry
package import FacturaPages

/// Writes pages as a PDF, each when it comes.
///
/// Archival output goes through a `Finisher`, page by page; plain output is what Cairo writes.
/// After the last page `finish()` writes the fonts and the end of the file; without it the file is broken, and
/// nothing more reaches the sink.
package final class PDFWriter: PageSink {
  private let session: DrawingSession
  private let spout: ByteSpout
  private let finisher: Finisher?
  private let figures: FigureMarks
  private let surface: OpaquePointer
  private let cairo: OpaquePointer
  private var isFinished = false
  /// How many pages have been written.
  package private(set) var pageCount = 0

  /// - Parameters:
  ///   - enclosures: what an archival document holds; nothing for a plain one.
  ///   - figures: whether a plain one marks its figures too, as finishing wants them.
  package init(
    session: DrawingSession, metadata: DocumentMetadata, archiving enclosures: Enclosures? = nil,
    figures: FigureMarks = .plain, sink: @escaping ByteSink,
  ) {
    self.session = session
    let finisher = enclosures.map { Finisher(metadata, $0, session: session.finishing, sink: sink) }
    self.finisher = finisher
    self.figures = finisher == nil ? figures : .marked
    spout = ByteSpout(
      prefixesDate: finisher == nil, sink: finisher.map { finisher in { finisher.take($0) } } ?? sink)
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
    let invisible: [Range<Int>]
    do {
      invisible = try PagePainter(on: cairo, target: .pdf, figures: figures, session: session)
        .paint(page)
    } catch {
      abandon()
      throw error
    }
    cairo_show_page(cairo)
    spout.flush()
    try checkPage(page.record.number)
    try close(page, without: invisible)
    pageCount += 1
  }

  private func close(_ page: Page, without invisible: [Range<Int>]) throws(DrawingFailure) {
    guard let finisher else { return }
    do throws(FinishingFailure) {
      try finisher.close(invisible.isEmpty ? page : page.withoutText(in: invisible))
    } catch {
      abandon()
      throw DrawingFailure(error)
    }
  }

  /// Writes the end of the file. No page may follow.
  package func finish() throws(DrawingFailure) {
    guard !isFinished else { return }
    guard pageCount > 0 else {
      abandon()
      throw .fact(.noPages)
    }
    isFinished = true
    spout.beginEnd()
    cairo_surface_finish(surface)
    spout.flush()
    if let problem = spout.problem { throw .sink(problem) }
    if let reason = cairoTrouble(cairo_surface_status(surface)) { throw .fact(.endFailed(reason: reason)) }
    do throws(FinishingFailure) { try finisher?.finish() } catch { throw DrawingFailure(error) }
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

extension Page {
  /// The page as Cairo draws it: it leaves out a call whose glyphs are all blank.
  fileprivate func withoutText(in ranges: [Range<Int>]) -> Page {
    var page = self
    page.items = zip(items.indices, items).compactMap { index, item in
      if case .text = item, ranges.contains(where: { $0.contains(index) }) { nil } else { item }
    }
    return page
  }
}
