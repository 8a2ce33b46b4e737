import Testing

@testable import FacturaPrintCommand

@Suite struct WordsTests {
  /// All that is ever said.
  private static let catalogues: [any Phrasing.Type] = [
    HelpPhrase.self, ExitPhrase.self, UsagePhrase.self, CommandPhrase.self, ValuePhrase.self, DeskPhrase.self,
    TroublePhrase.self, ResultPhrase.self, JournalPhrase.self,
  ]

  private func phrases(_ catalogue: (some Phrasing).Type) -> [(
    name: String, spanish: String, english: String
  )] {
    catalogue.allCases.map { ("\(catalogue).\($0)", $0.texts.spanish, $0.texts.english) }
  }

  private func placeholders(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{(\d)/).map { String($0.output.1) })
  }

  @Test func bothLanguagesHaveAllWords() {
    for catalogue in Self.catalogues {
      for (name, spanish, english) in phrases(catalogue) {
        #expect(!spanish.isEmpty && !english.isEmpty, "\(name)")
        #expect(placeholders(spanish) == placeholders(english), "\(name)")
        #expect(!spanish.contains { "“”".contains($0) } && !english.contains { "«»".contains($0) }, "\(name)")
        #expect(
          spanish.count(where: { $0 == "{" }) == spanish.count(where: { $0 == "}" })
            && english.count(where: { $0 == "{" }) == english.count(where: { $0 == "}" }), "\(name)")
        if spanish.count > 20 { #expect(spanish != english, "\(name)") }
      }
    }
  }

  @Test func valuesStandInTheirPlaces() {
    enum Sample: Phrasing {
      case sheets
      var texts: (spanish: String, english: String) {
        ("{1} {1:hoja|hojas} en {2}", "{1} {1:sheet|sheets} on {2}")
      }
    }
    #expect(Sample.sheets.text(in: .spanish, ["1", "láser"]) == "1 hoja en láser")
    #expect(Sample.sheets.text(in: .english, ["3", "laser"]) == "3 sheets on laser")
    #expect(Sample.sheets.text(in: .english, ["3", "{1}"]) == "3 sheets on {1}")
    #expect(Sample.sheets.text(in: .spanish) == "  en ")
  }

  @Test(
    arguments: [
      (nil, [:], Speech.spanish), ("en", ["LANG": "es_DO.UTF-8"], .english),
      (nil, ["LANG": "en_US.UTF-8"], .english), (nil, ["LANG": "C.UTF-8"], .spanish),
      (nil, ["LANG": "en_US", "FACTURA_LANG": "es"], .spanish), (nil, ["LANG": "de_DE"], .spanish),
      (nil, ["LC_ALL": "es_DO", "LANG": "en_US"], .spanish),
      (nil, ["LC_ALL": "", "LANG": "en_GB"], .english),
      ("fr", ["LANG": "en_GB"], .english),
    ] as [(String?, [String: String], Speech)])
  func spanishIsSpokenUnlessEnglishIsAskedFor(
    _ option: String?, _ environment: [String: String], _ speech: Speech,
  ) {
    #expect(Speech(option: option, environment: environment) == speech)
  }

  @Test func theLanguageIsKnownBeforeOptionsAreRead() {
    #expect(Speech.option(among: ["factura-print", "--lang", "en", "1"]) == "en")
    #expect(Speech.option(among: ["factura-print", "--lang=es"]) == "es")
    #expect(Speech.option(among: ["factura-print", "--", "--lang", "en"]) == nil)
    #expect(Speech.option(among: ["factura-print", "--lang"]) == nil)
  }

  @Test func eachExitCodeIsExplained() {
    for speech in Speech.allCases {
      let help = ExitStatus.help(in: speech)
      #expect(help.split(separator: "\n").count == 15)
      #expect(ExitStatus.allCases.map(\.rawValue) == Array(0...13))
    }
  }
}
