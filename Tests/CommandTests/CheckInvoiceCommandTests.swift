import FacturaTestSupport
import Foundation
import Testing

/// `factura check-invoice` as its user meets it.
@Suite struct CheckInvoiceCommandTests {
  private let folder: TemporaryFolder
  private let sample = Repository.path("Layouts/ecf/samples/e31.xml")

  init() throws {
    folder = try TemporaryFolder()
  }

  private func check(_ arguments: String...) throws -> Judge.Answer {
    try Judge.run(CommandTests.command, ["check-invoice"] + arguments)
  }

  /// The sample with another total.
  private func wrong() throws -> String {
    let text = try Repository.text("Layouts/ecf/samples/e31.xml")
    let tag = "<MontoTotal>"
    let start = try #require(text.range(of: tag)).upperBound
    let end = try #require(text.range(of: "</MontoTotal>")).lowerBound
    return try folder.write(text.replacingCharacters(in: start..<end, with: "1.00"), as: "wrong.xml")
  }

  @Test func figuresThatAddUpAreSaidTo() throws {
    let answer = try check(sample)
    #expect(answer.status == 0)
    #expect(answer.output.contains("e31.xml: the figures add up"))
  }

  @Test func whatDoesNotAddUpIsAWarning() throws {
    let answer = try check(try wrong())
    #expect(answer.status == 0)
    #expect(answer.output.contains("wrong.xml: warning: the total (MontoTotal) is 1.00, but "))
    #expect(answer.output.contains("data: /totals/total"))
  }

  @Test func strictMakesItAnError() throws {
    let answer = try check("--strict", try wrong(), sample)
    #expect(answer.status == 6)
    #expect(answer.output.contains("wrong.xml: error: the total (MontoTotal) is 1.00, but "))
    #expect(answer.output.contains("e31.xml: the figures add up"))
  }

  @Test func itSaysWhatItReads() throws {
    #expect(try check("--help").output.contains("e-CF, UBL, CII, or Factura's own JSON"))
  }

  @Test func aMissingFileEndsWithItsCode() throws {
    #expect(try check("\(folder.path)/nothing.xml").status == 3)
  }
}
