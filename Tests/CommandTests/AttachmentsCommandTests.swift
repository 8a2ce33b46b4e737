import FacturaTestSupport
import Foundation
import Testing

/// `factura attachments` and `factura embed` as their user meets them.
@Suite struct AttachmentsCommandTests {
  private let folder: TemporaryFolder
  private var pdf: String { "\(folder.path)/in.pdf" }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func factura(_ arguments: String...) throws -> Judge.Answer {
    try Judge.run(CommandTests.command, arguments)
  }

  /// A page with two attachments, one of which is called like a place elsewhere.
  private func writePDF() throws {
    let objects = [
      "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a)4 0 R(b)6 0 R]>>>>>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
      "<</F(factur-x.xml)/AFRelationship/Alternative/Desc<FEFF0061001B0062>/EF<</F 5 0 R>>>>",
      "<</Subtype/text#2Fxml/Length 10>>\nstream\n<invoice/>\nendstream",
      "<</F(../../up.txt)/EF<</F 7 0 R>>>>", "<</Length 2>>\nstream\nup\nendstream",
    ]
    var text = "%PDF-1.7\n"
    for (number, object) in objects.enumerated() { text += "\(number + 1) 0 obj\n\(object)\nendobj\n" }
    _ = try folder.write(text + "trailer<</Root 1 0 R>>\n", as: "in.pdf")
  }

  @Test func attachmentsAreListed() throws {
    try writePDF()
    let answer = try factura("attachments", "list", pdf)
    #expect(answer.status == 0)
    #expect(
      answer.output == """
        factur-x.xml  text/xml  10 bytes  Alternative  a\u{FFFD}b
        _._.._up.txt  -         2 bytes   -

        """)
    let json = try factura("attachments", "list", "--json", pdf)
    #expect(
      json.output == """
        [
        {"name": "factur-x.xml", "fileName": "factur-x.xml", "mimeType": "text/xml", "relationship": "Alternative", \
        "description": "a\\u001bb", "bytes": 10},
        {"name": "../../up.txt", "fileName": "_._.._up.txt", "bytes": 2}
        ]

        """)
  }

  @Test func filesOfAnInvoiceLieInItsPDF() throws {
    let sample = Repository.path("Tests/FormatsTests/Terms/Samples/ubl-everything.xml")
    _ = try factura("render", sample, "-o", pdf)
    let all = try factura("attachments", "list", pdf).output
    #expect(all.contains("R-2027-0815.xml") && all.contains("horas.csv"))
    _ = try factura("render", sample, "-o", pdf, "--no-source")
    let supporting = try factura("attachments", "list", pdf).output
    #expect(!supporting.contains("R-2027-0815.xml") && supporting.contains("horas.csv"))
    _ = try factura("render", sample, "-o", pdf, "--no-supporting-files")
    let original = try factura("attachments", "list", pdf).output
    #expect(original.contains("R-2027-0815.xml") && !original.contains("horas.csv"))
  }

  @Test func aFileOfAnInvoiceThatCannotBeCarriedIsTold() throws {
    let source = try Repository.text("Tests/FormatsTests/Terms/Samples/ubl-everything.xml")
    let sample = try folder.write(source.replacing("aG9y YXM=", with: "?"), as: "in.xml")
    let answer = try factura("render", sample, "-o", pdf)
    #expect(answer.status == 0)
    #expect(answer.output.contains("“horas.csv” isn't base64, and doesn't lie in the PDF"))
  }

  @Test func thatThereAreNoneIsSaid() throws {
    let none = try folder.write(
      "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
        + "trailer<</Root 1 0 R>>\n", as: "none.pdf")
    for deed in ["list", "extract"] {
      let answer = try factura("attachments", deed, none)
      #expect(answer.status == 0)
      #expect(answer.output == "\(none): no attachments\n")
    }
    #expect(try factura("attachments", "list", "--json", none).output.contains("[]"))
  }

  @Test func attachmentsAreExtractedIntoTheFolderAndNowhereElse() throws {
    try writePDF()
    let answer = try factura("attachments", "extract", pdf, "-o", "\(folder.path)/inbox")
    #expect(answer.status == 0)
    #expect(answer.output.contains("note: the attachment “../../up.txt” is called “_._.._up.txt” here"))
    let inbox = "\(folder.path)/inbox"
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: inbox).sorted() == ["_._.._up.txt", "factur-x.xml"])
    #expect(try String(contentsOfFile: "\(inbox)/factur-x.xml", encoding: .utf8) == "<invoice/>")
    let again = try factura("attachments", "extract", pdf, "-o", inbox)
    #expect(again.status == 1)
    #expect(again.output.contains("factur-x.xml” is there already"))
    #expect(try factura("attachments", "extract", pdf, "Factur-X.xml", "--force", "-o", inbox).status == 0)
    let unknown = try factura("attachments", "extract", pdf, "factur.xml", "-o", inbox)
    #expect(unknown.status == 2)
    #expect(unknown.output.contains("there is no attachment “factur.xml”"))
    let json = try factura(
      "attachments", "extract", pdf, "factur-x.xml", "--json", "-o", "\(folder.path)/other")
    #expect(json.output.contains("\"path\": \"\(folder.path)/other/factur-x.xml\""))
  }

  @Test func aPDFIsPutIntoAnInvoice() throws {
    try writePDF()
    let basics = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
    let text = """
      <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:b="\(basics)"><b:ID>F-1</b:ID></Invoice>
      """
    let invoice = try folder.write(text, as: "invoice.xml")
    let output = "\(folder.path)/out.xml"
    #expect(try factura("embed", "--ubl", invoice, "--pdf", pdf, "-o", output).status == 0)
    let written = try String(contentsOfFile: output, encoding: .utf8)
    #expect(written.contains("filename=\"in.pdf\">JVBERi0xLjcK"))
    let toStandardOutput = try factura("embed", "--ubl", invoice, "--pdf", pdf)
    #expect(toStandardOutput.output == written)
    let again = try factura("embed", "--ubl", output, "--pdf", pdf, "-o", "\(folder.path)/twice.xml")
    #expect(again.status == 6)
    #expect(again.output.contains("the invoice has an embedded file “in.pdf” already"))
    #expect(try factura("embed", "--ubl", output, "--pdf", pdf, "--replace").output == written)
    let itself = try factura("embed", "--ubl", invoice, "--pdf", pdf, "-o", invoice)
    #expect(itself.status == 2)
    #expect(itself.output.contains("would replace what it is made from"))
    #expect(!folder.files.contains("twice.xml"))
  }
}
