import FacturaAmounts

/// What a clerk reads: Spanish, unless something asks for English.
enum Speech: String, CaseIterable, Sendable {
  case spanish = "es"
  case english = "en"

  /// Nothing for a language that isn't spoken here; `en-US` and `en_US.UTF-8` are English.
  init?(tag: String) {
    self.init(rawValue: String(tag.lowercased().prefix { $0.isLetter }))
  }

  /// What `--lang` says, or else FACTURA_LANG, or else the language of the session. A session that speaks neither, or
  /// none (`C`), is answered in Spanish.
  init(option: String?, environment: [String: String]) {
    let session = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    let wishes = [option, environment["FACTURA_LANG"], session]
    self = wishes.lazy.compactMap { $0.flatMap(Speech.init(tag:)) }.first ?? .spanish
  }

  /// How figures and dates are written.
  var language: Language { self == .spanish ? .spanish : .english }
}
