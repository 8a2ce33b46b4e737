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

  @Test func filesOfTheSharedFolderBesideAreUsedAndNamedByTheirPath() throws {
    for name in ["one", "shared"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
    }
    _ = try folder.write("<part><p>{numbr}</p></part>", as: "shared/part.xml")
    let layout = try folder.write(
      SmallLayout.page("<include href=\"../shared/part.xml\"/>"), as: "one/layout.xml")
    let finding = try #require(Layout.check(path: layout).first)
    #expect(finding.message == "unknown field “numbr”")
    #expect(finding.location?.file == "\(folder.path)/shared/part.xml")
  }

  @Test func aLinkOutOfTheSharedFolderIsRefused() throws {
    for name in ["one", "shared"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
    }
    let outside = try folder.write("<part><p>a</p></part>", as: "part.xml")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/shared/part.xml", withDestinationPath: outside)
    let layout = try folder.write(
      SmallLayout.page("<include href=\"../shared/part.xml\"/>"), as: "one/layout.xml")
    #expect(try Layout.check(path: layout).first?.code == "layout-file.outside")
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
