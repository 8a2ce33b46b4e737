/// A whole number below 10^16 in Spanish words, after the Nueva gramática de la lengua española, 21.2, and the
/// Diccionario panhispánico de dudas, «cardinales».
struct SpanishNumeral {
  /// What follows the number: it decides how one and the hundreds end.
  enum Use {
    /// `veintiuno`, `doscientos uno`
    case alone
    /// `veintiún pesos`, `doscientos un pesos`
    case beforeMasculine
    /// `veintiuna libras`, `doscientas una libras`
    case beforeFeminine
  }

  let text: String
  /// `un millón de pesos`, but `un millón cien mil pesos`: millions and billions are nouns.
  let needsDe: Bool

  init(_ number: UInt64, _ use: Use) {
    needsDe = number >= 1_000_000 && number % 1_000_000 == 0
    guard number > 0 else {
      text = "cero"
      return
    }
    var words: [String] = []
    Self.say(number / 1_000_000_000_000, "billón", "billones", in: &words)
    Self.say(number / 1_000_000 % 1_000_000, "millón", "millones", in: &words)
    Self.sayBelowMillion(number % 1_000_000, use, in: &words)
    text = words.joined(separator: " ")
  }

  /// `un millón`, `veintiún mil millones`: the noun is masculine whatever is counted.
  private static func say(_ count: UInt64, _ singular: String, _ plural: String, in words: inout [String]) {
    guard count > 0 else { return }
    sayBelowMillion(count, .beforeMasculine, in: &words)
    words.append(count == 1 ? singular : plural)
  }

  private static func sayBelowMillion(_ number: UInt64, _ use: Use, in words: inout [String]) {
    let thousands = number / 1000
    if thousands > 0 {
      // `mil`, never `un mil`; before `mil` one loses its ending, but the hundreds agree: `doscientas un mil
      // libras`.
      if thousands > 1 {
        sayHundreds(thousands, isFeminine: use == .beforeFeminine, in: &words)
        sayBelowHundred(thousands % 100, .beforeMasculine, in: &words)
      }
      words.append("mil")
    }
    sayHundreds(number % 1000, isFeminine: use == .beforeFeminine, in: &words)
    sayBelowHundred(number % 100, use, in: &words)
  }

  /// `cien` alone, `ciento` before what follows.
  private static func sayHundreds(_ number: UInt64, isFeminine: Bool, in words: inout [String]) {
    let hundreds = Int(number / 100)
    switch hundreds {
    case 0: return
    case 1: words.append(number == 100 ? "cien" : "ciento")
    default: words.append(Self.hundreds[hundreds] + (isFeminine ? "as" : "os"))
    }
  }

  private static func sayBelowHundred(_ number: UInt64, _ use: Use, in words: inout [String]) {
    switch (number, use) {
    case (0, _): return
    case (21, .beforeMasculine): words.append("veintiún")
    case (21, .beforeFeminine): words.append("veintiuna")
    case (..<30, _) where number != 1: words.append(small[Int(number)])
    case (1, _): words.append(one(use))
    default:
      words.append(tens[Int(number / 10)])
      guard number % 10 > 0 else { return }
      words.append("y")
      words.append(number % 10 == 1 ? one(use) : small[Int(number % 10)])
    }
  }

  private static func one(_ use: Use) -> String {
    switch use {
    case .alone: "uno"
    case .beforeMasculine: "un"
    case .beforeFeminine: "una"
    }
  }

  private static let small = [
    "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce",
    "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno",
    "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho",
    "veintinueve",
  ]
  private static let tens = [
    "", "diez", "veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa",
  ]
  /// Without their ending, which agrees with what is counted.
  private static let hundreds = [
    "", "", "doscient", "trescient", "cuatrocient", "quinient", "seiscient", "setecient", "ochocient",
    "novecient",
  ]
}
