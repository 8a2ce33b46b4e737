import FacturaAmounts
import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaTestSupport
import Testing

struct TableTests {
  let width = Length.points(100)

  @Test func headerRowsRepeatAsArtifacts() throws {
    let layout = TableLayout(
      columns: [TableLayout.Column(track: .fraction(1000))], header: [row([text("H")])])
    let table = Table(layout, rows: ["a", "b", "c"].map { row([text($0)]) })
    let fragments = try Layouter.toy.fragments(of: .table(table), width: width, height: .points(36))
    #expect(fragments.map(\.texts) == [["H", "a", "b"], ["H", "c"]])
    #expect(
      fragments.map(\.items.outline) == [
        "table(tableHead(row(cell(“H”)))tableBody(row(cell(“a”))row(cell(“b”))))",
        "table(paginationArtifact(“H”)tableBody(row(cell(“c”))))",
      ])
  }
}
