/// What can be wrong with a file that should be an invoice, before it is known which kind of file it is.
package enum FormatFact: Fact {
  case empty
  /// Nothing that could be read in so many bytes, which are the whole file or its beginning.
  case blank(length: Int)
  /// JSON, but a list, a text, a number, true, false or null.
  case notAnObject(String)
  /// Neither JSON nor XML.
  case unknownFormat(start: String)
  /// XML of a kind that isn't read.
  case unknownRoot(String, known: [String])
  /// A known root of another vocabulary.
  case otherNamespace(root: String, namespace: String?)
  /// ZUGFeRD 1, of 2014.
  case zugferd1

  package var code: String {
    switch self {
    case .empty: "format.empty"
    case .blank: "format.blank"
    case .notAnObject("a list"): "format.list"
    case .notAnObject: "format.no-object"
    case .unknownFormat: "format.unknown"
    case .unknownRoot: "format.unknown-root"
    case .otherNamespace: "format.other-namespace"
    case .zugferd1: "format.zugferd-1"
    }
  }

  package var message: String {
    switch self {
    case .empty: "the file is empty"
    case .blank(1): "the one byte of the file is white space or a NUL"
    case .blank(let length):
      "the first \(length) bytes are nothing but white space, NULs or a byte order mark"
    case .notAnObject(let kind): "\(kind) stands where an object should"
    case .unknownFormat(let start): "this is neither JSON nor XML: it begins with “\(start)”"
    case .unknownRoot(let name, _): "XML with the root “\(name)” is not an invoice that can be read"
    case .otherNamespace(let root, let namespace?):
      "XML with the root “\(root.shortened)” of “\(String(namespace.prefix(100)))” is not an invoice that can be read"
    case .otherNamespace(let root, nil):
      "XML with the root “\(root.shortened)” of no namespace is not an invoice that can be read"
    case .zugferd1: "this is an invoice of ZUGFeRD 1, whose vocabulary is another than that of ZUGFeRD 2"
    }
  }

  package var hints: [String] {
    switch self {
    case .empty: []
    case .blank, .notAnObject, .unknownFormat: ["an invoice is a JSON object, or an e-CF, UBL or CII in XML"]
    case .otherNamespace:
      [
        "UBL 2 is of “urn:oasis:names:specification:ubl:schema:xsd:Invoice-2”, CII of “…CrossIndustryInvoice:100”"
      ]
    case .zugferd1: ["ask its sender for ZUGFeRD 2 or Factur-X, or convert it to CII"]
    case .unknownRoot(_, let known): ["known roots: \(known.joined(separator: ", "))"]
    }
  }
}
