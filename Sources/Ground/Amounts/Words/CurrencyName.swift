/// What a currency is called when amounts are said in words; its code, where no name is known.
struct CurrencyName {
  let singular: String
  let plural: String
  /// Spanish numbers agree with the noun: `doscientas libras`.
  let isFeminine: Bool

  init(_ currency: Currency, _ rules: LanguageRules) {
    let code = currency.code
    let names: (String, String)
    switch rules {
    case .spanish:
      names = Self.spanish(code) ?? (code, code)
      isFeminine = names.0.hasPrefix("libra") || names.0.hasPrefix("corona")
    case .english, .german, .french:
      names = Self.english(code) ?? (code, code)
      isFeminine = false
    }
    (singular, plural) = names
  }

  private static func spanish(_ code: String) -> (String, String)? {
    switch code {
    case "DOP": ("peso", "pesos")
    case "USD": ("dólar", "dólares")
    case "EUR": ("euro", "euros")
    case "GBP": ("libra esterlina", "libras esterlinas")
    case "CAD": ("dólar canadiense", "dólares canadienses")
    case "CHF": ("franco suizo", "francos suizos")
    case "JPY": ("yen", "yenes")
    case "HTG": ("gourde", "gourdes")
    case "MXN": ("peso mexicano", "pesos mexicanos")
    case "COP": ("peso colombiano", "pesos colombianos")
    case "BRL": ("real brasileño", "reales brasileños")
    case "DKK": ("corona danesa", "coronas danesas")
    case "NOK": ("corona noruega", "coronas noruegas")
    case "SEK": ("corona sueca", "coronas suecas")
    default: nil
    }
  }

  private static func english(_ code: String) -> (String, String)? {
    switch code {
    case "DOP": ("peso", "pesos")
    case "USD": ("dollar", "dollars")
    case "EUR": ("euro", "euros")
    case "GBP": ("pound sterling", "pounds sterling")
    case "CAD": ("Canadian dollar", "Canadian dollars")
    case "CHF": ("Swiss franc", "Swiss francs")
    case "JPY": ("yen", "yen")
    case "HTG": ("gourde", "gourdes")
    case "MXN": ("Mexican peso", "Mexican pesos")
    case "COP": ("Colombian peso", "Colombian pesos")
    case "BRL": ("Brazilian real", "Brazilian reais")
    case "DKK": ("Danish krone", "Danish kroner")
    case "NOK": ("Norwegian krone", "Norwegian kroner")
    case "SEK": ("Swedish krona", "Swedish kronor")
    default: nil
    }
  }
}
