import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaTestSupport
import Testing

/// Pages 300 wide and 400 high with margins of 40 above and 30 below. Letters of a mark are 5 wide, its lines 12 high.
struct MarkTests {
  private let style = MarkStyle(text: ten, leading: .points(12), distance: .points(10))

  private func page(height: Length? = .points(400)) throws -> Page {
    let margins = Insets(top: .points(40), right: .points(20), bottom: .points(30), left: .points(20))
    let master = PageMaster(width: .points(300), height: height, margins: margins)
    let document = Document(masters: PageMasters(following: master), flow: text("flow"))
    return try #require(pages(of: document).first)
  }

  private func marked(_ words: String, _ style: MarkStyle, height: Length? = .points(400)) throws -> Page {
    var page = try page(height: height)
    try page.mark(words, style, typesetter: ToyTypesetter())
    return page
  }

  private func runs(_ page: Page) -> [PlacedRun] {
    page.items.compactMap { if case .text(let run) = $0 { run } else { nil } }
  }

  @Test func aMarkIsAnArtifactBehindAllElse() throws {
    let page = try marked("COPIA 1", style)
    #expect(page.items.outline.hasPrefix(try self.page().items.outline))
    guard case .open(let group) = page.items[1] else {
      Issue.record("no group")
      return
    }
    #expect(group.role == .footerArtifact)
  }

  /// Of the 20 that the distance leaves below, 12 are the line's: 4 stay above and below. Its baseline is 8.5 down.
  @Test func itStandsInTheMiddleOfTheLowerMargin() throws {
    let mark = try #require(runs(marked("COPIA 1", style)).last)
    #expect(mark.baseline == Point(x: .millipoints(132_500), y: .millipoints(374_000 + 8500)))
  }

  @Test func itMayStandInTheUpperMargin() throws {
    var style = style
    style.edge = .top
    let mark = try #require(runs(marked("COPIA 1", style)).last)
    #expect(mark.baseline.y == .millipoints(19_000 + 8500))
  }

  @Test func withoutRoomBelowItStandsAbove() throws {
    var style = style
    style.distance = .points(20)
    #expect(try #require(runs(marked("COPIA 1", style)).last).baseline.y < .points(40))
  }

  /// 60 letters need 300, but 260 are there: at eight tenths they are 240 wide.
  @Test func longWordsAreSetSmaller() throws {
    var style = style
    style.edge = .bottom
    let mark = try #require(runs(marked(String(repeating: "a", count: 60), style)).last)
    #expect(mark.run.size == .points(8))
  }

  @Test func tooMuchIsAnErrorThatSaysHowMuch() throws {
    let words = Array(repeating: "palabra", count: 60).joined(separator: " ")
    let error = #expect(throws: LayoutError.self) { try marked(words, style) }
    let expected = "the mark needs 24.3 mm of the margin, but 14.1 mm are there"
    #expect(error?.fact.message == expected, "\(error?.fact.message ?? "")")
  }

  @Test func aRollGrowsByItsMark() throws {
    var style = style
    style.isRoll = true
    let (before, after) = (try page(height: nil), try marked("COPIA 1", style, height: nil))
    #expect(before.size.height == .points(82))
    #expect(after.size.height == .points(82 + 24))
    // A line of space, then the mark; the margin stays below.
    #expect(try #require(runs(after).last).baseline.y == .millipoints(52_000 + 12_000 + 8500))
  }
}
