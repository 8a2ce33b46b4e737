import Factura
import FacturaTestSupport
import Testing

/// Amounts of a thousand and a hundred thousand times those of the samples: no figure goes on in the next line, which reading
/// back would tell.
struct LargeFigureTests {
  private static let samples = Repository.files(in: "Layouts/ecf/samples", ending: ".xml")

  @Test(arguments: samples) func largeAmountsStandWhole(sample: String) throws {
    let text = String(decoding: try Repository.bytes(sample), as: UTF8.self)
    for (power, layouts) in [(3, ["ecf", "ecf-roll"]), (5, ["ecf"])] {
      let large = try InvoiceFile(bytes: Array(multiplied(text, power: power).utf8), name: sample)
      for name in layouts {
        let drawn = try Shared.renderer.renderText(large.invoice, with: Shared.layout(named: name))
        #expect(drawn.summary.reconciliation?.compared ?? 0 > 0)
      }
    }
  }

  /// With the decimal point of all amounts of money so many places further right.
  private func multiplied(_ text: String, power: Int) -> String {
    let amounts =
      /<(Monto\w*|Precio\w*|Total\w*|Descuento\w*|Recargo\w*|SubMonto\w*|SubDescuento\w*|Impuesto\w*|Otros\w*|\w*Retenid\w*|Valor\w*)>(\d+)\.(\d{1,4})</
    return text.replacing(amounts) { match in
      let decimals = String(match.3) + String(repeating: "0", count: max(0, power + 2 - match.3.count))
      return "<\(match.1)>\(match.2)\(decimals.prefix(power)).\(decimals.dropFirst(power).prefix(2))<"
    }
  }
}
