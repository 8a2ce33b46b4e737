package import FacturaDiagnostics
package import FacturaDrawing
package import FacturaInvoices
import FacturaPages

/// The copies of one document that a head of dots shall draw.
package struct DotCopySet: Sendable {
  package var head: DotHead
  /// One for each copy; without any, one copy without a mark.
  package var marks: [PageMark]

  package init(for head: DotHead, marked marks: [PageMark] = []) {
    self.head = head
    self.marks = marks
  }
}

/// Copies of one document as dots, for printers that know nothing else.
package struct DotRendering: Sendable {
  /// The pages of each copy.
  package var copies: [[DotPicture]] = []
  /// As `CopiesRendering` has it: that of the pages as a plain PDF.
  package var baseHash: String
  package var pagesPerCopy: Int
  package var findings: [Finding]
}

extension Renderer {
  /// The invoice once for each mark, or once without any, drawn at the dots of a head.
  ///
  /// - Throws: as rendering copies to a PDF does; of kind `layout` if there would be ink that the head doesn't reach, or a code is too
  ///   fine for it.
  package func render(
    _ wanted: DotCopySet, of invoice: Invoice, with layout: Layout, options: RenderOptions = RenderOptions(),
  ) throws(FacturaError) -> DotRendering {
    var (copies, base): ([[DotPicture]], SHA256) = ([], SHA256())
    let summary = try run(invoice, layout, options) { job, session throws(RenderingFailure) in
      let metadata = try job.metadata(layout)
      var writer = CopyWriter(wanted.marks, .one, job: job)
      job.isMarkedLater = true
      try job.run { page throws(DrawingFailure) in writer.pages.append(page) }
      let plain = PDFWriter(session: session.drawing, metadata: metadata) { base.add($0) }
      try writer.writeBase(to: plain)
      try job.end(plain)
      copies = try writer.dots(of: wanted.head, session.drawing)
    }
    return DotRendering(
      copies: copies, baseHash: base.text, pagesPerCopy: summary.pageCount, findings: summary.findings)
  }
}

extension CopyWriter {
  fileprivate func dots(
    of head: DotHead, _ session: DrawingSession,
  ) throws(RenderingFailure) -> [[DotPicture]] {
    let words: [String?] = marks.isEmpty ? [nil] : marks.map { $0.words(in: job.language) }
    var copies: [[DotPicture]] = []
    for words in words {
      var pictures: [DotPicture] = []
      for page in pages {
        let page = try job.marked(page, with: words)
        do { pictures.append(try DotPicture(of: page, head: head, session: session)) } catch {
          throw .drawing(error)
        }
      }
      copies.append(pictures)
    }
    return copies
  }
}
