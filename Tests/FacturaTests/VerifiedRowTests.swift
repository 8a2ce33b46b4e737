import FacturaTestSupport
import Testing

@testable import Factura

/// Figures that stand on a page, but with another line, and a document that calls itself something else.
@Suite struct VerifiedRowTests {
  /// The pages of the sample as it is changed, with the sample itself inside.
  private func verified(
    _ sample: String, with layout: String = "ecf", names: [String] = ["e-CF.xml"],
    _ change: (String) -> String,
  ) throws -> Verification {
    let source = try Repository.text("Layouts/ecf/samples/\(sample).xml")
    let changed = change(source)
    #expect(changed != source)
    let file = try InvoiceFile(bytes: Array(changed.utf8))
    let attachments = names.map { AttachedFile(name: $0, bytes: Array(source.utf8), relationship: .source) }
    let bytes = try Shared.renderer.render(
      file.invoice, with: Shared.layout(named: layout), as: .archival(Archival(attachments: attachments)),
      options: RenderOptions(reconciliation: .off)
    ).bytes
    return try PDFFile(bytes: bytes).verify()
  }

  private func messages(_ verification: Verification) -> [String] {
    verification.findings.filter { $0.severity == .error }.map(\.message)
  }

  /// The net amounts of two lines change places; each still stands on the page once.
  @Test(arguments: ["ecf", "ecf-roll"]) func amountsOfTwoLinesThatChangedPlacesAreFound(layout: String) throws
  {
    let verification = try verified("e31", with: layout) { text in
      text.replacing("<MontoItem>11476.35<", with: "<MontoItem>0<")
        .replacing("<MontoItem>9600.00<", with: "<MontoItem>11476.35<")
        .replacing("<MontoItem>0<", with: "<MontoItem>9600.00<")
    }
    let told = messages(verification)
    #expect(told.count == 2 && told.allSatisfy { $0.contains("in the row of “") }, "\(told)")
    #expect(told.allSatisfy { $0.contains("/net is ") })
  }

  /// What is found of one file inside is found of the next as well.
  @Test func twoFilesInsideAreEachCompared() throws {
    let verification = try verified("e31", names: ["first.xml", "second.xml"]) { text in
      text.replacing("<MontoItem>11476.35<", with: "<MontoItem>0<")
        .replacing("<MontoItem>9600.00<", with: "<MontoItem>11476.35<")
        .replacing("<MontoItem>0<", with: "<MontoItem>9600.00<")
    }
    #expect(messages(verification).count == 4, "\(messages(verification))")
  }

  /// So do the prices of two lines, which stand beside them.
  @Test(arguments: ["ecf", "ecf-roll"]) func pricesOfTwoLinesThatChangedPlacesAreFound(layout: String) throws
  {
    let verification = try verified("e31", with: layout) { text in
      text.replacing("<PrecioUnitarioItem>4250.50<", with: "<PrecioUnitarioItem>0<")
        .replacing("<PrecioUnitarioItem>1200.00<", with: "<PrecioUnitarioItem>4250.50<")
        .replacing("<PrecioUnitarioItem>0<", with: "<PrecioUnitarioItem>1200.00<")
    }
    let told = messages(verification)
    #expect(told.count == 2 && told.allSatisfy { $0.contains("in the row of “") }, "\(told)")
    #expect(told.allSatisfy { $0.contains("/price is ") })
  }

  /// 4 stands in dates and numbers, too.
  @Test func aQuantityThatStandsElsewhereIsFound() throws {
    let verification = try verified("e31") {
      $0.replacing("<CantidadItem>3.00</CantidadItem>", with: "<CantidadItem>4.00</CantidadItem>")
    }
    let told = messages(verification)
    #expect(
      told.count == 1 && told[0].contains("/quantity is 3, which page 1 doesn't show in the row of “"),
      "\(told)")
  }

  @Test func anotherTypeOfDocumentIsFound() throws {
    let verification = try verified("e31") { $0.replacing("<TipoeCF>31<", with: "<TipoeCF>45<") }
    #expect(
      messages(verification) == [
        "the invoice is a “Factura de Crédito Fiscal Electrónica”, but the pages call it “Comprobante Electrónico Gubernamental”"
      ])
  }

  /// The same differences between two files of one invoice stop the rendering.
  @Test(arguments: [
    ("<TipoeCF>31<", "<TipoeCF>45<", "/fiscal/typeCode"),
    ("FechaEmision>15-03-2027<", "FechaEmision>14-03-2027<", "/issueDate"),
    ("FechaLimitePago>14-04-2027<", "FechaLimitePago>15-04-2027<", "/dueDate"),
    ("<CantidadItem>3.00</CantidadItem>", "<CantidadItem>4.00</CantidadItem>", "/lines/"),
  ])
  func twoFilesThatDifferSoStopTheRendering(stated: String, other: String, path: String) throws {
    let source = try Repository.text("Layouts/ecf/samples/e31.xml")
    let file = try InvoiceFile(bytes: Array(source.utf8))
    let attachment = AttachedFile(
      name: "e-CF.xml", bytes: Array(source.replacing(stated, with: other).utf8), relationship: .source)
    let error = try #require(throws: FacturaError.self) {
      try Shared.renderer.render(
        file.invoice, with: Shared.layout(named: "ecf"), as: .archival(Archival(attachments: [attachment])))
    }
    #expect(error.kind == .reconciliation)
    #expect(error.findings.first?.path?.text.hasPrefix(path) == true)
  }

  /// A layout that isn't the printed representation holds the e-CF as the data behind it.
  @Test(arguments: [("receipt", "Data"), ("ecf", "Source"), ("ecf-roll", "Source")])
  func theOriginalLiesInsideAsWhatItIs(layout: String, relationship: String) throws {
    let file = try InvoiceFile(path: Repository.path("Layouts/ecf/samples/e31-telecom.xml"))
    let layout = try Shared.layout(named: layout)
    let bytes = try Shared.renderer.render(file.invoice, with: layout, as: .archival(of: file, with: layout))
      .bytes
    let pdf = try PDFFile(bytes: bytes)
    #expect(try pdf.attachments.map(\.relationship) == [relationship])
    #expect(try pdf.verify().agrees)
  }
}
