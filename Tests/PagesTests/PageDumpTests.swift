import FacturaAmounts
import FacturaDiagnostics
import FacturaGeometry
import FacturaPages
import FacturaTestSupport
import Testing

struct PageDumpTests {
  private func dump(_ pages: Page...) -> String { PageDump.text(of: pages) { "Font \($0.number)" } }

  @Test func groupsIndentWhatBelongsToThem() {
    let attributes = GroupAttributes(columnSpan: 2, scope: .column)
    let page = ToyPages.page([
      .open(Group(role: .table, origin: .none)),
      .open(Group(role: .headerCell, origin: .none, attributes: attributes)),
      ToyPages.text(ToyPages.run("Total"), x: 72, y: 84), .close, .close,
      ToyPages.text(ToyPages.run("Fin", font: 3), x: 1, y: 2, color: Color(rgb: 0x1A2B3C)),
    ])
    #expect(
      dump(page) == """
        page 1: 595000 × 842000
          table
            headerCell spanning 2 columns of column
              text 72000 84000 25000 Font 0 10000 “Total”
          text 1000 2000 15000 Font 3 10000 #1a2b3c “Fin”

        """)
  }

  @Test func figuresAndShapesSayTheirFrames() {
    let image = ImageContent(format: .png, bytes: [], naturalSize: .zero, name: "logo.png")
    let symbol = ModuleMatrix(columns: 2, rows: 1, modules: [true, false], text: "A\n")
    let stroke = Path.Stroke(width: .millipoints(500), color: .black, dashes: [.points(2), .points(1)])
    let line = Path(steps: [.move(.zero), .line(Point(x: .points(9), y: .zero)), .close], stroke: stroke)
    let page = ToyPages.page([
      ToyPages.image(image, x: 1, y: 2, width: 30, height: 40),
      ToyPages.symbol(symbol, x: 1, y: 2, width: 30, height: 40),
      ToyPages.fill(x: 5, y: 6, width: 7, height: 8, color: Color(rgb: 0xEEEEEE)),
      .path(PlacedPath(path: line, position: Point(x: .points(1), y: .points(1)))),
    ])
    #expect(
      dump(page) == """
        page 1: 595000 × 842000
          image 1000 2000 30000×40000 png “logo.png”
          symbol 1000 2000 30000×40000 2×1 “A\\u{a}”
          path 5000 6000 fill #eeeeee rectangle 0 0 7000 8000
          path 1000 1000 stroke 500 #000000 dashes 2000 1000 move 0 0 line 9000 0 close

        """)
  }

  @Test func thePageSaysItsRowsAndSums() {
    var page = ToyPages.page([], number: 2)
    page.record.rows = 11...20
    page.record.broughtForward = [ExactDecimal(coefficient: 12_50, scale: 2)]
    page.record.pageTotals = [ExactDecimal(3)]
    #expect(dump(page) == "page 2: 595000 × 842000, rows 11–20, brought forward 12.50, page totals 3\n")
  }

  @Test func lateTextShowsWhatItWaitsFor() {
    let late = LateText(
      parts: [.text("Página 1 de "), .pageCount], style: TextStyle(), alignment: .right,
      frame: Rectangle(origin: .zero, size: Size(width: .points(90), height: .points(12))),
      ascent: .points(9),
      origin: .none)
    #expect(
      dump(ToyPages.page([.late(late)])).contains("  late 0 0 90000×12000 right “Página 1 de {pages}”\n"))
  }

  @Test func longDocumentsAreTakenPageByPage() {
    var dump = PageDump { _ in "Font" }
    dump.add(ToyPages.page([]))
    #expect(dump.take() == "page 1: 595000 × 842000\n")
    dump.add(ToyPages.page([], number: 2))
    #expect(dump.take() == "page 2: 595000 × 842000\n")
  }
}
