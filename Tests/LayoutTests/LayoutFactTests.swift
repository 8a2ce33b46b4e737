import FacturaDiagnostics
import FacturaGeometry
import Testing

struct LayoutFactTests {
  @Test(arguments: [
    (
      LayoutFact.tooWide(what: .line, needed: .points(10), available: .points(5)),
      "give its column a share (“1fr”) or allow the text to break"
    ),
    (
      .tooWide(what: .image, needed: .points(10), available: .points(5)),
      "make it smaller, or give it more room"
    ),
    (
      .tooTall(what: .tableRow, needed: .points(10), available: .points(5)),
      "make it smaller, or allow it to break"
    ),
    (
      .furnitureGrew(needed: .points(10), reserved: .points(5)),
      "let its text stay on as many lines on every page, or give it a fixed height"
    ),
    (
      .noRoomForFlow(needed: .points(10), available: .points(5)),
      "make the margins, headers or footers smaller"
    ),
    (.tableWithoutColumns, "name at least one column"),
    (.tooManyCells(cells: 3, columns: 2), "add the columns, or lower the column spans"),
    (.sumTooLarge, "check the amounts of the rows"),
    (
      .noRoomForMark(needed: .points(10), available: .points(5)),
      "shorten the names of place, till and clerk, or give the page a larger margin"
    ),
    (.tooManyPages(limit: 9), "raise the limit, or render less at a time"),
  ]) func everyFactSaysWhatToDo(fact: LayoutFact, hint: String) {
    #expect(fact.hints == [hint])
    #expect(fact.severity == .error)
    #expect(fact.code.hasPrefix("layout."))
  }
}
