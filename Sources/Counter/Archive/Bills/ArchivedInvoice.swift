package import Factura
import FacturaDiagnostics

/// A bill as the archive keeps it.
package struct ArchivedInvoice: Sendable {
  package let bill: ArchivedBill
  /// The invoice in Factura's own JSON: the same invoice always has the same bytes.
  package let json: [UInt8]
  /// The signed file, byte for byte as it was added.
  package let xml: [UInt8]?
  /// Of the XML if there is one.
  package let format: InvoiceFile.Format

  /// The same as a file that was read: its invoice, and the XML to go into the PDF.
  package func file() throws(FacturaError) -> InvoiceFile {
    try InvoiceFile(json: json, original: xml, format: format, name: "\(bill.document) in the archive")
  }
}
