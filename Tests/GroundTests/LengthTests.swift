import FacturaGeometry
import Testing

struct LengthTests {
  @Test(arguments: [
    (0, "0.0 mm"), (2835, "1.0 mm"), (88_441, "31.2 mm"), (-28_346, "−10.0 mm"), (142, "0.1 mm"),
  ])
  func messagesSayMillimetres(millipoints: Int, words: String) {
    #expect(Length(millipoints: millipoints).inMillimetres == words)
  }

  @Test func theShortestLengthHasAName() {
    #expect(Length(millipoints: .min).inMillimetres.hasPrefix("−3253"))
  }

  @Test func millimetresAreRoundedToTheNearestMillipoint() {
    #expect(Length.millimetres(1).millipoints == 2835)
    #expect(Length.millimetres(254).millipoints == 720_000)
    #expect(Length.millimetres(210).millipoints == 595_276)
  }

  @Test func paperIsFoundByItsName() {
    #expect(PaperSize.named("letter") == .letter)
    #expect(PaperSize.named("roll80")?.height == nil)
    #expect(PaperSize.named("Letter") == nil)
    for size in PaperSize.all { #expect(PaperSize.named(size.name) == size) }
  }
}
