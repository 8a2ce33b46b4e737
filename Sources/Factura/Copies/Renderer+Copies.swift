import FacturaDiagnostics
import FacturaDrawing
public import FacturaInvoices
import FacturaPages

extension Renderer {
  /// The invoice once for each mark, in one PDF. It is laid out once; its pages are drawn for each copy, and once more
  /// without marks for their hash.
  ///
  /// Each copy begins on a fresh sheet: printed on two sides, a copy with an odd number of pages ends with an empty one.
  ///
  ///     let rendering = try renderer.renderCopies(
  ///       of: invoice, with: layout, marked: [PageMark(.original), PageMark(.copy(1))], on: .two)
  ///
  /// - Parameters:
  ///   - kind: a plain PDF is enough for printing, and faster.
  ///   - range: pages that the copies have, counted from 1; all are laid out, compared with the invoice, and in the hash.
  /// - Throws: as `render` does; of kind `argument` without marks, or if the document has none of the pages; of kind
  ///   `layout` if a mark doesn't fit its margin.
  public func renderCopies(
    of invoice: Invoice, with layout: Layout, as kind: PDFKind = .plain, marked marks: [PageMark],
    on sides: PrintedSides = .one, only range: ClosedRange<Int>? = nil,
    options: RenderOptions = RenderOptions(),
  ) throws(FacturaError) -> CopiesRendering {
    guard !marks.isEmpty else { throw FacturaError(.argument, PrintFact.noCopies) }
    let enclosures = try kind.enclosures(options)
    var (bytes, base, pageCount): ([UInt8], SHA256, Int) = ([], SHA256(), 0)
    let summary = try run(invoice, layout, options) { job, session throws(RenderingFailure) in
      let metadata = try job.metadata(layout)
      var copies = CopyWriter(marks, sides, job: job)
      job.isMarkedLater = true
      try job.run { page throws(DrawingFailure) in copies.pages.append(page) }
      do throws(FacturaError) { copies.range = try range?.pages(of: copies.pages.count) } catch {
        throw .asked(error)
      }
      let plain = PDFWriter(session: session.drawing, metadata: metadata) { base.add($0) }
      try copies.writeBase(to: plain)
      try job.end(plain)
      let writer = PDFWriter(session: session.drawing, metadata: metadata, archiving: enclosures) {
        bytes += $0
      }
      try copies.write(to: writer)
      try job.end(writer)
      pageCount = writer.pageCount
    }
    let pages = try range?.pages(of: summary.pageCount).count ?? summary.pageCount
    return CopiesRendering(
      bytes: bytes, baseHash: base.text, copies: marks.count, pagesPerCopy: pages,
      sheetsPerCopy: sides.sheets(forPages: pages), pageCount: pageCount,
      findings: summary.findings)
  }

  /// SHA-256 of the pages as a plain PDF without marks: what `renderCopies` answers, without writing copies.
  ///
  /// - Throws: as `render` does.
  public func baseHash(
    of invoice: Invoice, with layout: Layout, options: RenderOptions = RenderOptions(),
  ) throws(FacturaError) -> String {
    var base = SHA256()
    _ = try render(invoice, with: layout, as: .plain, options: options) { base.add($0) }
    return base.text
  }
}
