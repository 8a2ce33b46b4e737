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
  ///     let copies = CopySet(marked: [PageMark(.original), PageMark(.copy(1))], on: .two)
  ///     let rendering = try renderer.render(copies, of: invoice, with: layout)
  ///
  /// - Throws: as `render` does; of kind `argument` without marks, or if the document has none of the pages; of kind
  ///   `layout` if a mark doesn't fit its margin.
  public func render(
    _ copies: CopySet, of invoice: Invoice, with layout: Layout, options: RenderOptions = RenderOptions(),
  ) throws(FacturaError) -> CopiesRendering {
    guard !copies.marks.isEmpty else { throw FacturaError(.argument, PrintFact.noCopies) }
    let enclosures = try copies.kind.enclosures(options)
    var (bytes, base, pageCount): ([UInt8], SHA256, Int) = ([], SHA256(), 0)
    let summary = try run(invoice, layout, options) { job, session throws(RenderingFailure) in
      let metadata = try job.metadata(layout)
      var copyWriter = CopyWriter(copies.marks, copies.sides, job: job)
      job.isMarkedLater = true
      try job.run { page throws(DrawingFailure) in copyWriter.pages.append(page) }
      do throws(FacturaError) { copyWriter.range = try copies.range?.pages(of: copyWriter.pages.count) } catch
      {
        throw .asked(error)
      }
      let plain = PDFWriter(session: session.drawing, metadata: metadata) { base.add($0) }
      try copyWriter.writeBase(to: plain)
      try job.end(plain)
      let writer = PDFWriter(session: session.drawing, metadata: metadata, archiving: enclosures) {
        bytes += $0
      }
      try copyWriter.write(to: writer)
      try job.end(writer)
      pageCount = writer.pageCount
    }
    let pages = try copies.range?.pages(of: summary.pageCount).count ?? summary.pageCount
    return CopiesRendering(
      bytes: bytes, baseHash: base.text, copies: copies.marks.count, pagesPerCopy: pages,
      sheetsPerCopy: copies.sides.sheets(forPages: pages), pageCount: pageCount,
      findings: summary.findings)
  }

  /// SHA-256 of the pages as a plain PDF without marks: what rendering copies answers, without writing copies.
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
