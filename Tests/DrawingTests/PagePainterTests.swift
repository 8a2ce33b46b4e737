import FacturaDiagnostics
import FacturaDrawing
import FacturaGeometry
import FacturaPages
import FacturaTestSupport
import Foundation
import Testing

struct PagePainterTests {
  private func picture(_ items: [Item], resolution: Int = 72) throws -> Picture {
    let page = ToyPages.page(items, width: 100, height: 100)
    return try Picture(
      png: try PNGPicture.bytes(of: page, resolution: resolution, session: TestFonts.session()))
  }

  /// How many of the picture's pixels have the colour.
  private func count(_ color: UInt32, in picture: Picture) -> Int {
    (0..<picture.width * picture.height).count { picture[$0 % picture.width, $0 / picture.width] == color }
  }

  private func text(_ x: Int = 10, _ y: Int = 60) throws -> Item {
    ToyPages.text(try TestFonts.run("HHH", isBold: true, size: .points(30)), x: x, y: y)
  }

  @Test func aFillOverTextHidesIt() throws {
    let fill = ToyPages.fill(x: 0, y: 0, width: 100, height: 100, color: Color(rgb: 0x00FF00))
    #expect(count(0x000000, in: try picture([try text(), fill])) == 0)
    #expect(count(0x000000, in: try picture([fill, try text()])) > 100)
  }

  @Test func aStrokeThroughTextLiesOverIt() throws {
    let stroke = Path.Stroke(width: .points(4), color: Color(rgb: 0xFF0000))
    let line = Path(steps: [.move(.zero), .line(Point(x: .points(100), y: .zero))], stroke: stroke)
    let placed = Item.path(PlacedPath(path: line, position: Point(x: .zero, y: .points(50))))
    let drawn = try picture([try text(), placed])
    #expect((0..<100).allSatisfy { drawn[$0, 50] == 0xFF0000 })
  }

  @Test func colorsAndDashesComeOut() throws {
    let stroke = Path.Stroke(
      width: .points(10), color: Color(rgb: 0x123456), dashes: [.points(20), .points(10)])
    let line = Path(steps: [.move(.zero), .line(Point(x: .points(90), y: .zero))], stroke: stroke)
    let drawn = try picture([.path(PlacedPath(path: line, position: Point(x: .zero, y: .points(50))))])
    #expect(drawn[5, 50] == 0x123456 && drawn[25, 50] == 0xFFFFFF && drawn[35, 50] == 0x123456)
  }

  @Test(arguments: [[0, 0], [-1, 2], [0]])
  func dashesThatCairoRefusesAreSolid(dashes: [Int]) throws {
    let stroke = Path.Stroke(width: .points(10), color: .black, dashes: dashes.map { .points($0) })
    let line = Path(steps: [.move(.zero), .line(Point(x: .points(90), y: .zero))], stroke: stroke)
    let drawn = try picture([.path(PlacedPath(path: line, position: Point(x: .zero, y: .points(50))))])
    #expect((1..<89).allSatisfy { drawn[$0, 50] == 0 })
  }

  @Test func fillAndStrokeOfOnePathShowBoth() throws {
    let area = Rectangle(origin: .zero, size: Size(width: .points(60), height: .points(60)))
    let path = Path(
      steps: [.rectangle(area)], fill: Color(rgb: 0x0000FF),
      stroke: Path.Stroke(width: .points(10), color: Color(rgb: 0xFF0000)))
    let drawn = try picture([.path(PlacedPath(path: path, position: Point(x: .points(20), y: .points(20))))])
    #expect(drawn[50, 50] == 0x0000FF && drawn[20, 50] == 0xFF0000 && drawn[10, 10] == 0xFFFFFF)
  }

  @Test(.enabled(if: Judge.qpdf.isHere))
  func rulesAndFillsBetweenRowsDoNotCutTheText() throws {
    var items: [Item] = []
    for row in 0..<40 {
      let y = 60 + row * 16
      items.append(
        ToyPages.fill(x: 40, y: y - 12, width: 400, height: 16, color: Color(rgb: 0xF0F0F0 + UInt32(row))))
      for column in 0..<4 {
        items.append(
          ToyPages.text(try TestFonts.run("celda \(column)", size: .points(9)), x: 40 + column * 100, y: y))
      }
    }
    let plain = try Judge.qpdf.judge(try pdf([ToyPages.page(items)]), "--qdf", "{}", "-").output
    #expect(plain.split(separator: "\n").count { $0.hasSuffix("BT") } == 1)
  }

  @Test func aPictureHasTheSizeThatWasAskedFor() throws {
    let drawn = try picture([try text()], resolution: 144)
    #expect(drawn.width == 200 && drawn.height == 200)
    #expect(count(0, in: drawn) > 400)
  }

  @Test func tooManyPixelsAreAFact() throws {
    let error = #expect(throws: DrawingFailure.self) { _ = try picture([], resolution: 30_000) }
    #expect(error?.fact?.message == "page 1 can't be drawn: too many pixels at 30000 to the inch")
  }

  @Test func anEmptyFrameOrCodeDrawsNothing() throws {
    let image = try TestImages.content(TestImages.alphaPNG)
    let nothing = ModuleMatrix(columns: 0, rows: 0, modules: [], text: "")
    let drawn = try picture([
      ToyPages.image(image, x: 0, y: 0, width: 0, height: 10),
      ToyPages.symbol(nothing, x: 0, y: 0, width: 9, height: 9),
      ToyPages.symbol(try Samples.code(), x: 0, y: 0, width: 0, height: 0),
      ToyPages.fill(x: 1, y: 1, width: 2, height: 2, color: .black),
    ])
    #expect(count(0, in: drawn) == 4)
  }
}

struct WatermarkDrawingTests {
  /// A page of 600 × 400 with a watermark in its middle, as pixels.
  private func picture(_ turn: Turn, opacity: Int = 100) throws -> Picture {
    let run = try TestFonts.run("MMMMMMMM", isBold: true, size: .points(20))
    let baseline = Point(x: .zero - run.width / 2, y: .points(7))
    let content = WatermarkContent(
      runs: [PlacedRun(run: run, baseline: baseline, color: .black, origin: .none)], opacity: opacity)
    let middle = Point(x: .points(300), y: .points(200))
    let item = Item.watermark(PlacedWatermark(content: content, middle: middle, turn: turn, origin: .none))
    var page = ToyPages.page([item])
    page.size = Size(width: .points(600), height: .points(400))
    return try Picture(png: PNGPicture.bytes(of: page, resolution: 72, session: TestFonts.session()))
  }

  /// Whether there is ink around a point so far from the middle.
  private func hasInk(_ picture: Picture, _ x: Int, _ y: Int) -> Bool {
    (-6...6).contains { dx in (-6...6).contains { dy in picture[300 + x + dx, 200 + y + dy] != 0xFFFFFF } }
  }

  @Test(arguments: [
    (Turn.degrees(0), (50, 0)), (.degrees(90), (0, 50)), (.degrees(-90), (0, 50)), (.degrees(180), (50, 0)),
    (.diagonal(Size(width: .points(600), height: .points(400))), (42, -28)), (.degrees(-45), (35, 35)),
  ])
  func wordsLieAlongTheirLine(turn: Turn, end: (x: Int, y: Int)) throws {
    let picture = try picture(turn)
    #expect(hasInk(picture, end.x, end.y) && hasInk(picture, -end.x, -end.y))
    #expect(!hasInk(picture, end.y, -end.x) && !hasInk(picture, -end.y, end.x))
  }

  @Test func thePageIsSeenThroughIt() throws {
    let picture = try picture(.degrees(0), opacity: 50)
    let darkest = (200...400).flatMap { x in (190...210).map { picture[x, $0] } }.min()
    #expect(darkest == 0x7F7F7F || darkest == 0x808080)
  }
}
