import FacturaDiagnostics
import Testing

struct DrawingFactTests {
  @Test(arguments: [
    (
      DrawingFact.pageFailed(page: 3, reason: "out of memory"), "error: page 3 can't be drawn: out of memory"
    ),
    (
      .endFailed(reason: "error while writing to output stream"),
      "error: the end of the document can't be written: error while writing to output stream"
    ),
    (
      .noPages,
      """
      error: the document has no pages
        hint: put at least one box into the layout's flow
      """
    ),
    (.unknownFont(number: 7, page: 2), "error: page 2 uses font 7, which isn't among the fonts"),
    (
      .unreadableFont(number: 7, page: 2),
      """
      error: font 7 on page 2 can't be read
        hint: use a TrueType or OpenType font with outlines
      """
    ),
    (.lateTextLeft(page: 4), "error: a line of page 4 still waits for the end of the document"),
    (.afterEnd(page: 5), "error: page 5 comes after the end of the document"),
  ])
  func factsAreSaid(fact: DrawingFact, words: String) {
    #expect(Finding(fact).description == words)
    #expect(fact.code.hasPrefix("drawing."))
  }

  @Test func anImageSpeaksForItself() {
    let image = ImageFact.cmyk(name: "foto.jpg")
    #expect(Finding(DrawingFact.image(image)) == Finding(image))
  }
}
