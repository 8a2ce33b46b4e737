import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaTestSupport
import Testing

struct StackTests {
  let width = Length.points(100)

  private func texts(_ box: Box, height: Int, first: Int? = nil) throws -> [[String]] {
    try Layouter.toy.fragments(
      of: box, width: width, height: .points(height), first: first.map { .points($0) }
    ).map(\.texts)
  }

  private func kept(_ boxes: [(Box, Bool)]) -> Box {
    .stack(Stack(boxes.map { Stack.Child($0, keepsWithNext: $1) }))
  }

  @Test func boxesStandBelowEachOtherWithGapsBetween() throws {
    let fragment = try whole(stack(text("a"), text("b"), gap: .points(3)), in: .unbounded(width: width))
    #expect(fragment.texts == ["a", "b"])
    #expect(fragment.size == Size(width: width, height: .points(27)))
  }

  @Test func whatTakesNoRoomGetsNoGap() throws {
    let fragment = try whole(
      stack(text("a"), .empty, text(""), text("b"), gap: .points(3)), in: .unbounded(width: width))
    #expect(fragment.size.height == .points(27))
  }

  @Test func theGapIsDroppedAtABreak() throws {
    let fragments = try Layouter.toy.fragments(
      of: stack(text("a"), text("b"), gap: .points(3)), width: width, height: .points(20))
    #expect(fragments.map(\.size.height) == [.points(12), .points(12)])
  }

  @Test func spaceAtTheTopOfTheNextRegionIsDropped() throws {
    let box = stack(text("a"), stack(.space(.points(9)), text("b")))
    let fragments = try Layouter.toy.fragments(of: box, width: width, height: .points(24))
    #expect(fragments.map(\.texts) == [["a"], ["b"]])
    #expect(fragments.map(\.size.height) == [.points(21), .points(12)])
  }

  @Test func spaceAtTheVeryTopStands() throws {
    let fragment = try whole(stack(.space(.points(9)), text("a")), in: .unbounded(width: width))
    #expect(fragment.size.height == .points(21))
  }

  @Test func spaceIsCutAtTheRegionsEnd() throws {
    let box = stack(text("a"), .space(.points(90)), text("b"))
    let fragments = try Layouter.toy.fragments(of: box, width: width, height: .points(20))
    #expect(fragments.map(\.size.height) == [.points(20), .points(12)])
  }

  @Test func aHeadingGoesAlongWithWhatFollows() throws {
    let box = kept([(text("a"), false), (text("H"), true), (block(.points(12)), false)])
    #expect(try texts(box, height: 30) == [["a"], ["H"]])
  }

  @Test func aHeadingIsKeptOverTheSpaceBehindIt() throws {
    let box = kept([
      (text("a"), false), (text("H"), true), (.space(.points(1)), false), (block(.points(12)), false),
    ])
    #expect(try texts(box, height: 30) == [["a"], ["H"]])
  }

  @Test func aChainOfHeadingsGoesAlongAsAWhole() throws {
    let box = kept([(text("a"), false), (text("H"), true), (text("I"), true), (block(.points(12)), false)])
    #expect(try texts(box, height: 40) == [["a"], ["H", "I"]])
  }

  @Test func aChainLongerThanAPageIsBrokenWhereItMust() throws {
    let box = kept((0..<5).map { (text("\($0)"), true) })
    #expect(try texts(box, height: 24) == [["0", "1"], ["2", "3"], ["4"]])
  }

  @Test func whatIsKeptTogetherWaitsForAFreshRegion() throws {
    let box = stack(text("a"), .keepTogether(stack(text("b"), text("c"))))
    #expect(try texts(box, height: 30) == [["a"], ["b", "c"]])
  }

  @Test func whatIsKeptTogetherBreaksIfNoRegionHoldsIt() throws {
    let box = stack(text("a"), .keepTogether(stack(text("b"), text("c"), text("d"))))
    #expect(try texts(box, height: 30) == [["a"], ["b", "c"], ["d"]])
  }

  @Test func aPageBreakStartsTheNextRegion() throws {
    #expect(try texts(stack(text("a"), .pageBreak, text("b")), height: 100) == [["a"], ["b"]])
  }

  @Test func aPageBreakInAnInnerStackBreaksTheOuter() throws {
    #expect(try texts(stack(stack(text("a"), .pageBreak), text("b")), height: 100) == [["a"], ["b"]])
  }

  @Test func anUntouchedRegionIsNotBroken() throws {
    let box = stack(.pageBreak, text("a"), .pageBreak, .pageBreak, text("b"))
    #expect(try texts(box, height: 100) == [["a"], ["b"]])
  }

  @Test func aPageBreakDoesNothingOnARoll() throws {
    let fragment = try whole(stack(text("a"), .pageBreak, text("b")), in: .unbounded(width: width))
    #expect(fragment.texts == ["a", "b"])
  }

  @Test func aPinnedBoxStandsAtTheFootAndWhatFollowsFillsTheRoomAbove() throws {
    let box = stack(text("a"), .pinned(text("slip")), text("b"), text("c"), text("d"))
    let fragments = try Layouter.toy.fragments(of: box, width: width, height: .points(50))
    #expect(fragments.map(\.texts) == [["a", "b", "c", "slip"], ["d"]])
    guard case .text(let slip)? = fragments[0].items.last else { return #expect(Bool(false)) }
    #expect(slip.baseline.y == .millipoints(38_000 + 8500))
  }

  @Test func aPinnedBoxWithoutRoomWaits() throws {
    let box = stack(text("a"), text("b"), .pinned(block(.points(30), origin: Origin(node: 1))))
    let fragments = try Layouter.toy.fragments(of: box, width: width, height: .points(50))
    #expect(fragments.map(\.items.outline) == ["“a”“b”", "figure(■)"])
    #expect(fragments[1].size.height == .points(50))
  }

  @Test func onARollAPinnedBoxComesLast() throws {
    let fragment = try whole(stack(.pinned(text("slip")), text("a")), in: .unbounded(width: width))
    #expect(fragment.texts == ["a", "slip"])
    #expect(fragment.size.height == .points(24))
  }

  @Test func aGroupOverTwoRegionsIsTwiceTheSameElement() throws {
    let section = Group(role: .section, origin: Origin(node: 5))
    let box = Box.group(section, stack(text("a"), text("b")))
    let fragments = try Layouter.toy.fragments(of: box, width: width, height: .points(12))
    #expect(fragments.map(\.items.outline) == ["section(“a”)", "section(“b”)"])
  }

  @Test func columnsThatGoOnAreDivisions() throws {
    let box = Box.columns(
      Columns(
        tracks: [.fraction(1), .fraction(1)],
        cells: [
          stack(text("a"), text("b")),
          .group(Group(role: .section, origin: .none), stack(text("c"), text("d"))),
        ], origin: Origin(node: 5)))
    let fragments = try Layouter.toy.fragments(of: box, width: width, height: .points(12))
    #expect(fragments.map(\.items.outline) == ["division(“a”)section(“c”)", "division(“b”)section(“d”)"])
    #expect(try whole(box, in: .unbounded(width: width)).items.outline == "“a”“b”section(“c”“d”)")
  }

  @Test func nothingHasNoGroup() throws {
    let box = Box.group(Group(role: .section, origin: .none), .space(.points(3)))
    #expect(try whole(box, in: .unbounded(width: width)).items.isEmpty)
  }
}
