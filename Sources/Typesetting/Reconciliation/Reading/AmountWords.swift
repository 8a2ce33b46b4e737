import FacturaAmounts

/// Reads `dos mil trescientos pesos con 50/100` back: what the words add up to, in hundredths.
struct AmountWords {
  /// German and French have no numbers in words, and say them in English.
  private let isEnglish: Bool

  init(language: String) {
    isEnglish = ["en", "de", "fr"].contains(language.prefix(2).lowercased())
  }

  /// The amount that comes next; nothing if the words are none.
  func read(from text: inout DrawnText) -> ExactDecimal? {
    // Beyond 10¹⁶, figures stand for words.
    if DrawnText.isDigit(text.next) || (text.next == UInt8(ascii: "-")) {
      let value = text.number(FigureMarks(language: isEnglish ? "en" : "es"))
      while !text.isAtEnd { text.place += 1 }
      return value
    }
    guard let end = Self.end(in: text) else {
      text.place = text.bytes.count
      return nil
    }
    let phrase = String(decoding: text.bytes[text.place..<end], as: UTF8.self).lowercased()
    text.place = end
    return value(of: phrase.split { $0.isWhitespace || $0 == "-" }.map(String.init))
  }

  /// Behind the next `/100`.
  private static func end(in text: DrawnText) -> Int? {
    var place = text.place
    while place + 4 <= text.bytes.count {
      if text.bytes[place..<place + 4].elementsEqual("/100".utf8) { return place + 4 }
      place += 1
    }
    return nil
  }

  private func value(of words: [String]) -> ExactDecimal? {
    guard let last = words.last, let hundredths = Int(last.dropLast(4)), (0..<100).contains(hundredths) else {
      return nil
    }
    var rest = words.dropLast(2)[...]
    let isNegative = rest.first == "menos" || rest.first == "minus"
    if isNegative { rest.removeFirst() }
    guard let whole = isEnglish ? Self.english(&rest) : Self.spanish(&rest), !rest.isEmpty else { return nil }
    let coefficient = Int128(whole) * 100 + Int128(hundredths)
    return ExactDecimal(exactly: isNegative ? -coefficient : coefficient, scale: 2)
  }

  // MARK: Spanish

  /// Takes the number's words from the front.
  private static func spanish(_ words: inout ArraySlice<String>) -> UInt64? {
    var billions: UInt64 = 0
    var millions: UInt64 = 0
    var part: UInt64 = 0
    var count = 0
    while let word = words.first {
      switch word {
      case "y": break
      case "mil": part = max(part, 1) * 1000
      case "millón", "millones": (millions, part) = (part, 0)
      case "billón", "billones": (billions, part) = (part, 0)
      default:
        guard let value = spanishValue(of: word) else { return count > 0 ? total() : nil }
        part += value
      }
      words.removeFirst()
      count += 1
      guard part < 1_000_000 else { return nil }
    }
    return nil

    func total() -> UInt64 { billions * 1_000_000_000_000 + millions * 1_000_000 + part }
  }

  private static func spanishValue(of word: String) -> UInt64? {
    if let small = spanishSmall.firstIndex(of: word) { return UInt64(small) }
    if let tens = spanishTens.firstIndex(of: word) { return UInt64(tens + 3) * 10 }
    if word.hasSuffix("as") || word.hasSuffix("os"),
      let hundreds = spanishHundreds.firstIndex(of: String(word.dropLast(2)))
    {
      return UInt64(hundreds + 2) * 100
    }
    switch word {
    case "un", "una": return 1
    case "veintiún", "veintiuna": return 21
    case "cien", "ciento": return 100
    default: return nil
    }
  }

  private static let spanishSmall =
    """
    cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis \
    diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis \
    veintisiete veintiocho veintinueve
    """.split(separator: " ").map(String.init)
  private static let spanishTens = [
    "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa",
  ]
  private static let spanishHundreds = [
    "doscient", "trescient", "cuatrocient", "quinient", "seiscient", "setecient", "ochocient", "novecient",
  ]

  // MARK: English

  private static func english(_ words: inout ArraySlice<String>) -> UInt64? {
    var total: UInt64 = 0
    var part: UInt64 = 0
    var count = 0
    while let word = words.first {
      if word == "hundred" {
        part *= 100
      } else if let power = englishPowers.firstIndex(of: word) {
        for _ in 0...power { part *= 1000 }
        total += part
        part = 0
      } else if let small = englishSmall.firstIndex(of: word) {
        part += UInt64(small)
      } else if let tens = englishTens.firstIndex(of: word) {
        part += UInt64(tens + 2) * 10
      } else {
        return count > 0 ? total + part : nil
      }
      words.removeFirst()
      count += 1
      guard part < 1000 else { return nil }
    }
    return nil
  }

  private static let englishPowers = ["thousand", "million", "billion", "trillion", "quadrillion"]
  private static let englishSmall =
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
    seventeen eighteen nineteen
    """.split(separator: " ").map(String.init)
  private static let englishTens = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
}
