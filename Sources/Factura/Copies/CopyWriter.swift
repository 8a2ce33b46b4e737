import FacturaDrawing
import FacturaLayout
import FacturaPages

/// Draws the pages of one document several times, each time with another mark.
struct CopyWriter {
  private let marks: [PageMark]
  private let sides: PrintedSides
  private let job: RenderingJob
  private let session: Session
  /// Of the document, without marks.
  var pages: [Page] = []

  init(_ marks: [PageMark], _ sides: PrintedSides, job: RenderingJob, session: Session) {
    self.marks = marks
    self.sides = sides
    self.job = job
    self.session = session
  }

  func write(to writer: PDFWriter) throws(RenderingFailure) {
    let needsBack = sides == .two && !pages.count.isMultiple(of: 2)
    for (number, mark) in marks.enumerated() {
      let words = mark.words(in: job.language)
      for page in pages { try accept(marked(page, words), writer) }
      if needsBack, number < marks.count - 1, let last = pages.last {
        try accept(Page(size: last.size, items: [], record: PageRecord(number: pages.count + 1)), writer)
      }
    }
  }

  private func marked(_ page: Page, _ words: String) throws(RenderingFailure) -> Page {
    var page = page
    do { try page.mark(words, job.marks, typesetter: session.typesetter) } catch { throw .layout(error) }
    return page
  }

  private func accept(_ page: Page, _ writer: PDFWriter) throws(RenderingFailure) {
    do { try writer.accept(page) } catch { throw .drawing(error) }
  }
}
