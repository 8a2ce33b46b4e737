import FacturaAmounts
import FacturaPages
import FacturaTemplates

/// What is said of words whose language is not the rendering's (ISO 14289-1, 7.2).
struct ForeignTongues: Sendable {
  /// Of the invoice's own words.
  private let invoice: GroupAttributes?
  private let spanish: GroupAttributes?
  /// Of days in words, where there are no rules for the rendering's language.
  private let rules: GroupAttributes?
  /// Of numbers in words.
  private let numerals: GroupAttributes?

  /// Nothing if all words are in one language. `es-DO` and `es` are one: nobody is read to otherwise.
  init?(rendering: Language, texts: String) {
    func attributes(_ tag: String) -> GroupAttributes? {
      let primary = Language.primarySubtag(of: tag)
      return primary == Language.primarySubtag(of: rendering.tag) ? nil : GroupAttributes(language: tag)
    }
    invoice = attributes(texts)
    let isSpanish = Language.primarySubtag(of: texts) == Language.spanish.tag
    spanish = isSpanish ? invoice : attributes(Language.spanish.tag)
    rules = rendering.isSupported ? nil : spanish
    let english = rendering.rules.numerals == .english ? attributes(Language.english.tag) : nil
    numerals = rendering.isSupported ? english : spanish
    if invoice == nil, spanish == nil, numerals == nil { return nil }
  }

  /// Nothing for words in the rendering's language.
  func attributes(of tongue: Tongue) -> GroupAttributes? {
    switch tongue {
    case .invoice: invoice
    case .spanish: spanish
    case .rules: rules
    case .numerals: numerals
    case .rendering, .filled, .coalesce, .conditional: nil
    }
  }

  func contains(_ attributes: GroupAttributes) -> Bool {
    attributes === invoice || attributes === spanish || attributes === numerals
  }
}
