import FacturaDrawing
import FacturaPages

/// Draws the pages of one document several times, each time with another mark.
struct CopyWriter {
  let marks: [PageMark]
  private let sides: PrintedSides
  let job: RenderingJob
  /// Of the document, without marks.
  var pages: [Page] = []
  /// Which of them the copies have, counted from 1; nothing for all.
  var range: ClosedRange<Int>?

  init(_ marks: [PageMark], _ sides: PrintedSides, job: RenderingJob) {
    self.marks = marks
    self.sides = sides
    self.job = job
  }

  /// The pages as they are.
  func writeBase(to writer: PDFWriter) throws(RenderingFailure) {
    for page in pages { try accept(job.marked(page), writer) }
  }

  func write(to writer: PDFWriter) throws(RenderingFailure) {
    let all = pages
    let pages = range.map { range in all.filter { range.contains($0.record.number) } } ?? all
    let needsBack = sides == .two && !pages.count.isMultiple(of: 2)
    for (number, mark) in marks.enumerated() {
      let words = mark.words(in: job.language)
      for page in pages { try accept(job.marked(page, with: words), writer) }
      if needsBack, number < marks.count - 1, let last = pages.last {
        try accept(Page(size: last.size, items: [], record: PageRecord(number: pages.count + 1)), writer)
      }
    }
  }

  private func accept(_ page: Page, _ writer: PDFWriter) throws(RenderingFailure) {
    do { try writer.accept(page) } catch { throw .drawing(error) }
  }
}
