import Factura
import FacturaTestSupport
import Foundation
import Testing

/// Files that an invoice holds, in the PDF beside its XML.
@Suite struct SupportingFileTests {
  private static let sample = "Tests/FormatsTests/Terms/Samples/ubl-everything.xml"
  private static let object = """
    <cbc:EmbeddedDocumentBinaryObject mimeCode="text/csv" filename="horas.csv">aG9y YXM=<
    """

  /// The sample with something else instead of its one file.
  private func file(_ type: String, _ name: String, _ content: String) throws -> InvoiceFile {
    let source = try Repository.text(Self.sample)
    #expect(source.contains(Self.object))
    let object =
      "<cbc:EmbeddedDocumentBinaryObject mimeCode=\"\(type)\" filename=\"\(name)\">\(content)<"
    return try InvoiceFile(
      bytes: Array(source.replacing(Self.object, with: object).utf8), name: "invoice.xml")
  }

  /// A JSON invoice that holds files of these names, or none, with the letter a in them.
  private func invoice(_ names: [String?], type: String = "text/plain") throws -> InvoiceFile {
    let documents = names.map { name in
      let name = name.map { ",\"fileName\":\"\($0)\"" } ?? ""
      return "{\"id\":\"Anexo 1\",\"mediaType\":\"\(type)\",\"content\":\"YQ==\"\(name)}"
    }
    let json = """
      {"number":"7","typeCode":"380","currency":"EUR","issueDate":"2027-03-04","seller":{"name":"Azul"},
      "documents":[\(documents.joined(separator: ","))],"totals":{"total":1}}
      """
    return try InvoiceFile(bytes: Array(json.utf8), name: "invoice.json")
  }

  private func words(_ supporting: SupportingFiles) -> [String] { supporting.findings.map(\.description) }

  @Test func theyLieBesideTheOriginalByteForByte() throws {
    let file = try InvoiceFile(path: Repository.path(Self.sample))
    let archival = Archival(of: file)
    #expect(archival.attachments.map(\.name) == ["R-2027-0815.xml", "horas.csv"])
    let carried = try #require(archival.attachments.last)
    #expect(carried.bytes == Array("horas".utf8))
    #expect(carried.relationship == .supplement && carried.mimeType == "text/csv")
    #expect(carried.description == "Partes de horas")
    guard Judge.qpdf.isHere else { return }
    let rendering = try Shared.renderer.render(
      file.invoice, with: Shared.layout(named: "en16931"), as: .archival(of: file))
    for attachment in archival.attachments {
      let bytes = try Judge.qpdf.bytes(
        from: rendering.bytes, "--show-attachment=\(attachment.name)", "{}")
      #expect(bytes == attachment.bytes)
    }
    let inside = try PDFFile(bytes: rendering.bytes).attachments
    #expect(inside.map(\.relationship) == ["Source", "Supplement"])
  }

  @Test func aFacturXFileHoldsThemToo() throws {
    let file = try InvoiceFile(path: Repository.path("Tests/FormatsTests/Terms/Samples/cii-everything.xml"))
    let facturX = try FacturX(xml: #require(file.original).bytes, profile: .extended)
    let archival = Archival(attachments: SupportingFiles(of: file).files, facturX: facturX)
    let rendering = try Shared.renderer.render(
      file.invoice, with: Shared.layout(named: "en16931"), as: .archival(archival))
    // By name, as readers list them.
    let inside = try PDFFile(bytes: rendering.bytes).attachments
    #expect(inside.map(\.name) == ["anlage.csv", "factur-x.xml"])
    #expect(inside.map(\.relationship) == ["Supplement", "Alternative"])
  }

  @Test func noNameIsTakenTwice() throws {
    let others = [AttachedFile(name: "7.xml", bytes: [])]
    let names = ["a.txt", "A.TXT", "7.xml", "Factur-X.xml", "a.txt"]
    let supporting = SupportingFiles(of: try invoice(names), besides: others)
    #expect(supporting.files.map(\.name) == ["a.txt", "A-2.TXT", "7-2.xml", "Factur-X-2.xml", "a-3.txt"])
    #expect(words(supporting).count == 4)
    #expect(
      words(supporting).first == """
        invoice.json: note: the invoice's file “A.TXT” is called “A-2.TXT” in the PDF
          data: /documents/1
        """)
  }

  @Test func theOriginalKeepsItsName() throws {
    let file = try file("text/xml", "r-2027-0815.XML", "PGEvPg==")
    #expect(Archival(of: file).attachments.map(\.name) == ["R-2027-0815.xml", "r-2027-0815-2.XML"])
  }

  @Test(arguments: [
    ("../../etc/passwd", "passwd"), ("C:\\\\Temp\\\\a.txt", "a.txt"), ("..", "_."), (".hidden", "_hidden"),
    ("a\\u200Eb.txt", "a_b.txt"), ("dir/", "dir"), ("/", "attachment"), ("$%()*", "$%()_"),
  ])
  func namesLeadNowhere(stated: String, name: String) throws {
    #expect(SupportingFiles(of: try invoice([stated])).files.map(\.name) == [name])
  }

  @Test(arguments: [
    ("text/plain", "Anexo 1.txt"), ("application/pdf", "Anexo 1.pdf"), ("what ever", "Anexo 1"),
  ])
  func aFileWithoutNameIsCalledByItsReference(type: String, name: String) throws {
    let supporting = SupportingFiles(of: try invoice([nil], type: type))
    #expect(supporting.files.map(\.name) == [name])
    #expect(words(supporting) == [])
  }

  @Test(arguments: ["", "  ", "===="]) func anEmptyFileIsLeftOut(content: String) throws {
    let supporting = SupportingFiles(of: try file("text/csv", "horas.csv", content))
    #expect(supporting.files == [])
    #expect(words(supporting).count == 1)
    #expect(words(supporting).first?.contains("horas.csv") == true)
  }

  @Test(arguments: ["Test!", "A", "QUJD=Q", "QQ=", "QUJDR"])
  func whatIsNotBase64IsLeftOut(content: String) throws {
    let file = try file("text/csv", "horas.csv", content)
    let supporting = SupportingFiles(of: file)
    #expect(supporting.files == [])
    #expect(
      words(supporting) == [
        """
        invoice.xml: warning: the invoice's file “horas.csv” isn't base64, and doesn't lie in the PDF
          data: /documents/0
          hint: ask its sender for the file
        """
      ])
    // The page lists it nevertheless, and is made.
    #expect(Archival(of: file).attachments.map(\.name) == ["R-2027-0815.xml"])
  }

  @Test func aFileIsWhatItsFirstBytesSay() throws {
    let supporting = SupportingFiles(of: try file("application/pdf", "a.pdf", "R0lGODlhAQABAAAAACw="))
    #expect(supporting.files.map(\.mimeType) == ["image/gif"])
    #expect(
      words(supporting) == [
        """
        invoice.xml: warning: the invoice's file “a.pdf” should be “application/pdf”, but begins as “image/gif”
          data: /documents/0
          hint: the PDF says what it is
        """
      ])
    let stated = SupportingFiles(of: try file("Application/PDF", "a.pdf", "JVBERi0xLjcK"))
    #expect(stated.files.map(\.mimeType) == ["Application/PDF"])
    #expect(words(stated) == [])
  }

  @Test func aTypeThatIsNoneIsToldByTheName() throws {
    let supporting = SupportingFiles(of: try invoice(["a.csv"], type: "CSV!"))
    #expect(supporting.files.map(\.mimeType) == ["text/csv"])
  }

  @Test func whatIsForProgramsAloneIsNoFile() throws {
    let supporting = SupportingFiles(of: try invoice(["look.XSLT"]))
    #expect(supporting.files == [] && words(supporting) == [])
  }

  @Test(arguments: Repository.files(in: "../shared/einvoice", ending: ".xml"))
  func allFilesOfTheCollectionAreCarriedOrTold(path: String) throws {
    let file = try InvoiceFile(path: Repository.path(path))
    let holding = file.invoice.documents.filter { $0.content != nil && $0.fileName != nil }
    let supporting = SupportingFiles(of: file)
    let lost = supporting.findings.filter { $0.code == "supporting-file.not-base64" }
    #expect(supporting.files.count + lost.count >= holding.count)
  }
}
