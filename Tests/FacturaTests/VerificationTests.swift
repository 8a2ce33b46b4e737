import FacturaAmounts
import FacturaDiagnostics
import FacturaFormats
import FacturaPages
import FacturaTestSupport
import Testing

@testable import Factura

/// Finished files read back: ours, changed ones, and one of another maker.
@Suite struct VerificationTests {
  private static let sample = "Layouts/ecf/samples/e31-telecom.xml"

  private func original() throws -> String {
    String(decoding: try Repository.bytes(Self.sample), as: UTF8.self)
  }

  /// An e-CF as a PDF with an XML inside, which may be another.
  private func rendered(_ xml: String, holding other: String) throws -> [UInt8] {
    let file = try InvoiceFile(bytes: Array(xml.utf8))
    let attachment = AttachedFile(name: "e-CF.xml", bytes: Array(other.utf8), relationship: .source)
    return try Shared.renderer.render(
      file.invoice, with: Shared.layout(named: "ecf"), as: .archival(Archival(attachments: [attachment])),
      options: RenderOptions(reconciliation: .off)
    ).bytes
  }

  @Test(arguments: Repository.files(in: "Layouts/ecf/samples", ending: ".xml"))
  func everySampleAgreesWithItself(sample: String) throws {
    let file = try InvoiceFile(path: Repository.path(sample))
    let bytes = try Shared.renderer.render(
      file.invoice, with: Shared.layout(named: "ecf"), as: .archival(of: file)
    ).bytes
    let verification = try PDFFile(bytes: bytes).verify()
    #expect(verification.agrees, "\(verification.findings)")
    #expect(verification.isTagged && verification.invoices.count == 1 && verification.amounts > 0)
    #expect(verification.codes.count == 1)
    #expect(!verification.findings.contains { $0.severity == .warning })
  }

  @Test func anAmountThatIsAnotherInsideIsFound() throws {
    let xml = try original()
    let total = try #require(xml.components("MontoTotal").first)
    let other = xml.replacing("<MontoTotal>\(total)<", with: "<MontoTotal>9999.99<")
    let verification = try PDFFile(bytes: rendered(xml, holding: other)).verify()
    #expect(!verification.agrees)
    #expect(
      verification.findings.contains { $0.message == "/totals/total is 9,999.99, but no page shows it" })
    #expect(
      verification.findings.contains {
        $0.message == "the QR code on page 1 says MontoTotal \(total), but the invoice states 9999.99"
      })
  }

  /// Of two invoices inside, findings say which one they speak of.
  @Test func oneOfTwoInvoicesInsideIsNamed() throws {
    let xml = try original()
    let total = try #require(xml.components("MontoTotal").first)
    let other = xml.replacing("<MontoTotal>\(total)<", with: "<MontoTotal>9999.99<")
    let file = try InvoiceFile(bytes: Array(xml.utf8))
    let files = [("first.xml", xml), ("second.xml", other)].map {
      AttachedFile(name: $0, bytes: Array($1.utf8), relationship: .source)
    }
    let bytes = try Renderer().render(
      file.invoice, with: Layout(named: "ecf"), as: .archival(Archival(attachments: files)),
      options: RenderOptions(reconciliation: .off)
    ).bytes
    let errors = try PDFFile(bytes: bytes, name: "bill.pdf").verify().findings.filter {
      $0.severity == .error
    }
    #expect(errors.count == 2)
    #expect(errors.allSatisfy { $0.location?.file == "bill.pdf: second.xml" })
  }

  @Test func anAmountThatIsAnotherOnThePageIsFound() throws {
    let xml = try original()
    let net = try #require(xml.components("MontoItem").first)
    let other = xml.replacing("<MontoItem>\(net)<", with: "<MontoItem>7777.77<")
    let verification = try PDFFile(bytes: rendered(other, holding: xml)).verify()
    #expect(!verification.agrees)
    #expect(
      verification.findings.contains { $0.path?.text.hasPrefix("/lines/0/") == true && $0.severity == .error }
    )
  }

  @Test func aFileThatAnotherProgramWroteAnewIsRead() throws {
    guard Judge.qpdf.isHere else { return }
    let xml = try original()
    let folder = try TemporaryFolder()
    try folder.write(rendered(xml, holding: xml), as: "in.pdf")
    let answer = try Judge.qpdf.run(
      "\(folder.path)/in.pdf", "--object-streams=disable", "--stream-data=uncompress",
      "\(folder.path)/out.pdf")
    #expect(answer.status == 0, "\(answer.output)")
    let verification = try PDFFile(path: "\(folder.path)/out.pdf").verify()
    #expect(verification.agrees && verification.codes.count == 1, "\(verification.findings)")
  }

  /// Simple fonts, no structure, nothing inside.
  @Test func aPlainFileOfAnotherMakerSaysWhatIsMissing() throws {
    let content = "BT /F 12 Tf 72 720 Td (Total RD$ 1,234.50) Tj ET"
    let file = """
      %PDF-1.4
      1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
      2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1/Resources<</Font<</F 5 0 R>>>>>> endobj
      3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>> endobj
      4 0 obj <</Length \(content.utf8.count)>> stream
      \(content)
      endstream endobj
      5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>> endobj
      trailer <</Root 1 0 R/Size 6>>
      %%EOF
      """
    let verification = try PDFFile(bytes: Array(file.utf8)).verify()
    #expect(verification.agrees && !verification.isTagged && verification.pageCount == 1)
    #expect(
      verification.findings.map(\.message) == [
        "no invoice is attached, so only the QR code can be read", "no QR code was found",
      ])
  }

  /// An invoice of EN 16931 has no address of a tax authority.
  @Test func anInvoiceThatHasNoCodeByNatureIsNotSaidToLackIt() throws {
    let bytes = try Repository.bytes("Tests/FormatsTests/Terms/Samples/cii-everything.xml")
    let invoice = try InvoiceFile(bytes: bytes).invoice
    let archival = Archival(attachments: [
      AttachedFile(name: "invoice.xml", bytes: bytes, relationship: .source)
    ])
    let rendering = try Shared.renderer.render(
      invoice, with: Shared.layout(named: "en16931"), as: .archival(archival))
    let verification = try PDFFile(bytes: rendering.bytes).verify()
    #expect(verification.agrees && verification.invoices == ["invoice.xml"])
    #expect(!verification.findings.contains { $0.code == "verification.no-code" })
  }

  // MARK: Two files of one invoice

  /// In XML and JSON, whichever of them is rendered.
  @Test(arguments: [false, true], [false, true])
  func twoTotalsOfOneInvoiceStopTheRendering(inputIsJSON: Bool, attachmentIsJSON: Bool) throws {
    let xml = try original()
    let total = try #require(xml.components("MontoTotal").first)
    let other = xml.replacing("<MontoTotal>\(total)<", with: "<MontoTotal>9999.99<")
    func bytes(_ xml: String, asJSON: Bool) throws -> [UInt8] {
      guard asJSON else { return Array(xml.utf8) }
      return try InvoiceJSON.bytes(of: InvoiceFile(bytes: Array(xml.utf8)).invoice)
    }
    let file = try InvoiceFile(bytes: bytes(xml, asJSON: inputIsJSON))
    let name = attachmentIsJSON ? "e-CF.json" : "e-CF.xml"
    let attachment = AttachedFile(
      name: name, bytes: try bytes(other, asJSON: attachmentIsJSON), relationship: .source)
    func render(_ reconciliation: RenderOptions.Reconciliation) throws -> Rendering {
      try Shared.renderer.render(
        file.invoice, with: Shared.layout(named: "ecf"), as: .archival(Archival(attachments: [attachment])),
        options: RenderOptions(reconciliation: reconciliation))
    }
    let error = #expect(throws: FacturaError.self) { try render(.stop) }
    #expect(error?.kind == .reconciliation)
    #expect(error?.findings.first?.path?.text == "/totals/total")
    #expect(
      error?.findings.first?.message.hasPrefix("“\(name)” states /totals/total 9,999.99, but the invoice")
        == true)
    #expect(
      try render(.report).findings.filter { $0.code != "plan.not-stated" }.map(\.severity) == [.warning])
    #expect(try render(.off).findings.allSatisfy { $0.code == "plan.not-stated" })
  }

  /// A heading that stands on every page is told once, with the pages.
  @Test func aDifferenceOfSeveralPagesIsToldOnce() throws {
    let invoice = try GeneratedECF(Self.sample, lines: 80).signed()
    let layout = try Shared.layout(named: "ecf")
    var pages = try Shared.renderer.pages(of: invoice, with: layout)
    try #require(pages.count > 3)
    let options = RenderOptions(reconciliation: .report)
    var audit = try #require(
      PageAudit(invoice, with: layout, language: Language(tag: "es"), options))
    for index in pages.indices {
      let texts = pages[index].items.indices.compactMap { place -> (Int, PlacedRun)? in
        guard case .text(let run) = pages[index].items[place] else { return nil }
        return (place, run)
      }
      let name = try #require(texts.first { $0.1.run.text == "Horizonte Comunicaciones, SRL" })
      let other = try #require(texts.first { $0.1.run.text == "Factura de Crédito Fiscal Electrónica" })
      var changed = name.1
      changed.run = other.1.run
      pages[index].items[name.0] = .text(changed)
      try audit.check(pages[index])
    }
    try audit.finish()
    let told = audit.warnings.filter { $0.path == DataPath("/seller/name") }
    #expect(told.count == 1 || told.count == 2, "the first page has its heading in the flow")
    #expect(
      told.last?.message
        == "page \(told.count) shows “Factura de Crédito Fiscal Electrónica” where the invoice states “Horizonte Comunicaciones, SRL”; pages \(told.count + 1) to \(pages.count) do too"
    )
  }

  @Test func anotherStampStopsTheRendering() throws {
    var invoice = try InvoiceFile(path: Repository.path(Self.sample)).invoice
    let address = try #require(invoice.verificationAddress)
    invoice.fiscal?.verification = address.replacing("MontoTotal=", with: "MontoTotal=1")
    var written = 0
    let error = #expect(throws: FacturaError.self) {
      try Shared.renderer.render(invoice, with: Shared.layout(named: "ecf")) { written += $0.count }
    }
    #expect(error?.kind == .reconciliation)
    #expect(error?.description.contains("the QR code on page 1 says MontoTotal 1") == true)
    let options = RenderOptions(reconciliation: .report)
    let rendering = try Shared.renderer.render(invoice, with: Shared.layout(named: "ecf"), options: options)
    #expect(!rendering.findings.isEmpty && rendering.findings.allSatisfy { $0.severity == .warning })
  }
}

extension String {
  /// What stands in the elements of a name.
  fileprivate func components(_ element: String) -> [String] {
    split(separator: "<\(element)>").dropFirst().compactMap { part in
      part.split(separator: "</", omittingEmptySubsequences: false).first.map(String.init)
    }
  }
}
