package import FacturaDiagnostics

/// The kinds of files that invoices are read from, recognised by what they contain and not by their names.
package enum InvoiceFormat: Hashable, Sendable {
  /// Our own JSON.
  case json
  /// The Dominican e-CF in XML.
  case ecf
  /// UBL 2: `Invoice` and `CreditNote`.
  case ubl
  /// CrossIndustryInvoice of UN/CEFACT, D16B and D22B: Factur-X, ZUGFeRD 2, XRechnung.
  case cii

  /// Roots of the XML files that a reader knows, with the namespace that they must have. An RFCE is known, and refused
  /// by its reader with an explanation.
  private static let roots: [(name: String, namespace: String?, format: InvoiceFormat)] = [
    ("ECF", nil, .ecf), ("RFCE", nil, .ecf),
    ("Invoice", UBLVocabulary.Root.invoice.namespace, .ubl),
    ("CreditNote", UBLVocabulary.Root.creditNote.namespace, .ubl),
    (CIIHeader.root, CIIHeader.namespace, .cii),
  ]

  /// Recognises a file by its first bytes; some thousand are enough.
  ///
  /// - Throws: a finding that says what the file is instead.
  package init(recognising bytes: [UInt8], name: String) throws(Finding) {
    let start = bytes.count > 64 << 10 ? Array(bytes.prefix(64 << 10)) : bytes
    // Of a file in UTF-16, only the characters of ASCII matter here; the first of them shows that it is one.
    var prefix = RootScan(bytes: start.prefix(4).contains(0) ? start.filter { $0 != 0 } : start)
    let place = FacturaDiagnostics.SourceLocation(file: name, line: 1)
    guard let first = prefix.firstByte() else {
      throw Finding(bytes.isEmpty ? FormatFact.empty : .blank(length: start.count), at: place)
    }
    switch first {
    case UInt8(ascii: "{"):
      self = .json
    case UInt8(ascii: "["):
      throw Finding(FormatFact.notAnObject("a list"), at: place)
    case UInt8(ascii: "<"):
      self = try Self.format(of: prefix.root(), at: place)
    default:
      let kind = prefix.scalarOfJSON()
      throw Finding(
        kind.map(FormatFact.notAnObject) ?? .unknownFormat(start: prefix.words()), at: place)
    }
  }

  /// Prefixes mean nothing: the name and its namespace are compared.
  private static func format(
    of root: RootScan.Root, at place: FacturaDiagnostics.SourceLocation,
  ) throws(Finding) -> InvoiceFormat {
    if root.name == "CrossIndustryDocument" { throw Finding(FormatFact.zugferd1, at: place) }
    guard let found = roots.first(where: { $0.name == root.name }) else {
      throw Finding(FormatFact.unknownRoot(root.name, known: roots.map(\.name)), at: place)
    }
    // A start tag that is longer than what was looked at is left to the reader.
    if let namespace = found.namespace, root.isWhole, root.namespace != namespace {
      throw Finding(FormatFact.otherNamespace(root: root.name, namespace: root.namespace), at: place)
    }
    return found.format
  }

  /// The name of an XML file's root element, without its prefix; nothing for what isn't XML.
  package static func rootName(of bytes: [UInt8]) -> String? {
    var scan = RootScan(bytes: Array(bytes.prefix(64 << 10)))
    guard scan.firstByte() == UInt8(ascii: "<") else { return nil }
    let name = scan.root().name
    return name.isEmpty ? nil : name
  }
}
