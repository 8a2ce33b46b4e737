import Factura
import FacturaTestSupport
import Foundation
import Testing

/// Layout files as they lie in folders: what is missing, damaged, or leads out of them.
@Suite struct LayoutFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func findings(_ flow: String) throws -> [Finding] {
    try Layout.check(path: folder.write(SmallLayout.page(flow), as: "layout.xml"))
  }

  @Test func anImageThatIsMissingIsNamedWithItsLine() throws {
    let finding = try #require(findings("\n<img src=\"logo.png\" alt=\"Logo\" width=\"20mm\"/>").first)
    #expect(finding.code == "layout-file.missing")
    #expect(finding.message.contains("logo.png"))
    #expect(finding.location?.line == 4)
  }

  @Test func anImageOutsideTheFolderIsRefused() throws {
    let finding = try #require(findings("<img src=\"../logo.png\" alt=\"Logo\" width=\"20mm\"/>").first)
    #expect(finding.code == "layout-file.outside")
  }

  @Test func aLinkOutOfTheFolderIsRefused() throws {
    let outside = try TemporaryFolder()
    let image = try outside.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>", as: "logo.svg")
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/logo.svg", withDestinationPath: image)
    let finding = try #require(findings("<img src=\"logo.svg\" alt=\"Logo\" width=\"20mm\"/>").first)
    #expect(finding.code == "layout-file.outside")
  }

  @Test func anImageThatIsDamagedDeepInsideIsFoundByTheCheck() throws {
    var bytes = try Repository.bytes("docs/images/receipt-example.png")
    for place in (bytes.count / 2)..<(bytes.count / 2 + 40) { bytes[place] ^= 0x5A }
    try Data(bytes).write(to: URL(filePath: "\(folder.path)/logo.png"))
    let finding = try #require(findings("<img src=\"logo.png\" alt=\"Logo\" width=\"20mm\"/>").first)
    #expect(finding.severity == .error)
    #expect(finding.message.contains("logo.png"))
  }

  @Test func aCircularIncludeShowsItsChain() throws {
    _ = try folder.write("<part><include href=\"b.xml\"/></part>", as: "a.xml")
    _ = try folder.write("<part><include href=\"a.xml\"/></part>", as: "b.xml")
    let finding = try #require(findings("<include href=\"a.xml\"/>").first)
    #expect(finding.code == "layout-file.circular-include")
    #expect(finding.message.contains("a.xml") && finding.message.contains("b.xml"))
  }

  @Test func aFontThatCannotBeReadIsNamed() throws {
    let error = #expect(throws: FacturaError.self) {
      try Fonts(adding: [(name: "brand.ttf", bytes: Array("no font".utf8))])
    }
    #expect(error?.kind == .layout)
    #expect(error?.findings.first?.message.contains("brand.ttf") == true)
  }

  @Test func aFontOfTheCallerSetsText() throws {
    let bytes = try Repository.bytes("Fonts/NotoSansHebrew-Regular.ttf")
    let error = #expect(throws: FacturaError.self) { try Fonts(adding: [(name: "again.ttf", bytes: bytes)]) }
    #expect(error?.findings.first?.message.contains("again.ttf") == true)
  }
}
