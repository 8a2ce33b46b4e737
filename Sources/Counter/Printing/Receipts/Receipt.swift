package import Factura
package import FacturaDrawing
import FacturaGeometry

/// A document as the bytes that a receipt printer takes, ready for a raw queue, a port or a file.
package struct Receipt: Sendable {
  package let bytes: [UInt8]
  /// What is printed, copy by copy, page by page.
  package let pictures: [[DotPicture]]
  /// SHA-256 of the pages as a plain PDF without marks, as 64 hexadecimal figures.
  package let baseHash: String
  package let findings: [Finding]

  /// Length of all paper, in rows of dots.
  package var rows: Int { pictures.joined().reduce(0) { $0 + $1.height } }
}

extension Receipt {
  /// Draws the invoice for a printer, once for each mark, or once without any. Each copy is cut off by itself.
  ///
  /// The paper is the profile's, whatever the options say.
  ///
  /// - Throws: `FacturaError` as rendering does; of kind `argument` if the layout has no pages for the printer's paper.
  package init(
    of invoice: Invoice, with layout: Layout, for profile: PrinterProfile, marked marks: [PageMark] = [],
    using renderer: Renderer, options: RenderOptions = RenderOptions(),
  ) throws(FacturaError) {
    var options = options
    options.paper = profile.paper.name
    let dots = try renderer.render(
      DotCopySet(for: profile.head, marked: marks), of: invoice, with: layout, options: options)
    var encoder = ReceiptEncoder(profile)
    for copy in dots.copies {
      for picture in copy { encoder.add(picture) }
      encoder.end()
    }
    bytes = encoder.bytes
    pictures = dots.copies
    baseHash = dots.baseHash
    findings = dots.findings
  }
}
