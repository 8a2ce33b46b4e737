import Factura
import FacturaTestSupport
import Foundation
import Testing

/// Every figure that an official sample states can be read in the text of its PDF.
@Suite(.enabled(if: Repository.hasOfficialSamples && Judge.pdftotext.isHere)) struct StatedFiguresTests {
  private static let samples = Repository.files(in: "../shared/ecf", ending: ".xml").filter {
    !$0.contains("RFCE") && !$0.contains("rfce") && !$0.contains("placeholder")
  }

  @Test(arguments: samples) func allStandOnPaper(sample: String) throws {
    let bytes = try Repository.bytes(sample)
    let file = try InvoiceFile(bytes: bytes, name: sample)
    let pdf = try Shared.renderer.render(file.invoice, with: Shared.layout(named: "ecf")).bytes
    let words = FigureWords.unsigned(in: try Judge.pdftotext.judge(pdf, "-layout", "{}", "-").output)
    let missing = Self.figures(of: bytes).filter { words.isDisjoint(with: Self.spellings(of: $0)) }
    #expect(missing.isEmpty, "not on paper: \(missing.sorted())")
    guard Judge.qpdf.isHere else { return }
    let answer = try Judge.qpdf.judge(pdf, "--check", "{}")
    #expect(answer.status == 0, "\(answer.output)")
  }

  /// The values of all elements of the invoice that are numbers with a decimal point.
  private static func figures(of bytes: [UInt8]) -> Set<String> {
    var text = String(decoding: bytes, as: UTF8.self).components(separatedBy: "<Signature").first ?? ""
    // The last page shows the document's totals instead of its own (Informe Técnico, note 56).
    if let page = text.range(of: "<Pagina>", options: .backwards),
      let end = text.range(of: "</Paginacion>")
    {
      text.removeSubrange(page.lowerBound..<end.lowerBound)
    }
    let values = text.split(separator: ">").compactMap { $0.split(separator: "<").first.map(String.init) }
    return Set(
      values.filter { value in
        value.contains(".") && value.allSatisfy { "0123456789.".contains($0) } && value != "1.0"
          && value.filter { $0 == "." }.count == 1
      })
  }

  /// `1234.5` may stand as `1,234.50`, `1234.5` or `1,234.5`.
  private static func spellings(of figure: String) -> [String] {
    let parts = figure.split(separator: ".")
    guard parts.count == 2, let whole = Int(parts[0]) else { return [figure] }
    var decimals = String(parts[1])
    while decimals.hasSuffix("0") { decimals.removeLast() }
    let padded = decimals + String(repeating: "0", count: max(0, 2 - decimals.count))
    var grouped = ""
    for (index, digit) in String(whole).reversed().enumerated() {
      if index > 0, index % 3 == 0 { grouped.insert(",", at: grouped.startIndex) }
      grouped.insert(digit, at: grouped.startIndex)
    }
    return [
      figure, "\(grouped).\(padded)", "\(grouped).\(parts[1])",
      decimals.isEmpty ? grouped : "\(grouped).\(decimals)",
    ]
  }
}
