import FacturaDiagnostics
import Testing

@testable import FacturaPDFFiles

@Suite struct EmbeddedFileTests {
  private func attachments(_ file: TestPDF) throws -> [EmbeddedFile] {
    try OpenedPDF(file.bytes()).reader().attachments()
  }

  @Test func allThatIsStatedIsTold() throws {
    let files = try attachments(.withAttachments())
    let invoice = try #require(files.dropFirst().first)
    #expect(invoice.name == "Factura-x.xml")
    #expect(invoice.fileName == "Factura-x.xml")
    #expect(invoice.description == "La factura")
    #expect(invoice.relationship == "Alternative")
    #expect(invoice.mimeType == "text/xml")
    #expect(invoice.statedSize == 10)
    #expect(invoice.created == "2026-01-31T23:59:00-04:00")
    #expect(invoice.modified == "2026-02-01")
    #expect(invoice.page == nil)
    #expect(files[0].name == "notes.txt" && files[0].mimeType == nil)
    #expect(files[3].page == 1)
  }

  @Test func contentsAreTheBytesThatWerePutIn() throws {
    let reader = try OpenedPDF(TestPDF.withAttachments().bytes()).reader()
    let contents = try reader.attachments().map { try reader.contents(of: $0) }
    #expect(
      contents == [Array("note".utf8), Array("<invoice/>".utf8), Array("secret".utf8), [0, 1, 2, 255]])
  }

  @Test func flatTreesAndOddOnesAreRead() throws {
    var flat = TestPDF(
      catalog: "/Names 4 0 R",
      [4: "<</EmbeddedFiles<</Names 5 0 R>>>>", 5: "[(a.txt)<</EF<</F 6 0 R>>>>(b.txt)]"])
    flat.add(6, stream: [65])
    #expect(try attachments(flat).map(\.name) == ["a.txt"])
    // Associated files without a list around them, on the page, twice, and one that is elsewhere.
    var page = TestPDF(
      catalog: "/AF 5 0 R", page: "/AF[5 0 R 7 0 R]",
      [5: "<</F(a.txt)/EF<</F 6 0 R>>>>", 7: "<</F(elsewhere.txt)>>"])
    page.add(6, stream: [65])
    #expect(try attachments(page).map(\.name) == ["a.txt"])
    #expect(try attachments(TestPDF()).isEmpty)
  }

  @Test func damagedPartsDoNotHideTheOthers() throws {
    var file = TestPDF.withAttachments()
    file.objects[6].bytes = Array("<</Type/Filespec/F oops>>".utf8)
    #expect(try attachments(file).map(\.name) == ["notes.txt", "../../etc/passwd", "pin.bin"])
  }

  @Test func anAttachmentWithoutAFileIsSaid() throws {
    var file = TestPDF(catalog: "/AF[<</F(a.txt)/EF<</F 9 0 R>>>>]")
    file.add(4, "null")
    let reader = try OpenedPDF(file.bytes()).reader()
    let attachment = try #require(try reader.attachments().first)
    #expect(
      words { _ = try reader.contents(of: attachment) }
        == "error: the attachment “a.txt” has no embedded file")
  }

  @Test func whatIsWantedAndNotThereIsSaidWithWhatIs() {
    let none = PDFFileFact.noSuchAttachment("a\u{1B}b", nearest: nil, known: [])
    #expect(
      Finding(none).description == """
        error: there is no attachment “a\u{FFFD}b”
          hint: the file has no attachments
        """)
    let others = PDFFileFact.noSuchAttachment("a", nearest: nil, known: ["one.xml", "two.xml"])
    #expect(Finding(others).hints == ["it has one.xml, two.xml"])
    #expect(
      Finding(PDFFileFact.tooLarge(bytes: 9, limit: 8)).description
        == "error: the file has 9 bytes, but at most 8 are read")
  }

  @Test(arguments: [
    ("factur-x.xml", "factur-x.xml"), ("Año 2026/enero.pdf", "Año 2026_enero.pdf"),
    ("../../etc/passwd", "_._.._etc_passwd"), ("..", "_."), ("", "attachment"), ("a\u{0}b\nc", "a_b_c"),
    ("C:\\temp\\x.txt", "C__temp_x.txt"), ("-rf", "_rf"), (".profile", "_profile"),
    ("bill\u{202E}fdp.exe", "bill_fdp.exe"), ("a\u{200B}b", "a_b"), ("عقد.pdf", "عقد.pdf"),
  ])
  func namesAreMadeSafe(name: String, safe: String) {
    #expect(SafeFileName.from(name) == safe)
  }

  @Test func namesAreShortAndDifferent() {
    let long = SafeFileName.from(String(repeating: "ñ", count: 4000) + ".xml")
    #expect(long.utf8.count <= 200 && long.hasSuffix("ñ.xml"))
    var files = ["a.txt", "A.TXT", "a.txt", "b"].map { EmbeddedFile(name: $0, stream: PDFReference(1)) }
    SafeFileName.assign(to: &files)
    #expect(files.map(\.fileName) == ["a.txt", "A-2.TXT", "a-3.txt", "b"])
  }
}
