package import FacturaDiagnostics
package import FacturaInvoices
package import FacturaXML

/// Reads invoices and credit notes of UBL 2: the terms of EN 16931, the extension of XRechnung, and what Peppol's PINT
/// and countries add.
///
/// It is tolerant: what can't be read or isn't known is kept as a further detail of the invoice, its party or its line,
/// and found. Figures that aren't any are errors.
package enum UBLReader {
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

  package static func read(_ document: XMLDocument) -> (invoice: Invoice?, findings: [Finding]) {
    let root = document.root
    guard let kind = UBLVocabulary.Root(name: root.name, namespace: root.namespace) else {
      let fact = FormatFact.otherNamespace(root: root.name, namespace: root.namespace)
      return (nil, [Finding(fact, at: root.location)])
    }
    var reading = TermReading()
    reading.currency = root.element(named: "DocumentCurrencyCode")?.stated
    reading.taxCurrency = root.element(named: "TaxCurrencyCode")?.stated
    var draft = InvoiceDraft()
    let terms = kind == .invoice ? UBLTerms.invoice : UBLTerms.creditNote
    terms.read(root, into: &draft, &reading)
    return (draft.finished(), reading.findings)
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
