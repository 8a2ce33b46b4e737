import Factura
import FacturaTestSupport
import Testing

/// What can't be archived is refused with a finding, not written.
@Suite struct RefusalTests {
  @Test func aCMYKJPEGIsRefusedWithFileAndLine() throws {
    let path = "\(Sample.casesFolder)/cmyk/layout.xml"
    let findings = try Layout.check(path: Repository.path(path))
    #expect(findings.map(\.message) == ["image “photo.jpg” is a CMYK JPEG, but pages are RGB"])
    #expect(findings.first?.description.contains("cmyk/layout.xml:3:") == true)
    #expect(findings.first?.hints == ["convert it to RGB or grey"])
    #expect(throws: FacturaError.self) { try Layout(path: Repository.path(path)) }
  }

  @Test func everyCaseButTheRefusedOneIsASoundLayout() throws {
    for path in Repository.files(in: Sample.casesFolder, ending: "/layout.xml")
    where !path.contains("/cmyk/") {
      #expect(try Layout.check(path: Repository.path(path)).isEmpty, "\(path)")
    }
  }
}
