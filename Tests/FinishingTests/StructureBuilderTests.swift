import FacturaDiagnostics
import FacturaGeometry
import FacturaPages
import Testing

@testable import FacturaFinishing

struct StructureBuilderTests {
  @Test func groupsAreElementsInReadingOrder() {
    let tree = Tree([
      open(.section, 1), open(.heading1, 2), text("ab"), .close, open(.paragraph, 3), text("c"), text("de"),
      .close, .close,
    ])
    #expect(tree.outline == "Sect(H1(0) P(1))")
    #expect(
      tree.marks == [
        [
          Mark(extent: .glyphs(2), owner: .element(ElementNumber(2))),
          Mark(extent: .glyphs(3), owner: .element(ElementNumber(3))),
        ]
      ])
    #expect(tree.problem == nil)
  }

  @Test func aTableOverTwoPagesIsOneTableWithOneHead() {
    let cell = [open(.row, 3), open(.cell, 4), text("a"), .close, .close]
    let tree = Tree(
      [open(.table, 2), open(.tableHead, 2), open(.row, 5), open(.headerCell, 6), text("h"), .close, .close]
        + [.close, open(.tableBody, 2)] + cell + [.close, .close],
      [open(.table, 2, goesOn: true), open(.paginationArtifact), text("h"), .close]
        + [open(.tableBody, 2, goesOn: true)] + cell + [.close, .close])
    #expect(tree.outline == "Table(THead(TR(TH(0))) TBody(TR(TD(1)) TR(TD(2:0))))")
    #expect(tree.marks[1][0] == Mark(extent: .glyphs(1), owner: .artifact(.pagination)))
  }

  @Test func aRowBrokenOverThreePagesIsOneRow() {
    func part(_ goesOn: Bool) -> [Item] {
      [
        open(.table, 2, goesOn: goesOn), open(.tableBody, 2, goesOn: goesOn), open(.row, 3, goesOn: goesOn),
        open(.cell, 4, goesOn: goesOn), open(.paragraph, 5, goesOn: goesOn), text("a"), .close, .close,
        .close,
        .close, .close,
      ]
    }
    let tree = Tree(part(false), part(true), part(true))
    #expect(tree.outline == "Table(TBody(TR(TD(P(0 2:0 3:0)))))")
    #expect(tree.file.contains("/MCID 0/Pg"))
  }

  @Test func columnsAreReadOneAfterTheOther() {
    func part(_ goesOn: Bool) -> [Item] {
      [6, 7].flatMap { column -> [Item] in
        [
          open(.division, column, goesOn: goesOn), open(.paragraph, 10 + column, goesOn: goesOn), text("a"),
          .close, .close,
        ]
      }
    }
    #expect(Tree(part(false), part(true)).outline == "Div(P(0 2:0)) Div(P(1 2:1))")
  }

  @Test func theSameOriginAnewIsAnotherElement() {
    let paragraph = [open(.paragraph, 5), text("a"), .close]
    #expect(Tree(paragraph, paragraph).outline == "P(0) P(2:0)")
  }

  @Test func emptyGroupsAreNoElementsButEmptyCellsAre() {
    let tree = Tree([
      open(.section, 1), open(.paragraph, 2), .close, open(.list, 3), open(.listItem, 4), .close, .close,
      .close,
      open(.table, 5), open(.row, 6), open(.cell, 7), .close, open(.cell, 8), .close, .close, .close,
    ])
    #expect(tree.outline == "Table(TR(TD() TD()))")
  }

  @Test func looseWordsGetAParagraph() {
    let tree = Tree([
      text("a"), text("b"), open(.section, 1), text("c"), open(.heading1, 2), text("d"), .close, text("e"),
      .close, text("f"),
    ])
    #expect(tree.outline == "P(0) Sect(P(1) H1(2) P(3)) P(4)")
  }

  @Test func wordsInAListItemGetABody() {
    let tree = Tree([
      open(.list, 1), open(.listItem, 2), open(.label, 3), text("1."), .close, text("a"),
      open(.paragraph, 4), text("b"), .close, .close, .close,
    ])
    #expect(tree.outline == "L(LI(Lbl(0) LBody(1 P(2))))")
  }

  @Test func aListInAListStandsInItsBody() {
    let inner = [open(.list, 5), open(.listItem, 6), open(.listBody, 6), text("b"), .close, .close, .close]
    let tree = Tree(
      [open(.list, 1), open(.listItem, 2), open(.listBody, 2), open(.paragraph, 3), text("a"), .close]
        + inner + [.close, .close, .close])
    #expect(tree.outline == "L(LI(LBody(P(0) L(LI(LBody(1))))))")
    #expect(tree.problem == nil)
  }

  @Test func artifactsSayWhatTheyAre() {
    let tree = Tree([
      open(.headerArtifact), text("a"), .close, open(.footerArtifact), text("b"), .close,
      open(.layoutArtifact), text("c"), .close,
    ])
    #expect(tree.outline == "")
    #expect(
      tree.marks[0].map(\.owner) == [.artifact(.header), .artifact(.footer), .artifact(.layout)])
  }

  @Test func spansOnlySayAnotherLanguage() {
    func span(_ language: String) -> [Item] {
      [
        open(.paragraph, 1), text("a"), open(.span, 2, GroupAttributes(language: language)), text("b"),
        .close,
      ]
        + [text("c"), .close]
    }
    #expect(Tree(span("es")).outline == "P(0)")
    let other = Tree(span("en"))
    #expect(other.outline == "P(0 Span(1) 2)")
    #expect(other.file.contains("/Lang(en)"))
  }

  @Test func theLanguageOfTheDocumentIsSaidInsideAnother() {
    let tree = Tree([
      open(.paragraph, 1, GroupAttributes(language: "en")), text("a"),
      open(.span, 2, GroupAttributes(language: "es")), text("b"), .close, .close,
      open(.paragraph, 3, GroupAttributes(language: "es")), text("c"), .close,
    ])
    #expect(tree.outline == "P(0 Span(1)) P(2)")
    #expect(tree.file.components(of: "/Lang(es)") == 1)
    #expect(tree.file.components(of: "/Lang(en)") == 1)
  }
}

extension String {
  /// How often a text occurs.
  func components(of part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let found = rest.firstRange(of: part) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
