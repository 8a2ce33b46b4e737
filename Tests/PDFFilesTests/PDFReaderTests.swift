import FacturaDiagnostics
import FacturaTestSupport
import Testing

@testable import FacturaPDFFiles

@Suite struct PDFReaderTests {
  private func reader(_ bytes: [UInt8], limits: PDFLimits = PDFLimits()) throws -> PDFReader {
    try OpenedPDF(bytes, limits: limits).reader()
  }

  private func names(_ bytes: [UInt8]) throws -> [String] { try reader(bytes).attachments().map(\.name) }

  private let expected = ["notes.txt", "Factura-x.xml", "../../etc/passwd", "pin.bin"]

  @Test func tablesAreRead() throws {
    let file = TestPDF.withAttachments()
    let reader = try reader(file.bytes())
    #expect(reader.references.repair == .none)
    #expect(reader.references.form == .table)
    #expect(try names(file.bytes()) == expected)
  }

  @Test(arguments: [
    ["--object-streams=generate"], ["--object-streams=disable"], ["--qdf"], ["--linearize"],
    ["--linearize", "--object-streams=generate"], ["--qdf", "--object-streams=generate"],
    ["--compress-streams=n", "--stream-data=uncompress"],
  ])
  func filesAsOthersWriteThemAreRead(options: [String]) throws {
    guard Judge.qpdf.isHere else { return }
    let folder = try TemporaryFolder()
    let bytes = try Judge.qpdf.rewritten(TestPDF.withAttachments().bytes(), options, folder)
    let reader = try reader(bytes)
    #expect(reader.references.repair == .none)
    #expect(try reader.attachments().map(\.name) == expected)
    #expect(try reader.contents(of: reader.attachments()[1]) == Array("<invoice/>".utf8))
    // Without the tables and the trailer everything must be found again.
    let end = bytes.lastIndex(of: "startxref") ?? 0
    #expect(try names(Array(bytes[..<end])) == expected)
  }

  @Test func hybridFilesHaveObjectsInBothKindsOfSections() throws {
    var file = TestPDF(catalog: "/AF[5 0 R]")
    file.add(4, stream: Array("5 0 <</F(a.txt)/EF<</F 6 0 R>>>>".utf8), "/Type/ObjStm/N 1/First 4")
    file.add(6, stream: Array("text".utf8))
    // One row for object 5: kind 2, stream 4, index 0.
    file.add(7, stream: [2, 4, 0], "/Type/XRef/W[1 1 1]/Index[5 1]/Size 8")
    let stream = file.bytes().firstIndex(of: "7 0 obj", from: 0) ?? 0
    file.trailer = "/XRefStm \(stream)"
    let reader = try reader(file.bytes())
    #expect(reader.references.repair == .none)
    #expect(try reader.attachments().map(\.name) == ["a.txt"])
  }

  @Test func whatStandsBeforeTheHeaderDoesNotMatter() throws {
    var file = TestPDF.withAttachments()
    let clean = file.bytes()
    file.junk = "From: somebody\n\n"
    #expect(try names(file.bytes()) == expected)
    let shifted = try reader(Array("From: somebody\n\n".utf8) + clean)
    #expect(shifted.references.repair == .shifted)
    #expect(try shifted.attachments().map(\.name) == expected)
  }

  @Test(arguments: [-7, 3, 40]) func placesThatAreOffByAFewBytesAreFoundAgain(shift: Int) throws {
    let reader = try reader(TestPDF.withAttachments().bytes(shift: shift))
    #expect(reader.references.repair == .searched)
    #expect(try reader.attachments().map(\.name) == expected)
  }

  @Test func singleWrongPlacesArePutRightAndFreedObjectsStayFree() throws {
    let bytes = TestPDF.withAttachments().bytes()
    let offset = bytes.firstIndex(of: "7 0 obj", from: 0) ?? 0
    let figures = String(repeating: "0", count: 10 - String(offset).count) + String(offset)
    let wrong = bytes.replacing(Array("\(figures) 00000 n".utf8), with: Array("0000000012 00000 n".utf8))
    #expect(try reader(wrong).references.repair == .searched)
    #expect(try names(wrong) == expected)
    let free = bytes.replacing(Array("\(figures) 00000 n".utf8), with: Array("0000000000 00000 f".utf8))
    #expect(try reader(free).references.repair == .none)
    #expect(try names(free) == ["notes.txt", "../../etc/passwd", "pin.bin"])
  }

  @Test func laterRevisionsReplaceEarlierObjects() throws {
    let first = TestPDF.withAttachments().bytes()
    let start = first.lastIndex(of: "xref\n0") ?? 0
    var second = first
    let place = second.count
    second += Array("10 0 obj\n<</Length 3>>\nstream\nnew\nendstream\nendobj\n".utf8)
    let section = second.count
    let figures = String(repeating: "0", count: 10 - String(place).count) + String(place)
    second += Array("xref\n10 1\n\(figures) 00000 n\r\ntrailer\n<</Size 14/Root 1 0 R/Prev \(start)>>\n".utf8)
    let loop = second + Array("startxref\n\(section)\n%%EOF".utf8)
    let reader = try reader(loop)
    #expect(reader.references.repair == .none)
    #expect(try reader.contents(of: reader.attachments()[0]) == Array("new".utf8))
    // Found again, the later one counts too.
    let searched = try self.reader(second)
    #expect(searched.references.repair == .searched)
    #expect(try searched.contents(of: searched.attachments()[0]) == Array("new".utf8))
  }

  @Test func lengthsThatAreWrongOrElsewhereAreNoTrouble() throws {
    var file = TestPDF(
      catalog: "/AF[<</F(a)/EF<</F 4 0 R>>>><</F(b)/EF<</F 5 0 R>>>><</F(c)/EF<</F 7 0 R>>>>]")
    file.add(4, stream: Array("four".utf8), length: "99999")
    file.add(5, stream: Array("five endstream five".utf8), length: "6 0 R")
    file.add(6, "19")
    file.add(7, stream: Array("seven".utf8), length: "7 0 R")
    for bytes in [file.bytes(), file.bytes(shift: 9)] {
      let reader = try reader(bytes)
      let contents = try reader.attachments().map {
        String(decoding: try reader.contents(of: $0), as: UTF8.self)
      }
      #expect(contents == ["four", "five endstream five", "seven"])
    }
  }

  @Test func aFileInsideAFileIsNotMistakenForPartOfIt() throws {
    var file = TestPDF(catalog: "/AF[<</F(inner.pdf)/EF<</F 4 0 R>>>>]")
    let inner = TestPDF(catalog: "/AF[<</F(wrong)/EF<</F 3 0 R>>>>]").bytes()
    file.add(4, stream: inner, length: "5 0 R")
    file.add(5, "\(inner.count)")
    let reader = try reader(file.bytes(shift: 5))
    #expect(try reader.attachments().map(\.name) == ["inner.pdf"])
    #expect(try reader.contents(of: reader.attachments()[0]) == inner)
  }

  // MARK: What is refused

  @Test func whatIsNoPDFIsRefused() {
    #expect(
      words { _ = try reader(Array("<invoice/>".utf8)) }
        == "error: this is not a PDF: its first 1,024 bytes don't say “%PDF-”")
    #expect(words { _ = try reader([]) }.contains("this is not a PDF"))
    #expect(
      words { _ = try reader(Array("%PDF-1.7\n1 0 obj<</A 1>>endobj".utf8)) }
        == "error: the file is damaged: no document catalog can be found in it")
  }

  @Test func encryptedFilesAreRefusedByName() throws {
    var file = TestPDF()
    file.trailer = "/Encrypt<</Filter/Standard>>"
    for bytes in [file.bytes(), file.bytes(shift: 5)] {
      #expect(
        words { _ = try reader(bytes) } == """
          error: the file is encrypted
            hint: take the protection away first: qpdf --decrypt --password-file=… in.pdf out.pdf
          """)
    }
    guard Judge.qpdf.isHere else { return }
    let folder = try TemporaryFolder()
    for streams in ["generate", "disable"] {
      let bytes = try Judge.qpdf.rewritten(
        TestPDF().bytes(),
        ["--encrypt", "", "owner", "256", "--", "--object-streams=\(streams)"], folder)
      #expect(words { _ = try reader(bytes) }.contains("the file is encrypted"))
      #expect(words { _ = try reader(Array(bytes.dropLast(40))) }.contains("the file is encrypted"))
    }
  }

  @Test func whatLeadsBackToItselfIsRefused() {
    var file = TestPDF.withAttachments()
    let start = file.bytes().lastIndex(of: "xref\n0") ?? 0
    file.trailer = "/Prev \(start)"
    #expect(
      words { _ = try reader(file.bytes()) }
        == "error: the chain of cross-reference sections leads back to itself")
    let names = TestPDF(
      catalog: "/Names<</EmbeddedFiles 4 0 R>>", [4: "<</Kids[5 0 R]>>", 5: "<</Kids[4 0 R]>>"])
    #expect(
      words { _ = try self.names(names.bytes()) } == "error: the tree of attachments leads back to itself")
    var pages = TestPDF(catalog: "")
    pages.objects[1].bytes = Array("<</Type/Pages/Kids[3 0 R 2 0 R]/Count 1>>".utf8)
    #expect(words { _ = try self.names(pages.bytes()) } == "error: the tree of pages leads back to itself")
    let loop = TestPDF(catalog: "/AF 4 0 R", [4: "5 0 R", 5: "4 0 R"])
    #expect(words { _ = try self.names(loop.bytes()) } == "error: a reference leads back to itself")
  }

  @Test func limitsAreKept() throws {
    var limits = PDFLimits()
    limits.objects = 5
    let file = TestPDF.withAttachments()
    for bytes in [file.bytes(), file.bytes(shift: 5)] {
      #expect(words { _ = try reader(bytes, limits: limits) } == "error: the file has more than 5 objects")
    }
    limits = PDFLimits()
    limits.attachments = 2
    #expect(
      words { _ = try reader(file.bytes(), limits: limits).attachments() }
        == "error: the file has more than 2 attachments")
    limits = PDFLimits()
    (limits.unpackedBytes, limits.unpackedPerByte) = (5, 0)
    #expect(
      words {
        let reader = try reader(file.bytes(), limits: limits)
        _ = try reader.contents(of: reader.attachments()[1])
      } == "error: its streams unpack to more than 5 bytes")
  }

  /// What a bomb may unpack to is fixed; what a long document may, grows with it.
  @Test func longFilesMayUnpackToMore() throws {
    let limits = PDFLimits()
    #expect(limits.unpackedBytes(ofFile: 1 << 20) == 512 << 20)
    #expect(limits.unpackedBytes(ofFile: 1 << 30) == 16 << 30)
    #expect(limits.unpackedBytes(ofFile: .max) == .max)
  }

  @Test func damageInsideAnObjectStreamIsSaidWithItsNumber() {
    #expect(
      words {
        let contents = try ObjectStream(
          Array("5 0 <</F oops>>".utf8), ["N": .integer(1), "First": .integer(4)], number: 4,
          limits: PDFLimits())
        _ = try contents.value(5, index: 0)
      } == "error: what stands at byte 9 of object stream 4 can't be read")
  }

  /// A file that pretends ten thousand times to reach its end takes no more than a moment.
  @Test(.timeLimit(.minutes(1))) func pretencesCostLittle() {
    for beginning in ["1 0 obj(", "1 0 obj<</A 1>>stream\n", "1 0 obj[", "1 0 obj<41"] {
      let bytes = Array(("%PDF-1.7\n" + String(repeating: beginning, count: 20_000)).utf8)
      #expect(words { _ = try reader(bytes) }.contains("no document catalog"))
    }
  }

  /// Twenty thousand streams of one page that have lost their ends: each ends with its object; and where the ends of
  /// objects are lost too, all at one word far away, which is more data than is read.
  @Test(.timeLimit(.minutes(1))) func streamsWithoutAnEndCostLittle() throws {
    let numbers = 4..<20_004
    var file = TestPDF(page: "/Contents[\(numbers.map { "\($0) 0 R" }.joined(separator: " "))]")
    for number in numbers { file.add(number, "<<>>stream\n1 w \(String(repeating: " ", count: 100))") }
    file.add(20_004, stream: [])
    var limits = PDFLimits()
    (limits.unpackedBytes, limits.unpackedPerByte) = (5_000_000, 0)
    let bytes = file.bytes()
    #expect(try reader(bytes, limits: limits).text().pageCount == 1)
    let endless = String(decoding: bytes, as: UTF8.self).replacing(" \nendobj", with: "  endobj")
    #expect(
      words { _ = try reader(Array(endless.utf8), limits: limits).text() }
        == "error: its streams unpack to more than 5000000 bytes")
  }

  /// Twenty thousand sections of cross-references, each inside a string of the one before it.
  @Test(.timeLimit(.minutes(1))) func sectionsInsideEachOtherCostLittle() {
    let length = "xref\n0 0\ntrailer<</Prev 1234567/S(".utf8.count
    var text = "%PDF-1.7\n"
    let first = text.utf8.count
    for number in 1...20_000 {
      text += "xref\n0 0\ntrailer<</Prev \(String(10_000_000 + first + number * length).dropFirst())/S("
    }
    text += String(repeating: ")>>", count: 20_000) + "\nstartxref\n\(first)\n%%EOF\n"
    #expect(words { _ = try reader(Array(text.utf8)) }.contains("no document catalog"))
  }

  /// Each stream asks for a length that none of twenty thousand objects of that number is.
  @Test(.timeLimit(.minutes(1))) func aLengthThatIsNoneIsLookedForOnce() {
    let object = "1 0 obj<</Length 1 0 R>>stream\nx\nendstream endobj\n"
    let bytes = Array(("%PDF-1.7\n" + String(repeating: object, count: 20_000)).utf8)
    #expect(words { _ = try reader(bytes) }.contains("no document catalog"))
  }

  /// All places lead to the beginning of a long stretch without an object.
  @Test(.timeLimit(.minutes(1)), arguments: [" ", "0", "%"])
  func placesInEndlessNothingCostLittle(filling: String) {
    var text = "%PDF-1.7\n" + String(repeating: filling, count: 1_000_000) + "\n"
    let start = text.utf8.count
    text += "xref\n0 20000\n" + String(repeating: "0000000009 00000 n \n", count: 20_000)
    text += "trailer<</Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
    #expect(words { _ = try reader(Array(text.utf8)) }.contains("no document catalog"))
  }
}

extension Judge {
  /// A PDF as qpdf writes it with options.
  func rewritten(_ bytes: [UInt8], _ options: [String], _ folder: TemporaryFolder) throws -> [UInt8] {
    try folder.write(bytes, as: "in.pdf")
    let answer = try Judge.run(
      path ?? "", options + ["\(folder.path)/in.pdf", "\(folder.path)/out.pdf"])
    if answer.status != 0 { print(answer.output) }
    return try folder.bytes(of: "out.pdf")
  }
}
