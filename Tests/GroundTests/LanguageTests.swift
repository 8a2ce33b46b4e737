import FacturaAmounts
import Testing

struct LanguageTests {
  @Test(arguments: ["es", "es-DO", "en-US", "zh-Hant-TW", "ES", "de-1996"])
  func tagsAreLettersAndFiguresBetweenHyphens(tag: String) {
    #expect(Language.isTag(tag))
  }

  @Test(arguments: [
    "", "e", "es-", "-es", "es_DO", "es-@@", "e5", "es-überall", "abcdefghi", "es-abcdefghi", "es DO",
  ])
  func otherTextsAreNone(tag: String) {
    #expect(!Language.isTag(tag))
  }
}
