import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaTestSupport
import Testing

struct PanelTests {
  private let border = Path.Stroke(width: .points(2), color: .black)

  private func paths(_ fragment: Fragment) -> [Path] {
    fragment.items.compactMap { if case .path(let path) = $0 { path.path } else { nil } }
  }

  private func rectangle(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> Path.Step {
    .rectangle(
      Rectangle(
        origin: Point(x: .points(x), y: .points(y)),
        size: Size(width: .points(width), height: .points(height))))
  }

  @Test func paddingStandsAroundTheContentAndBorderInside() throws {
    let style = Panel.Style(padding: Insets(all: .points(5)), fill: .white, border: border)
    let fragment = try whole(
      .panel(Panel(style: style, child: text("a"))), in: .unbounded(width: .points(100)))
    #expect(fragment.size == Size(width: .points(100), height: .points(22)))
    #expect(fragment.baseline == .millipoints(13_500))
    #expect(paths(fragment).map(\.steps) == [[rectangle(0, 0, 100, 22)], [rectangle(1, 1, 98, 20)]])
  }

  @Test func aPanelIsAtLeastAsTallAndExactlyAsWideAsItSays() throws {
    let style = Panel.Style(fill: .white, width: .points(40), minimumHeight: .points(30))
    let fragment = try whole(
      .panel(Panel(style: style, child: text("a"))), in: .unbounded(width: .points(100)))
    #expect(fragment.size == Size(width: .points(40), height: .points(30)))
  }

  @Test func aCutPanelIsSliced() throws {
    let style = Panel.Style(padding: Insets(all: .points(2)), border: border)
    let box = Box.panel(Panel(style: style, child: stack(text("a"), text("b"))))
    let fragments = try Layouter.toy.fragments(of: box, width: .points(100), height: .points(20))
    #expect(fragments.map(\.texts) == [["a"], ["b"]])
    #expect(fragments.map(\.size.height) == [.points(16), .points(16)])
    // Three sides each: no lower side on the first, no upper side on the second.
    #expect(fragments.map { paths($0)[0].steps.count } == [6, 6])
    let corner = Point(x: .zero, y: .points(1))
    #expect(paths(fragments[0])[0].steps.first == .move(corner))
    #expect(paths(fragments[1])[0].steps.first == .move(Point(x: .points(99), y: .zero)))
  }

  @Test func roundCornersAreQuartersOfACircle() throws {
    let style = Panel.Style(fill: .white, corners: .points(4))
    let fragment = try whole(
      .panel(Panel(style: style, child: text("a"))), in: .unbounded(width: .points(100)))
    let curves = paths(fragment)[0].steps.filter { if case .curve = $0 { true } else { false } }
    #expect(curves.count == 4)
    // From (96, 0) around the corner to (100, 4), with handles 0.5523 of the way to the tip.
    let turn = Path.Step.curve(
      Point(x: .millipoints(98_209), y: .zero), Point(x: .points(100), y: .millipoints(1791)),
      Point(x: .points(100), y: .points(4)))
    #expect(curves.contains(turn))
  }

  @Test func aPanelWiderThanItsRegionIsAnError() throws {
    let box = Box.panel(Panel(style: Panel.Style(width: .points(120)), child: .empty))
    let error = #expect(throws: LayoutError.self) { try whole(box, in: .unbounded(width: .points(100))) }
    #expect(error?.fact.message == "a panel needs 42.3 mm of width, but 35.3 mm are there")
  }

  @Test func aPanelThatBeginsWithAPageBreakBeginsInTheNextRegion() throws {
    let panel = Box.panel(Panel(style: Panel.Style(fill: .white), child: stack(.pageBreak, text("b"))))
    let fragments = try Layouter.toy.fragments(
      of: stack(text("a"), panel), width: .points(100), height: .points(50))
    #expect(fragments.map(\.items.outline) == ["“a”", "-“b”"])
  }
}
