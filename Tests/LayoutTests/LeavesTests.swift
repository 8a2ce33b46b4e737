import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaTestSupport
import Testing

struct LeavesTests {
  private let region = Region.unbounded(width: .points(100))
  private let image = ImageContent(
    format: .png, bytes: [], naturalSize: Size(width: .points(200), height: .points(50)), name: "logo.png")

  private func frame(_ figure: Figure) throws -> Rectangle {
    let items = try whole(.figure(figure), in: region).items
    guard case .image(let image)? = items.first(where: { !$0.isGroup }) else { throw NotWhole() }
    return image.frame
  }

  private func rectangle(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> Rectangle {
    Rectangle(
      origin: Point(x: .points(x), y: .points(y)), size: Size(width: .points(width), height: .points(height)))
  }

  @Test func aRuleRunsAcrossTheRegion() throws {
    let stroke = Path.Stroke(width: .points(2), color: .black)
    let fragment = try whole(.rule(Rule(stroke: stroke, before: .points(3), after: .points(4))), in: region)
    #expect(fragment.size.height == .points(9))
    guard case .path(let line)? = fragment.items.first else { return #expect(Bool(false)) }
    #expect(line.position == Point(x: .zero, y: .points(4)))
    #expect(line.path.steps == [.move(.zero), .line(Point(x: .points(100), y: .zero))])
  }

  @Test func anImageKeepsItsShape() throws {
    #expect(try frame(Figure(image: image, width: .points(80))) == rectangle(0, 0, 80, 20))
    #expect(
      try frame(Figure(image: image, height: .points(20), alignment: .right)) == rectangle(20, 0, 80, 20))
    let fitted = Figure(image: image, width: .points(60), height: .points(40), alignment: .center)
    #expect(try frame(fitted) == rectangle(20, 0, 60, 15))
  }

  @Test func anImageWithoutASizeIsNeverWiderThanItsRegion() throws {
    #expect(try frame(Figure(image: image)) == rectangle(0, 0, 100, 25))
  }

  @Test func anImageWiderThanItsRegionIsAnError() throws {
    let error = #expect(throws: LayoutError.self) {
      try frame(Figure(image: image, width: .points(120), origin: Origin(node: 8)))
    }
    #expect(error?.fact.message == "an image needs 42.3 mm of width, but 35.3 mm are there")
    #expect(error?.origin == Origin(node: 8))
  }

  @Test func imagesWithWordsAreFiguresAndOthersArtifacts() throws {
    let spoken = Figure(image: image, width: .points(80), words: GroupAttributes(alternativeText: "our logo"))
    #expect(try whole(.figure(spoken), in: region).items.outline == "figure(▣)")
    #expect(try whole(.figure(Figure(image: image)), in: region).items.outline == "layoutArtifact(▣)")
  }

  @Test func aSymbolStandsInsideItsQuietZone() throws {
    let matrix = ModuleMatrix(columns: 1, rows: 1, modules: [true], text: "x")
    let size = Size(width: .points(30), height: .points(30))
    let symbol = Symbol(
      matrix: matrix, size: size, quietZone: .points(4), alignment: .right,
      words: GroupAttributes(alternativeText: "code"))
    let fragment = try whole(.symbol(symbol), in: region)
    #expect(fragment.size.height == .points(38))
    guard case .symbol(let placed)? = fragment.items.first(where: { !$0.isGroup }) else {
      return #expect(Bool(false))
    }
    #expect(placed.frame == rectangle(66, 4, 30, 30))
  }

  @Test func aSymbolWiderThanItsRegionIsAnError() throws {
    let matrix = ModuleMatrix(columns: 1, rows: 1, modules: [true], text: "x")
    let symbol = Symbol(
      matrix: matrix, size: Size(width: .points(98), height: .points(9)), quietZone: .points(2))
    let error = #expect(throws: LayoutError.self) { try whole(.symbol(symbol), in: region) }
    #expect(error?.fact.message == "a symbol needs 36.0 mm of width, but 35.3 mm are there")
  }

  @Test func barsShareTheWidthWithFiguresAboveAndLabelsBelow() throws {
    let bars = [("Ene", 500), ("Feb", 1000)].map { label, share in
      BarChart.Bar(
        label: TextRun(label, style: ten), figure: TextRun("\(share)", style: ten), share: share,
        isHighlighted: share == 1000)
    }
    let chart = BarChart(
      bars: bars, height: .points(64), gap: .points(10), color: .black, highlight: .white,
      words: GroupAttributes(alternativeText: "use"))
    let fragment = try whole(.bars(chart), in: region)
    #expect(fragment.size.height == .points(64))
    #expect(fragment.items.outline == "figure(-“500”“Ene”-“1000”“Feb”)")
    // 64 less two lines of 12 are 40 for the tallest bar.
    #expect(fragment.lineHeights == [.points(32), .points(12)])
    #expect(
      fragment.places == [
        Point(x: .points(15), y: .millipoints(28_500)), Point(x: .points(15), y: .millipoints(60_500)),
        Point(x: .millipoints(67_500), y: .millipoints(8500)), Point(x: .points(70), y: .millipoints(60_500)),
      ])
  }

  @Test func aChartWithoutBarsIsOnlyRoom() throws {
    let chart = BarChart(bars: [], height: .points(40), gap: .points(1), color: .black, highlight: .black)
    let fragment = try whole(.bars(chart), in: region)
    #expect(fragment.size.height == .points(40))
    #expect(fragment.items.isEmpty)
  }

  @Test func whatCannotBreakAndHasNoRoomSaysWhatItIs() throws {
    let low = Region.fresh(width: .points(100), height: .points(5))
    let stroke = Path.Stroke(width: .points(6), color: .black)
    let boxes: [(Box, LayoutFact.Subject)] = [
      (.figure(Figure(image: image)), .image), (block(.points(6)), .symbol),
      (.rule(Rule(stroke: stroke)), .rule),
      (.panel(Panel(style: Panel.Style(minimumHeight: .points(6)), child: .empty)), .panel),
      (.bars(BarChart(bars: [], height: .points(6), gap: .zero, color: .black, highlight: .black)), .chart),
    ]
    for (box, what) in boxes {
      guard case .nothing(let shortfall) = try Layouter.toy.place(box, in: low) else {
        Issue.record("\(what) stands")
        continue
      }
      #expect(shortfall.what == what)
      #expect(shortfall.available == .points(5))
    }
  }
}

extension Item {
  var isGroup: Bool {
    switch self {
    case .open, .close: true
    case .text, .path, .image, .symbol, .late, .watermark: false
    }
  }
}
