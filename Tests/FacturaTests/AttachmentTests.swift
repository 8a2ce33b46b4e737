import Factura
import FacturaTestSupport
import Foundation
import Testing

/// Files inside PDFs, as a caller of the library meets them.
@Suite struct AttachmentTests {
  private static let renderer = Shared.renderer
  private let receipt = Repository.path("Layouts/receipt-example/sample.json")

  private func render(_ kind: PDFKind) throws -> [UInt8] {
    let file = try InvoiceFile(path: receipt)
    return try Self.renderer.render(file.invoice, with: Shared.layout(named: "receipt-example"), as: kind)
      .bytes
  }

  private func message(_ archival: Archival) -> String {
    do {
      _ = try render(.archival(archival))
      return "no error"
    } catch { return "\(error)" }
  }

  @Test func theOriginalOfAnECFLiesInsideByteForByte() throws {
    guard Repository.hasOfficialSamples, Judge.qpdf.isHere else { return }
    let path = Repository.path("../shared/ecf/dgii-set/E310000000003.xml")
    let file = try InvoiceFile(path: path)
    let original = try #require(file.original)
    #expect(original.bytes == Array(try Data(contentsOf: URL(filePath: path))))
    #expect(original.relationship == .source && original.mimeType == "text/xml")
    #expect(original.name.hasSuffix("E310000000003.xml"))
    let bytes = try Self.renderer.render(
      file.invoice, with: Shared.layout(named: "ecf"), as: .archival(of: file)
    ).bytes
    #expect(try Judge.qpdf.bytes(from: bytes, "--show-attachment=\(original.name)", "{}") == original.bytes)
  }

  @Test func jsonIsNobodysOriginal() throws {
    let file = try InvoiceFile(path: receipt)
    #expect(file.original == nil)
    #expect(Archival(of: file).attachments.isEmpty)
  }

  @Test func faultsAreToldBeforeAnythingIsWritten() throws {
    let file = try InvoiceFile(path: receipt)
    let layout = try Shared.layout(named: "receipt-example")
    let twice = Archival(attachments: [
      AttachedFile(name: "a", bytes: []), AttachedFile(name: "A", bytes: []),
    ])
    var written = 0
    #expect(throws: FacturaError.self) {
      try Self.renderer.render(file.invoice, with: layout, as: .archival(twice)) { written += $0.count }
    }
    #expect(written == 0)
    #expect(message(twice).contains("“a” and “A” differ only in the case of letters"))
  }

  @Test func theInvoiceOfAFacturXFileHasItsNameForItself() throws {
    let xml = """
      <x:CrossIndustryInvoice xmlns:x="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100">\
      <x:ExchangedDocumentContext><x:GuidelineSpecifiedDocumentContextParameter><x:ID>urn:cen.eu:en16931:2017</x:ID>\
      </x:GuidelineSpecifiedDocumentContextParameter></x:ExchangedDocumentContext></x:CrossIndustryInvoice>
      """
    let facturX = try FacturX(xml: Array(xml.utf8), profile: .en16931)
    for name in ["factur-x.xml", "XRechnung.xml", "ZUGFeRD-invoice.xml"] {
      let message = message(Archival(attachments: [AttachedFile(name: name, bytes: [])], facturX: facturX))
      #expect(
        message == """
          error: “\(name)” is the name of the invoice in a Factur-X file
            hint: rename the other attachment
          """)
    }
    let bytes = try render(.archival(Archival(facturX: facturX)))
    guard Judge.pdfinfo.isHere, Judge.qpdf.isHere else { return }
    let packet = try Judge.pdfinfo.judge(bytes, "-meta", "{}").output
    for line in [
      "<fx:DocumentType>INVOICE</fx:DocumentType>", "<fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>",
      "<fx:Version>1.0</fx:Version>", "<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>",
    ] {
      #expect(packet.contains(line))
    }
    #expect(try Judge.qpdf.bytes(from: bytes, "--show-attachment=factur-x.xml", "{}") == Array(xml.utf8))
  }

  @Test func aFileOfDiskIsAttachedUnderItsOwnName() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a,b", as: "año 1.csv")
    let file = try AttachedFile(path: path, relationship: .data)
    #expect((file.name, file.mimeType, file.bytes) == ("año 1.csv", "text/csv", Array("a,b".utf8)))
    for (path, words) in [("\(folder.path)/none", "there is no file"), (folder.path, "is a folder")] {
      let error = #expect(throws: FacturaError.self) { try AttachedFile(path: path) }
      #expect(error?.kind == .notFound)
      #expect(error?.description.contains(words) == true)
    }
  }

  @Test func theLayoutGivesTheDocumentItsTitle() throws {
    guard Judge.pdfinfo.isHere else { return }
    #expect(
      try Judge.pdfinfo.judge(render(.archival()), "{}").output.contains("Title:           Recibo 0004512\n"))
    #expect(
      try Judge.pdfinfo.judge(render(.plain), "{}").output.contains("Title:           Recibo 0004512\n"))
  }

  @Test func allKindsWereMadeAtTheSameMoment() throws {
    guard Judge.pdfinfo.isHere else { return }
    let dates = try [PDFKind.archival(), .plain].map { kind in
      let told = try Judge.pdfinfo.judge(render(kind), "-rawdates", "{}").output
      return try #require(told.firstMatch(of: /CreationDate: +(D:[0-9]{14}[-+][0-9]{2}'[0-9]{2})'?\n/)).1
    }
    #expect(dates[0] == dates[1] && dates[0].hasSuffix("-04'00"))
  }

  @Test func aPlainPDFClaimsNothing() throws {
    let text = String(decoding: try render(.plain), as: UTF8.self)
    #expect(text.hasPrefix("%PDF-1.5"))
    #expect(!text.contains("pdfaid") && !text.contains("/OutputIntents"))
  }
}
