/// A language that amounts, dates and fixed texts can be written in.
public struct Language: Hashable, Sendable {
  /// BCP 47: `es`, `es-DO`, `en`.
  public let tag: String
  /// How figures and dates are written: resolved once, so that no text is compared for every cell.
  package let rules: LanguageRules
  /// Whether the rules are the language's own, and not Spanish for want of better.
  public let isSupported: Bool

  public init(tag: String) {
    self.tag = tag
    let own = LanguageRules(tag: tag)
    self.rules = own ?? .spanish
    self.isSupported = own != nil
  }

  public static let spanish = Language(tag: "es")
  public static let english = Language(tag: "en")

  /// Whether a text is written as BCP 47 has it: a language of two to eight letters, then subtags of up to eight letters
  /// and figures (RFC 5646, 2.1). Files for archives and readers aloud hold no other (ISO 19005-3, 6.7.4).
  package static func isTag(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    func isFigure(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    guard let first = parts.first, first.count > 1, first.allSatisfy(isLetter) else { return false }
    return parts.allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { isLetter($0) || isFigure($0) }
    }
  }

  /// `es` of `es-DO`: what two tags have in common that one reader can say aloud (RFC 5646, 2.2.1).
  package static func primarySubtag(of tag: String) -> String { tag.prefix { $0 != "-" }.lowercased() }

  public static func == (a: Language, b: Language) -> Bool { a.tag == b.tag }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(tag)
  }
}

/// The rules for figures, dates and numbers in words that this library knows.
///
/// In Spanish and English figures look alike, as Dominican bills have them: a comma between thousands, a point before
/// decimals. German and French write amounts of money before the currency, and have no numbers in words here: those are
/// English.
package enum LanguageRules: UInt8, Sendable, CaseIterable {
  case spanish, english, german, french

  /// Nothing for a language without rules. Only the first subtag counts (RFC 5646, 2.2.1): `es-DO` is Spanish.
  init?(tag: String) {
    switch Language.primarySubtag(of: tag) {
    case "es": self = .spanish
    case "en": self = .english
    case "de": self = .german
    case "fr": self = .french
    default: return nil
    }
  }

  /// The language that numbers are said in words in.
  package var numerals: Language {
    switch self {
    case .spanish: .spanish
    case .english, .german, .french: .english
    }
  }

  /// What stands between thousands, as UTF-8, first byte lowest. In French a narrow no-break space, U+202F.
  var groupMark: UInt64 {
    switch self {
    case .spanish, .english: UInt64(UInt8(ascii: ","))
    case .german: UInt64(UInt8(ascii: "."))
    case .french: 0xAF80E2
    }
  }

  package var decimalMark: UInt8 {
    switch self {
    case .spanish, .english: UInt8(ascii: ".")
    case .german, .french: UInt8(ascii: ",")
    }
  }

  /// Between day, month and year in figures.
  var dateMark: UInt8 {
    switch self {
    case .spanish, .english: UInt8(ascii: "-")
    case .german: UInt8(ascii: ".")
    case .french: UInt8(ascii: "/")
    }
  }
}
