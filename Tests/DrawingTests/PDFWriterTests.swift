import FacturaAmounts
import FacturaDiagnostics
import FacturaDrawing
import FacturaGeometry
import FacturaPages
import FacturaTestSupport
import Foundation
import Testing

struct PDFWriterTests {
  @Test(.enabled(if: Judge.qpdf.isHere))
  func theFileIsSound() throws {
    let answer = try Judge.qpdf.judge(try pdf(try Samples.bill()), "--check", "{}")
    #expect(answer.status == 0, "\(answer.output)")
  }

  @Test func theSamePagesGiveTheSameBytes() throws {
    let first = try pdf(try Samples.bill())
    let session = TestFonts.session()
    #expect(try pdf(try Samples.bill(), session: session) == first)
    #expect(try pdf(try Samples.bill(), session: session) == first, "a used session draws as a fresh one")
  }

  @Test func threadsGiveTheSameBytes() async throws {
    let pages = try Samples.bill()
    let first = try pdf(pages)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let session = TestFonts.session()
          for _ in 0..<5 { guard try pdf(pages, session: session) == first else { return false } }
          return true
        }
      }
      for try await isSame in group { #expect(isSame) }
    }
  }

  @Test func pagesReachTheSinkAsTheyAreFinished() throws {
    var count = 0
    let writer = PDFWriter(session: TestFonts.session(), metadata: try testMetadata()) { count += $0.count }
    let page = ToyPages.page([ToyPages.text(try TestFonts.run("Total"), x: 72, y: 72)])
    try writer.accept(page)
    let afterFirst = count
    #expect(afterFirst > 200)
    try writer.accept(page)
    #expect(count > afterFirst)
    #expect(writer.pageCount == 2)
    try writer.finish()
  }

  @Test func theFileSaysWhatItIs() throws {
    let bytes = try pdf([ToyPages.page([])])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("%PDF-1.5"))
    #expect(text.contains("/Title (Factura de prueba)"))
    #expect(text.contains(" /CreationDate (D:20260331140509+00'00)\n"))
  }

  @Test(.enabled(if: Judge.pdfinfo.isHere))
  func theDateHasItsZone() throws {
    var metadata = try testMetadata()
    metadata.zone = .dominican
    var bytes: [UInt8] = []
    let writer = PDFWriter(session: TestFonts.session(), metadata: metadata) { bytes += $0 }
    try writer.accept(ToyPages.page([]))
    try writer.finish()
    let told = try Judge.pdfinfo.judge(bytes, "-rawdates", "{}").output
    #expect(told.contains("CreationDate:    D:20260331140509-04'00\n"), "\(told)")
  }

  @Test func metadataMayHoldAnyCharacter() throws {
    var metadata = try testMetadata()
    metadata.title = "Año\u{0}(1)\\" + String(decoding: [0xEF, 0xBF, 0xBF] as [UInt8], as: UTF8.self)
    metadata.keywords = ["uno", "dos"]
    var bytes: [UInt8] = []
    let writer = PDFWriter(session: TestFonts.session(), metadata: metadata) { bytes += $0 }
    try writer.accept(ToyPages.page([]))
    try writer.finish()
    #expect(Data(bytes).range(of: Data("/Keywords (uno, dos)".utf8)) != nil)
  }

  @Test(.enabled(if: Judge.qpdf.isHere))
  func everyPageHasItsOwnSize() throws {
    let pages = [
      ToyPages.page([], width: 612, height: 792), ToyPages.page([], number: 2, width: 226, height: 3000),
    ]
    let boxes = try Judge.qpdf.judge(try pdf(pages), "--qdf", "--object-streams=disable", "{}", "-").output
    #expect(boxes.contains("612\n    792") && boxes.contains("226\n    3000"), "\(boxes)")
  }

  @Test func aSinkThatThrowsIsNotAskedAgain() throws {
    struct Full: Error {}
    var calls = 0
    let writer = PDFWriter(session: TestFonts.session(), metadata: try testMetadata()) { _ in
      calls += 1
      if calls == 2 { throw Full() }
    }
    let page = ToyPages.page([ToyPages.text(try TestFonts.run("Total"), x: 72, y: 72)])
    try writer.accept(page)
    let error = #expect(throws: DrawingFailure.self) { try writer.accept(page) }
    guard case .sink(let problem) = error else { throw CancellationError() }
    #expect(problem is Full)
    #expect(throws: DrawingFailure.self) { try writer.accept(page) }
    #expect(calls == 2)
  }

  @Test func aDocumentThatIsGivenUpSendsNothingMore() throws {
    var count = 0
    var writer: PDFWriter? = PDFWriter(session: TestFonts.session(), metadata: try testMetadata()) {
      count += $0.count
    }
    try writer?.accept(ToyPages.page([]))
    let before = count
    writer = nil
    #expect(count == before)
  }

  @Test func zeroPagesAreAFact() throws {
    let error = #expect(throws: DrawingFailure.self) { _ = try pdf([]) }
    #expect(error?.fact?.code == "drawing.no-pages")
    #expect(error?.fact?.message == "the document has no pages")
  }

  @Test func aPageAfterTheEndIsAFact() throws {
    let writer = PDFWriter(session: TestFonts.session(), metadata: try testMetadata()) { _ in }
    try writer.accept(ToyPages.page([]))
    try writer.finish()
    try writer.finish()
    let error = #expect(throws: DrawingFailure.self) { try writer.accept(ToyPages.page([], number: 2)) }
    #expect(error?.fact?.message == "page 2 comes after the end of the document")
  }

  @Test func anUnknownFontIsAFact() throws {
    let page = ToyPages.page([ToyPages.text(ToyPages.run("Total", font: 999), x: 1, y: 1)], number: 3)
    let error = #expect(throws: DrawingFailure.self) { _ = try pdf([page]) }
    #expect(error?.fact?.message == "page 3 uses font 999, which isn't among the fonts")
  }

  @Test func lateTextThatNobodyResolvedIsAFact() throws {
    let late = LateText(
      parts: [.pageCount], style: TextStyle(), alignment: .left, frame: Rectangle(origin: .zero, size: .zero),
      ascent: .zero, origin: Origin(node: 7))
    let error = #expect(throws: DrawingFailure.self) { _ = try pdf([ToyPages.page([.late(late)])]) }
    guard case .fact(let failure) = error else { throw CancellationError() }
    #expect(failure.fact.message == "a line of page 1 still waits for the end of the document")
    #expect(failure.origin.node == 7)
  }
}

extension DrawingFailure {
  var fact: DrawingFact? {
    if case .fact(let failure) = self { failure.fact } else { nil }
  }
}
