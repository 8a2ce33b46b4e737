import FacturaDiagnostics
import FacturaDrawing
import FacturaFinishing
import FacturaGeometry
import FacturaPages
import FacturaTestSupport
import Testing

/// Pages that Cairo refuses: each is named, and what comes after it draws as ever.
struct CairoTroubleTests {
  /// Beyond what FreeType counts: 65,535 pixels.
  private static let tooLarge = Length.points(70_000)
  private static let reason = "error occurred in libfreetype"

  /// A run that says of its glyphs that they stand for more text than there is.
  private func untrue() throws -> GlyphRun {
    GlyphRun(
      font: try TestFonts.run("abc").font, size: .points(10), text: "abc",
      glyphs: [Glyph(id: 40, advance: 5000)], clusters: [Cluster(bytes: 9, glyphs: 1)], width: .points(5))
  }

  private func page(_ number: Int, _ run: GlyphRun) -> Page {
    ToyPages.page([ToyPages.text(run, x: 72, y: 72)], number: number)
  }

  private func watermark(_ run: GlyphRun) -> Item {
    let placed = PlacedRun(run: run, baseline: .zero, color: .black, origin: .none)
    let content = WatermarkContent(runs: [placed], opacity: 20)
    let middle = Point(x: .points(297), y: .points(421))
    return .watermark(PlacedWatermark(content: content, middle: middle, turn: .degrees(45), origin: .none))
  }

  @Test(arguments: [false, true]) func thePageOfAPDFIsNamed(isArchival: Bool) throws {
    var (bytes, calls) = ([UInt8](), 0)
    let writer = PDFWriter(
      session: TestFonts.session(), metadata: try testMetadata(),
      archiving: isArchival ? Enclosures.none : nil,
    ) {
      bytes += $0
      calls += 1
    }
    try writer.accept(page(1, TestFonts.run("Total")))
    let before = calls
    let error = #expect(throws: DrawingFailure.self) { try writer.accept(page(2, untrue())) }
    #expect(
      error?.fact?.message
        == "page 2 can't be drawn: input clusters do not represent the accompanying text and glyph arrays")
    // Nothing of it, and nothing after it, gets out.
    #expect(throws: DrawingFailure.self) { try writer.accept(page(3, TestFonts.run("Total"))) }
    try writer.finish()
    #expect(calls == before && writer.pageCount == 1)
  }

  @Test func thePageOfAPictureIsNamed() throws {
    let page = page(3, try TestFonts.run("I", size: Self.tooLarge))
    let error = #expect(throws: DrawingFailure.self) {
      _ = try PNGPicture.bytes(of: page, resolution: 72, session: TestFonts.session())
    }
    #expect(error?.fact?.message == "page 3 can't be drawn: \(Self.reason)")
  }

  @Test func thePageOfAReceiptIsNamed() throws {
    let page = page(4, try TestFonts.run("I", size: Self.tooLarge))
    let error = #expect(throws: DrawingFailure.self) {
      _ = try DotPicture(of: page, head: DotHead(dots: 576, resolution: 203), session: TestFonts.session())
    }
    #expect(error?.fact?.message == "page 4 can't be drawn: \(Self.reason)")
  }

  @Test func aWatermarkThatCannotBeDrawnIsNotJustMissing() throws {
    let item = watermark(try TestFonts.run("COPIA", size: Self.tooLarge))
    let error = #expect(throws: DrawingFailure.self) { _ = try pdf([ToyPages.page([item], number: 1)]) }
    #expect(error?.fact?.message == "page 1 can't be drawn: \(Self.reason)")
  }

  @Test func theSessionGoesOnAfterTheTrouble() throws {
    let session = TestFonts.session()
    let sound = [page(1, try TestFonts.run("Total"))]
    let expected = try pdf(sound)
    let large = try TestFonts.run("I", size: Self.tooLarge)
    #expect(throws: DrawingFailure.self) { _ = try pdf([page(1, large)], session: session) }
    #expect(try pdf(sound, session: session) == expected)
    #expect(throws: DrawingFailure.self) {
      _ = try pdf([ToyPages.page([watermark(large)])], session: session)
    }
    #expect(try pdf(sound, session: session) == expected)
    #expect(throws: DrawingFailure.self) {
      _ = try PNGPicture.bytes(of: page(1, large), resolution: 72, session: session)
    }
    #expect(try pdf(sound, session: session) == expected)
  }
}
