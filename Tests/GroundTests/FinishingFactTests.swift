import FacturaDiagnostics
import Testing

struct FinishingFactTests {
  @Test(arguments: [
    (
      FinishingFact.unexpected(found: "/Type", wanted: "a number", byte: 120),
      "Cairo's file has “/Type” at byte 120, not a number"
    ),
    (.cutOff(byte: 4096), "Cairo's file ends within an object, at byte 4096"),
    (.damagedStream(object: 7), "the data of object 7 in Cairo's file is damaged"),
    (.missingObject(9), "Cairo's file has no object 9, but its pages use it"),
    (
      .unexpectedContent(found: "BI", page: 2, byte: 31),
      "the content of page 2 has an unexpected “BI” at byte 31"
    ),
  ])
  func whatCairoDoesNotWriteIsSaid(fact: FinishingFact, words: String) {
    #expect(
      Finding(fact).description == "error: \(words)\n  hint: use Cairo 1.16, or ask for plain output")
    #expect(fact.code.hasPrefix("finishing."))
  }

  @Test(arguments: [
    (
      FinishingFact.wrongGlyphCount(found: 11, wanted: 12, page: 3),
      "page 3 shows 11 glyphs, but its text has 12"
    ),
    (.wrongFigureCount(found: 1, wanted: 2, page: 3), "page 3 shows 1 figure, but its groups have 2"),
  ])
  func otherCountsAreSaid(fact: FinishingFact, words: String) {
    #expect(fact.message == words)
    #expect(fact.hints == ["keep text and figures on the page: what lies wholly outside isn't drawn"])
  }
}
