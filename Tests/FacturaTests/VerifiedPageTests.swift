import FacturaInvoices
import FacturaTestSupport
import Foundation
import Testing

@testable import Factura

/// What happens to single pages of a finished file, and what finds it.
@Suite struct VerifiedPageTests {
  private static let number = "E310000000107"

  /// An e-CF on several pages, each of which it states.
  private func document() throws -> [UInt8] {
    let source = try GeneratedECF("Layouts/ecf/samples/e31.xml", lines: 60)
    let layout = try Shared.layout(named: "ecf")
    let plan = try Shared.renderer.plan(source.unsigned(), with: layout)
    #expect(plan.pages.count > 2)
    let text = source.signedText(plan.paginacion())
    let file = try InvoiceFile(bytes: Array(text.utf8), name: "e31.xml")
    return try Shared.renderer.render(
      file.invoice, with: layout, as: .archival(of: file, with: layout)
    ).bytes
  }

  /// The same with its streams readable, and one thing in them changed into another of the same length, where it stands
  /// first.
  private func document(with old: String, as new: String) throws -> [UInt8] {
    #expect(old.utf8.count == new.utf8.count)
    var data = Data(
      try Judge.qpdf.bytes(from: document(), "--qdf", "--object-streams=disable", "{}", "-"))
    data.replaceSubrange(try #require(data.firstRange(of: Data(old.utf8))), with: Data(new.utf8))
    return Array(data)
  }

  /// An e-CF with another inside.
  private func document(of source: String, holding other: String) throws -> [UInt8] {
    #expect(other != source)
    let file = try InvoiceFile(bytes: Array(source.utf8), name: "e-CF.xml")
    let attachment = AttachedFile(name: "e-CF.xml", bytes: Array(other.utf8), relationship: .source)
    return try Shared.renderer.render(
      file.invoice, with: Shared.layout(named: "ecf"), as: .archival(Archival(attachments: [attachment])),
      options: RenderOptions(reconciliation: .off)
    ).bytes
  }

  private func errors(_ bytes: [UInt8]) throws -> [Finding] {
    try PDFFile(bytes: bytes).verify().findings.filter { $0.severity == .error }
  }

  @Test func allPagesAgree() throws {
    let verification = try PDFFile(bytes: document()).verify()
    #expect(verification.agrees, "\(verification.findings)")
  }

  @Test(
    .enabled(if: Judge.qpdf.isHere),
    arguments: [
      ("(e-NCF: E31", "(e-NCF: E32", "/number"), ("(RNC 123", "(RNC 132", "/seller/taxID"),
    ])
  func aHeaderOfOnePageIsFound(old: String, new: String, path: String) throws {
    let errors = try errors(document(with: old, as: new))
    #expect(errors.contains { $0.code == "verification.head" && $0.path?.text == path }, "\(errors)")
  }

  @Test(.enabled(if: Judge.qpdf.isHere)) func aPageWithoutItsCodeIsFound() throws {
    let errors = try errors(document(with: "/x9 Do", as: "      "))
    #expect(errors.map(\.code) == ["verification.code-missing"], "\(errors)")
    #expect(errors.first?.message.hasPrefix("every page must bear the QR code, but page ") == true)
  }

  @Test(.enabled(if: Judge.qpdf.isHere), arguments: ["1", "2-z", "1,1-z", "1-z,2"])
  func missingAndRepeatedPagesAreFound(pages: String) throws {
    let bytes = try Judge.qpdf.bytes(from: document(), "{}", "--pages", ".", pages, "--", "-")
    let errors = try errors(bytes)
    #expect(errors.first?.code == "verification.page-count", "\(errors)")
    #expect(errors.first?.path?.text == "/fiscal/pages")
  }

  @Test func anotherCountOfPagesIsFound() throws {
    let source = try Repository.text("Layouts/ecf/samples/e45.xml")
    let errors = try errors(document(of: source, holding: source.replacing("Paginas>2<", with: "Paginas>3<")))
    #expect(errors.map(\.message) == ["the invoice states 3 pages, but the file has 2"])
    #expect(errors.first?.path?.text == "/fiscal/pageCount")
  }

  /// The names of its lines are all different.
  @Test func aLineOnAnotherPageThanIsStatedIsFound() throws {
    let source = try Repository.text("Layouts/ecf/samples/e45.xml")
    let other = source.replacing("<NoLineaHasta>18<", with: "<NoLineaHasta>17<")
      .replacing("<NoLineaDesde>19<", with: "<NoLineaDesde>18<")
    let errors = try errors(document(of: source, holding: other))
    #expect(
      errors.first?.message == "line 18 should stand on page 2, as the invoice states, but stands on page 1")
  }

  @Test(.enabled(if: Judge.qpdf.isHere)) func pagesInAnotherOrderAreFound() throws {
    let bytes = try Judge.qpdf.bytes(from: document(), "{}", "--pages", ".", "2,1,3-z", "--", "-")
    let errors = try errors(bytes)
    #expect(errors.map(\.code) == ["verification.page"], "\(errors)")
    #expect(errors.first?.message.contains("should stand on page 1") == true)
  }
}
