/// What can be wrong with the profile of a receipt printer.
package enum PrinterProfileFact: Fact, Hashable {
  case unknown(name: String, nearest: String?, known: [String])
  case wrongRoot(name: String)
  case unknownAttribute(name: String, nearest: String?)
  case missingAttribute(name: String)
  case badValue(attribute: String, value: String, expected: String)
  case notEmpty
  /// Widths in words.
  case widerThanPaper(head: String, paper: String)
}

extension PrinterProfileFact {
  package var code: String {
    switch self {
    case .unknown: "printer-profile.unknown"
    case .wrongRoot: "printer-profile.wrong-root"
    case .unknownAttribute: "printer-profile.unknown-attribute"
    case .missingAttribute: "printer-profile.missing-attribute"
    case .badValue: "printer-profile.bad-value"
    case .notEmpty: "printer-profile.not-empty"
    case .widerThanPaper: "printer-profile.wider-than-paper"
    }
  }

  package var message: String {
    switch self {
    case .unknown(let name, _, _): "there is no printer profile “\(name)”"
    case .wrongRoot(let name): "the root is <\(name)>, not <printer>"
    case .unknownAttribute(let name, _): "unknown attribute “\(name)”"
    case .missingAttribute(let name): "<printer> needs the attribute “\(name)”"
    case .badValue(let attribute, let value, let expected):
      "“\(value)” is no value for “\(attribute)”: expected \(expected)"
    case .notEmpty: "<printer> holds nothing but its attributes"
    case .widerThanPaper(let head, let paper): "a head of \(head) is wider than the paper, which has \(paper)"
    }
  }

  package var hints: [String] {
    switch self {
    case .unknown(_, let nearest, let known):
      nearest.map { ["did you mean “\($0)”?"] }
        ?? ["there are \(known.joined(separator: ", ")); or give the path of a profile of your own"]
    case .unknownAttribute(_, let nearest): nearest.map { ["did you mean “\($0)”?"] } ?? []
    case .widerThanPaper: ["check “dots” and “dpi”, or the paper"]
    case .wrongRoot, .missingAttribute, .badValue, .notEmpty: []
    }
  }
}
