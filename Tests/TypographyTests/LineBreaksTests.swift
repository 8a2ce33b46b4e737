import FacturaLayout
import Testing

@testable import FacturaTypography

@Suite struct LineBreaksTests {
  /// The text with its breaks drawn in: `|` may, `!` must, `‐` may with a hyphen.
  private func drawn(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var start = 0
    var drawn = ""
    for found in LineBreaks.find(in: bytes, language: "es") {
      drawn += String(decoding: bytes[start..<found.offset], as: UTF8.self)
      drawn += found.isForced ? "!" : found.isHyphenated ? "‐" : "|"
      start = found.offset
    }
    return drawn + String(decoding: bytes[start...], as: UTF8.self)
  }

  @Test(arguments: [
    "Factura |de |consumo",
    "RD$ |1,234.50",
    "RD$\u{A0}1,234.50",
    "1\u{202F}234,50",
    "US$5 |o |5%a",
    "22/11/2026",
    "2026-11-22",
    "(809) |555-0142",
    "«Hola», |dijo |(él).",
    "¿Cuánto |debo? |¡Nada!",
    "post-|pago",
    "comuni\u{AD}‐cación",
    "larga\u{200B}|mente",
    "uno\n!dos",
    "uno\r\n!dos",
    "uno\u{2028}!dos",
    "18 |% |y |18%",
    "n\u{303}o |n\u{303}o",
    "שלום |עולם",
    "",
    "x",
  ])
  func linesBreakWhereTheyMay(expected: String) {
    let text = expected.filter { !"|!‐".contains($0) }
    // “!” stands in the Spanish texts too.
    let spanish = expected.contains("¡") ? "¿Cuánto debo? ¡Nada!" : text
    #expect(drawn(spanish) == expected)
  }
}
