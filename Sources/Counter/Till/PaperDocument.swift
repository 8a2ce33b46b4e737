import Factura
import FacturaArchive
import FacturaDiagnostics
import FacturaGeometry
import FacturaPrinting

/// What is handed to a printer.
struct PaperDocument {
  var bytes: [UInt8]
  var type: DocumentType
  var media: Media?
  var findings: [Finding]
}

extension Layout {
  /// The paper that is in the printer, if the layout knows it; else the layout's own.
  func paper(for printer: Printer) -> String? {
    let usual = printer.capabilities.defaultMedia
    return papers.first { name in usual != nil && PaperSize.named(name).flatMap(Media.init(for:)) == usual }
      ?? papers.first
  }
}

extension Till {
  func paper(of offer: Offer, marks: [PageMark]) throws(TillStop) -> PaperDocument {
    let choices = offer.choices
    let layout = try layout(choices.form, of: offer.bill)
    if choices.isDots(on: offer.printer) { return try receipt(offer, layout, marks: marks) }
    var options = offer.options
    options.paper = layout.paper(for: offer.printer)
    let copies = CopySet(
      marked: marks, on: offer.paper.asked.way.sides,
      only: choices.pages.map { $0.first...max($0.first, $0.last ?? Int.max) })
    let rendering: CopiesRendering
    do {
      rendering = try renderer.render(copies, of: offer.bill.file.invoice, with: layout, options: options)
    } catch { throw .bill(error) }
    return PaperDocument(
      bytes: rendering.bytes, type: .pdf,
      media: choices.media ?? options.paper.flatMap { PaperSize.named($0) }.flatMap(Media.init(for:)),
      findings: rendering.findings)
  }
}
