import FacturaAmounts
import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaTestSupport
import Testing

/// Brought forward, carried forward and page subtotals. Rows of one line are 12 high; each adds its own number.
struct TableForwardsTests {
  private func sum(_ word: String) -> TableLayout.SumRow {
    { totals in row([text("\(word) \(totals.sums[0].coefficient)")]) }
  }

  private func table(
    _ amounts: [Int], brought: Bool = false, carried: Bool = false, subtotal: Bool = false,
    foot: [TableRow] = [],
  ) -> Table {
    let layout = TableLayout(
      columns: [TableLayout.Column(track: .fraction(1000))], broughtForward: brought ? sum("brought") : nil,
      carriedForward: carried ? sum("carried") : nil, pageSubtotal: subtotal ? sum("page") : nil, sumCount: 1)
    let rows = amounts.map { row([text("\($0)")], adds: [ExactDecimal($0)], isCounted: true) }
    return Table(layout, rows: rows + foot)
  }

  private func fragments(_ table: Table, height: Int) throws -> [Fragment] {
    try Layouter.toy.fragments(of: .table(table), width: .points(100), height: .points(height))
  }

  @Test func whatIsCarriedForwardIsBroughtForwardAgain() throws {
    let fragments = try fragments(table([1, 2, 3, 4, 5], brought: true, carried: true), height: 48)
    #expect(
      fragments.map(\.texts) == [
        ["1", "2", "3", "carried 6"], ["brought 6", "4", "5"],
      ])
    #expect(fragments[1].items.outline.hasPrefix("table(paginationArtifact(“brought 6”)tableBody("))
  }

  @Test func theLastPageGetsTheRoomOfTheCarriedRowBack() throws {
    #expect(
      try fragments(table([1, 2, 3, 4], carried: true), height: 48).map(\.texts) == [["1", "2", "3", "4"]])
  }

  @Test func aPageSubtotalStandsBelowTheRowsOfEveryPage() throws {
    let total = row([text("total")], style: TableRowStyle(section: .foot, keepsWithPrevious: true))
    let fragments = try fragments(table([1, 2, 3, 4, 5], subtotal: true, foot: [total]), height: 48)
    #expect(fragments.map(\.texts) == [["1", "2", "3", "page 6"], ["4", "5", "page 9", "total"]])
  }

  @Test func aTableOnOnePageHasNoPageSubtotal() throws {
    #expect(try fragments(table([1, 2], subtotal: true), height: 48).map(\.texts) == [["1", "2"]])
  }

  @Test func aCarriedRowThatGrowsTallerPushesRowsOn() throws {
    // Six figures fit on a line; with seven the row is two lines high.
    var table = table([1, 1, 999_997, 4, 5, 6], carried: true)
    let narrow = TableLayout(
      columns: [TableLayout.Column(track: .fixed(.points(30)))],
      carriedForward: { totals in row([text("\(totals.sums[0].coefficient)")]) }, sumCount: 1)
    table.layout = narrow
    let fragments = try Layouter.toy.fragments(of: .table(table), width: .points(30), height: .points(60))
    #expect(fragments.map(\.texts) == [["1", "1", "999997", "999999"], ["4", "5", "6"]])
    let tighter = Table(
      narrow, rows: [1, 1, 1_999_997, 4, 5, 6].map { row([text("\($0)")], adds: [ExactDecimal($0)]) })
    let grown = try Layouter.toy.fragments(of: .table(tighter), width: .points(30), height: .points(60))
    for fragment in grown { #expect(fragment.size.height <= .points(60)) }
  }

  @Test func theRecordNamesRowsAndSums() throws {
    let records = try fragments(table([1, 2, 3, 4, 5]), height: 36).compactMap(\.rows)
    #expect(
      records == [
        RowsRecord(rows: 1...3, broughtForward: [.zero], pageTotals: [ExactDecimal(6)]),
        RowsRecord(rows: 4...5, broughtForward: [ExactDecimal(6)], pageTotals: [ExactDecimal(9)]),
      ])
  }

  @Test func rowsThatAddNothingAreNotCounted() throws {
    let plain = Table(
      TableLayout(columns: [TableLayout.Column(track: .fraction(1))]), rows: [row([text("a")])])
    #expect(try fragments(plain, height: 36).map(\.rows) == [nil])
  }

  @Test func aBrokenRowIsCountedWhereItBegins() throws {
    let layout = TableLayout(
      columns: [TableLayout.Column(track: .fixed(.points(10)))], carriedForward: sum("c"), sumCount: 1)
    let long = row(
      [text("a b c d e f g")], style: TableRowStyle(mayBreak: true), adds: [ExactDecimal(7)], isCounted: true)
    let fragments = try Layouter.toy.fragments(
      of: .table(Table(layout, rows: [long])), width: .points(10), height: .points(60))
    #expect(fragments.compactMap(\.rows).map(\.pageTotals) == [[ExactDecimal(7)], [.zero]])
    #expect(fragments.compactMap(\.rows).map(\.rows) == [1...1, nil])
  }

  @Test func sumsBeyondThirtyFiguresAreAnError() throws {
    let most = try #require(ExactDecimal(exactly: Int128(ExactDecimal.limit) - 1, scale: 0))
    let layout = TableLayout(columns: [TableLayout.Column(track: .fraction(1))], sumCount: 1)
    let rows = [most, most].map { row([text("x")], adds: [$0], origin: Origin(node: 2)) }
    let error = #expect(throws: LayoutError.self) {
      try fragments(Table(layout, rows: rows), height: 60)
    }
    #expect(error?.fact.message == "a running total has more than 30 figures")
    #expect(error?.origin == Origin(node: 2))
  }

  @Test func aRowThatLeavesNoRoomForTheCarriedRowIsTooTall() throws {
    let layout = TableLayout(
      columns: [TableLayout.Column(track: .fraction(1))], carriedForward: sum("c"), sumCount: 1)
    let rows = [row([block(.points(50))]), row([text("b")])]
    let error = #expect(throws: LayoutError.self) { try fragments(Table(layout, rows: rows), height: 60) }
    #expect(
      error?.fact.message == "a table row needs 21.9 mm of height, but no page offers more than 21.2 mm")
  }
}
