/// What can be wrong with the text of a QR or bar code. `symbol` is the name as people say it: `QR code`.
package enum SymbolFact: Fact, Hashable {
  /// There is nothing to encode.
  case empty(symbol: String)
  /// More bytes than the largest symbol of this kind holds.
  case tooLong(symbol: String, bytes: Int, limit: Int)
  /// A character that this kind of symbol can't hold.
  case character(symbol: String, scalar: Unicode.Scalar)
  /// The encoder refused for a reason of its own.
  case refused(symbol: String, reason: String)

  package var code: String {
    switch self {
    case .empty: "symbol.empty"
    case .tooLong: "symbol.too-long"
    case .character: "symbol.character"
    case .refused: "symbol.refused"
    }
  }

  package var message: String {
    switch self {
    case .empty(let symbol):
      "the text of the \(symbol) is empty"
    case .tooLong(let symbol, let bytes, let limit):
      "the text of the \(symbol) has \(bytes) bytes, but at most \(limit) fit"
    case .character(let symbol, let scalar):
      "a \(symbol) can't hold the character \(scalar.codePointName)"
    case .refused(let symbol, let reason):
      "the \(symbol) can't be encoded: \(reason)"
    }
  }

  package var hints: [String] {
    switch self {
    case .empty: ["leave the symbol out when there is no text, with a condition"]
    case .tooLong: ["shorten the text"]
    case .character: ["Code 128 holds ASCII only; use a QR code for other characters"]
    case .refused: []
    }
  }
}

extension Unicode.Scalar {
  /// `U+00F1 “ñ”`: as messages name a character. What can't be seen is named by its number alone.
  package var codePointName: String {
    let digits = String(value, radix: 16, uppercase: true)
    let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
      .spaceSeparator, .nonspacingMark, .enclosingMark:
      return number
    default:
      return "\(number) “\(self)”"
    }
  }
}
