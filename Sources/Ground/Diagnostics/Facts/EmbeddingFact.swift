/// Why a file can't be put into a UBL document.
package enum EmbeddingFact: Fact {
  case notUBL(root: String, namespace: String?)
  /// Without a number there is nothing to call the reference by (EN 16931, BR-52).
  case noNumber
  case signed
  case badText(of: String)
  case sameID(String)
  case sameName(String)
  case severalMatch(count: Int)

  package var code: String {
    switch self {
    case .notUBL: "embedding.not-ubl"
    case .noNumber: "embedding.no-number"
    case .signed: "embedding.signed"
    case .badText: "embedding.bad-text"
    case .sameID: "embedding.same-id"
    case .sameName: "embedding.same-name"
    case .severalMatch: "embedding.several-match"
    }
  }

  package var message: String {
    switch self {
    case .notUBL(let root, let namespace?):
      "this is no UBL invoice or credit note: its root is “\(root.shortened)” of “\(namespace)”"
    case .notUBL(let root, nil):
      "this is no UBL invoice or credit note: its root is “\(root.shortened)” without a namespace"
    case .noNumber: "the invoice has no number (cbc:ID) to call the reference by"
    case .signed: "the invoice is signed, and anything put into it would break its signature"
    case .badText(let what): "the \(what) has control characters, or is empty"
    case .sameID(let id): "the invoice has a reference with the ID “\(id.shortened)” already"
    case .sameName(let name): "the invoice has an embedded file “\(name.shortened)” already"
    case .severalMatch(let count): "\(count) references of the invoice have this ID or this file name"
    }
  }

  package var hints: [String] {
    switch self {
    case .notUBL: ["a CrossIndustryInvoice goes into the PDF instead: factura render --facturx"]
    case .noNumber: ["give one with --id"]
    case .signed: ["embed the file first, and sign then"]
    case .badText: []
    case .sameID: ["replace it with --replace, or choose another ID with --id"]
    case .sameName: ["replace it with --replace, or choose another name with --name"]
    case .severalMatch: ["choose another ID with --id and another name with --name"]
    }
  }
}
