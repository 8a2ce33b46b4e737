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

struct SupportingFileFactTests {
  @Test(arguments: [
    (SupportingFileFact.empty("a.csv"), "the invoice's file “a.csv” is empty, and doesn't lie in the PDF"),
    (.notBase64("a.csv"), "the invoice's file “a.csv” isn't base64, and doesn't lie in the PDF"),
    (
      .tooLarge("a.csv", limit: 1 << 28),
      "the invoice's file “a.csv” has more than 268435456 bytes, and doesn't lie in the PDF"
    ),
    (.renamed("../a.csv", to: "a.csv"), "the invoice's file “../a.csv” is called “a.csv” in the PDF"),
    (
      .otherType("a.pdf", stated: "application/pdf", found: "image/gif"),
      "the invoice's file “a.pdf” should be “application/pdf”, but begins as “image/gif”"
    ),
  ])
  func whatBecomesOfFilesOfAnInvoiceIsSaid(fact: SupportingFileFact, words: String) {
    #expect(fact.message == words)
    #expect(fact.code.hasPrefix("supporting-file."))
    #expect(fact.severity != .error)
  }
}
