package import FacturaDiagnostics
package import FacturaInvoices
package import FacturaXML

/// Reads invoices and credit notes in the CrossIndustryInvoice of UN/CEFACT (D16B, D22B): the terms of EN 16931 and
/// those of Factur-X EXTENDED.
package enum CIIReader: TermReader {
  package static func read(_ document: XMLDocument) -> (invoice: Invoice?, findings: [Finding]) {
    let root = document.root
    guard root.name == CIIHeader.root, root.namespace == CIIHeader.namespace else {
      let fact = FormatFact.otherNamespace(root: root.name, namespace: root.namespace)
      return (nil, [Finding(fact, at: root.location)])
    }
    let settlement = root.element(named: "SupplyChainTradeTransaction")?
      .element(named: "ApplicableHeaderTradeSettlement")
    var reading = TermReading()
    let totals = settlement?.element(named: "SpecifiedTradeSettlementHeaderMonetarySummation")
    let taxTotals = totals?.elements(named: "TaxTotalAmount") ?? []
    reading.taxCurrency = settlement?.element(named: "TaxCurrencyCode")?.stated
    reading.currency =
      settlement?.element(named: "InvoiceCurrencyCode")?.stated
      ?? totals?.currency(
        ofFirst: ["DuePayableAmount", "GrandTotalAmount"], orTax: taxTotals, besides: reading.taxCurrency)
    reading.taxTotals = TaxTotalPlaces(
      taxTotals, currency: reading.currency, taxCurrency: reading.taxCurrency)
    var draft = InvoiceDraft()
    draft.invoice.currency = reading.currency
    let guideline = root.element(named: "ExchangedDocumentContext")?
      .element(named: "GuidelineSpecifiedDocumentContextParameter")?.element(named: "ID")?.stated
    let terms = Self.isSummary(guideline) ? CIITerms.summary : CIITerms.invoice
    terms.read(root, into: &draft, &reading)
    return (draft.finished(), reading.findings)
  }

  /// The two smallest profiles of Factur-X have no lines, and the smallest no breakdown either.
  private static func isSummary(_ guideline: String?) -> Bool {
    guard let guideline else { return false }
    return guideline.hasSuffix(":minimum") || guideline.hasSuffix(":basicwl")
  }
}
