/// What can be wrong with a file that should be an invoice, before it is known which kind of file it is.
package enum FormatFact: Fact {
  case empty
  /// JSON, but a list.
  case list
  /// Neither JSON nor XML.
  case unknownFormat(start: String)
  /// XML of a kind that isn't read.
  case unknownRoot(String, known: [String])

  package var code: String {
    switch self {
    case .empty: "format.empty"
    case .list: "format.list"
    case .unknownFormat: "format.unknown"
    case .unknownRoot: "format.unknown-root"
    }
  }

  package var message: String {
    switch self {
    case .empty: "the file is empty"
    case .list: "a list stands where an object should"
    case .unknownFormat(let start): "this is neither JSON nor XML: it begins with “\(start)”"
    case .unknownRoot(let name, _): "XML with the root “\(name)” is not an invoice that can be read"
    }
  }

  package var hints: [String] {
    switch self {
    case .empty: []
    case .list, .unknownFormat: ["an invoice is a JSON object, or an e-CF in XML"]
    case .unknownRoot(_, let known): ["known roots: \(known.joined(separator: ", "))"]
    }
  }
}
