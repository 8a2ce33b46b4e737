package import FacturaDiagnostics
import FacturaXML

/// The few values of a CrossIndustryInvoice (UN/CEFACT D16B and D22B) that say what kind of invoice it is.
package struct CIIHeader: Sendable {
  /// BT-24, which names the profile.
  package let guideline: String?
  /// BT-40, ISO 3166: `DE`.
  package let sellerCountry: String?
  /// BT-55.
  package let buyerCountry: String?
  /// Where findings about the guideline point.
  package let location: SourceLocation

  package static let namespace = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
  package static let root = "CrossIndustryInvoice"

  /// `name` is what findings call the file.
  ///
  /// - Throws: if it isn't XML, isn't a CII, or isn't in UTF-8.
  package init(_ bytes: [UInt8], name: String) throws(Finding) {
    let root = try XMLDocument(bytes, name: name).root
    guard root.name == Self.root, root.namespace == Self.namespace else {
      throw Finding(FacturXFact.notCII(root: root.name, namespace: root.namespace), at: root.location)
    }
    let encoding = XMLDocument.encoding(of: bytes)
    guard ["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(encoding) else {
      throw Finding(FacturXFact.encoding(encoding), at: SourceLocation(file: name, line: 1))
    }
    let guideline = root.element(at: [
      "ExchangedDocumentContext", "GuidelineSpecifiedDocumentContextParameter", "ID",
    ])
    self.guideline = guideline?.trimmedText
    location = guideline?.location ?? root.location
    let agreement = ["SupplyChainTradeTransaction", "ApplicableHeaderTradeAgreement"]
    let country = ["PostalTradeAddress", "CountryID"]
    sellerCountry = root.element(at: agreement + ["SellerTradeParty"] + country)?.trimmedText
    buyerCountry = root.element(at: agreement + ["BuyerTradeParty"] + country)?.trimmedText
  }
}

extension XMLElement {
  /// The first descendant along a path of local names.
  fileprivate func element(at path: [String]) -> XMLElement? {
    var element: XMLElement? = self
    for name in path { element = element?.element(named: name) }
    return element
  }
}
