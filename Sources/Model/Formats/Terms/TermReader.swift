package import FacturaDiagnostics
package import FacturaInvoices
package import FacturaXML

/// Reads invoices in XML whose elements are business terms of EN 16931.
///
/// Such readers are tolerant: what can't be read or isn't known is kept as a further detail of the invoice, its party or its
/// line, and found. Figures that aren't any are errors.
package protocol TermReader {
  static func read(_ document: XMLDocument) -> (invoice: Invoice?, findings: [Finding])
}

extension TermReader {
  /// The invoice, if there is one to speak of, and all findings in the order of reading.
  package static func read(
    _ bytes: [UInt8], name: String, limits: XMLLimits = .withFiles,
  ) -> (invoice: Invoice?, findings: [Finding]) {
    do throws(Finding) {
      return read(try XMLDocument(bytes, name: name, limits: limits))
    } catch {
      return (nil, [error])
    }
  }
}

extension XMLLimits {
  /// For invoices with other files inside: a text may be as long as the file.
  package static var withFiles: XMLLimits {
    var limits = XMLLimits()
    limits.text = limits.bytes
    return limits
  }
}
