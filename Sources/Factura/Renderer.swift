import FacturaBinding
import FacturaDiagnostics
import FacturaDrawing
public import FacturaInvoices
import FacturaPages
import FacturaTypography

/// Turns invoices into documents. Make one for the whole program: it keeps fonts open and shaped words at hand, and
/// may be used from any number of threads at once.
///
///     let renderer = Renderer()
///     let layout = try Layout(named: "telecom-bill")
///     let rendering = try renderer.render(Invoice(json: bytes), with: layout)
public final class Renderer: Sendable {
  private let pools = SessionPools()

  public init() {}

  /// The invoice as a PDF, whole in memory.
  ///
  /// - Throws: `FacturaError` of kind `data` if a figure that the layout needs is missing or a usage record is
  ///   damaged, of kind `layout` if something fits on no page, no font has a character or a plan can't be kept, of
  ///   kind `argument` if the attachments can't stand in one document, of kind `reconciliation` if what would be drawn
  ///   isn't what the invoice states.
  public func render(
    _ invoice: Invoice, with layout: Layout, as kind: PDFKind = .archival(),
    options: RenderOptions = RenderOptions(),
  ) throws(FacturaError) -> Rendering {
    var bytes: [UInt8] = []
    let summary = try render(invoice, with: layout, as: kind, options: options) { bytes += $0 }
    return Rendering(bytes: bytes, pageCount: summary.pageCount, findings: summary.findings)
  }

  /// The invoice as a PDF, handed to `sink` piece by piece as pages finish. If the layout shows the number of pages,
  /// nothing comes before the last page is laid out.
  ///
  /// - Throws: as above; and of kind `output` with what the sink threw.
  public func render(
    _ invoice: Invoice, with layout: Layout, as kind: PDFKind = .archival(),
    options: RenderOptions = RenderOptions(), into sink: ByteSink,
  ) throws(FacturaError) -> RenderingSummary {
    let enclosures = try kind.enclosures(options)
    let differences = try kind.differences(from: invoice, options)
    return try withoutActuallyEscaping(sink) { sink throws(FacturaError) in
      var summary = try run(invoice, layout, options) { job, session throws(RenderingFailure) in
        let metadata = try job.metadata(layout)
        let writer = PDFWriter(
          session: session.drawing, metadata: metadata, archiving: enclosures
        ) { try sink(Array($0)) }
        try job.run { page throws(DrawingFailure) in try writer.accept(page) }
        try job.end(writer)
      }
      summary.findings += differences
      return summary
    }
  }

  /// Pages as PNG pictures on white: all of them, or only the one with a number.
  public func renderPictures(
    _ invoice: Invoice, with layout: Layout, as kind: PictureOptions = PictureOptions(),
    options: RenderOptions = RenderOptions(),
  ) throws(FacturaError) -> (pages: [(number: Int, png: [UInt8])], summary: RenderingSummary) {
    var pictures: [(number: Int, png: [UInt8])] = []
    let summary = try run(invoice, layout, options) { job, session throws(RenderingFailure) in
      try job.run { page throws(DrawingFailure) in
        guard kind.page == nil || kind.page == page.record.number else { return }
        let png = try PNGPicture.bytes(of: page, resolution: kind.resolution, session: session.drawing)
        pictures.append((page.record.number, png))
      }
    }
    return (pictures, summary)
  }

  /// The pages as text: every group, glyph run and path with its place, one to a line. For golden files and for
  /// looking at what a layout does.
  public func renderText(
    _ invoice: Invoice, with layout: Layout, options: RenderOptions = RenderOptions(),
  ) throws(FacturaError) -> (text: String, summary: RenderingSummary) {
    let names = layout.fonts.library.typefaces.map(\.name)
    var dump = PageDump { font in
      names.indices.contains(Int(font.number)) ? names[Int(font.number)] : "font \(font.number)"
    }
    let summary = try run(invoice, layout, options) { job, session throws(RenderingFailure) in
      try job.run { page throws(DrawingFailure) in dump.add(page) }
    }
    return (dump.take(), summary)
  }

  /// Lends a session to a rendering, and turns what stopped it into findings with place and data path.
  func run(
    _ invoice: Invoice, _ layout: Layout, _ options: RenderOptions,
    _ work: (RenderingJob, Session) throws(RenderingFailure) -> Void,
  ) throws(FacturaError) -> RenderingSummary {
    try layout.demandKind(of: invoice)
    let options = options.ofPagesShown
    let invoice = options.applied(to: invoice).omitting(options.privacy)
    try invoice.demandType()
    try invoice.demandRates { $0.concernsLines }
    return try pools.pool(for: layout.fonts.library).withSession { session throws(FacturaError) in
      let plan = try PlanComparison(options, invoice, layout)
      let thrift = PullUp(invoice, layout, options, session)
      let job: RenderingJob
      var pagesSaved = 0
      do throws(RenderingFailure) {
        if plan == nil { pagesSaved = try thrift.pagesSaved() }
        job = RenderingJob(
          invoice, with: layout, options: options, plan: plan, session: session, isPulledUp: pagesSaved > 0)
        try work(job, session)
      } catch {
        throw error.spoken(by: layout.template)
      }
      let warnings =
        job.warnings.map { layout.template.finding($0, severity: .warning) }
        + session.typesetter.takeWarnings().map { layout.template.finding($0, severity: .warning) }
      let ofPages = [
        PlanComparison.warning(options, invoice, layout),
        plan == nil ? PlanComparison.warning(ofPages: job.pageCount, invoice, layout) : nil,
      ].compactMap { $0 }
      let audited = job.audited
      return RenderingSummary(
        pageCount: job.pageCount, findings: layout.findings + ofPages + warnings + audited.warnings,
        reconciliation: audited.counts, pagesSaved: pagesSaved)
    }
  }
}
