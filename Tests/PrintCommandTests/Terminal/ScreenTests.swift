import Testing

@testable import FacturaPrintCommand

@Suite struct ScreenTests {
  private let size = ScreenSize(columns: 20, rows: 6)

  @Test func theFootStandsAtTheEnd() {
    let picture = Picture(
      head: [InkLine("head")], body: [InkLine("a"), InkLine("b")], foot: [InkLine("foot")])
    #expect(picture.lines(fitting: size).map(\.text) == ["head", "a", "b", "", "", "foot"])
  }

  @Test func onALowScreenEmptyLinesGoFirst() {
    let body = ["a", "", "b", "", "c", "d", "e"].map { InkLine($0) }
    let picture = Picture(head: [InkLine("head")], body: body, foot: [InkLine("foot")], cursor: (2, 1))
    #expect(picture.lines(fitting: size).map(\.text) == ["head", "a", "b", "c", "d", "foot"])
    #expect(picture.cursor(fitting: size)?.row == 2)
  }

  @Test func theLineThatMattersIsSeenOnALowScreen() {
    let body = ["a", "", "b", "c", "d", "e"].map { InkLine($0) }
    var picture = Picture(head: [InkLine("head")], body: body, foot: [InkLine("foot")], cursor: (5, 1))
    #expect(picture.lines(fitting: size).map(\.text) == ["head", "b", "c", "d", "e", "foot"])
    #expect(picture.cursor(fitting: size)?.row == 4)
    (picture.cursor, picture.focus) = (nil, 3)
    #expect(picture.lines(fitting: size).map(\.text) == ["head", "a", "b", "c", "d", "foot"])
  }

  @Test func longLinesAreCut() {
    let line = InkLine("María del Carmen ", .strong).adding("Fernández")
    #expect(line.cut(to: 20).text == "María del Carmen Fe…")
    #expect(line.cut(to: 20).columns == 20)
    #expect("e\u{301}e\u{301}".columns == 2)
    #expect("日本".columns == 4)
  }

  @Test func textOfAnInvoiceDoesNotSteerTheTerminal() {
    let line = InkLine("Ana\u{1B}[2J\u{9B}1m\u{202E}anA\n")
    #expect(!line.ansi(isColoured: false).dropFirst(4).dropLast(4).contains("\u{1B}"))
    #expect(line.text == "Ana\u{FFFD}[2J\u{FFFD}1m\u{FFFD}anA\u{FFFD}")
  }

  @Test func onlyWhatDiffersIsWrittenAgain() {
    var screen = Screen(isColoured: true)
    var picture = Picture(head: [InkLine("head")], body: [InkLine("a")], foot: [InkLine("foot")])
    #expect(screen.update(to: picture, size: size).contains("head"))
    picture.body = [InkLine("b")]
    let second = screen.update(to: picture, size: size)
    #expect(second.contains("b") && !second.contains("head") && !second.contains("foot"))
    #expect(screen.update(to: picture, size: ScreenSize(columns: 30, rows: 6)).contains("head"))
  }

  @Test func coloursAreLeftOutOnDemand() {
    let line = InkLine("bad", .bad).adding("quiet", .quiet)
    #expect(line.ansi(isColoured: true).contains("31m"))
    #expect(!line.ansi(isColoured: false).contains("31m"))
    #expect(line.ansi(isColoured: false).contains("\u{1B}[0;1mbad"))
  }

  @Test func wordsAreWrapped() {
    #expect("uno dos tres cuatro".wrapped(to: 9) == ["uno dos", "tres", "cuatro"])
    #expect("".wrapped(to: 9) == [])
  }
}
