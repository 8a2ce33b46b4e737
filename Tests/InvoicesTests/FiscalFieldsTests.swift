import FacturaTestSupport
import Testing

/// Every element of the e-CF has a home in the model, named beside the field.
@Suite struct FiscalFieldsTests {
  @Test(.enabled(if: Repository.hasOfficialSamples)) func everyElementHasAHome() throws {
    var words: Set<String> = []
    for file in Repository.files(in: "Sources/Model/Invoices", ending: ".swift") {
      let source = try Repository.text(file)
      words.formUnion(source.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }
    let paths = try Repository.text("../shared/ecf/catalogs/fields.csv")
      .split(separator: "\n").dropFirst().compactMap { $0.split(separator: ",").first }
    for path in paths where !paths.contains(where: { $0.hasPrefix(path + "/") }) {
      let element = path.split(separator: "/").last.map(String.init) ?? ""
      // The signature is the only child that the schema doesn't name.
      if element == "(any skip)" { continue }
      #expect(words.contains(element), "\(path)")
    }
  }
}
