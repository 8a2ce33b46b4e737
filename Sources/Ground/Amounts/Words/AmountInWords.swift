/// An amount as cheques and receipts say it: `dos mil trescientos pesos con 50/100`.
///
/// Amounts are rounded to hundredths. From 10^16 on, figures stand for words.
struct AmountInWords {
  let text: String

  init(_ value: ExactDecimal, _ rules: LanguageRules, _ currency: Currency) {
    let magnitude = (value.rounded(to: 2) ?? value).magnitude
    let (whole, rest) = magnitude.coefficient.quotientAndRemainder(
      dividingBy: Int128(powerOfTen(magnitude.scale)))
    let name = CurrencyName(currency, rules)
    guard magnitude.scale == 2, whole < 10_000_000_000_000_000 else {
      text = "\(NumberFormat.amount.text(of: value, in: rules.numerals)) \(name.plural)"
      return
    }
    let number = UInt64(truncatingIfNeeded: whole)
    let noun = number == 1 ? name.singular : name.plural
    let hundredths = "\(rest / 10)\(rest % 10)/100"
    let isNegative = value.isNegative && !magnitude.isZero
    switch rules {
    case .spanish:
      let words = SpanishNumeral(number, name.isFeminine ? .beforeFeminine : .beforeMasculine)
      text =
        "\(isNegative ? "menos " : "")\(words.text)\(words.needsDe ? " de" : "") \(noun) con \(hundredths)"
    case .english, .german, .french:
      text = "\(isNegative ? "minus " : "")\(EnglishNumeral(number).text) \(noun) and \(hundredths)"
    }
  }
}
