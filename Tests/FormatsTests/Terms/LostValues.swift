import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaXML

/// The values of an XML invoice that the model read from it doesn't state.
struct LostValues {
  private(set) var list: [String] = []
  private var figures: StatedFigures
  private var met: Set<String> = []
  private let currency: String?

  init(of root: XMLElement, in invoice: Invoice) throws {
    figures = try StatedFigures(of: invoice)
    currency = invoice.currency
    look(at: root)
  }

  private mutating func look(at element: XMLElement) {
    let path = element.path.text.withoutNumbers
    let text = element.trimmedText
    // An empty element states nothing, whatever its attributes say.
    if text.isEmpty, !element.hasElements { return }
    if LeftOut.has(path, text) { return }
    // An amount among the further details stands with its currency.
    let amount = element.attribute("currencyID").map { "\(text) \($0.value)" }
    if let amount, figures.take(amount) { return }
    if !text.isEmpty, !isAgain(path, element, text), !take(text) {
      list.append("\(element.path): \(text.prefix(60))")
    }
    for attribute in element.attributes where !attribute.value.isEmpty {
      if LeftOut.has("\(path)/@\(attribute.name)", attribute.value) { continue }
      // An amount in the currency of the invoice says so again.
      if attribute.name == "currencyID", attribute.value == currency { continue }
      if isAgain("\(path)/@\(attribute.name)", element, attribute.value) { continue }
      if !take(attribute.value) { list.append("\(element.path)/@\(attribute.name): \(attribute.value)") }
    }
    for child in element.elements { look(at: child) }
  }

  /// Whether the same value stood before, in another element for the one place that the model has.
  private mutating func isAgain(_ path: String, _ element: XMLElement, _ text: String) -> Bool {
    guard let rule = LeftOut.once.first(where: { path.hasSuffix($0.path) }) else { return false }
    let record = element.path.text.split(separator: "/").prefix(rule.depth).joined(separator: "/")
    return !met.insert("\(record) \(rule.place) \(text)").inserted
  }

  private mutating func take(_ text: String) -> Bool {
    forms(of: text).contains { figures.take($0) }
  }

  /// As the model's values are compared: days day first, figures without signs and points that say nothing.
  private func forms(of text: String) -> [String] {
    if text.utf8.count > 2000 { return [text, String(text.filter { !$0.isWhitespace })] }
    var forms = [text]
    let figures = text.filter(\.isNumber)
    if [8, 12, 14].contains(figures.count), figures.count == text.count {
      forms.append("\(text.dropFirst(6).prefix(2))-\(text.dropFirst(4).prefix(2))-\(text.prefix(4))")
    }
    if text.count >= 10, text.dropFirst(4).first == "-" {
      forms.append("\(text.dropFirst(8).prefix(2))-\(text.dropFirst(5).prefix(2))-\(text.prefix(4))")
    }
    forms.append(text.withoutSigns)
    if let number = try? ExactDecimal(parsing: text) {
      forms.append(NumberFormat.stated.text(of: number, in: .english))
    }
    if text == "true" { forms.append("1") }
    if text == "false" { forms.append("0") }
    forms.append(text.filter { !$0.isWhitespace })
    if let note = Note.subject(of: text) { forms.append(note) }
    return forms
  }
}

extension Note {
  /// The text behind the subject, which stands in a field of its own.
  fileprivate static func subject(of text: String) -> String? {
    let parts = text.split(separator: "#", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0].isEmpty && parts[1].count == 3 ? String(parts[2]) : nil
  }
}

/// What the readers leave out, and why.
enum LeftOut {
  struct Rule {
    /// The end of its path, without numbers.
    var path: String
    /// The text that it must have; nothing for any.
    var text: String?
    var reason: String
  }

  static let rules = [
    Rule(path: "/UBLExtensions", reason: "signatures and data for programs"),
    Rule(path: "/UBLVersionID", reason: "the version of the vocabulary"),
    Rule(path: "Invoice/Signature", reason: "says that the file is signed, and how"),
    Rule(path: "/ChargeIndicator", reason: "says in which of two lists an adjustment stands"),
    Rule(path: "/ClassifiedTaxCategory/TaxScheme/ID", reason: "the tax breakdown names the tax"),
    Rule(path: "/AllowanceCharge/TaxCategory/TaxScheme/ID", reason: "the tax breakdown names the tax"),
    Rule(
      path: "/PartyTaxScheme/TaxScheme/ID", text: "VAT", reason: "says that the number is BT-31, 48 or 63"),
    Rule(path: "DocumentReference/DocumentTypeCode", text: "130", reason: "says that it is BT-18 or BT-128"),
    Rule(path: "DocumentReference/DocumentTypeCode", text: "50", reason: "says that it is BT-11"),
    Rule(path: "/PartyIdentification/ID/@schemeID", text: "SEPA", reason: "says that it is BT-90"),
    Rule(
      path: "/PayeeFinancialAccount/ID/@schemeID", text: "IBAN", reason: "an IBAN is known by its letters"),
    Rule(
      path: "/SpecifiedTaxRegistration/ID/@schemeID", text: "VA", reason: "says that it is BT-31, 48 or 63"),
    Rule(path: "/SpecifiedTaxRegistration/ID/@schemeID", text: "FC", reason: "says that it is BT-32"),
    Rule(
      path: "/AdditionalReferencedDocument/TypeCode", text: "130", reason: "says that it is BT-18 or BT-128"),
    Rule(path: "/AdditionalReferencedDocument/TypeCode", text: "50", reason: "says that it is BT-17"),
    Rule(path: "/AdditionalReferencedDocument/TypeCode", text: "916", reason: "says that it is BG-24"),
    Rule(path: "/CategoryTradeTax/TypeCode", reason: "the tax breakdown names the tax"),
    Rule(path: "/AppliedTradeTax/TypeCode", reason: "the tax breakdown names the tax"),
    Rule(
      path: "/SpecifiedLineTradeSettlement/ApplicableTradeTax/TypeCode",
      reason: "the tax breakdown names the tax"),
    Rule(path: "/TaxTotalAmount/@currencyID", reason: "says whether it is BT-110 or BT-111"),
    Rule(path: "/@schemaLocation", reason: "where a schema lies"),
    Rule(path: "/@languageID", reason: "the language of a text"),
    Rule(path: "/@listAgencyID", reason: "who keeps a list of codes"),
    Rule(path: "/@schemeAgencyID", text: "6", reason: "UN/CEFACT keeps the list"),
    Rule(path: "/@schemeAgencyID", text: "9", reason: "GS1 keeps the list"),
    Rule(path: "/@schemeAgencyID", text: "ZZZ", reason: "the parties keep the list"),
    Rule(path: "/TaxScheme/ID/@schemeID", reason: "the list of taxes, which is always the same"),
    Rule(path: "TaxCategory/ID/@schemeID", reason: "the list of tax categories, which is always the same"),
    Rule(path: "/DocumentCurrencyCode/@listID", reason: "the list of currencies, which is always the same"),
    Rule(path: "/IdentificationCode/@listID", reason: "the list of countries, which is always the same"),
    Rule(path: "/@format", reason: "how a date is written"),
    Rule(path: "/TransactionCurrencyTaxAmount/@currencyID", reason: "always that of tax accounting"),
    Rule(path: "TaxTotal/TaxAmount/@currencyID", reason: "says whether it is BT-110 or BT-111"),
    Rule(path: "TaxSubtotal/TaxAmount/@currencyID", reason: "that of the total that it stands in"),
  ]

  /// Places that the model has once, where files state the same value again: the end of the path, the name of the place,
  /// and how many steps of the path, with numbers, are its record's.
  static let once: [(path: String, place: String, depth: Int)] = [
    ("/PaymentMeans/PaymentID", "BT-83", 1),
    ("/AllowanceCharge/TaxCategory/Percent", "BT-96", 2),
    ("/AllowanceCharge/TaxCategory/ID", "BT-95", 2),
    ("Line/TaxTotal/TaxAmount", "tax of a line", 2),
    ("/ItemPriceExtension/TaxTotal/TaxAmount", "tax of a line", 2),
    ("ProductTradePrice/BasisQuantity", "BT-149", 3),
    ("ProductTradePrice/BasisQuantity/@unitCode", "BT-150", 3),
    ("/ApplicableTradeTax/TaxPointDate/DateString", "BT-7", 1),
    ("/ApplicableTradeTax/DueDateTypeCode", "BT-8", 1),
  ]

  static func has(_ path: String, _ text: String) -> Bool {
    rules.contains { path.hasSuffix($0.path) && ($0.text == nil || $0.text == text) }
  }
}

extension String {
  /// A figure without a plus and a point that say nothing, and with a zero before a point.
  fileprivate var withoutSigns: String {
    var figure = self[...]
    if figure.hasPrefix("+") { figure = figure.dropFirst() }
    if figure.hasSuffix(".") { figure = figure.dropLast() }
    return figure.hasPrefix(".") ? "0" + figure : String(figure)
  }

  /// Of a path, without the numbers of siblings.
  fileprivate var withoutNumbers: String {
    var plain = ""
    var isNumber = false
    for character in self {
      if character == "[" { isNumber = true }
      if !isNumber { plain.append(character) }
      if character == "]" { isNumber = false }
    }
    return plain
  }
}
