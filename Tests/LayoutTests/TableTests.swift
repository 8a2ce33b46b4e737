import FacturaAmounts
import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaTestSupport
import Testing

/// Rows of one line are 12 high.
struct TableTests {
  private let one = [TableLayout.Column(track: .fraction(1000))]
  private let two = [
    TableLayout.Column(track: .fraction(1000)), TableLayout.Column(track: .fixed(.points(30))),
  ]

  private func fragments(
    _ layout: TableLayout, _ rows: [TableRow], height: Int, first: Int? = nil,
  ) throws -> [Fragment] {
    try Layouter.toy.fragments(
      of: .table(Table(layout, rows: rows)), width: .points(100), height: .points(height),
      first: first.map { .points($0) })
  }

  private func rows(_ texts: String..., style: TableRowStyle = TableRowStyle()) -> [TableRow] {
    texts.map { row([text($0)], style: style) }
  }

  @Test func headerRowsRepeatAsArtifacts() throws {
    let layout = TableLayout(columns: one, header: rows("H"))
    let fragments = try fragments(layout, rows("a", "b", "c"), height: 36)
    #expect(
      fragments.map(\.items.outline) == [
        "table(tableHead(row(cell(“H”)))tableBody(row(cell(“a”))row(cell(“b”))))",
        "table(paginationArtifact(“H”)tableBody(row(cell(“c”))))",
      ])
  }

  @Test func theHeaderIsNeverLeftAlone() throws {
    let layout = TableLayout(columns: one, header: rows("H"))
    #expect(try fragments(layout, rows("a"), height: 36, first: 20).map(\.texts) == [[], ["H", "a"]])
  }

  @Test func cellsStandInTheirColumns() throws {
    let layout = TableLayout(columns: two, columnGap: .points(5))
    let style = TableRowStyle(
      padding: Insets(top: .points(1), right: .points(2), bottom: .points(3), left: .points(4)))
    let right = text("b", alignment: .right)
    let fragment = try #require(fragments(layout, [row([text("a"), right], style: style)], height: 50).first)
    #expect(fragment.size.height == .points(16))
    #expect(
      fragment.places == [
        Point(x: .points(4), y: .millipoints(9500)), Point(x: .points(93), y: .millipoints(9500)),
      ])
  }

  @Test func aCellSpansColumns() throws {
    let layout = TableLayout(columns: two, columnGap: .points(5))
    let wide = row(text("ab", alignment: .right), spanning: 2)
    let fragment = try #require(fragments(layout, [wide], height: 50).first)
    #expect(fragment.places == [Point(x: .points(90), y: .millipoints(8500))])
    let spans = fragment.items.compactMap {
      if case .open(let group) = $0 { group.attributes?.columnSpan } else { nil }
    }
    #expect(spans == [2])
  }

  @Test func theCaptionStandsAboveTheHeaderAndIsReadOnce() throws {
    let caption = row(text("T", role: .heading2), spanning: 2, style: TableRowStyle(section: .head))
    for isRepeated in [true, false] {
      let layout = TableLayout(
        columns: two, caption: TableCaption(row: caption, isRepeated: isRepeated),
        header: [row([text("H"), text("N")])])
      let rows = ["a", "b", "c"].map { row([text($0), text("1")]) }
      let fragments = try fragments(layout, rows, height: 48)
      #expect(
        fragments.map(\.items.outline) == [
          "table(caption(heading2(“T”))tableHead(row(cell(“H”)cell(“N”)))"
            + "tableBody(row(cell(“a”)cell(“1”))row(cell(“b”)cell(“1”))))",
          "table(" + (isRepeated ? "paginationArtifact(“T”)" : "")
            + "paginationArtifact(“H”“N”)tableBody(row(cell(“c”)cell(“1”))))",
        ])
    }
  }

  @Test func whatGoesOnSaysSo() throws {
    let long = row(
      [text("one two three four"), text("1")], style: TableRowStyle(mayBreak: true), origin: Origin(node: 9))
    let fragments = try Layouter.toy.fragments(
      of: .table(Table(TableLayout(columns: two), rows: [long, row([text("b"), text("2")])])),
      width: .points(60), height: .points(24))
    let continued = fragments.map { fragment in
      fragment.items.compactMap { item in
        if case .open(let group) = item, group.isContinued { "\(group.role)" } else { nil }
      }
    }
    #expect(continued == [[], ["table", "tableBody", "row", "cell"], ["table", "tableBody"]])
  }

  @Test func aRowWithMoreCellsThanColumnsIsAnError() throws {
    let error = #expect(throws: LayoutError.self) {
      try fragments(TableLayout(columns: one), [row([text("a"), text("b")])], height: 50)
    }
    #expect(error?.fact.message == "a row has cells for 2 columns, but there are 1")
  }

  @Test func aTableWithoutColumnsIsAnError() throws {
    let error = #expect(throws: LayoutError.self) { try fragments(TableLayout(columns: []), [], height: 50) }
    #expect(error?.fact.message == "a table has no columns")
  }

  @Test func aRowThatMayNotBreakWaits() throws {
    let rows = [row([text("a")]), row([text("b c", style: ten)])] + rows("d")
    let narrow = TableLayout(columns: [TableLayout.Column(track: .fixed(.points(10)))])
    #expect(try fragments(narrow, rows, height: 30).map(\.texts) == [["a"], ["b ", "c"], ["d"]])
  }

  @Test func aRowThatMayBreakIsOneRowOnTwoPages() throws {
    let style = TableRowStyle(mayBreak: true)
    let origin = Origin(node: 4)
    let kind = RowKind(style: style, cells: [CellKind(node: 6), CellKind()])
    let long = TableRow(
      kind: kind, cells: [.box(text("b c d", origin: Origin(node: 5))), .box(text("1"))], origin: origin)
    let narrow = TableLayout(columns: [TableLayout.Column(track: .fixed(.points(10))), two[1]])
    let fragments = try fragments(narrow, [row([text("a"), text("0")]), long], height: 30)
    #expect(
      fragments.map(\.items.outline) == [
        "table(tableBody(row(cell(“a”)cell(“0”))row(cell(“b ”)cell(“1”))))",
        "table(tableBody(row(cell(“c ”“d”))))",
      ])
    let rows = fragments.map { $0.items.origins(of: .row).last }
    #expect(rows == [origin, origin])
    #expect(fragments[1].items.origins(of: .cell) == [Origin(node: 6)])
  }

  @Test func aRowTallerThanAnyPageIsNamed() throws {
    let tall = row([block(.points(80))], origin: Origin(node: 9))
    let error = #expect(throws: LayoutError.self) {
      try fragments(TableLayout(columns: one, header: rows("H")), rows("a") + [tall], height: 50)
    }
    #expect(
      error?.fact.message == "a table row needs 32.5 mm of height, but no page offers more than 17.6 mm")
    #expect(error?.origin == Origin(node: 9))
  }

  @Test func aGroupHeadingStaysWithItsFirstRow() throws {
    let heading = rows("G", style: TableRowStyle(keepsWithNext: true))
    let rows = rows("a", "b") + heading + rows("c")
    #expect(
      try fragments(TableLayout(columns: one), rows, height: 36).map(\.texts) == [["a", "b"], ["G", "c"]])
  }

  @Test func totalsTakeTheRowBeforeAlong() throws {
    let total = rows("T", style: TableRowStyle(section: .foot, keepsWithPrevious: true))
    let rows = rows("a", "b", "c") + total
    let fragments = try fragments(TableLayout(columns: one), rows, height: 36)
    #expect(fragments.map(\.texts) == [["a", "b"], ["c", "T"]])
    #expect(fragments[1].items.outline == "table(tableBody(row(cell(“c”)))tableFoot(row(cell(“T”))))")
  }

  @Test func aChainOfRowsLongerThanAPageIsBrokenWhereItMust() throws {
    let rows = rows("a", "b", "c", "d", "e", style: TableRowStyle(keepsWithNext: true))
    #expect(
      try fragments(TableLayout(columns: one), rows, height: 24).map(\.texts) == [
        ["a", "b"], ["c", "d"], ["e"],
      ])
  }

  @Test func everySecondBodyRowIsStriped() throws {
    let layout = TableLayout(columns: one, lines: TableLines(stripe: .white))
    #expect(
      try fragments(layout, rows("a", "b", "c", "d"), height: 36).map(\.items.outline) == [
        "table(tableBody(row(cell(“a”))-row(cell(“b”))row(cell(“c”))))", "table(tableBody(row(cell(“d”))))",
      ])
  }

  @Test func linesRunBetweenRowsAndBelowHeaderAndTable() throws {
    let stroke = Path.Stroke(width: .points(1), color: .black)
    let layout = TableLayout(
      columns: one, header: rows("H"),
      lines: TableLines(belowHeader: stroke, betweenRows: stroke, atEnd: stroke))
    let fragments = try fragments(layout, rows("a", "b", "c"), height: 36)
    #expect(fragments.map(\.lineHeights) == [[.points(12), .points(24)], [.points(12), .points(24)]])
    #expect(fragments.map(\.size.height) == [.points(36), .points(24)])
  }

  @Test func aRowsFillStandsUnderItsText() throws {
    let rows = rows("a", style: TableRowStyle(padding: Insets(all: .points(2)), fill: .white))
    let fragment = try #require(fragments(TableLayout(columns: one), rows, height: 36).first)
    guard case .path(let fill)? = fragment.items.dropFirst(2).first else { return #expect(Bool(false)) }
    let size = Size(width: .points(100), height: .points(16))
    #expect(fill.path.steps == [.rectangle(Rectangle(origin: .zero, size: size))])
  }

  @Test func cellsOfARowShareABaseline() throws {
    let style = TableRowStyle(alignment: .baseline)
    let cells = [text("a"), text("B", style: TextStyle(size: .points(20)))]
    let fragment = try #require(
      fragments(TableLayout(columns: two), [row(cells, style: style)], height: 50).first)
    #expect(fragment.places.map(\.y) == [.points(17), .points(17)])
  }

  @Test func aTableWithoutRowsIsItsHeader() throws {
    let fragments = try fragments(TableLayout(columns: one, header: rows("H")), [], height: 50)
    #expect(fragments.map(\.texts) == [["H"]])
    #expect(fragments[0].size.height == .points(12))
  }

  @Test func aTableWithNothingAtAllTakesNoRoom() throws {
    #expect(try fragments(TableLayout(columns: one), [], height: 50).map(\.size.height) == [.zero])
  }

  @Test func aHeaderTallerThanThePageIsAnError() throws {
    let layout = TableLayout(columns: one, header: [row([block(.points(60))])])
    let error = #expect(throws: LayoutError.self) { try fragments(layout, rows("a"), height: 50) }
    #expect(error?.fact.code == "layout.too-tall")
    #expect(error?.fact.message.hasPrefix("the header of a table needs 21.2 mm") == true)
  }

  @Test func onARollAllRowsStand() throws {
    let table = Table(TableLayout(columns: one), rows: (0..<500).map { row([text("\($0)")]) })
    #expect(try whole(.table(table), in: .unbounded(width: .points(80))).size.height == .points(6000))
  }

  @Test func theLastRowsOfAKeptTableGoAlongWithWhatFollows() throws {
    let layout = TableLayout(
      columns: [TableLayout.Column(track: .fraction(1000))], header: [row([text("H")])])
    let table = Table(layout, rows: ["a", "b", "c"].map { row([text($0)]) })
    let children = [
      Stack.Child(text("x")), Stack.Child(.table(table), keepsWithNext: true), Stack.Child(text("y")),
    ]
    let box = Box.stack(Stack(children, gap: .points(3)))
    let cut = try Layouter.toy.fragments(of: box, width: .points(80), height: .points(63))
    #expect(cut.map(\.texts) == [["x", "H", "a", "b"], ["H", "c", "y"]])
    #expect(cut.map(\.size.height) == [.points(51), .points(39)])
    let whole = try Layouter.toy.fragments(of: box, width: .points(80), height: .points(78))
    #expect(whole.map(\.texts) == [["x", "H", "a", "b", "c", "y"]])
  }
}

extension Fragment {
  /// Where the texts start.
  var places: [Point] {
    items.compactMap { if case .text(let run) = $0 { run.baseline } else { nil } }
  }

  /// Where the lines run.
  var lineHeights: [Length] {
    items.compactMap { if case .path(let path) = $0 { path.position.y } else { nil } }
  }
}

extension [Item] {
  func origins(of role: Role) -> [Origin] {
    compactMap { if case .open(let group) = $0, group.role == role { group.origin } else { nil } }
  }
}
