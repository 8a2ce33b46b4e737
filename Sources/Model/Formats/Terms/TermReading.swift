import FacturaDiagnostics
import FacturaInvoices
import FacturaXML

/// The reading of one invoice by tables of terms: what is found, and what has no place in the model.
struct TermReading {
  /// A file that is wrong in every line doesn't fill the screen.
  static let limit = 200

  /// BT-5, or what the amounts say where it is missing, and BT-6, known before all else: amounts in another currency are
  /// told.
  var currency: String?
  var taxCurrency: String?
  /// Which tax total is which, known before they are read.
  var taxTotals = TaxTotalPlaces()
  private(set) var findings: [Finding] = []
  private var extras: [Extra] = []

  // MARK: Findings

  mutating func report(_ fact: TermFact, at element: XMLElement) {
    note(Finding(fact, at: element.location, path: element.path))
  }

  /// Of a term that isn't there: its path, and the place of its parent.
  mutating func report(_ fact: TermFact, missing path: TermPath, in element: XMLElement) {
    let steps = path.steps.map(\.name).joined(separator: "/")
    note(Finding(fact, at: element.location, path: DataPath("\(element.path)/\(steps)")))
  }

  private mutating func note(_ finding: Finding) {
    if findings.count < Self.limit { return findings.append(finding) }
    if findings.count == Self.limit { findings.append(Finding(TermFact.more(limit: Self.limit))) }
  }

  // MARK: Extras

  var mark: Int { extras.count }

  /// Those met since a mark; whoever takes them keeps them.
  mutating func takeExtras(since mark: Int) -> [Extra] {
    let taken = Array(extras[mark...])
    extras.removeSubrange(mark...)
    return taken
  }

  /// Keeps the text of an element that has no place in the model.
  mutating func keepText(of element: XMLElement, as fact: TermFact? = nil) {
    guard let text = element.stated else { return }
    keep(text, name: element.name, path: element.path.text)
    report(fact ?? .unknown(element.name), at: element)
  }

  /// Of an element that has a place, unless another fact is given.
  mutating func keep(_ attribute: XMLAttribute, as fact: TermFact? = nil) {
    let element = attribute.element
    guard !attribute.value.isEmpty, !attribute.isSilent(currency) else { return }
    keep(attribute.value, name: attribute.extraName, path: attribute.extraPath)
    report(fact ?? attribute.fact(currency), at: element)
  }

  /// An element with all that is in it.
  mutating func keepAll(of element: XMLElement) {
    keepText(of: element)
    for attribute in element.attributes { keep(attribute, as: .unknown(attribute.extraName)) }
    for child in element.elements { keepAll(of: child) }
  }

  /// An element whose parts say something only together, with all that is in it, under one finding. Amounts stand with their
  /// currency.
  mutating func keepWhole(_ element: XMLElement, as fact: TermFact) {
    report(fact, at: element)
    keepQuietly(element)
  }

  private mutating func keepQuietly(_ element: XMLElement) {
    let amountCurrency = element.statedAttribute("currencyID")
    if let text = element.stated {
      keep(
        amountCurrency.map { "\(text) \($0)" } ?? text, name: element.name, path: element.path.text)
    }
    for attribute in element.attributes where attribute.name != "currencyID" {
      guard !attribute.value.isEmpty, !attribute.isSilent(currency) else { continue }
      keep(attribute.value, name: attribute.extraName, path: attribute.extraPath)
    }
    for child in element.elements { keepQuietly(child) }
  }

  private mutating func keep(_ text: String, name: String, path: String) {
    var extra = Extra()
    extra.name = name
    extra.value = text
    extra.path = path
    extras.append(extra)
  }
}

extension XMLAttribute {
  /// Whether it says nothing that the invoice doesn't say elsewhere, or that only programs care for: where a schema
  /// lies, who keeps a list of codes, in what form a date is written, and the currency of the invoice once more.
  func isSilent(_ currency: String?) -> Bool {
    switch name {
    case "schemaLocation", "noNamespaceSchemaLocation", "languageID", "listAgencyID", "listAgencyName",
      "listName", "listURI", "listSchemeURI", "schemeURI", "schemeDataURI", "format", "characterSetCode",
      "encodingCode", "unitCodeListVersionID", "currencyCodeListVersionID", "unitCodeListID":
      true
    // UN/CEFACT, ISO, GS1 and EAN as keepers of lists.
    case "schemeAgencyID": ["5", "6", "9", "ZZZ"].contains(value)
    // The list of a code, where the term has no other: UNTDID, ISO 4217, ISO 3166.
    case "listID": value.hasPrefix("UNCL") || value.hasPrefix("UN/ECE") || value.hasPrefix("ISO")
    // Of a tax and its category, and of an account.
    case "schemeID": value.hasPrefix("UN/ECE") || value.hasPrefix("UNCL") || value == "IBAN"
    case "currencyID": value == element.expectedCurrency(currency)
    default: false
    }
  }

  fileprivate var extraName: String { "\(element.name)/@\(name)" }

  fileprivate var extraPath: String { "\(element.path)/@\(name)" }

  /// Why it is kept: it is no term, or an amount is in another currency than the figures around it.
  fileprivate func fact(_ currency: String?) -> TermFact {
    guard name == "currencyID", let expected = element.expectedCurrency(currency) else {
      return .unknown(extraName)
    }
    return .otherCurrency(element.name, currency: value, expected: expected)
  }
}

extension XMLElement {
  /// Of an amount: that of the tax total around it, or the invoice's.
  fileprivate func expectedCurrency(_ currency: String?) -> String? {
    guard let total = parent?.parent, total.name == "TaxTotal" else { return currency }
    return total.element(named: "TaxAmount")?.statedAttribute("currencyID") ?? currency
  }
}
