import FacturaDiagnostics
import FacturaGeometry
import FacturaPages
import Testing

@testable import FacturaFinishing

/// Figures, links, notes, tables, headings.
struct StructureRuleTests {
  private let words = GroupAttributes(alternativeText: "Logo (rojo)")

  @Test func aFigureHasWordsAndAFrame() {
    let box = PlacedPath(
      path: Path(
        steps: [.rectangle(Rectangle(origin: .zero, size: Size(width: .points(30), height: .points(20))))],
        fill: .black), position: Point(x: .points(10), y: .points(50)))
    let tree = Tree([open(.figure, 1, words), .path(box), text("a", x: 10, y: 80), .close, text("b")])
    #expect(tree.outline == "Figure(0) P(1)")
    #expect(tree.marks[0].map(\.extent) == [.figure, .glyphs(1)])
    #expect(tree.file.contains("/Alt(Logo \\(rojo\\))/A<</O/Layout/Placement/Block/BBox[10 117.5 40 150]>>"))
  }

  @Test func theWordsOfAFigureSayAnotherLanguage() {
    func figure(_ language: String?) -> Tree {
      let words = GroupAttributes(alternativeText: "Ofen", language: language)
      return Tree([open(.figure, 1, words), text("a"), .close])
    }
    #expect(figure("de").file.contains("/Alt(Ofen)/Lang(de)"))
    for tree in [figure("es"), figure(nil)] { #expect(!tree.file.contains("/Lang")) }
  }

  @Test func theWordsOfAFigureInsideAnotherLanguageSayTheDocuments() {
    let words = GroupAttributes(alternativeText: "Horno", language: "es")
    let tree = Tree([
      open(.division, 1, GroupAttributes(language: "de")), open(.figure, 2, words), text("a"), .close, .close,
    ])
    #expect(tree.outline == "Div(Figure(0))")
    #expect(tree.file.contains("/Alt(Horno)/Lang(es)"))
  }

  @Test func aCaptionStandsBesideItsFigure() {
    let tree = Tree([
      open(.division, 1), open(.figure, 2, words), text("a"), .close, open(.caption, 3), text("b"), .close,
      .close,
    ])
    #expect(tree.outline == "Div(Figure(0) Caption(P(1)))")
    #expect(tree.problem == nil)
  }

  @Test func aFigureWithoutWordsIsRefused() {
    let problem = Tree([open(.figure, 7), text("a"), .close]).problem
    #expect(problem?.fact.message == "a figure has no text for those who can't see it")
    #expect(problem?.origin.node == 7)
  }

  @Test func aLinkOverTwoLinesIsOneLinkWithItsAnnotation() {
    let link = GroupAttributes(alternativeText: "nuestra página", target: "https://example.com/a(ñ)")
    let tree = Tree([
      open(.paragraph, 1), text("a"), open(.link, 2, link), text("bc", x: 50, y: 20), .close,
      open(.link, 2, link), text("d", y: 32), .close, text("e"), .close,
    ])
    #expect(tree.outline == "P(0 Link(1 →) 2)")
    #expect(tree.file.contains("/Rect[0 165.5 60 190]/QuadPoints[50 190 60 190 50 177.5 60 177.5 "))
    #expect(tree.file.contains("/URI(https://example.com/a\\(%C3%B1\\))"))
    #expect(tree.file.contains("/F 4/Border[0 0 0]"))
    #expect(tree.file.contains("/Tabs/S/StructParents 0/Annots["))
    #expect(tree.file.contains("/StructParent 1"))
  }

  @Test func aLinkWithoutAnAddressIsWords() {
    let link = GroupAttributes(alternativeText: "a", target: "")
    #expect(Tree([open(.paragraph, 1), open(.link, 2, link), text("a"), .close, .close]).outline == "P(0)")
  }

  /// A string of a PDF/A file has at most 32,767 bytes.
  @Test func anAddressThatNoStringHoldsIsRefused() {
    func problem(_ address: String) -> Failure<StructureFact>? {
      Tree([open(.link, 7, GroupAttributes(target: address)), text("a"), .close]).problem
    }
    #expect(problem(String(repeating: "a", count: 32_767)) == nil)
    let long = problem("a" + String(repeating: "ñ", count: 5461))
    #expect(long == nil)
    let tooLong = problem("ab" + String(repeating: "ñ", count: 5461))
    #expect(
      tooLong?.fact.message == "the address of a link has 32768 bytes, but a PDF string has at most 32767")
    #expect(tooLong?.fact.hints == ["link to a shorter address"])
    #expect(tooLong?.origin.node == 7)
  }

  @Test func notesHaveNames() {
    let tree = Tree([
      open(.note, 1), text("a"), .close, open(.note, 2), text("b"), .close,
    ])
    #expect(tree.outline == "Note(0) Note(1)")
    #expect(tree.file.contains("/IDTree<</Names[(note-00000001)"))
    #expect(tree.file.components(of: "/ID(note-00000002)") == 1)
  }

  @Test func rowsWithFewerCellsAreFilled() {
    let wide = GroupAttributes(columnSpan: 2)
    let tree = Tree([
      open(.table, 1), open(.tableBody, 1), open(.row, 2), open(.cell, 3), text("a"), .close,
      open(.cell, 4, wide), text("b"), .close, .close, open(.row, 5), open(.cell, 6), text("c"), .close,
      .close, .close, .close,
    ])
    #expect(tree.file.components(of: "/A<</O/Table/ColSpan 2>>") == 1)
    #expect(tree.file.components(of: "/A<</O/Table/ColSpan 3>>") == 1)
  }

  @Test func aCellOverSeveralRowsCountsInEach() {
    let tall = GroupAttributes(columnSpan: 2, rowSpan: 2, scope: .column)
    let tree = Tree([
      open(.table, 1), open(.tableHead, 1), open(.row, 2), open(.headerCell, 3, tall), text("a"), .close,
      open(.headerCell, 4), text("b"), .close, .close, open(.row, 5), open(.headerCell, 6), text("c"), .close,
      .close, .close, open(.tableBody, 1), open(.row, 7), open(.cell, 8), text("d"), .close, .close, .close,
      .close,
    ])
    #expect(tree.file.components(of: "/A<</O/Table/Scope/Column/ColSpan 2/RowSpan 2>>") == 1)
    #expect(tree.file.components(of: "/ColSpan 3") == 1)
    #expect(tree.file.components(of: "/ColSpan") == 2)
  }

  @Test func headingsOfATableSayWhatTheyHead() {
    let tree = Tree([
      open(.table, 1), open(.row, 2), open(.headerCell, 3, GroupAttributes(columnSpan: 2, scope: .row)),
      text("a"), .close, .close, .close,
    ])
    #expect(tree.file.contains("/S/TH"))
    #expect(tree.file.contains("/A<</O/Table/Scope/Row/ColSpan 2>>"))
  }

  @Test func aHeadWithoutABodyIsABody() {
    func table(_ sections: Role...) -> String {
      Tree(
        [open(.table, 1)]
          + sections.flatMap { section -> [Item] in
            [open(section, 1), open(.row, 2), open(.cell, 3), text("a"), .close, .close, .close]
          } + [.close]
      ).outline.filter { $0.isLetter || $0 == " " }
    }
    #expect(table(.tableHead) == "TableTBodyTRTD")
    #expect(table(.tableHead, .tableFoot) == "TableTBodyTRTD TBodyTRTD")
    #expect(table(.tableHead, .tableBody, .tableFoot) == "TableTHeadTRTD TBodyTRTD TFootTRTD")
    #expect(table(.tableFoot, .tableBody) == "TableTBodyTRTD TBodyTRTD")
  }

  @Test func listsSayHowTheyAreNumbered() {
    let list = GroupAttributes(listNumbering: .decimal)
    let tree = Tree([open(.list, 1, list), open(.listItem, 2), text("a"), .close, .close])
    #expect(tree.file.contains("/A<</O/List/ListNumbering/Decimal>>"))
  }

  @Test func aSkippedHeadingIsRefusedWithItsPlace() {
    let first = Tree([open(.heading2, 4), text("a"), .close]).problem
    #expect(first?.fact.message == "the first heading of this document is an h2")
    #expect(first?.origin.node == 4)
    let third = Tree([open(.heading1, 4), text("a"), .close, open(.heading3, 5), text("b"), .close]).problem
    #expect(third?.fact.message == "an h3 follows an h1 in this document: a level is skipped")
    #expect(
      third?.fact.hints == ["give it the level h2, or put a heading before it whatever the data are"])
    #expect(third?.origin.node == 5)
  }

  @Test func headingsCountInReadingOrder() {
    let tree = Tree(
      [
        open(.section, 1), open(.heading1, 2), text("a"), .close, .close, open(.heading1, 3), text("z"),
        .close,
      ],
      [
        open(.section, 1, goesOn: true), open(.heading2, 4), text("b"), .close, open(.heading3, 5), text("c"),
        .close, .close,
      ])
    #expect(tree.outline == "Sect(H1(0) H2(2:0) H3(2:1)) H1(1)")
    #expect(tree.problem == nil)
  }

  @Test func wordsInARowAreRefused() {
    let problem = Tree([open(.table, 1), open(.row, 2), text("a"), .close, .close]).problem
    #expect(problem?.fact.message == "text can't stand directly in TR")
    let cell = Tree([open(.section, 1), open(.cell, 2), text("a"), .close, .close]).problem
    #expect(cell?.fact.message == "TD can't stand directly in Sect")
  }

  @Test func contentInPiecesBelongsToItsElement() {
    var writer = ObjectWriter(session: FinishingSession()) { _ in }
    var builder = StructureBuilder()
    _ = builder.add(
      page([open(.paragraph, 1), text("a"), .close, open(.paragraph, 2), text("b"), .close]),
      as: writer.reserve())
    // The first was cut in three, the second left no ink.
    _ = builder.close([1, 1, 1].map { ElementNumber($0) }, to: &writer)
    _ = builder.finish(to: &writer)
    var kid = builder.elements[1].firstKid
    var numbers: [Int32] = []
    while let content = kid.content {
      numbers.append(builder.contents[content].number)
      kid = builder.contents[content].next
    }
    #expect(numbers == [0, 1, 2])
  }

  @Test func wordsInAnotherLanguageKeepTheirPlaceBehindContentInPieces() {
    var writer = ObjectWriter(session: FinishingSession()) { _ in }
    var builder = StructureBuilder(language: "es")
    let english = GroupAttributes(language: "en")
    _ = builder.add(
      page([open(.paragraph, 1), text("a"), open(.span, 2, english), text("b"), .close, text("c"), .close]),
      as: writer.reserve())
    // A change of colour cut what stands before the span.
    _ = builder.close([1, 1, 2, 1].map { ElementNumber($0) }, to: &writer)
    _ = builder.finish(to: &writer)
    var kid = builder.elements[1].firstKid
    var kids: [String] = []
    while kid != .none {
      if let element = kid.element {
        let content = builder.elements[element].firstKid.content
        kids.append("Span \(content.map { builder.contents[$0].number } ?? -1)")
        kid = builder.elements[element].next
      } else if let content = kid.content {
        kids.append("\(builder.contents[content].number)")
        kid = builder.contents[content].next
      }
    }
    #expect(kids == ["0", "1", "Span 2", "3"])
  }
}
