import FacturaTestSupport
import Testing

@testable import Factura

/// A telephone bill has lines of its own and says so by holding its e-CF as data: read back, both must come to the same.
@Suite struct DataBehindBillTests {
  private let source = "Layouts/telecom-bill/samples/101000001E320004718293.xml"

  private func verified(
    _ layout: String, holding xml: String, as relationship: AttachedFile.Relationship = .data,
  ) throws -> Verification {
    let file = try InvoiceFile(path: Repository.path("Layouts/telecom-bill/sample.json"))
    let attachment = AttachedFile(name: "e-CF.xml", bytes: Array(xml.utf8), relationship: relationship)
    let bytes = try Shared.renderer.render(
      file.invoice, with: Shared.layout(named: layout),
      as: .archival(Archival(attachments: [attachment])), options: RenderOptions(reconciliation: .off)
    ).bytes
    return try PDFFile(bytes: bytes).verify()
  }

  @Test(arguments: ["telecom-bill", "telecom-bill-large", "receipt"])
  func aBillAgreesWithTheDataBehindIt(layout: String) throws {
    let verification = try verified(layout, holding: Repository.text(source))
    #expect(verification.agrees, "\(verification.findings)")
    #expect(verification.invoices == ["e-CF.xml"] && verification.amounts > 20)
    #expect(verification.findings.map(\.code) == ["verification.data-not-printed"])
  }

  @Test func theBillIsDrawnWithItsDataInside() throws {
    let file = try InvoiceFile(path: Repository.path("Layouts/telecom-bill/sample.json"))
    let attachment = try AttachedFile(path: Repository.path(source), relationship: .data)
    let rendering = try Shared.renderer.render(
      file.invoice, with: Shared.layout(named: "telecom-bill"),
      as: .archival(Archival(attachments: [attachment])))
    #expect(rendering.findings.isEmpty)
  }

  @Test(arguments: [
    ("<MontoTotal>5074.92<", "<MontoTotal>5074.29<", "/totals/total"),
    ("<TotalITBIS>703.47<", "<TotalITBIS>703.74<", "/totals/itbis"),
    ("<MontoGravadoTotal>3908.18<", "<MontoGravadoTotal>3908.81<", "/totals/taxed"),
    ("<MontoExento>12.29<", "<MontoExento>12.92<", "/totals/exempt"),
    ("<eNCF>E320004718293<", "<eNCF>E320004718239<", "/number"),
    ("Peña Núñez<", "Peña Muñoz<", "/buyer/name"),
  ])
  func whatItComesToIsCompared(stated: String, other: String, path: String) throws {
    let verification = try verified(
      "telecom-bill", holding: Repository.text(source).replacing(stated, with: other))
    #expect(!verification.agrees)
    #expect(verification.findings.contains { $0.severity == .error && $0.path?.text == path })
  }

  /// As the source of the document its lines would have to stand on the pages.
  @Test func asTheSourceItsLinesAreMissed() throws {
    let verification = try verified("telecom-bill", holding: Repository.text(source), as: .source)
    #expect(!verification.agrees)
    let note = try #require(verification.findings.first { $0.code == "verification.other-lines" })
    #expect(note.message == "the pages name 4 of 9 lines of the invoice inside as it does")
    #expect(note.hints.first?.hasSuffix("holds its e-CF as data: --attach FILE:data") == true)
  }
}
