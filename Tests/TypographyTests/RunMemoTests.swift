import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import Testing

@testable import FacturaTypography

@Suite struct RunMemoTests {
  private let library = FontLibrary()
  private let style = TextStyle(size: .points(9))

  @Test func theMemoIsBoundedAndDoesNotShow() throws {
    let worn = FontTypesetter(library)
    for number in 0..<9_000 { _ = try worn.simpleRun(TextRun("Сумма \(number)", style: style)) }
    #expect(worn.memo.count <= RunMemo.ways * RunMemo.setCount)
    #expect(worn.memo.count > RunMemo.setCount)
    let fresh = FontTypesetter(library)
    for text in ["Сумма 1", "Сумма 8999", "Ω", "שלום"] {
      for _ in 0..<2 {
        let a = try worn.simpleRun(TextRun(text, style: style))
        let b = try fresh.simpleRun(TextRun(text, style: style))
        #expect(a.map { Array($0.glyphs) } == b.map { Array($0.glyphs) })
        #expect(a?.width == b?.width)
      }
    }
  }

  @Test func aTextIsRememberedForItsStyle() throws {
    let typesetter = FontTypesetter(library)
    let small = try #require(try typesetter.simpleRun(TextRun("Ωμέγα", style: style)))
    var larger = style
    larger.size = .points(18)
    let large = try #require(try typesetter.simpleRun(TextRun("Ωμέγα", style: larger)))
    #expect(large.size == .points(18))
    #expect(abs(large.width.millipoints - 2 * small.width.millipoints) <= 5)
  }

  @Test func textsThatSwiftCallsEqualAreKeptApart() throws {
    let typesetter = FontTypesetter(library)
    let composed = try #require(try typesetter.simpleRun(TextRun("й", style: style)))
    let decomposed = try #require(try typesetter.simpleRun(TextRun("и\u{306}", style: style)))
    #expect(composed.clusters.map(\.bytes) == [2])
    #expect(decomposed.clusters.map(\.bytes) == [4])
  }

  @Test func stylesAreBounded() throws {
    let typesetter = FontTypesetter(library)
    for size in 1...2000 {
      let run = try typesetter.simpleRun(TextRun("1Ω", style: TextStyle(size: .millipoints(size * 10))))
      #expect(run?.size == .millipoints(size * 10))
    }
  }

  @Test func aHashIsOfTheBytes() {
    #expect(RunMemo.hash("й") != RunMemo.hash("и\u{306}"))
    #expect(RunMemo.hash("12345678") != RunMemo.hash("123456780"))
    #expect(RunMemo.hash("Ω") == RunMemo.hash("Ω"))
  }
}
