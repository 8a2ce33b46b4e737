package import FacturaDiagnostics
package import FacturaInvoices
package import FacturaXML

/// Reads the Dominican e-CF (Formato Comprobante Fiscal Electrónico V1.0), all ten types.
///
/// It is tolerant of what occurs in the wild and harms nobody (empty elements, amounts with one decimal, another
/// order, missing figures that aren't printed) and strict about what is printed. It collects what it finds and
/// reads on; whoever renders decides to stop at errors.
package enum ECFReader {
  /// The invoice, if there is one to speak of, and all findings in the order of the file.
  package static func read(
    _ bytes: [UInt8], name: String, limits: XMLLimits = XMLLimits(),
  ) -> (invoice: Invoice?, findings: [Finding]) {
    do throws(Finding) {
      return read(try XMLDocument(bytes, name: name, limits: limits))
    } catch {
      return (nil, [error])
    }
  }

  package static func read(_ document: XMLDocument) -> (invoice: Invoice?, findings: [Finding]) {
    let root = document.root
    var findings = ECFFindings()
    guard root.name == "ECF" else {
      if root.name == "RFCE" {
        findings.report(.summary, at: root)
        return (nil, findings.list)
      }
      return (
        nil, [Finding(FormatFact.unknownRoot(root.name, known: ["ECF"]), at: root.location, path: root.path)]
      )
    }
    let identity = root.element(named: "Encabezado")?.element(named: "IdDoc")
    let type = checkedType(of: identity, &findings)
    ECFRules.shared.check(root, type: type, &findings)
    var draft = ECFDraft()
    ECFSections.document.read(root, into: &draft, &findings)
    checkNumber(of: identity, type: type, &findings)
    checkReference(root.element(named: "InformacionReferencia"), type: type, &findings)
    if let count = draft.fiscal.pageCount, count < 2, let element = identity?.element(named: "TotalPaginas") {
      findings.report(.pageCount(count), at: element)
    }
    draft.fiscal.securityCode = securityCode(of: root, &findings)
    return (draft.finished(), findings.sorted)
  }

  /// Paths of all elements with a text that are read: `/ECF/Encabezado/Version`.
  package static var paths: [String] { ECFSections.document.paths.map { "/ECF/\($0)" } }

  private static func checkedType(of identity: XMLElement?, _ findings: inout ECFFindings) -> ECFType? {
    // A missing type is reported as any other missing element.
    guard let element = identity?.element(named: "TipoeCF"), let text = element.stated else { return nil }
    guard let type = ECFType(rawValue: text) else {
      findings.report(.unknownType(text), at: element)
      return nil
    }
    return type
  }

  /// An e-NCF is an E, the type and ten figures (Informe Técnico e-CF, §6).
  private static func checkNumber(of identity: XMLElement?, type: ECFType?, _ findings: inout ECFFindings) {
    guard let element = identity?.element(named: "eNCF"), let text = element.stated else { return }
    guard text.utf8.count == 13, text.hasPrefix("E"),
      text.utf8.dropFirst().allSatisfy({ (48...57).contains($0) })
    else { return findings.report(.oddFiscalNumber(text), at: element) }
    if let type, !text.dropFirst().hasPrefix(type.rawValue) {
      findings.report(.otherTypesNumber(text, type: type.rawValue), at: element)
    }
  }

  /// A modified NCF is one of the series B, E, A or P (Formato e-CF, note 79); code 5 names the invoice to a consumer that
  /// an invoice for tax credit replaces (note 81).
  private static func checkReference(_ element: XMLElement?, type: ECFType?, _ findings: inout ECFFindings) {
    if let number = element?.element(named: "NCFModificado"), let text = number.stated,
      ![11, 13, 19].contains(text.unicodeScalars.count)
    {
      findings.report(.oddModifiedNumber(text), at: number)
    }
    if let code = element?.element(named: "CodigoModificacion"), code.stated == "5", let type,
      type.rawValue != "31"
    {
      let fact = ECFFact.otherTypesCode("5", catalogue: "CodigoModificacion", type: type.rawValue)
      findings.report(fact, at: code)
    }
  }

  /// The first six characters of the signature (Informe Técnico e-CF, §17.2.3).
  private static func securityCode(of root: XMLElement, _ findings: inout ECFFindings) -> String? {
    let signature = root.element(named: "Signature")
    let value = signature?.element(named: "SignatureValue")?.text ?? ""
    let code = value.unicodeScalars.lazy.filter { !$0.properties.isWhitespace }.prefix(6)
    guard code.count == 6 else {
      let fact: ECFFact = code.isEmpty ? .unsigned : .shortSignature(characters: code.count)
      findings.report(fact, at: signature?.element(named: "SignatureValue") ?? signature ?? root)
      return nil
    }
    return String(String.UnicodeScalarView(code))
  }
}
