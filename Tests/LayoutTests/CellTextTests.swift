import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaTestSupport
import Testing

/// Texts of cells go a shorter way than boxes, and arrive at the same place.
struct CellTextTests {
  private static let columns = [Track.fraction(1000), .fixed(.points(30)), .fixed(.points(40))]

  @Test(arguments: LawTests.seeds)
  func aTextStandsWhereItsParagraphWould(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let kinds = (0..<3).map { _ in kind(&numbers) }
    let rows = (0..<20).map { _ in row(kinds.randomElement(using: &numbers) ?? kinds[0], &numbers) }
    let boxes = rows.map { row in
      var row = row
      row.cells = row.cells.indices.map { .box(row.box(ofCell: $0)) }
      return row
    }
    let height = Length.points(Int.random(in: 100...300, using: &numbers))
    #expect(try places(rows, height) == places(boxes, height))
  }

  private func places(_ rows: [TableRow], _ height: Length) throws -> [[String]] {
    let layout = TableLayout(
      columns: Self.columns.map { TableLayout.Column(track: $0) }, columnGap: .points(3),
      header: Array(rows.prefix(1)), lines: TableLines(stripe: .white))
    let fragments = try Layouter.toy.fragments(
      of: .table(Table(layout, rows: rows)), width: .points(150), height: height)
    return fragments.map { $0.items.map(\.place) }
  }

  private func kind(_ numbers: inout SeededNumbers) -> RowKind {
    var cells: [CellKind] = []
    for _ in Self.columns.indices {
      let alignments: [ParagraphStyle.Alignment] = [.start, .right, .center, .decimal(places: 2)]
      let style = ParagraphStyle(
        alignment: alignments.randomElement(using: &numbers) ?? .start,
        leading: Bool.random(using: &numbers) ? .points(15) : nil)
      let size = Length.points([8, 10, 14].randomElement(using: &numbers) ?? 10)
      cells.append(
        CellKind(
          node: Int32(cells.count + 1), text: CellText(style: TextStyle(size: size), paragraphStyle: style)))
    }
    let alignments: [Columns.VerticalAlignment] = [.top, .middle, .bottom, .baseline]
    let style = TableRowStyle(
      padding: Insets(all: .points(1)), alignment: alignments.randomElement(using: &numbers) ?? .top,
      mayBreak: Bool.random(using: &numbers))
    return RowKind(style: style, cells: cells)
  }

  private func row(_ kind: RowKind, _ numbers: inout SeededNumbers) -> TableRow {
    let texts = ["a", "12.50", "1,234.5", "7", "sum of all", "one\ntwo", "שלום", "ñandú", "invoices"]
    let cells: [CellContent] = kind.cells.map { _ in
      if Int.random(in: 0..<8, using: &numbers) == 0 { return .empty }
      return .text(texts.randomElement(using: &numbers) ?? "")
    }
    return TableRow(kind: kind, cells: cells)
  }
}
