import Factura
import FacturaDiagnostics
import FacturaPrinting

extension PrintChoices {
  /// What most receipt printers are like.
  package static let usualProfile = "generic-80mm-203"

  /// Whether a printer gets rows of dots. One that has sheets, and a file that is to be a PDF, get pages.
  func isDots(on printer: Printer) -> Bool {
    form == .receipt && printer.capabilities.media.isEmpty && !printer.name.hasSuffix(".pdf")
  }
}

extension Till {
  /// The model that the choices name: a built-in one, or a file.
  func profile(_ choices: PrintChoices) throws(TillStop) -> PrinterProfile {
    let name = choices.profile ?? PrintChoices.usualProfile
    do throws(Finding) {
      guard name.contains("/") || name.hasSuffix(".xml") else { return try PrinterProfile(named: name) }
      return try PrinterProfile(xml: Self.file(name), name: name)
    } catch { throw .profile(error) }
  }

  private static func file(_ path: String) throws(Finding) -> [UInt8] {
    do { return try AttachedFile(path: path).bytes } catch {
      throw error.findings.last ?? Finding(FileFact.missing(path))
    }
  }

  func receipt(
    _ offer: Offer, _ layout: Layout, marks: [PageMark],
  ) throws(TillStop) -> PaperDocument {
    let profile = try profile(offer.choices)
    do throws(FacturaError) {
      let receipt = try Receipt(
        of: offer.bill.file.invoice, with: layout, for: profile, marked: marks, using: renderer,
        options: offer.options)
      return PaperDocument(bytes: receipt.bytes, type: .raw, media: nil, findings: receipt.findings)
    } catch { throw .bill(error) }
  }
}
