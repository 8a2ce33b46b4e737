import Factura
import FacturaArchive
import FacturaDiagnostics
import FacturaPrinting

/// What is handed to a printer.
struct PaperDocument {
  var bytes: [UInt8]
  var type: DocumentType
  var media: Media?
  var findings: [Finding]
}

extension Till {
  func paper(of offer: Offer, marks: [PageMark]) throws(TillStop) -> PaperDocument {
    let choices = offer.choices
    let layout = try layout(choices.form, of: offer.bill)
    let rendering: CopiesRendering
    do {
      rendering = try renderer.renderCopies(
        of: offer.bill.file.invoice, with: layout, marked: marks, on: choices.printedSides,
        options: choices.options)
    } catch { throw .bill(error) }
    return PaperDocument(
      bytes: rendering.bytes, type: .pdf, media: choices.media, findings: rendering.findings)
  }
}
