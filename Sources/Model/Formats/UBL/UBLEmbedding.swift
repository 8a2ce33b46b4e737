package import FacturaDiagnostics
import FacturaXML

/// A UBL invoice or credit note into which a file can be put, at the place that its schema's sequence wants. All other
/// bytes stay what they are: encoding, line ends, prefixes, comments, and faults too.
package struct UBLEmbedding: Sendable {
  /// What to do about a reference that has the same ID or the same file.
  package enum Collision: Sendable {
    case refuse, replace
  }

  private let places: XMLPlaces
  private let kind: UBLVocabulary.Root

  /// - Throws: the first fault of the XML; and if it is no UBL document, or is signed.
  package init(_ bytes: [UInt8], name: String) throws(Finding) {
    var limits = XMLLimits()
    // It may have large files in it already.
    limits.text = limits.bytes
    places = try XMLPlaces(bytes, name: name, limits: limits)
    let root = places.document.root
    guard let kind = UBLVocabulary.Root(name: root.name, namespace: root.namespace),
      !places.startTag(of: root).isEmpty
    else {
      throw Finding(EmbeddingFact.notUBL(root: root.name, namespace: root.namespace), at: root.location)
    }
    self.kind = kind
    if let signature = Self.signature(in: root) {
      throw Finding(EmbeddingFact.signed, at: signature.location)
    }
  }

  /// The invoice's number, BT-1.
  package var number: String? {
    let root = places.document.root
    let id = root.elements.first { $0.isBasic("ID") }?.trimmedText ?? ""
    return id.isEmpty ? nil : id
  }

  /// The document with the file in it.
  package func embedding(
    _ reference: UBLReference, onCollision: Collision,
  ) throws(Finding) -> [UInt8] {
    let root = places.document.root
    guard let id = reference.id ?? number else { throw Finding(EmbeddingFact.noNumber, at: root.location) }
    try check(id, "ID")
    try check(reference.fileName, "file name")
    if let description = reference.description { try check(description, "description") }
    let same = root.elements.filter { matches($0, id: id, fileName: reference.fileName) }
    guard let first = same.first else {
      let (place, lead) = newPlace
      let draft = UBLDraft(lead: lead, prefixes: prefixes)
      return places.replacing(place..<place, with: lead + draft.text(of: reference, id: id))
    }
    guard onCollision == .replace else { throw collision(first, id: id, fileName: reference.fileName) }
    guard same.count == 1 else {
      throw Finding(EmbeddingFact.severalMatch(count: same.count), at: same[1].location)
    }
    let range = places.range(of: first)
    let draft = UBLDraft(lead: lead(before: range.lowerBound), prefixes: prefixes)
    return places.replacing(range, with: draft.text(of: reference, id: id))
  }

  private func check(_ text: String, _ what: String) throws(Finding) {
    let isBad = text.unicodeScalars.contains { scalar in
      let point = CodePoint(scalar.value)
      return point.isControl || point.isNoncharacter
    }
    if isBad || text.isEmpty { throw Finding(EmbeddingFact.badText(of: what)) }
  }

  // MARK: References that are there

  /// Types 130 and 50 are references of other kinds, BT-18 and BT-11, and never files.
  private func matches(_ element: XMLElement, id: String, fileName: String) -> Bool {
    guard element.isAggregate(UBLVocabulary.reference) else { return false }
    let type = element.elements.first { $0.isBasic("DocumentTypeCode") }?.trimmedText
    guard type != "130", type != "50" else { return false }
    return element.elements.first { $0.isBasic("ID") }?.trimmedText == id || file(of: element) == fileName
  }

  private func file(of reference: XMLElement) -> String? {
    let attachment = reference.elements.first { $0.isAggregate("Attachment") }
    let object = attachment?.elements.first { $0.isBasic("EmbeddedDocumentBinaryObject") }
    return object?.attribute("filename")?.value
  }

  private func collision(_ element: XMLElement, id: String, fileName: String) -> Finding {
    let fact: EmbeddingFact = file(of: element) == fileName ? .sameName(fileName) : .sameID(id)
    return Finding(fact, at: element.location)
  }

  // MARK: Place

  /// Behind the last element that stands before the first that must come later.
  private var newPlace: (offset: Int, lead: String) {
    let root = places.document.root
    var last: XMLElement?
    var first: XMLElement?
    for element in root.elements {
      if first == nil { first = element }
      if element.namespace == UBLVocabulary.aggregates, !kind.predecessors.contains(element.name) { break }
      last = element
    }
    if let last {
      let range = places.range(of: last)
      return (range.upperBound, lead(before: range.lowerBound))
    }
    let lead = first.map { self.lead(before: places.range(of: $0).lowerBound) } ?? ""
    return (places.startTag(of: root).range.upperBound, lead)
  }

  /// The end of line before a place, and the white space behind it; nothing if the place is in the middle of a line.
  private func lead(before place: Int) -> String {
    let text = places.text
    var start = place
    while start > 0, text[start - 1] == 0x20 || text[start - 1] == 0x09 { start -= 1 }
    guard start > 0, text[start - 1] == 0x0A || text[start - 1] == 0x0D else { return "" }
    start -= 1
    if text[start] == 0x0A, start > 0, text[start - 1] == 0x0D { start -= 1 }
    return String(decoding: text[start..<place], as: UTF8.self)
  }

  /// Those of the root where it declares them; a prefix that a child declares for itself is of no use here.
  private var prefixes: UBLDraft.Prefixes {
    let declared = places.declarations(of: places.document.root)
    var new = ""
    func prefix(of namespace: String, else proposal: String) -> String {
      if let known = declared.first(where: { $0.uri == namespace })?.prefix {
        return known.isEmpty ? "" : known + ":"
      }
      var free = proposal
      while declared.contains(where: { $0.prefix == free }) { free += "2" }
      new += " xmlns:\(free)=\"\(namespace)\""
      return free + ":"
    }
    let aggregates = prefix(of: UBLVocabulary.aggregates, else: "cac")
    let basics = prefix(of: UBLVocabulary.basics, else: "cbc")
    return UBLDraft.Prefixes(aggregates: aggregates, basics: basics, declarations: new)
  }

  // MARK: Signature

  /// An XML signature, wherever it is: in an extension as a rule.
  private static func signature(in root: XMLElement) -> XMLElement? {
    var waiting = [root]
    while let element = waiting.popLast() {
      if element.name == "Signature", element.namespace == "http://www.w3.org/2000/09/xmldsig#" {
        return element
      }
      waiting += Array(element.elements).reversed()
    }
    return nil
  }
}

extension XMLElement {
  fileprivate func isBasic(_ name: String) -> Bool {
    self.name == name && namespace == UBLVocabulary.basics
  }

  fileprivate func isAggregate(_ name: String) -> Bool {
    self.name == name && namespace == UBLVocabulary.aggregates
  }
}
