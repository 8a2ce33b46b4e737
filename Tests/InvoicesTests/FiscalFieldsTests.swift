import Foundation
import Testing

/// Every element of the e-CF has a home in the model, named beside the field.
@Suite struct FiscalFieldsTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let catalogue = root.appending(path: "../shared/ecf/catalogs/fields.csv")

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: catalogue.path), "the list of elements isn't here"))
  func everyElementHasAHome() throws {
    var words: Set<String> = []
    let folder = Self.root.appending(path: "Sources/Model/Invoices")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let source = try String(contentsOf: file, encoding: .utf8)
      words.formUnion(source.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }
    let paths = try String(contentsOf: Self.catalogue, encoding: .utf8)
      .split(separator: "\n").dropFirst().compactMap { $0.split(separator: ",").first }
    for path in paths where !paths.contains(where: { $0.hasPrefix(path + "/") }) {
      let element = path.split(separator: "/").last.map(String.init) ?? ""
      // The signature is the only child that the schema doesn't name.
      if element == "(any skip)" { continue }
      #expect(words.contains(element), "\(path)")
    }
  }
}
