import Factura
import FacturaTestSupport
import Foundation
import Testing

/// Amounts in currencies that have no hundredths, or thousandths beside them (ISO 4217).
@Suite struct CurrencyDecimalTests {
  private static let folder = "Tests/FormatsTests/Terms/Samples"

  /// The sample in another currency, with whole amounts if it has no smaller unit.
  private func sample(_ name: String, in currency: String, isWhole: Bool) throws -> InvoiceFile {
    var text = try Repository.text("\(Self.folder)/\(name)")
      .replacing("currencyID=\"EUR\"", with: "currencyID=\"\(currency)\"")
      .replacing(">EUR<", with: ">\(currency)<")
    if isWhole { text = text.replacing(/(\d)\.\d\d</) { "\($0.1).00<" } }
    return try InvoiceFile(bytes: Array(text.utf8), name: "a.xml")
  }

  private func words(_ rendering: Rendering) throws -> String {
    let raw = try Judge.pdftotext.judge(rendering.bytes, "-raw", "{}", "-").output
    return raw.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(
    .enabled(if: Judge.pdftotext.isHere),
    arguments: [
      ("en", "JPY", "1,127", "1,127.00"), ("de", "JPY", "1.127", "1.127,00"),
      ("en", "KWD", "1,127.890", "1,127.89 "), ("fr", "KWD", "1 127,890", "1 127,89 "),
    ])
  func anInvoiceIsPrintedInItsSmallestUnit(language: String, currency: String, text: String, never: String)
    throws
  {
    let file = try sample("ubl-everything.xml", in: currency, isWhole: currency == "JPY")
    let options = RenderOptions(language: Language(tag: language))
    let rendering = try Shared.renderer.render(
      file.invoice, with: Shared.layout(named: "en16931"), options: options)
    let words = try words(rendering)
    // A condition alone is told: the words of a whole document say too much.
    let (isThere, isPadded) = (words.contains(text), words.contains(never))
    #expect(isThere)
    #expect(!isPadded)
    let verification = try PDFFile(
      bytes: Shared.renderer.render(
        file.invoice, with: Shared.layout(named: "en16931"), as: .archival(of: file), options: options
      ).bytes
    ).verify()
    #expect(verification.agrees, "\(verification.findings)")
  }
}
