/// What a clerk typed or a scanner read, taken for what it can be.
enum SearchKey: Equatable {
  /// The address in an e-CF's QR code names one document: its e-NCF and who issued it.
  case document(ncf: String, issuer: String?)
  /// A word or its beginning; of a telephone number with the 1 before it, both.
  case words([String])

  /// Nothing for a key without letters and figures.
  init?(_ text: String) {
    if let document = Self.document(in: text) {
      self = document
      return
    }
    let word = BillKey.plain(text)
    if word.isEmpty { return nil }
    let shorter = BillKey.withoutCountry(word)
    self = .words(shorter == word ? [word] : [word, shorter])
  }

  /// Addresses of the DGII's stamp: `https://ecf.dgii.gov.do/ecf/ConsultaTimbre?RncEmisor=…&ENCF=…` (Informe Técnico
  /// e-CF, §17). A scanner that is set to another keyboard writes other signs between the words, so that only the words
  /// and what stands behind them are looked at.
  private static func document(in text: String) -> SearchKey? {
    let text = text.uppercased()
    guard let ncf = value(behind: "ENCF", in: text), isNumber(ncf) else { return nil }
    return .document(ncf: ncf, issuer: value(behind: "RNCEMISOR", in: text))
  }

  private static func value(behind name: String, in text: String) -> String? {
    guard let start = text.firstRange(of: name)?.upperBound else { return nil }
    let value = text[start...].drop { !$0.isASCII || !($0.isLetter || $0.isNumber) }
      .prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return value.isEmpty ? nil : String(value)
  }

  /// An E, the type and ten figures (Informe Técnico e-CF, §6).
  private static func isNumber(_ text: String) -> Bool {
    text.utf8.count == 13 && text.hasPrefix("E")
      && text.utf8.dropFirst().allSatisfy { (48...57).contains($0) }
  }
}
