import Factura
import FacturaTestSupport
import Testing

/// Amounts up to the 16 figures before the point that the format has room for: none goes on in the next line, which reading
/// back would tell.
struct LargeFigureTests {
  private static let samples = Repository.files(in: "Layouts/ecf/samples", ending: ".xml")

  /// On both sides of where layouts change their columns.
  @Test(arguments: samples) func largeAmountsStandWhole(sample: String) throws {
    try expectWhole(sample, figures: [11, 16])
  }

  /// Millions in another currency stand beside large type.
  @Test(arguments: samples.filter { $0.contains("e46") || $0.contains("e47") })
  func millionsInAnotherCurrencyStandWhole(sample: String) throws {
    try expectWhole(sample, figures: [7, 9])
    var options = RenderOptions()
    options.pesoAmounts = .hidden
    try expectWhole(sample, figures: [7, 16], options)
  }

  private func expectWhole(
    _ sample: String, figures: [Int], _ options: RenderOptions = RenderOptions(),
  ) throws {
    let text = String(decoding: try Repository.bytes(sample), as: UTF8.self)
    var options = options
    options.reconciliation = .report
    for count in figures {
      let large = try InvoiceFile(bytes: Array(lengthened(text, figures: count).utf8), name: sample)
      for name in ["ecf", "ecf-roll"] {
        let drawn = try Shared.renderer.renderText(
          large.invoice, with: Shared.layout(named: name), options: options)
        #expect(drawn.summary.reconciliation?.compared ?? 0 > 0)
        // Subtotals of pages that are lengthened each by itself don't add up any more.
        let codes = drawn.summary.findings.map(\.code).filter { $0.hasPrefix("reconciliation.") }
        #expect(
          codes.allSatisfy { $0 == "reconciliation.stated-subtotal-sum" }, "\(name), \(count): \(codes)")
      }
    }
  }

  /// With so many figures before the decimal point of all amounts of money. Prices of goods with excise, by which their
  /// quantities, contents and rates are multiplied, have three fewer.
  private func lengthened(_ text: String, figures: Int) -> String {
    let amounts =
      /<(Monto\w*|Precio\w*|Total\w*|Descuento\w*|Recargo\w*|Sub\w*|Impuesto\w*|Otros\w*|\w*Retenid\w*|Valor\w*)>([1-9]\d*)\.(\d{1,4})</
    return text.replacing(amounts) { match in
      let isMultiplied = match.1.hasPrefix("Precio") && text.contains("<PrecioUnitarioReferencia>")
      let more = max(0, figures - (isMultiplied ? 3 : 0) - match.2.count)
      let decimals = String(match.3) + String(repeating: "7", count: max(0, more + 2 - match.3.count))
      return "<\(match.1)>\(match.2)\(decimals.prefix(more)).\(decimals.dropFirst(more).prefix(2))<"
    }
  }
}
