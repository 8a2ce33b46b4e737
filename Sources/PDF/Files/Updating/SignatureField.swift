import FacturaDiagnostics

/// What a signature says of itself beside the CMS (ISO 32000-1, table 252).
package struct SignatureTerms: Sendable {
  /// `adbe.pkcs7.detached` or `ETSI.CAdES.detached`.
  package var subFilter: String
  package var name: String?
  package var reason: String?
  package var location: String?
  package var contact: String?
  /// `D:20260102030405Z`.
  package var date: String?
  /// What a screen reader says of the field; nothing for the words of the document's language.
  package var label: String?
  /// Bytes of the largest CMS that fits.
  package var reservedBytes: Int

  package init(subFilter: String, reservedBytes: Int) {
    self.subFilter = subFilter
    self.reservedBytes = reservedBytes
  }
}

/// Puts an invisible signature field on the first page: the field, which is its own widget, in the form, on the page
/// and, if the document is tagged, in the structure.
///
/// Its rectangle is empty, so that it needs no appearance (ISO 19005-3, 6.3.3); it is printed and locked (flags 132).
struct SignatureField {
  private var update: IncrementalUpdate
  private let widget: PDFReference
  private let signature: PDFReference

  init(_ reader: PDFReader) {
    update = IncrementalUpdate(of: reader)
    widget = update.reserve()
    signature = update.reserve()
  }

  /// - Returns: the update without the signature itself, and the number that it must have.
  static func add(
    to reader: PDFReader, _ terms: SignatureTerms,
  ) throws(Failure<PDFFileFact>) -> (update: IncrementalUpdate, signature: PDFReference) {
    var field = SignatureField(reader)
    try field.add(terms)
    return (field.update, field.signature)
  }

  private mutating func add(_ terms: SignatureTerms) throws(Failure<PDFFileFact>) {
    guard let root = update.reader.references.trailer["Root"]?.reference else { throw Failure(.noCatalog) }
    let oldCatalog = try update.reader.catalog()
    var catalog = oldCatalog
    let (page, oldPage) = try firstPage()
    let language = try update.reader.whole(catalog["Lang"]).string
    let label = terms.label ?? Self.label(language: language)
    var entries: PDFDictionary = [
      "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Sig"),
      "T": .string(TextString.encode(try freeName(in: catalog))),
      "TU": .string(TextString.encode(label)), "Contents": .string(TextString.encode(label)),
      "F": .integer(132), "Rect": .array(Array(repeating: .integer(0), count: 4)),
      "P": .reference(page), "V": .reference(signature),
    ]
    var changedPage = oldPage
    if try update.reader.whole(catalog["StructTreeRoot"]).dictionary != nil {
      var structure = StructureAddition(widget: widget, page: page, label: label)
      entries["StructParent"] = .integer(try structure.add(to: &catalog, &update))
      // The order of the tab key is that of the structure (ISO 14289-1, 7.18.3).
      if oldPage["Tabs"] == nil { changedPage["Tabs"] = .name("S") }
    }
    update.put(.dictionary(entries), as: widget)
    try update.append(.reference(widget), to: "Annots", of: &changedPage)
    if changedPage != oldPage { update.put(.dictionary(changedPage), as: page) }
    try addToForm(&catalog)
    if catalog != oldCatalog { update.put(.dictionary(catalog), as: root) }
  }

  private func firstPage() throws(Failure<PDFFileFact>) -> (PDFReference, PDFDictionary) {
    var first: PageObject?
    try update.reader.visitPages { page in
      first = page
      return false
    }
    guard let first, let reference = first.reference else { throw Failure(.noPages) }
    return (reference, first.dictionary)
  }

  /// The form is an object of its own, so that a later signature changes it alone. Its flags say that signatures exist
  /// and that the file may only grow (ISO 32000-1, table 219).
  private mutating func addToForm(_ catalog: inout PDFDictionary) throws(Failure<PDFFileFact>) {
    if catalog["AcroForm"] == nil { catalog["AcroForm"] = .reference(update.reserve()) }
    let widget = widget
    try update.change("AcroForm", of: &catalog) { form, update throws(Failure<PDFFileFact>) in
      try update.append(.reference(widget), to: "Fields", of: &form)
      form["SigFlags"] = .integer((try update.current(form["SigFlags"]).integer ?? 0) | 3)
    }
  }

  /// `Signature1`, or the first number that no field has.
  private func freeName(in catalog: PDFDictionary) throws(Failure<PDFFileFact>) -> String {
    let form = try update.reader.whole(catalog["AcroForm"]).dictionary ?? [:]
    var names: Set<String> = []
    for field in try update.reader.members(form["Fields"]) {
      let title = try update.reader.whole(field).dictionary?["T"]
      if let bytes = try update.reader.whole(title).string { names.insert(TextString.decode(bytes)) }
    }
    var number = 1
    while names.contains("Signature\(number)") { number += 1 }
    return "Signature\(number)"
  }

  private static func label(language: [UInt8]?) -> String {
    let tag = TextString.decode(language ?? []).lowercased()
    return tag == "es" || tag.hasPrefix("es-") ? "Firma digital" : "Digital signature"
  }
}
