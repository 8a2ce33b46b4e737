import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaTestSupport
import Testing

/// Pages 300 wide and 400 high, whose diagonal is 500: a watermark along it has 400 for its lines. Letters are 5 wide,
/// lines 12 high.
struct WatermarkTests {
  private func watermark(
    _ words: String, _ slant: Watermark.Slant = .diagonal, isInFront: Bool = false,
  ) -> Watermark {
    Watermark(
      Paragraph(.run(TextRun(words, style: ten)), style: ParagraphStyle(alignment: .center)), slant: slant,
      isInFront: isInFront)
  }

  private func page(_ watermarks: Watermark..., height: Length? = .points(400)) throws -> Page {
    var master = PageMaster(width: .points(300), height: height, margins: Insets(all: .points(10)))
    master.watermarks = watermarks
    let document = Document(masters: PageMasters(following: master), flow: text("flow"))
    return try #require(pages(of: document).first)
  }

  private func placed(_ page: Page) -> [PlacedWatermark] {
    page.items.compactMap { if case .watermark(let watermark) = $0 { watermark } else { nil } }
  }

  @Test func watermarksStandBehindThePageOrBeforeIt() throws {
    let page = try page(watermark("front", isInFront: true), watermark("behind"))
    #expect(page.items.outline == "≈“behind”“flow”≈“front”")
  }

  @Test func theMiddleOfTheWordsIsTheMiddleOfThePage() throws {
    let found = placed(try page(watermark("abcd", .degrees(30))))[0]
    #expect(found.middle == Point(x: .points(150), y: .points(200)))
    #expect(found.turn == .degrees(30))
    // 20 wide, and 12 high with the baseline 8.5 below the top.
    #expect(found.content.runs.map(\.baseline) == [Point(x: .points(-10), y: .millipoints(2500))])
  }

  @Test(arguments: [
    (Watermark.Slant.diagonal, 80), (.degrees(0), 60), (.degrees(-180), 60), (.degrees(270), 80),
    (.degrees(45), 60),
  ])
  func linesAreAsLongAsTheirSlantAllows(slant: Watermark.Slant, letters: Int) throws {
    let word = String(repeating: "a", count: letters / 2)
    #expect(placed(try page(watermark("\(word) \(word.dropFirst())", slant)))[0].content.runs.count == 1)
    #expect(placed(try page(watermark("\(word) \(word)", slant)))[0].content.runs.count == 2)
  }

  @Test func theDiagonalOfARollIsThatOfItsPage() throws {
    let page = try page(watermark("a"), height: nil)
    #expect(placed(page)[0].turn == .diagonal(Size(width: .points(300), height: .points(32))))
  }

  @Test func pagesShareOneDrawing() throws {
    var master = PageMaster(width: .points(300), height: .points(60), margins: Insets(all: .points(10)))
    master.watermarks = [watermark("a")]
    let flow = stack(text("1"), .pageBreak, text("2"))
    let pages = try pages(of: Document(masters: PageMasters(following: master), flow: flow))
    #expect(pages.count == 2)
    #expect(placed(pages[0])[0].content === placed(pages[1])[0].content)
  }
}
