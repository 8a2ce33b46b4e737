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

  @Test func theFirstRowIsNotLeftAlone() throws {
    let layout = TableLayout(
      columns: [TableLayout.Column(track: .fraction(1000))], header: [row([text("H")])])
    let table = Table(layout, rows: ["a", "b", "c"].map { row([text($0)]) })
    let box = stack(text("x"), .table(table))
    let below = try Layouter.toy.fragments(of: box, width: width, height: .points(48))
    #expect(below.map(\.texts) == [["x", "H", "a", "b"], ["H", "c"]])
    let alone = try Layouter.toy.fragments(
      of: stack(text("x"), text("y"), .table(table)), width: width, height: .points(48))
    #expect(alone.map(\.texts) == [["x", "y"], ["H", "a", "b", "c"]])
    let narrow = try Layouter.toy.fragments(of: .table(table), width: width, height: .points(24))
    #expect(narrow.map(\.texts) == [["H", "a"], ["H", "b"], ["H", "c"]])
  }

  @Test func theLastRowsOfAKeptTableGoAlongWithWhatFollows() throws {
    let layout = TableLayout(
      columns: [TableLayout.Column(track: .fraction(1000))], header: [row([text("H")])])
    let table = Table(layout, rows: ["a", "b", "c"].map { row([text($0)]) })
    let children = [
      Stack.Child(text("x")), Stack.Child(.table(table), keepsWithNext: true), Stack.Child(text("y")),
    ]
    let box = Box.stack(Stack(children, gap: .points(3)))
    let cut = try Layouter.toy.fragments(of: box, width: width, height: .points(63))
    #expect(cut.map(\.texts) == [["x", "H", "a", "b"], ["H", "c", "y"]])
    #expect(cut.map(\.size.height) == [.points(51), .points(39)])
    let whole = try Layouter.toy.fragments(of: box, width: width, height: .points(78))
    #expect(whole.map(\.texts) == [["x", "H", "a", "b", "c", "y"]])
  }
}
