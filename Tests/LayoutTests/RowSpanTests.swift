import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaTestSupport
import Testing

/// Header rows whose cells stand over several of them. Rows of one line are 12 high.
struct RowSpanTests {
  private let columns = [60, 20, 20].map { TableLayout.Column(track: .fixed(.points($0))) }

  /// The first cell stands over both rows, the second over two columns.
  private func header(_ tall: Box, style: TableRowStyle = TableRowStyle(section: .head)) -> [TableRow] {
    let first = RowKind(
      style: style,
      cells: [
        CellKind(extent: CellExtent(rows: 2), isHeader: true, attributes: GroupAttributes(rowSpan: 2)),
        CellKind(extent: CellExtent(columns: 2), isHeader: true),
      ])
    let second = RowKind(
      style: TableRowStyle(section: .head),
      cells: [CellKind(extent: CellExtent(skipped: 1), isHeader: true), CellKind(isHeader: true)])
    return [
      TableRow(kind: first, cells: [.box(tall), .box(text("B"))]),
      TableRow(kind: second, cells: [.box(text("c")), .box(text("d"))]),
    ]
  }

  private func fragments(_ header: [TableRow], height: Int = 100) throws -> [Fragment] {
    let layout = TableLayout(columns: columns, header: header)
    let rows = ["x", "y"].map { row([text($0), text("1"), text("2")]) }
    return try Layouter.toy.fragments(
      of: .table(Table(layout, rows: rows)), width: .points(100), height: .points(height), first: nil)
  }

  private func places(_ points: (Int, Int)...) -> [Point] {
    points.map { Point(x: .points($0.0), y: .millipoints($0.1)) }
  }

  @Test func rowsBelowLeaveItsColumnsOut() throws {
    let fragment = try #require(fragments(header(text("A"))).first)
    #expect(
      fragment.items.outline.hasPrefix(
        "table(tableHead(row(headerCell(“A”)headerCell(“B”))row(headerCell(“c”)headerCell(“d”)))tableBody("))
    #expect(
      Array(fragment.places.prefix(5))
        == places((0, 8500), (60, 8500), (60, 20_500), (80, 20_500), (0, 32_500)))
  }

  @Test(arguments: [
    (Columns.VerticalAlignment.top, 8500), (.middle, 14_500), (.bottom, 20_500), (.baseline, 8500),
  ])
  func itStandsInTheRoomOfAllItsRows(alignment: Columns.VerticalAlignment, y: Int) throws {
    let style = TableRowStyle(section: .head, alignment: alignment)
    let fragment = try #require(fragments(header(text("A"), style: style)).first)
    #expect(fragment.places.first == places((0, y)).first)
  }

  @Test func theLastOfItsRowsGrows() throws {
    let fragment = try #require(fragments(header(block(.points(40)))).first)
    #expect(Array(fragment.places.prefix(4)) == places((60, 8500), (60, 20_500), (80, 20_500), (0, 48_500)))
  }

  @Test func linesStopAtItAndFillsLieBelowIt() throws {
    let style = TableRowStyle(
      section: .head, fill: .black, lineAbove: Path.Stroke(width: .points(1), color: .black),
      lineBelow: Path.Stroke(width: .points(2), color: .black))
    let fragment = try #require(fragments(header(text("A"), style: style)).first)
    let paths = fragment.items.compactMap { if case .path(let path) = $0 { path } else { nil } }
    #expect(paths.map(\.position) == places((0, 0), (0, 0), (60, 12_000)))
    #expect(paths[1].path.steps == [.move(.zero), .line(Point(x: .points(100), y: .zero))])
    #expect(paths[2].path.steps == [.move(.zero), .line(Point(x: .points(40), y: .zero))])
    let first = fragment.items.firstIndex { if case .path = $0 { true } else { false } }
    let words = fragment.items.firstIndex { if case .text = $0 { true } else { false } }
    #expect(try #require(first) < #require(words))
  }

  @Test func itIsRepeatedAsAnArtifact() throws {
    let fragments = try fragments(header(text("A")), height: 36)
    #expect(fragments.count == 2)
    #expect(
      fragments[1].items.outline
        == "table(paginationArtifact(“A”“B”“c”“d”)tableBody(row(cell(“y”)cell(“1”)cell(“2”))))")
  }
}
