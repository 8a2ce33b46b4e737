import FacturaAmounts
import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaTestSupport
import Testing

/// Documents whose plan says behind which counted row each page ends. Pages 100 wide with margins of 10; rows are 12
/// high.
struct PlanTests {
  private func master(_ height: Int, foot: Box? = nil) -> PageMaster {
    PageMaster(
      width: .points(120), height: .points(height + 20), margins: Insets(all: .points(10)),
      foot: foot.map { .fixed($0) })
  }

  private func table(_ count: Int, style: TableRowStyle = TableRowStyle()) -> Box {
    let layout = TableLayout(columns: [TableLayout.Column(track: .fraction(1))])
    return .table(
      Table(layout, rows: (1...count).map { row([text("r\($0)")], style: style, isCounted: true) }))
  }

  private func paginator(_ masters: PageMasters, _ flow: Box, plan: [Int]?) throws -> Paginator {
    try Paginator(Document(masters: masters, flow: flow), typesetter: ToyTypesetter(), plan: plan)
  }

  private func rows(_ masters: PageMasters, _ flow: Box, plan: [Int]?) throws -> [ClosedRange<Int>?] {
    var paginator = try paginator(masters, flow, plan: plan)
    var rows: [ClosedRange<Int>?] = []
    while let page = try paginator.next(), rows.count < 100 { rows.append(page.record.rows) }
    return rows
  }

  @Test func pagesEndBehindThePlannedRows() throws {
    let masters = PageMasters(following: master(60))
    #expect(try rows(masters, table(7), plan: nil) == [1...5, 6...7])
    #expect(try rows(masters, table(7), plan: [3, 7]) == [1...3, 4...7])
    #expect(try rows(masters, table(7), plan: [1, 2, 7]) == [1...1, 2...2, 3...7])
  }

  @Test func rowsThatKeepTogetherEndWhereThePlanSays() throws {
    let style = TableRowStyle(keepsWithNext: true)
    #expect(
      try rows(PageMasters(following: master(60)), table(7, style: style), plan: [3, 7]) == [1...3, 4...7])
  }

  @Test func aPageMayHaveNoRows() throws {
    let masters = PageMasters(following: master(60))
    let flow = stack(text("a"), table(3))
    #expect(try rows(masters, flow, plan: [0, 3]) == [nil, 1...3])
    #expect(try rows(masters, table(3), plan: [0, 0, 3]) == [nil, nil, 1...3])
  }

  @Test func aPlanThatNeedsMoreRoomIsSeenInThePages() throws {
    let masters = PageMasters(following: master(60))
    #expect(try rows(masters, table(7), plan: [6, 7]) == [1...5, 6...7])
  }

  @Test func theShortageNamesTheRowWithoutRoom() throws {
    var paginator = try paginator(
      PageMasters(following: master(70)), stack(text("above"), table(7)), plan: [6, 7])
    let page = try #require(try paginator.next())
    #expect(page.record.rows == 1...4)
    #expect(
      try paginator.shortage(behind: 4) == PlanShortage(row: 5, needed: .points(12), available: .points(10)))
  }

  @Test func theShortageOfALastPageIsThatOfItsMaster() throws {
    let masters = PageMasters(following: master(60), only: master(60, foot: block(.points(20))))
    var paginator = try paginator(masters, table(5), plan: [5])
    let page = try #require(try paginator.next())
    #expect(page.record.rows == 1...3)
    #expect(
      try paginator.shortage(behind: 3) == PlanShortage(row: 4, needed: .points(12), available: .points(4)))
  }

  @Test func whatStandsBehindTheRowsMayBeShortOfRoom() throws {
    let flow = Box.stack(
      Stack([Stack.Child(table(4), keepsWithNext: true), Stack.Child(block(.points(20)))]))
    var paginator = try paginator(PageMasters(following: master(60)), flow, plan: [4])
    let page = try #require(try paginator.next())
    #expect(page.record.rows == 1...3)
    #expect(try paginator.shortage(behind: 4)?.row == nil)
  }

  @Test func withRoomThereIsNoShortage() throws {
    var paginator = try paginator(PageMasters(following: master(60)), table(7), plan: [3, 7])
    _ = try paginator.next()
    #expect(try paginator.shortage(behind: 3) == nil)
  }

  // MARK: Laws

  /// A document of generated boxes around a table, and furniture that leaves the last page less room.
  private func sample(_ seed: UInt64) -> (masters: PageMasters, flow: Box) {
    var generator = BoxGenerator(seed: seed)
    let height = Int.random(in: 150...300, using: &generator.numbers)
    var table = generator.table()
    let rows = (table.rows as? ArrayRows)?.rows ?? []
    table.rows = ArrayRows(
      rows
        + rows.map { row in
          var row = row
          row.isCounted = true
          return row
        })
    let wrapped: Box =
      switch seed % 4 {
      case 0: .keepTogether(.table(table))
      case 1: .panel(Panel(style: Panel.Style(padding: Insets(all: .points(3))), child: .table(table)))
      case 2: .group(Group(role: .section, origin: .none), .table(table))
      default: .table(table)
      }
    let children = [
      Stack.Child(generator.paragraph(words: 20)), Stack.Child(wrapped, keepsWithNext: seed % 3 == 0),
      Stack.Child(generator.paragraph(words: 20)),
    ]
    let masters = PageMasters(
      following: master(height), first: seed % 5 == 0 ? master(height / 2) : nil,
      last: master(height, foot: block(.points(Int.random(in: 0...80, using: &generator.numbers)))))
    return (masters, .stack(Stack(children, gap: .points(2))))
  }

  private func pages(_ sample: (masters: PageMasters, flow: Box), plan: [Int]?) throws -> [Page]? {
    var paginator = try paginator(sample.masters, sample.flow, plan: plan)
    var pages: [Page] = []
    do {
      while let page = try paginator.next(), pages.count < 200 { pages.append(page) }
    } catch { return nil }
    return pages
  }

  private func plan(of pages: [Page]) -> [Int] {
    var last = 0
    return pages.map { page in
      last = page.record.rows?.upperBound ?? last
      return last
    }
  }

  @Test func aPlanMadeByPlanningIsKeptToTheLastItem() throws {
    var count = 0
    for seed in LawTests.seeds {
      let sample = sample(seed)
      guard let free = try pages(sample, plan: nil) else { continue }
      let planned = try #require(try pages(sample, plan: plan(of: free)), "seed \(seed)")
      let isSame = free.map { $0.items.map(\.place) } == planned.map { $0.items.map(\.place) }
      #expect(isSame, "seed \(seed)")
      count += free.count > 1 ? 1 : 0
    }
    #expect(count > LawTests.seeds.count / 3)
  }

  @Test func earlierBreaksAreKeptAndChangeNoOrder() throws {
    for seed in LawTests.seeds where seed % 4 != 0 {
      var sample = sample(seed)
      sample.masters.first = nil
      guard let free = try pages(sample, plan: nil), let first = free.first?.record.rows, first.count > 1
      else {
        continue
      }
      let all = plan(of: free)
      let early = [first.upperBound - 1, all[all.count - 1]]
      let planned = try #require(try pages(sample, plan: early), "seed \(seed)")
      #expect(planned[0].record.rows?.upperBound == early[0], "seed \(seed)")
      #expect(plan(of: planned).last == all.last, "seed \(seed)")
      #expect(
        planned.flatMap(\.items.meaningful).filter(\.isText).map(\.words)
          == free.flatMap(\.items.meaningful).filter(\.isText).map(\.words), "seed \(seed)")
    }
  }
}

extension Stack.Child {
  fileprivate init(_ paragraph: Paragraph) {
    self.init(.paragraph(paragraph))
  }
}

extension Item {
  fileprivate var isText: Bool { if case .text = self { true } else { false } }
  fileprivate var words: String { if case .text(let run) = self { run.run.text } else { "" } }
}
