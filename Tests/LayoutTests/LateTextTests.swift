import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaTestSupport
import Testing

struct LateTextTests {
  private func page(_ alignment: ParagraphStyle.Alignment) throws -> Page {
    let late = Paragraph(
      .late([.text("1 de "), .pageCount], ten), style: ParagraphStyle(alignment: alignment), role: .paragraph)
    let master = PageMaster(width: .points(120), height: .points(100), margins: Insets(all: .points(10)))
    return try #require(
      pages(of: Document(masters: PageMasters(following: master), flow: .paragraph(late))).first)
  }

  private func run(_ page: Page) throws -> PlacedRun {
    try #require(page.items.compactMap { if case .text(let run) = $0 { run } else { nil } }.first)
  }

  @Test func theCountIsSetInTheRoomKeptForIt() throws {
    let page = try page(.left)
    #expect(page.isWaiting)
    let resolved = try page.resolved(pageCount: 12, typesetter: ToyTypesetter())
    #expect(!resolved.isWaiting)
    #expect(resolved.items.outline == "paragraph(“1 de 12”)")
    #expect(try run(resolved).baseline == Point(x: .points(10), y: .millipoints(18_500)))
  }

  @Test(arguments: [
    (ParagraphStyle.Alignment.right, 75_000), (.center, 42_500), (.start, 10_000),
    (.decimal(places: 2), 75_000),
  ]) func theWordsAreAlignedInTheirRoom(alignment: ParagraphStyle.Alignment, x: Int) throws {
    let resolved = try page(alignment).resolved(pageCount: 12, typesetter: ToyTypesetter())
    #expect(try run(resolved).baseline.x == .millipoints(x))
  }

  @Test func wordsWiderThanTheirRoomReachOverItsEnd() throws {
    let late = Paragraph(.late([.pageCount], ten), style: ParagraphStyle(alignment: .right))
    let master = PageMaster(width: .points(10), height: .points(100), margins: .zero)
    let page = try #require(
      pages(of: Document(masters: PageMasters(following: master), flow: .paragraph(late))).first)
    #expect(try run(page.resolved(pageCount: 123, typesetter: ToyTypesetter())).baseline.x == .points(-5))
  }

  @Test func lateTextIsOneLineHigh() throws {
    let late = Box.paragraph(Paragraph(.late([.pageCount], ten)))
    #expect(try whole(late, in: .unbounded(width: .points(50))).size.height == .points(12))
  }
}
