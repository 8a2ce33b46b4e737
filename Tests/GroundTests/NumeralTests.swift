import FacturaAmounts
import Testing

/// Every number up to 9999 is understood as it was meant, by a reader that knows the words but not how they were
/// put together.
struct NumeralTests {
  private static let spanish: [String: Int] = [
    "cero": 0, "un": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
    "nueve": 9,
    "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16,
    "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20, "veintiún": 21, "veintidós": 22,
    "veintitrés": 23, "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26, "veintisiete": 27,
    "veintiocho": 28, "veintinueve": 29, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60,
    "setenta": 70, "ochenta": 80, "noventa": 90, "cien": 100, "ciento": 100, "doscientos": 200,
    "trescientos": 300, "cuatrocientos": 400, "quinientos": 500, "seiscientos": 600, "setecientos": 700,
    "ochocientos": 800, "novecientos": 900,
  ]
  private static let english: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  @Test func everySpanishNumberIsUnderstood() throws {
    for number in 0...9999 {
      let words = numeral(number, .spanish, noun: number == 1 ? " peso con" : " pesos con")
      if try spanishValue(words) != number {
        Issue.record("\(number) is said “\(words)”")
        return
      }
    }
  }

  @Test func everyEnglishNumberIsUnderstood() throws {
    for number in 0...9999 {
      let words = numeral(number, .english, noun: number == 1 ? " peso and" : " pesos and")
      if try englishValue(words) != number {
        Issue.record("\(number) is said “\(words)”")
        return
      }
    }
  }

  private func numeral(_ number: Int, _ language: Language, noun: String) -> String {
    let text = NumberFormat.words.text(of: ExactDecimal(number), in: language)
    return text.components(before: noun + " 00/100")
  }

  /// Thousands, hundreds, tens, `y` and units in this order, each at most once; −1 if they stand otherwise.
  private func spanishValue(_ text: String) throws -> Int {
    var total = 0
    // What the next word must be smaller than, and whether a `y` waits for its unit.
    var limit = Int.max
    var isJoined = false
    let words = text.split(separator: " ")
    for (index, word) in words.enumerated() {
      switch word {
      case "mil":
        guard total != 1, total < 10, limit > 1000 || limit < 10 else { return -1 }
        (total, limit) = (max(total, 1) * 1000, 1000)
      case "y":
        guard (30...90).contains(total % 100), limit == 10 else { return -1 }
        isJoined = true
      default:
        let value = try #require(Self.spanish[String(word)], "\(word)")
        guard value < limit, isJoined || limit != 10 else { return -1 }
        if value == 100, (word == "cien") != (index == words.count - 1) { return -1 }
        total += value
        limit = value >= 100 ? 100 : value >= 30 ? 10 : 1
      }
    }
    return total
  }

  private func englishValue(_ text: String) throws -> Int {
    var total = 0
    var group = 0
    for word in text.split(whereSeparator: { $0 == " " || $0 == "-" }) {
      switch word {
      case "thousand": (total, group) = (total + group * 1000, 0)
      case "hundred": group *= 100
      default: group += try #require(Self.english[String(word)], "\(word)")
      }
    }
    return total + group
  }
}

extension String {
  /// What stands before a suffix; nothing of a text that doesn't end so.
  fileprivate func components(before suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : ""
  }
}
