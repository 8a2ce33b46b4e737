import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaTestSupport
import Testing

struct StackTests {
  let width = Length.points(100)

  @Test func boxesStandBelowEachOtherWithGapsBetween() throws {
    let fragments = try Layouter.toy.fragments(
      of: stack(text("a"), text("b"), gap: .points(3)), width: width, height: .points(100))
    #expect(fragments.map(\.texts) == [["a", "b"]])
    #expect(fragments[0].size == Size(width: width, height: .points(27)))
  }
}
