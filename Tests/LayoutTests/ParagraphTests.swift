import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaTestSupport
import Testing

/// Toy type at ten points: a character is 5 wide, a line 12 high, its baseline 8.5 below its top.
struct ParagraphTests {
  private func lines(
    _ text: String, width: Int, style: ParagraphStyle = ParagraphStyle(orphans: 1, widows: 1),
  ) throws -> [PlacedRun] {
    try runs(.run(TextRun(text, style: ten)), width: width, style: style)
  }

  private func runs(
    _ content: Paragraph.Content, width: Int, style: ParagraphStyle = ParagraphStyle(),
  ) throws -> [PlacedRun] {
    let box = Box.paragraph(Paragraph(content, style: style))
    let fragment = try whole(box, in: .unbounded(width: .points(width)))
    return fragment.items.compactMap { if case .text(let run) = $0 { run } else { nil } }
  }

  @Test func aLineStandsOnItsBaseline() throws {
    let fragment = try whole(text("abcd"), in: .unbounded(width: .points(100)))
    #expect(fragment.size == Size(width: .points(100), height: .points(12)))
    #expect(fragment.baseline == .millipoints(8500))
  }

  @Test func linesTakeAsManyWordsAsFitAndKeepTheirSpaces() throws {
    let lines = try lines("one two three", width: 35)
    #expect(lines.map(\.run.text) == ["one two ", "three"])
    #expect(lines.map(\.baseline.y) == [.millipoints(8500), .millipoints(20_500)])
  }

  @Test func spacesAtALinesEndHangPastIt() throws {
    let lines = try lines("abc  abc", width: 15, style: ParagraphStyle(alignment: .right))
    #expect(lines.map(\.run.text) == ["abc  ", "abc"])
    #expect(lines.map(\.baseline.x) == [.zero, .zero])
  }

  @Test func aLineFeedEndsItsLineAndIsNotSet() throws {
    #expect(try lines("a\nb\n\nc", width: 100).map(\.run.text) == ["a", "b", "c"])
    #expect(try lines("a\nb\n\nc", width: 100).last?.baseline.y == .millipoints(8500 + 36_000))
  }

  @Test func aWordWiderThanTheLineIsBrokenBetweenTwoCharacters() throws {
    #expect(try lines("a señorita", width: 20).map(\.run.text) == ["a ", "seño", "rita"])
  }

  @Test func aLineNarrowerThanACharacterTakesOne() throws {
    #expect(try lines("abc", width: 3).map(\.run.text) == ["a", "b", "c"])
  }

  @Test func aSoftHyphenShowsOnlyWhereALineEnds() throws {
    let lines = try lines("in\u{AD}voi\u{AD}ces", width: 30)
    #expect(lines.map(\.run.text) == ["in\u{AD}voi\u{AD}", "-", "ces"])
    #expect(lines.map(\.baseline.x) == [.zero, .points(25), .zero])
  }

  @Test func aSoftHyphenWithoutRoomIsNoBreak() throws {
    #expect(
      try lines("in\u{AD}voi\u{AD}ces", width: 25).map(\.run.text) == [
        "in\u{AD}", "-", "voi\u{AD}", "-", "ces",
      ])
  }

  @Test(arguments: [
    (ParagraphStyle.Alignment.start, 0), (.left, 0), (.center, 40), (.right, 80),
  ]) func linesAreAligned(alignment: ParagraphStyle.Alignment, x: Int) throws {
    let line = try #require(lines("abcd", width: 100, style: ParagraphStyle(alignment: alignment)).first)
    #expect(line.baseline.x == .points(x))
  }

  /// Two figures have room behind the mark: it stands 15 from the right.
  @Test(arguments: [
    ("1.25", 80), ("10.5", 75), ("1,234.50", 60), ("7", 80), ("1,000", 60), ("3.14159", 65), ("1.2.3", 60),
  ]) func numbersLineUpOnTheirDecimalMarks(number: String, x: Int) throws {
    try expectNumber(number, at: x, mark: ".")
  }

  /// In German and French: three figures behind a comma are decimals.
  @Test(arguments: [("1,25", 80), ("1.234,5", 60), ("0,125", 75), ("1.000", 60), ("7", 80)])
  func theDecimalMarkIsThatOfTheLanguage(number: String, x: Int) throws {
    try expectNumber(number, at: x, mark: ",")
  }

  private func expectNumber(_ number: String, at x: Int, mark: Unicode.Scalar) throws {
    let typesetter = ToyTypesetter()
    typesetter.decimalMark = UInt8(ascii: mark)
    let style = ParagraphStyle(alignment: .decimal(places: 2))
    let box = Box.paragraph(Paragraph(.run(TextRun(number, style: ten)), style: style))
    let fragment = try whole(box, in: .unbounded(width: .points(100)), by: Layouter(typesetter: typesetter))
    let lines = fragment.items.compactMap { item -> PlacedRun? in
      if case .text(let run) = item { run } else { nil }
    }
    #expect(lines.first?.baseline.x == .points(x))
  }

  @Test func stylesOfALineShareItsBaseline() throws {
    let large = TextStyle(size: .points(20))
    let runs = try runs(.runs([TextRun("a", style: ten), TextRun("B", style: large)]), width: 100)
    // The large style is 24 high; its baseline stands 2 + 15 below the top.
    #expect(runs.map(\.baseline) == [Point(x: .zero, y: .points(17)), Point(x: .points(5), y: .points(17))])
  }

  @Test func rightToLeftStretchesStandInVisualOrder() throws {
    let runs = try lines("ab שלום cd", width: 100)
    #expect(runs.map(\.run.text) == ["ab ", "שלום", " cd"])
    #expect(runs.map(\.baseline.x) == [.zero, .points(15), .points(35)])
  }

  @Test func aRightToLeftParagraphStartsAtTheRight() throws {
    let runs = try lines("שלום 12", width: 100)
    #expect(runs.map(\.run.text) == ["שלום ", "12"])
    #expect(runs.map(\.baseline.x) == [.points(75), .points(65)])
  }

  @Test func spacesAtTheEndOfARightToLeftLineHangOnTheLeft() throws {
    let runs = try lines("של אב", width: 10)
    #expect(runs.map(\.baseline.x) == [.points(-5), .zero])
  }

  @Test func aGroupInsideAParagraphKeepsItsPieces() throws {
    let link = Group(role: .link, origin: Origin(node: 7))
    let content = Paragraph.Content.runs([
      TextRun("see ", style: ten), TextRun("our site", style: ten, groups: [link]),
      TextRun(" now", style: ten),
    ])
    let box = Box.paragraph(Paragraph(content, role: .paragraph))
    let fragment = try whole(box, in: .unbounded(width: .points(45)))
    #expect(fragment.items.outline == "paragraph(“see ”link(“our ”)link(“site”)“ now”)")
  }

  @Test func leadingIsSharedAboveAndBelow() throws {
    let line = try #require(lines("a", width: 50, style: ParagraphStyle(leading: .points(20))).first)
    #expect(line.baseline.y == .millipoints(12_500))
  }

  @Test func aParagraphWithoutTextTakesNoRoom() throws {
    #expect(try whole(text(""), in: .unbounded(width: .points(50))).size.height == .zero)
  }

  @Test func orphansAndWidowsStayTogether() throws {
    let five = Box.paragraph(Paragraph(.run(TextRun("a b c d e", style: ten)), style: ParagraphStyle()))
    // Four lines fit, but one line alone would be a widow.
    let fragments = try Layouter.toy.fragments(of: five, width: .points(5), height: .points(48))
    #expect(fragments.map(\.texts.count) == [3, 2])
    // One line fits below: an orphan. All wait for the next region.
    let waiting = try Layouter.toy.fragments(
      of: five, width: .points(5), height: .points(60), first: .points(12))
    #expect(waiting.map(\.texts.count) == [0, 5])
  }

  @Test func whereWaitingDoesNotHelpOrphansAndWidowsAreDropped() throws {
    let three = Box.paragraph(Paragraph(.run(TextRun("a b c", style: ten)), style: ParagraphStyle()))
    let fragments = try Layouter.toy.fragments(of: three, width: .points(5), height: .points(24))
    #expect(fragments.map(\.texts.count) == [2, 1])
  }

  /// Lines as `balanced` has them; a character is 5 wide.
  private func balanced(_ text: String, width: Int) throws -> [String] {
    let style = ParagraphStyle(alignment: .center, orphans: 1, widows: 1, isBalanced: true)
    return try lines(text, width: width, style: style).map(\.run.text)
  }

  @Test func balancedLinesLeaveNoWordAlone() throws {
    #expect(try lines("Torre Azul, piso 9", width: 85).map(\.run.text) == ["Torre Azul, piso ", "9"])
    #expect(try balanced("Torre Azul, piso 9", width: 85) == ["Torre Azul, ", "piso 9"])
    #expect(try balanced("aa bb cc dd ee f", width: 75) == ["aa bb cc ", "dd ee f"])
    #expect(try balanced("one line", width: 85) == ["one line"])
    #expect(try balanced("a\nb c d e f", width: 25) == ["a", "b c d ", "e f"])
  }

  @Test func balancedLinesStandInTheMiddleOfAllTheirRoom() throws {
    let style = ParagraphStyle(alignment: .center, isBalanced: true)
    let lines = try lines("aa bb cc", width: 35, style: style)
    #expect(lines.map(\.run.text) == ["aa bb ", "cc"])
    #expect(lines.map(\.baseline.x) == [.points(5), .millipoints(12_500)])
  }

  @Test func balancingBreaksNoWord() throws {
    #expect(try balanced("abcdefghij k", width: 50) == ["abcdefghij ", "k"])
    #expect(try balanced("a señorita", width: 20) == ["a ", "seño", "rita"])
  }

  @Test func balancedLinesStayTheSameOverRegions() throws {
    let words = "aa bb cc dd ee f"
    let style = ParagraphStyle(orphans: 1, widows: 1, isBalanced: true)
    let box = Box.paragraph(Paragraph(.run(TextRun(words, style: ten)), style: style))
    let parts = try Layouter.toy.fragments(of: box, width: .points(75), height: .points(12))
    #expect(parts.map(\.texts) == [["aa bb cc "], ["dd ee f"]])
  }

  @Test func aSingleLineThatDoesNotFitIsAnError() throws {
    let style = ParagraphStyle(isSingleLine: true)
    let box = Box.paragraph(
      Paragraph(.run(TextRun("ab cd", style: ten)), style: style, origin: Origin(node: 3)))
    let error = #expect(throws: LayoutError.self) {
      try Layouter.toy.place(box, in: .unbounded(width: .points(20)))
    }
    #expect(error?.fact.message == "a line of text needs 8.8 mm of width, but 7.1 mm are there")
    #expect(error?.origin == Origin(node: 3))
  }

  @Test func aLineTallerThanAFreshRegionSaysHowMuchItNeeds() throws {
    let placement = try Layouter.toy.place(text("a"), in: .fresh(width: .points(50), height: .points(10)))
    guard case .nothing(let shortfall) = placement else { return #expect(Bool(false)) }
    #expect(shortfall == Shortfall(.line, needed: .points(12), available: .points(10)))
  }
}
