import FacturaAmounts

/// How figures of one document are drawn: its language and currency.
struct DrawnLanguage {
  let marks: FigureMarks
  let months: MonthWords
  let amountWords: AmountWords
  /// What may stand beside an amount of money.
  let currencySigns: [[UInt8]]
  /// What amounts have at least, unless they are whole (ISO 4217).
  let decimals: Int

  init(language: String, currency: String) {
    marks = FigureMarks(language: language)
    months = MonthWords(language: language)
    amountWords = AmountWords(language: language)
    decimals = Int(Currency(code: currency)?.decimals ?? 2)
    let sign: String? =
      switch currency {
      case "DOP", "": "RD$"
      case "USD": "US$"
      case "EUR": "€"
      default: nil
      }
    currencySigns = [sign, currency].compactMap { $0 }.filter { !$0.isEmpty }.map { Array($0.utf8) }
  }
}
