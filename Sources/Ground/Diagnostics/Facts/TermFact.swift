/// What can be wrong with a UBL or CII invoice that is well-formed XML. `term` is the number of a business term of
/// EN 16931, `BT-27`, and empty for what has none.
package enum TermFact: Fact {
  /// Every invoice states it.
  case missing(String)
  /// An element or attribute that is no business term.
  case unknown(String)
  /// Another value for something that has one.
  case twice(String, term: String)
  case comma(String, term: String)
  case notANumber(String, term: String)
  case tooManyFigures(String, term: String)
  /// Before the point.
  case tooLong(String, term: String, limit: Int)
  case notADate(String, term: String)
  case noSuchDate(String, term: String)
  case notAFlag(String, term: String)
  case unknownCode(String, term: String, list: String)
  /// An amount in another currency than the figures around it; nothing is expected where the invoice names none.
  case otherCurrency(String, currency: String?, expected: String?)
  /// A tax total that is neither BT-110 nor BT-111, or one more in a currency that has its total.
  case strayTaxTotal(currency: String?, isAnother: Bool)
  /// An element for either, whose indicator is missing or says neither.
  case neitherAllowanceNorCharge(String, indicator: String?)
  case more(limit: Int)

  package var severity: Finding.Severity {
    switch self {
    case .comma, .notANumber, .tooManyFigures, .tooLong: .error
    case .missing, .twice, .notADate, .noSuchDate, .notAFlag, .unknownCode, .otherCurrency, .strayTaxTotal,
      .neitherAllowanceNorCharge:
      .warning
    case .unknown, .more: .note
    }
  }

  package var code: String {
    switch self {
    case .missing: "term.missing"
    case .unknown: "term.unknown"
    case .twice: "term.twice"
    case .comma: "term.comma"
    case .notANumber: "term.not-a-number"
    case .tooManyFigures: "term.too-many-figures"
    case .tooLong: "term.too-long"
    case .notADate: "term.not-a-date"
    case .noSuchDate: "term.no-such-date"
    case .notAFlag: "term.not-a-flag"
    case .unknownCode: "term.unknown-code"
    case .otherCurrency: "term.other-currency"
    case .strayTaxTotal: "term.stray-tax-total"
    case .neitherAllowanceNorCharge: "term.neither-allowance-nor-charge"
    case .more: "term.more"
    }
  }

  package var message: String {
    switch self {
    case .missing(let term): "\(term) is missing, which every invoice states"
    case .unknown(let name): "“\(name)” is no business term, and is kept as a further detail"
    case .twice(let name, let term): "\(term.asSubject(name)) is stated twice with different values"
    case .comma(let text, let term): "the number “\(text.shortened)”\(term.inBrackets) has a comma"
    case .notANumber(let text, let term): "“\(text.shortened)”\(term.inBrackets) is not a number"
    case .tooManyFigures(let text, let term):
      "the number “\(text.shortened)”\(term.inBrackets) has more than 30 figures or 18 decimals"
    case .tooLong(let text, let term, let limit):
      "the number “\(text.shortened)”\(term.inBrackets) has more than the \(limit) figures before its point that an invoice may have"
    case .notADate(let text, let term): "“\(text.shortened)”\(term.inBrackets) is not a date"
    case .noSuchDate(let text, let term): "there is no day “\(text.shortened)”\(term.inBrackets)"
    case .notAFlag(let text, let term): "“\(text.shortened)”\(term.inBrackets) is neither true nor false"
    case .unknownCode(let code, let term, let list):
      "the code “\(code.shortened)”\(term.inBrackets) is not in the table of \(list)"
    case .otherCurrency(let name, let currency, let expected):
      "“\(name)” is in \(currency.currencyWords)" + (expected.map { ", but its place is for \($0)" } ?? "")
    case .strayTaxTotal(let currency, isAnother: true):
      "there is another tax total in \(currency.currencyWords)"
    case .strayTaxTotal(let currency, isAnother: false):
      "a tax total is in \(currency.currencyWords), neither in the invoice's currency (BT-5) nor in that of tax accounting (BT-6)"
    case .neitherAllowanceNorCharge(let name, let indicator):
      "“\(name)” is neither an allowance nor a charge: its indicator is "
        + (indicator.map { "“\($0.shortened)”" } ?? "missing")
    case .more(let limit): "more than \(limit) findings; the rest is left out"
    }
  }

  package var hints: [String] {
    switch self {
    case .comma: ["write 1234.50: a point before the decimals, and nothing between thousands"]
    case .notANumber: ["write figures, and a point before the decimals"]
    case .tooLong: ["look for a missing point, or for a code that stands where an amount should"]
    case .notADate, .noSuchDate: ["the text is kept as a further detail"]
    case .twice: ["the second is kept as a further detail"]
    case .unknownCode: ["the code itself is printed"]
    case .otherCurrency: ["the currency is kept as a further detail"]
    case .strayTaxTotal: ["the total is kept as further details, with its currency"]
    case .neitherAllowanceNorCharge:
      [
        "write true for a charge, false for an allowance",
        "it is kept as further details, and its amount isn't checked",
      ]
    case .missing, .unknown, .tooManyFigures, .notAFlag, .more: []
    }
  }
}

extension String {
  /// ` (BT-9)`
  fileprivate var inBrackets: String { isEmpty ? "" : " (\(self))" }

  fileprivate func asSubject(_ name: String) -> String { isEmpty ? "“\(name)”" : "“\(name)” (\(self))" }
}

extension String? {
  /// As a message names a currency.
  fileprivate var currencyWords: String { self?.shortened ?? "a currency that it doesn't state" }
}
