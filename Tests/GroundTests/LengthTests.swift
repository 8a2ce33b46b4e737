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

  @Test(arguments: [
    ("12pt", 12_000), ("8.5in", 612_000), ("1mm", 2835), ("4.25mm", 12_047), ("2cm", 56_693), ("0", 0),
    ("0.0", 0), ("-3mm", -8504), ("−3mm", -8504), ("1.2em", 12_000), ("0.001pt", 1), ("0.0005pt", 1),
    ("0.000499pt", 0), ("100000mm", 283_464_567), ("0.5em", 5000),
  ])
  func lengthsAreReadToTheNearestMillipoint(text: String, millipoints: Int) throws {
    #expect(try Length(reading: text, em: .points(10)).millipoints == millipoints)
    #expect(Length(parsing: text, em: .points(10))?.millipoints == millipoints)
  }

  @Test(arguments: [
    ("", Length.Problem.notANumber), ("mm", .notANumber), (".5mm", .notANumber), ("5.mm", .notANumber),
    ("-", .notANumber), ("--1mm", .notANumber), ("+1mm", .notANumber), ("12", .noUnit),
    ("12px", .unknownUnit("px")),
    ("12 mm", .unknownUnit(" mm")), ("1.2.3mm", .unknownUnit(".3mm")), ("1em", .unknownUnit("em")),
    ("12MM", .unknownUnit("MM")), ("1,5mm", .unknownUnit(",5mm")), ("1234567890123pt", .tooManyFigures),
    ("1.1234567mm", .tooManyFigures), ("100001mm", .tooLong), ("999999999999in", .tooLong),
    ("999999999999cm", .tooLong),
  ])
  func whatIsWrongWithALengthIsTold(text: String, problem: Length.Problem) {
    #expect(throws: problem) { try Length(reading: text) }
    #expect(Length(parsing: text) == nil)
  }

  @Test func paperIsFoundByItsName() {
    #expect(PaperSize.named("letter") == .letter)
    #expect(PaperSize.named("roll80")?.height == nil)
    #expect(PaperSize.named("Letter") == nil)
    for size in PaperSize.all { #expect(PaperSize.named(size.name) == size) }
  }
}
