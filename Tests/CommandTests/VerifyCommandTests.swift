import FacturaTestSupport
import Foundation
import Testing

/// `factura verify` as its user meets it: whole files, changed ones, those of other makers, damaged ones.
@Suite struct VerifyCommandTests {
  private let folder: TemporaryFolder
  private let sample = Repository.path("Layouts/ecf/samples/e31-telecom.xml")
  private var pdf: String { "\(folder.path)/bill.pdf" }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func factura(_ arguments: String..., input: [UInt8]? = nil) throws -> Judge.Answer {
    try Judge.run(CommandTests.command, arguments, input: input)
  }

  /// Draws the sample after `drawn` changed it, and puts the sample after `inside` changed it into the file.
  private func write(
    drawn: (String) -> String = { $0 }, inside: (String) -> String = { $0 },
  ) throws {
    let original = try String(contentsOfFile: sample, encoding: .utf8)
    let other = try folder.write(drawn(original), as: "drawn.xml")
    let attached = try folder.write(inside(original), as: "e-CF.xml")
    let answer = try factura(
      "render", other, "--no-source", "--attach", "\(attached):source", "--reconcile=off", "-o", pdf)
    #expect(answer.status == 0, "\(answer.output)")
  }

  @Test func aFileThatAgreesIsSaidToInOneLine() throws {
    try write()
    let answer = try factura("verify", pdf)
    #expect(answer.status == 0)
    #expect(answer.output == "\(pdf): 2 pages, 1 QR code, e-CF.xml: 65 amounts agree\n")
    let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: pdf)))
    let piped = try factura("verify", "-", input: bytes)
    #expect(piped.status == 0)
    #expect(piped.output == "-: 2 pages, 1 QR code, e-CF.xml: 65 amounts agree\n")
  }

  @Test func jsonSaysAllOfIt() throws {
    try write()
    let answer = try factura("verify", pdf, "--json")
    #expect(answer.status == 0)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
    #expect(
      Set(json.keys) == ["file", "answer", "pages", "order", "invoices", "codes", "amounts", "findings"])
    #expect(json["answer"] as? String == "agrees" && json["order"] as? String == "structure")
    #expect(json["pages"] as? Int == 2 && json["amounts"] as? Int == 65)
    #expect(json["invoices"] as? [String] == ["e-CF.xml"])
    #expect((json["codes"] as? [String])?.first?.contains("ENCF=E310000000119") == true)
    #expect((json["findings"] as? [Any])?.isEmpty == true)
  }

  // MARK: Changed files

  @Test func oneFigureThatIsAnotherInTheXMLIsFound() throws {
    try write(inside: { $0.replacing("<MontoTotal>36261.83<", with: "<MontoTotal>36261.93<") })
    let answer = try factura("verify", pdf)
    #expect(answer.status == 8)
    #expect(answer.output.contains("error: /totals/total is 36,261.93, but no page shows it"))
    #expect(
      answer.output.contains(
        "error: the QR code on page 1 says MontoTotal 36261.83, but the invoice states 36261.93"))
    #expect(answer.output.hasSuffix("e-CF.xml: something differs\n"))
  }

  @Test func oneFigureThatIsAnotherOnThePageIsFound() throws {
    try write(drawn: { $0.replacing("<MontoItem>1465.35<", with: "<MontoItem>1465.85<") })
    let answer = try factura("verify", pdf, "--json")
    #expect(answer.status == 8)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
    #expect(json["answer"] as? String == "differs")
    let errors = (json["findings"] as? [[String: String]] ?? []).filter { $0["severity"] == "error" }
    #expect(
      errors == [
        [
          "severity": "error", "code": "verification.amount", "path": "/lines/1/price",
          "message":
            "/lines/1/price is 1,465.35, which the invoice states 2 times and the pages show once",
        ]
      ])
  }

  @Test func aCodeOfAnotherDocumentIsFound() throws {
    try write(drawn: {
      $0.replacing("<FechaEmision>01-04-2027<", with: "<FechaEmision>02-04-2027<")
    })
    let answer = try factura("verify", pdf)
    #expect(answer.status == 8)
    #expect(
      answer.output.contains(
        "the QR code on page 1 says FechaEmision 02-04-2027, but the invoice states 01-04-2027"))
  }

  @Test func aNumberAndANameOfAnotherDocumentAreFound() throws {
    try write(inside: {
      $0.replacing("E310000000119", with: "E310000000911")
        .replacing("Horizonte Comunicaciones, SRL", with: "Horizonte Comunicación, SRL")
    })
    let answer = try factura("verify", pdf)
    #expect(answer.status == 8)
    #expect(answer.output.contains("/number is “E310000000911”, but no page shows it"))
    #expect(answer.output.contains("/seller/name is “Horizonte Comunicación, SRL”, but no page shows it"))
    #expect(answer.output.contains("says ENCF E310000000119, but the invoice states E310000000911"))
  }

  @Test func anAttachmentThatIsNoInvoiceIsSaid() throws {
    let notes = try folder.write("<notes/>", as: "notes.xml")
    let answer = try factura("render", sample, "--no-source", "--attach", notes, "-o", pdf)
    #expect(answer.status == 0, "\(answer.output)")
    let verified = try factura("verify", pdf)
    #expect(verified.status == 0)
    #expect(verified.output.contains("warning: the attachment “notes.xml” is no invoice that can be read"))
    #expect(verified.output.contains("note: no invoice is attached, so only the QR code can be read"))
    #expect(verified.output.hasSuffix("\(pdf): 2 pages, 1 QR code, no invoice inside: nothing differs\n"))
  }

  // MARK: Other makers

  @Test func aFileThatPopplerAndCairoWroteAnewIsRead() throws {
    guard Judge.qpdf.isHere, Judge.pdftocairo.isHere else { return }
    try write()
    let (drawn, whole) = ("\(folder.path)/drawn.pdf", "\(folder.path)/whole.pdf")
    #expect(try Judge.pdftocairo.run("-pdf", pdf, drawn).status == 0)
    let answer = try Judge.qpdf.run(
      drawn, "--add-attachment", "\(folder.path)/e-CF.xml", "--mimetype=text/xml", "--", whole)
    #expect(answer.status == 0, "\(answer.output)")
    let verified = try factura("verify", whole, "--json")
    #expect(verified.status == 0, "\(verified.output)")
    #expect(verified.output.contains("\"order\": \"content\"") && verified.output.contains("\"amounts\": 65"))
    #expect(verified.output.contains("ENCF=E310000000119"))
  }

  /// A font with glyphs of its own numbering and no table of characters.
  @Test func aFontThatSaysNothingIsNamed() throws {
    let content = "BT /F 12 Tf 72 720 Td <00010002> Tj ET"
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1/Resources<</Font<</F 5 0 R>>>>>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>",
      "<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream",
      "<</Type/Font/Subtype/Type0/BaseFont/Own/Encoding/Identity-H/DescendantFonts[6 0 R]>>",
      "<</Type/Font/Subtype/CIDFontType2/BaseFont/Own/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
    ]
    var text = "%PDF-1.7\n"
    for (number, object) in objects.enumerated() { text += "\(number + 1) 0 obj\n\(object)\nendobj\n" }
    let path = try folder.write(text + "trailer<</Root 1 0 R>>\n", as: "own.pdf")
    let answer = try factura("verify", path)
    #expect(answer.status == 0)
    #expect(
      answer.output.contains(
        "warning: the font “Own” doesn't say which characters its glyphs stand for"))
    #expect(answer.output.contains("warning: no text can be read from the pages"))
    #expect(answer.output.contains("hint: text in pictures can't be compared"))
  }

  // MARK: Files that can't be read

  @Test func filesThatAreNoneOrBrokenSaySo() throws {
    let words = try folder.write("hello\n", as: "words.pdf")
    let answer = try factura("verify", words)
    #expect(answer.status == 6)
    #expect(answer.output.contains("this is not a PDF: its first 1,024 bytes don't say “%PDF-”"))
    #expect(try factura("verify", folder.write("", as: "empty.pdf")).status == 6)
    try write()
    let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: pdf)))
    let half = try folder.write(Array(bytes.prefix(bytes.count / 2)), as: "half.pdf")
    let broken = try factura("verify", half)
    #expect(broken.status == 6)
    #expect(broken.output.contains("the file is damaged"))
    #expect(try factura("verify", "\(folder.path)/none.pdf").status == 3)
    #expect(try factura("verify").status == 2)
  }

  @Test func aProtectedFileSaysHowToOpenIt() throws {
    guard Judge.qpdf.isHere else { return }
    try write()
    let path = "\(folder.path)/locked.pdf"
    #expect(try Judge.qpdf.run("--encrypt", "secret", "owner", "256", "--", pdf, path).status == 0)
    let answer = try factura("verify", path)
    #expect(answer.status == 6)
    #expect(answer.output.contains("the file is encrypted") && answer.output.contains("qpdf --decrypt"))
  }
}
