import FacturaTestSupport
import Foundation
import Testing

@testable import FacturaPrintCommand

/// A bill with a character that no built-in font has, and what its message says to do.
@Suite struct FontTests {
  private let till: TillFolder
  private let bill: String
  private let font: String

  init() throws {
    till = try TillFolder()
    let sample = try Repository.bytes("Layouts/telecom-bill/sample.json")
    var fields = try JSONSerialization.jsonObject(with: Data(sample)) as? [String: Any] ?? [:]
    var buyer = fields["buyer"] as? [String: Any] ?? [:]
    buyer["name"] = "Yocasta 😀"
    fields["buyer"] = buyer
    bill = try till.folder.write(Array(JSONSerialization.data(withJSONObject: fields)), as: "smile.json")
    font = "\(till.path)/casona.ttf"
    try till.folder.write(AddedFont.bytes(), as: "casona.ttf")
  }

  private func print(_ options: String..., environment: [String] = []) throws -> Judge.Answer {
    try till.run(["--from", bill, "--yes", "--reason", "r"] + options, environment)
  }

  @Test func aBillStopsAndSaysWhichOptionHelps() throws {
    let answer = try print()
    #expect(answer.status == 7, "\(answer.output)")
    #expect(answer.output.contains("no font has U+1F600"), "\(answer.output)")
    #expect(answer.output.contains("(--font, Fonts(adding:))"))
    #expect(answer.output.contains("--missing-glyphs=replace"))
  }

  @Test func anAddedFontPrintsIt() throws {
    #expect(try print("--font", font).status == 0)
    #expect(try print(environment: ["FACTURA_FONTS=\(font)"]).status == 0)
    #expect(try print("--font", font, "--receipt").status == 0)
  }

  @Test func aMarkStandsInItsPlaceOnDemand() throws {
    for answer in [
      try print("--missing-glyphs=replace"), try print(environment: ["FACTURA_MISSING_GLYPHS=replace"]),
    ] {
      #expect(answer.status == 0, "\(answer.output)")
      #expect(answer.output.contains("Para el supervisor: ") && answer.output.contains("replaced"))
    }
  }

  @Test func aFontThatIsNoneIsToldBeforeAnythingIsPrinted() throws {
    let missing = try print("--font", "\(till.path)/none.ttf")
    #expect(missing.status == 3, "\(missing.output)")
    #expect(missing.output.contains("Un tipo de letra que se pidió no sirve."))
    let bad = try print("--font", bill)
    #expect(bad.status == 7, "\(bad.output)")
    #expect(try print("--missing-glyphs", "smile").status == 2)
    #expect(try till.run("journal").output == "")
  }
}
