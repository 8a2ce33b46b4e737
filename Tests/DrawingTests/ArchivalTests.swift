import FacturaDiagnostics
import FacturaDrawing
import FacturaFinishing
import FacturaGeometry
import FacturaPages
import FacturaTestSupport
import Testing

struct ArchivalTests {
  private func archival(
    _ pages: [Page], session: DrawingSession = TestFonts.session(), onPage: (Int) -> Void = { _ in },
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let writer = PDFWriter(session: session, metadata: try testMetadata(), archiving: Enclosures.none) {
      bytes.append(contentsOf: $0)
    }
    for page in pages {
      try writer.accept(page)
      onPage(bytes.count)
    }
    try writer.finish()
    return bytes
  }

  private func content(_ pages: [Page], page: Int = 1) throws -> String {
    let plain = try Judge.qpdf.bytes(from: archival(pages), "--qdf", "--object-streams=disable", "{}", "-")
    return String(decoding: plain, as: UTF8.self)
  }

  @Test func readersFindNoFault() throws {
    guard Judge.qpdf.isHere else { return }
    let answer = try Judge.qpdf.judge(archival(Samples.bill()), "--check", "{}")
    #expect(answer.status == 0, "\(answer.output)")
  }

  @Test func theTextIsWhatThePlainDocumentSays() throws {
    guard Judge.pdftotext.isHere else { return }
    let pages = try Samples.bill()
    let plain = try Judge.pdftotext.judge(pdf(pages), "-layout", "{}", "-")
    let finished = try Judge.pdftotext.judge(archival(pages), "-layout", "{}", "-")
    #expect(plain.output == finished.output)
    #expect(plain.output.contains("Llamada a Santiago"))
  }

  @Test func thePixelsAreThoseOfThePlainDocument() throws {
    guard Judge.pdftoppm.isHere else { return }
    let pages = try Samples.bill()
    let plain = try Judge.pdftoppm.bytes(from: pdf(pages), "-r", "40", "{}")
    #expect(try plain == Judge.pdftoppm.bytes(from: archival(pages), "-r", "40", "{}"))
  }

  @Test func pagesLeaveBeforeTheEnd() throws {
    var sizes: [Int] = []
    _ = try archival(Samples.bill()) { sizes.append($0) }
    #expect(sizes.count == 2 && sizes[0] > 1000 && sizes[1] > sizes[0])
  }

  @Test func sameBytesFromAUsedSession() throws {
    let pages = try Samples.bill()
    let session = TestFonts.session()
    let first = try archival(pages, session: session)
    #expect(try archival(pages, session: session) == first)
    #expect(try archival(pages) == first)
  }

  @Test func aPageHasAGroupOnlyIfSomethingIsTransparent() throws {
    guard Judge.qpdf.isHere else { return }
    let text = ToyPages.text(try TestFonts.run("Total"), x: 40, y: 40)
    let image = try TestImages.content(TestImages.alphaPNG)
    #expect(try !content([ToyPages.page([text])]).contains("/Transparency"))
    let transparent = ToyPages.page([text, ToyPages.image(image, x: 40, y: 60, width: 32, height: 32)])
    #expect(try content([transparent]).contains("/Transparency"))
    #expect(try !content([transparent]).contains("/Interpolate true"))
  }

  @Test func blackIsBlackInkAlone() throws {
    guard Judge.qpdf.isHere else { return }
    let text = try content([ToyPages.page([ToyPages.text(try TestFonts.run("Total"), x: 40, y: 40)])])
    #expect(text.contains("0 g") && !text.contains("0 0 0 rg"))
  }

  @Test func textWithoutInkIsNoFault() throws {
    let items = [
      ToyPages.text(try TestFonts.run("Total", isBold: true), x: 40, y: 40),
      ToyPages.text(try TestFonts.run(" "), x: 80, y: 40),
      ToyPages.text(try TestFonts.run("12.50", isBold: true), x: 84, y: 40),
    ]
    #expect(throws: Never.self) { try archival([ToyPages.page(items)]) }
  }

  @Test func textBesideThePageIsToldOf() throws {
    let page = ToyPages.page([ToyPages.text(try TestFonts.run("Total"), x: 900, y: 40)])
    let error = #expect(throws: DrawingFailure.self) { try archival([page]) }
    guard case .fact(let failure) = error else { return }
    #expect(failure.fact.message == "page 1 shows 0 glyphs, but its text has 5")
    #expect(failure.fact.code == "finishing.wrong-glyph-count")
  }

  @Test func aFigureHoldsItsTextAndPaths() throws {
    guard Judge.qpdf.isHere else { return }
    let figure = Group(
      role: .figure, origin: Origin(node: 1), attributes: GroupAttributes(alternativeText: "Barras"))
    let items: [Item] = [
      ToyPages.text(try TestFonts.run("Antes"), x: 40, y: 40), .open(figure),
      ToyPages.fill(x: 40, y: 60, width: 50, height: 20, color: Color(rgb: 0x336699)),
      ToyPages.text(try TestFonts.run("12"), x: 44, y: 70), .close,
      ToyPages.text(try TestFonts.run("Después"), x: 40, y: 120),
    ]
    let text = try content([ToyPages.page(items)])
    let inside = try #require(text.split(separator: "/MCID 1").last?.split(separator: "/MCID 2").first)
    #expect(inside.contains(" re") && inside.contains("Tj") && !inside.contains("/Artifact"))
  }
}
