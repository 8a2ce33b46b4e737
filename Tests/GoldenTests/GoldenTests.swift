import Factura
import FacturaTestSupport
import FacturaTesting
import Foundation
import Testing

/// Whole documents as text. Each folder of `Cases` holds an invoice, perhaps a layout of its own, the golden files
/// (`pages.txt`, `en/pages.txt` for English, perhaps `tree.txt`), and `why.md`, which says what the case is for. `saving.name` says
/// how paper is saved.
@Suite struct GoldenTests {
  private static let cases: [String] = {
    let folder = Repository.path("Tests/GoldenTests/Cases")
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }()

  @Test(arguments: cases, ["es", "en"]) func stayAsTheyWere(name: String, language: String) throws {
    let folder = Repository.path("Tests/GoldenTests/Cases/\(name)")
    let golden = language == "es" ? folder : "\(folder)/\(language)"
    if language != "es", !FileManager.default.fileExists(atPath: golden) { return }
    let file = try InvoiceFile(path: invoice(in: folder))
    let layout = try layout(in: folder, of: file)
    var options = RenderOptions(language: Language(tag: language))
    options.saving = try saving(in: folder)
    try Golden.check(file.invoice, with: layout, against: golden, options: GoldenOptions(rendering: options))
  }

  /// What a screen reader is told, in its order, as poppler reads it from the PDF.
  @Test(.enabled(if: Judge.pdfinfo.isHere), arguments: cases)
  func areReadAloudAsTheyWere(name: String) throws {
    let folder = Repository.path("Tests/GoldenTests/Cases/\(name)")
    guard FileManager.default.fileExists(atPath: "\(folder)/tree.txt") else { return }
    let file = try InvoiceFile(path: invoice(in: folder))
    let rendering = try Renderer().render(file.invoice, with: layout(in: folder, of: file))
    let tree = try Judge.pdfinfo.judge(rendering.bytes, "-struct-text", "{}").output
    let isRecording = ProcessInfo.processInfo.environment["FACTURA_RECORD"] == "1"
    if isRecording { try tree.write(toFile: "\(folder)/tree.txt", atomically: true, encoding: .utf8) }
    #expect(try String(contentsOfFile: "\(folder)/tree.txt", encoding: .utf8) == tree)
    #expect(!isRecording, "recorded: run again without FACTURA_RECORD")
  }

  /// The case's own `layout.xml`, or the built-in layout that `layout.name` or else the invoice names.
  private func layout(in folder: String, of file: InvoiceFile) throws -> Layout {
    let own = "\(folder)/layout.xml"
    if FileManager.default.fileExists(atPath: own) { return try Layout(path: own) }
    let named = try? String(contentsOfFile: "\(folder)/layout.name", encoding: .utf8)
    return try Layout(
      named: named?.trimmingCharacters(in: .whitespacesAndNewlines) ?? #require(file.layoutName))
  }

  /// What `saving.name` says of paper; nothing is saved without it.
  private func saving(in folder: String) throws -> PaperSaving {
    guard let named = try? String(contentsOfFile: "\(folder)/saving.name", encoding: .utf8) else {
      return .none
    }
    return try #require(PaperSaving(rawValue: named.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  /// `invoice.json`, `invoice.xml`, or the file of the repository that `invoice.path` names.
  private func invoice(in folder: String) throws -> String {
    for name in ["invoice.json", "invoice.xml"]
    where FileManager.default.fileExists(atPath: "\(folder)/\(name)") {
      return "\(folder)/\(name)"
    }
    let named = try String(contentsOfFile: "\(folder)/invoice.path", encoding: .utf8)
    return Repository.path(named.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  @Test func aChangeIsToldByElementAndDistance() throws {
    let folder = try TemporaryFolder()
    let file = try InvoiceFile(path: Repository.path("Layouts/receipt-example/sample.json"))
    let layout = try Layout(named: "receipt-example")
    let comparing = GoldenOptions(comparison: .pagesAndBytes, isRecording: false)
    let recording = GoldenOptions(comparison: .pagesAndBytes, isRecording: true)
    let missing = #expect(throws: GoldenFailure.self) {
      try Golden.check(file.invoice, with: layout, against: folder.path, options: comparing)
    }
    #expect(missing?.kind == .missing)
    let recorded = #expect(throws: GoldenFailure.self) {
      try Golden.check(file.invoice, with: layout, against: folder.path, options: recording)
    }
    #expect(recorded?.kind == .recorded)
    try Golden.check(file.invoice, with: layout, against: folder.path, options: comparing)
    let text = String(decoding: try Repository.bytes("Layouts/receipt-example/layout.xml"), as: UTF8.self)
    let moved = try folder.write(
      text.replacing("<p align=\"center\">¡Gracias", with: "<p align=\"right\">¡Gracias"), as: "layout.xml")
    let failure = #expect(throws: GoldenFailure.self) {
      try Golden.check(file.invoice, with: Layout(path: moved), against: folder.path, options: comparing)
    }
    #expect(failure?.kind == .differs)
    let explanation = try #require(failure?.explanation)
    #expect(explanation.contains(/¡Gracias por su compra!.* moved \d+\.\d mm right/), "\(explanation)")
    #expect(folder.files.contains("pages.actual.txt"))
  }
}
