import FacturaAmounts
import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaTestSupport
import Testing

/// Pages 100 wide with margins of 10. Lines are 12 high.
struct PaginatorTests {
  private func master(
    _ height: Int, header: Furniture? = nil, footer: Furniture? = nil, foot: Furniture? = nil
  ) -> PageMaster {
    PageMaster(
      width: .points(100), height: .points(height + 20), margins: Insets(all: .points(10)), header: header,
      footer: footer, foot: foot)
  }

  private func lines(_ count: Int) -> Box { .stack(Stack((1...max(1, count)).map { text("\($0)") })) }

  private func texts(_ masters: PageMasters, _ flow: Box) throws -> [[String]] {
    try pages(of: Document(masters: masters, flow: flow)).map(\.texts)
  }

  @Test func theFlowStandsInsideTheMargins() throws {
    let pages = try pages(of: Document(masters: PageMasters(following: master(24)), flow: lines(3)))
    #expect(pages.map(\.texts) == [["1", "2"], ["3"]])
    #expect(pages[0].size == Size(width: .points(100), height: .points(44)))
    guard case .text(let run)? = pages[1].items.first else { return #expect(Bool(false)) }
    #expect(run.baseline == Point(x: .points(10), y: .millipoints(18_500)))
  }

  @Test func aDocumentWithoutContentIsOnePage() throws {
    #expect(try texts(PageMasters(following: master(24)), .empty) == [[]])
  }

  @Test func furnitureStandsAroundTheFlowAndReadsThePage() throws {
    let following = master(
      48, header: .fixed(text("H", role: .paragraph)), footer: .reading { text("p\($0.number)") })
    let pages = try pages(of: Document(masters: PageMasters(following: following), flow: lines(3)))
    #expect(pages.map(\.texts) == [["H", "1", "2", "p1"], ["H", "3", "p2"]])
    #expect(pages[1].items.outline == "headerArtifact(“H”)“3”footerArtifact(“p2”)")
    guard case .text(let number)? = pages[1].items.dropLast().last else { return #expect(Bool(false)) }
    #expect(number.baseline.y == .points(10) + .points(36) + .millipoints(8500))
  }

  @Test func theFootIsContentAboveTheFooter() throws {
    let only = master(60, footer: .fixed(text("F")), foot: .fixed(text("slip", role: .paragraph)))
    let page = try #require(pages(of: Document(masters: PageMasters(following: only), flow: lines(1))).first)
    #expect(page.items.outline == "“1”paragraph(“slip”)footerArtifact(“F”)")
  }

  @Test func furnitureThatIsContentIsNoArtifact() throws {
    var only = master(
      60, header: .fixed(text("H", role: .heading1)), footer: .fixed(text("F", role: .paragraph)))
    only.isHeaderContent = true
    only.isFooterContent = true
    let page = try #require(pages(of: Document(masters: PageMasters(following: only), flow: lines(1))).first)
    #expect(page.items.outline == "heading1(“H”)“1”paragraph(“F”)")
  }

  @Test func furnitureReadsTheRowsOfItsPage() throws {
    let footer = Furniture.reading { record in
      text("\(record.broughtForward.first?.coefficient ?? 0)+\(record.pageTotals.first?.coefficient ?? 0)")
    }
    let layout = TableLayout(columns: [TableLayout.Column(track: .fraction(1))], sumCount: 1)
    let rows = (1...5).map { row([text("r\($0)")], adds: [ExactDecimal($0)], isCounted: true) }
    let pages = try pages(
      of: Document(
        masters: PageMasters(following: master(48, footer: footer)), flow: .table(Table(layout, rows: rows))))
    #expect(pages.map(\.texts.last) == ["0+6", "6+9"])
    #expect(pages.map(\.record.rows) == [1...3, 4...5])
  }

  @Test func furnitureWithTheNumberIsMadeForEachPage() throws {
    let masters = PageMasters(following: master(36, header: .numbered { text("p\($0)") }))
    #expect(try texts(masters, lines(5)) == [["p1", "1", "2"], ["p2", "3", "4"], ["p3", "5"]])
  }

  @Test func furnitureThatGrowsIsAnError() throws {
    let header = Furniture.reading { record in
      record.number < 2 ? text("a") : stack(text("a"), text("b"))
    }
    let masters = PageMasters(following: master(48), first: master(48, header: header))
    #expect(try texts(masters, lines(2)) == [["a", "1", "2"]])
    let growing = Furniture.reading { record in record.number < 3 ? text("a") : stack(text("a"), text("b")) }
    let error = #expect(throws: LayoutError.self) {
      try texts(PageMasters(following: master(24, header: growing)), lines(3))
    }
    #expect(
      error?.fact.message
        == "a running header or footer needs 8.5 mm of height on this page, but 4.2 mm are kept for it")
  }

  @Test func furnitureThatLeavesNoRoomIsAnError() throws {
    let error = #expect(throws: LayoutError.self) {
      try texts(PageMasters(following: master(12, header: .fixed(text("H")))), lines(1))
    }
    #expect(
      error?.fact.message == "margins, headers and footers need 11.3 mm of height, but the page has 11.3 mm")
  }

  @Test func theFirstPageHasItsOwnMaster() throws {
    let masters = PageMasters(following: master(36), first: master(12))
    #expect(try texts(masters, lines(5)) == [["1"], ["2", "3", "4"], ["5"]])
  }

  @Test func aFirstPageTooSmallForWhatComesStaysEmpty() throws {
    let masters = PageMasters(following: master(36), first: master(12))
    let pages = try pages(of: Document(masters: masters, flow: block(.points(30))))
    #expect(pages.map(\.items.outline) == ["", "figure(■)"])
  }

  @Test func theLastPageHasItsOwnMaster() throws {
    let last = master(24, footer: .fixed(text("end")))
    let masters = PageMasters(following: master(24, footer: .fixed(text("more"))), last: last)
    #expect(try texts(masters, lines(3)) == [["1", "more"], ["2", "more"], ["3", "end"]])
  }

  @Test func aDocumentOfOnePageHasItsOwnMaster() throws {
    let masters = PageMasters(
      following: master(24), last: master(24), only: master(24, footer: .fixed(text("only"))))
    #expect(try texts(masters, lines(1)) == [["1", "only"]])
    #expect(try texts(masters, lines(3)) == [["1", "2"], ["3"]])
  }

  @Test func whatFitsAPageButNotTheLastOneIsSharedBetweenTwo() throws {
    let masters = PageMasters(following: master(36), last: master(24, footer: .fixed(text("end"))))
    let pages = try texts(masters, lines(5))
    #expect(pages == [["1", "2", "3"], ["4"], ["5", "end"]])
  }

  @Test func whatCannotBeSharedIsFollowedByALastPageWithoutFlow() throws {
    let masters = PageMasters(following: master(36), last: master(24, foot: .fixed(text("slip"))))
    let pages = try pages(
      of: Document(masters: masters, flow: stack(lines(3), .pageBreak, block(.points(30)))))
    #expect(pages.map(\.items.outline) == ["“1”“2”“3”", "figure(■)", "“slip”"])
  }

  @Test func aLastPageWithMoreRoomTakesMore() throws {
    let masters = PageMasters(following: master(24), last: master(36))
    #expect(try texts(masters, lines(5)) == [["1", "2"], ["3", "4", "5"]])
  }

  @Test func aPageBreakAtTheEndAddsNoPage() throws {
    #expect(try texts(PageMasters(following: master(24)), stack(text("a"), .pageBreak)) == [["a"]])
  }

  @Test func aRollIsAsTallAsItsContent() throws {
    let roll = PageMaster(
      width: .points(100), height: nil, margins: Insets(all: .points(10)), header: .fixed(text("H")),
      footer: .fixed(text("F")))
    let pages = try pages(of: Document(masters: PageMasters(following: roll), flow: lines(40)))
    #expect(pages.map(\.size.height) == [.points(20 + 42 * 12)])
  }

  @Test func whatFitsNoPageIsAnErrorThatNamesIt() throws {
    let tall = block(.points(40), origin: Origin(node: 6))
    let error = #expect(throws: LayoutError.self) {
      try texts(PageMasters(following: master(36)), stack(text("a"), tall))
    }
    #expect(error?.fact.message == "a symbol needs 14.1 mm of height, but no page offers more than 12.7 mm")
    #expect(error?.origin == Origin(node: 6))
  }

  @Test func tooManyPagesAreAnError() throws {
    var paginator = try Paginator(
      Document(masters: PageMasters(following: master(12)), flow: lines(9)), typesetter: ToyTypesetter(),
      pageLimit: 2)
    let error = #expect(throws: LayoutError.self) {
      while try paginator.next() != nil {}
    }
    #expect(error?.fact.message == "the rendering has more than 2 pages")
  }

  @Test func theFirstPageLeavesBeforeTheLastRowIsRead() throws {
    let rows = CountingRows()
    let table = Table(
      layout: TableLayout(columns: [TableLayout.Column(track: .fraction(1))]), rows: rows,
      cursor: RowCursor.start)
    var paginator = try Paginator(
      Document(masters: PageMasters(following: master(24)), flow: .table(table)), typesetter: ToyTypesetter())
    #expect(try paginator.next()?.texts == ["0", "1"])
    #expect(rows.mostRead < 5)
  }

  @Test func aSinkIsOfferedEachPageAndItsProblemComesBack() throws {
    let document = Document(masters: PageMasters(following: master(12)), flow: lines(3))
    var paginator = try Paginator(document, typesetter: ToyTypesetter())
    var sink = PickySink(most: 9)
    #expect(try paginator.run(into: &sink) == 3)
    var again = try Paginator(document, typesetter: ToyTypesetter())
    var full = PickySink(most: 1)
    let failure = #expect(throws: PagingFailure<PickySink.Full>.self) { try again.run(into: &full) }
    guard case .sink? = failure else { return #expect(Bool(false)) }
  }
}

/// Takes only so many pages.
private struct PickySink: PageSink {
  struct Full: Error {}
  var most: Int

  mutating func accept(_ page: Page) throws(Full) {
    guard most > 0 else { throw Full() }
    most -= 1
  }
}
