import FacturaGeometry
import FacturaLayout
import FacturaPages
import Testing

@testable import FacturaTypography

@Test func figuresAreOneSimpleRun() throws {
  let typesetter = FontTypesetter(FontLibrary())
  let run = try #require(try typesetter.simpleRun(TextRun("1,234.50", style: TextStyle(size: .points(10)))))
  #expect(run.glyphs.count == 8)
  #expect(run.clusters.isEmpty)
  #expect(run.width == .millipoints(38325))
}
