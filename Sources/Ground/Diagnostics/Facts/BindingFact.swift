/// What can be wrong when an invoice's values are put into a layout.
package enum BindingFact: Fact, Hashable {
  /// A figure that the layout formats is not stated by this invoice.
  case missingFigure(expression: String, format: String)
  /// No text of a keyed family of texts has this key.
  case missingKey(family: String, key: String, language: String)
  case divisionByZero
  /// More figures than an exact decimal holds.
  case overflow
  /// A bar below zero, or more bars than a chart can show.
  case negativeBar(figure: String)
  case tooManyBars(count: Int, limit: Int)
  /// The words for those who can't see have come out empty.
  case emptyAlternative
  /// The layout has no pages of this size, or no texts in this language.
  case unknownPageSize(name: String, known: [String])
  case unknownLanguage(tag: String, known: [String])
  /// The text of a QR or bar code.
  case symbol(SymbolFact)
  /// A link to something that is no page, mailbox or telephone.
  case linkAddress(address: String, expected: String)

  package var code: String {
    switch self {
    case .missingFigure: "binding.missing-figure"
    case .missingKey: "binding.missing-key"
    case .divisionByZero: "binding.division-by-zero"
    case .overflow: "binding.overflow"
    case .negativeBar: "binding.negative-bar"
    case .tooManyBars: "binding.too-many-bars"
    case .emptyAlternative: "binding.empty-alternative"
    case .unknownPageSize: "binding.unknown-page-size"
    case .unknownLanguage: "binding.unknown-language"
    case .symbol(let fact): fact.code
    case .linkAddress: "binding.link-address"
    }
  }

  package var message: String {
    switch self {
    case .missingFigure(let expression, let format):
      "the invoice doesn't state “\(expression.shortened)”, which the layout writes as \(format)"
    case .missingKey(let family, let key, let language):
      "no text “\(family)” has the key “\(key)” in language “\(language)”"
    case .divisionByZero: "an expression divides by zero"
    case .overflow: "an expression yields more figures than can be kept exactly"
    case .negativeBar(let figure): "a bar can't show \(figure), which is below zero"
    case .tooManyBars(let count, let limit):
      "the chart has \(count) bars, but at most \(limit) can be told apart"
    case .emptyAlternative: "the text for those who can't see it is empty"
    case .unknownPageSize(let name, _): "the layout has no pages of the size “\(name)”"
    case .unknownLanguage(let tag, _): "the layout has no texts in language “\(tag)”"
    case .symbol(let fact): fact.message
    case .linkAddress(let address, _):
      "a link can't lead to “\(address.shortened)”: its words are there without it"
    }
  }

  package var hints: [String] {
    switch self {
    case .missingFigure(let expression, let format):
      ["if the figure may be missing, say so: {\(expression) ?? \"\" | \(format)}"]
    case .missingKey(let family, let key, let language):
      [
        "add <text name=\"\(family)\" key=\"\(key)\"> to the texts in language “\(language)”, "
          + "or give another value with ??"
      ]
    case .divisionByZero: ["divide only where a test makes sure that there is something to divide by"]
    case .overflow: ["up to 30 figures with 18 decimals can be kept"]
    case .negativeBar, .tooManyBars: []
    case .emptyAlternative: ["write alt=\"…\" so that words are left if a value is missing"]
    case .unknownPageSize(_, let known), .unknownLanguage(_, let known):
      known.isEmpty ? [] : ["it has " + known.joined(separator: ", ")]
    case .symbol(let fact): fact.hints
    case .linkAddress(_, let expected): ["give \(expected)"]
    }
  }
}
