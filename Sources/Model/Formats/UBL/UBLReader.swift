package import FacturaDiagnostics
package import FacturaInvoices
package import FacturaXML

/// Reads invoices and credit notes of UBL 2: the terms of EN 16931, the extension of XRechnung, and what Peppol's PINT
/// and countries add.
package enum UBLReader: TermReader {
  package static func read(_ document: XMLDocument) -> (invoice: Invoice?, findings: [Finding]) {
    let root = document.root
    guard let kind = UBLVocabulary.Root(name: root.name, namespace: root.namespace) else {
      let fact = FormatFact.otherNamespace(root: root.name, namespace: root.namespace)
      return (nil, [Finding(fact, at: root.location)])
    }
    var reading = TermReading()
    let taxTotals = root.elements(named: "TaxTotal")
    reading.taxCurrency = root.element(named: "TaxCurrencyCode")?.stated
    reading.currency =
      root.element(named: "DocumentCurrencyCode")?.stated
      ?? root.element(named: "LegalMonetaryTotal")?.currency(
        ofFirst: ["PayableAmount", "TaxInclusiveAmount"], orTax: taxTotals, besides: reading.taxCurrency)
    reading.taxTotals = TaxTotalPlaces(
      taxTotals, currency: reading.currency, taxCurrency: reading.taxCurrency)
    var draft = InvoiceDraft()
    draft.invoice.currency = reading.currency
    let terms = kind == .invoice ? UBLTerms.invoice : UBLTerms.creditNote
    terms.read(root, into: &draft, &reading)
    // The root says what the type leaves open: in UBL, whoever sends a credit note owes it.
    if kind == .creditNote, draft.invoice.typeCode == nil { draft.invoice.typeCode = "381" }
    return (draft.finished(), reading.findings)
  }
}
