import FacturaGeometry
import FacturaPages
import FacturaTestSupport
import Testing

struct DumpDifferenceTests {
  private func dump(_ items: Item...) -> String {
    PageDump.text(of: [ToyPages.page([]), ToyPages.page(items, number: 2)]) { _ in "Roboto" }
  }

  private func text(_ text: String, x: Int = 72, y: Int = 72) -> Item {
    ToyPages.text(ToyPages.run(text), x: x, y: y)
  }

  @Test func equalDumpsDoNotDiffer() {
    #expect(DumpDifference(expected: dump(text("a")), actual: dump(text("a"))) == nil)
  }

  @Test func textAtAnotherPlaceMoved() throws {
    let moved = DumpDifference(
      expected: dump(text("Total a pagar")), actual: dump(text("Total a pagar", x: 70, y: 81)))
    let difference = try #require(moved)
    #expect(difference.description == "page 2: “Total a pagar” moved 0.7 mm left and 3.2 mm down")
    #expect(difference.page == 2)
    #expect(difference.line == 3)
  }

  @Test func tinyMovesAreSaidInMillipoints() {
    let moved = DumpDifference(expected: "  text 5 7 9 Roboto 9 “a”", actual: "  text 5 6 9 Roboto 9 “a”")
    #expect(moved?.description == "“a” moved 1 millipoints up")
  }

  @Test func whatCameInBetweenIsNew() {
    let difference = DumpDifference(
      expected: dump(text("a"), text("b")), actual: dump(text("a"), text("nota"), text("b", y: 84)))
    #expect(difference?.description == "page 2: “nota” is new")
  }

  @Test func whatWentIsMissing() {
    let difference = DumpDifference(
      expected: dump(text("a"), text("nota"), text("b", y: 84)), actual: dump(text("a"), text("b")))
    #expect(difference?.description == "page 2: “nota” is missing")
  }

  @Test func otherWordsBecameThese() {
    let difference = DumpDifference(expected: dump(text("10.00")), actual: dump(text("11.00")))
    #expect(difference?.description == "page 2: “10.00” became “11.00”")
  }

  @Test func anotherLookIsTold() {
    let difference = DumpDifference(
      expected: dump(text("a")),
      actual: dump(ToyPages.text(ToyPages.run("a", size: .points(12)), x: 72, y: 72)))
    #expect(difference?.description == "page 2: “a” was 5000 Roboto 10000, is 6000 Roboto 12000")
  }

  @Test func anEarlyEndIsTold() {
    #expect(
      DumpDifference(expected: dump(text("a"), text("b")), actual: dump(text("a")))?.description
        == "page 2: “b” and what follows is missing")
    #expect(
      DumpDifference(expected: dump(text("a")), actual: dump(text("a"), text("b")))?.description
        == "page 2: “b” is new at the end")
  }
}
