import FacturaDiagnostics
import Testing

struct SymbolFactTests {
  @Test(arguments: [
    (
      SymbolFact.empty(symbol: "QR code"),
      """
      error: the text of the QR code is empty
        hint: leave the symbol out when there is no text, with a condition
      """
    ),
    (
      .tooLong(symbol: "Code 128", bytes: 61, limit: 60),
      """
      error: the text of the Code 128 has 61 bytes, but at most 60 fit
        hint: shorten the text
      """
    ),
    (
      .character(symbol: "Code 128", scalar: "ñ"),
      """
      error: a Code 128 can't hold the character U+00F1 “ñ”
        hint: Code 128 holds ASCII only; use a QR code for other characters
      """
    ),
    (
      .character(symbol: "Code 128", scalar: "\u{200B}"),
      """
      error: a Code 128 can't hold the character U+200B
        hint: Code 128 holds ASCII only; use a QR code for other characters
      """
    ),
    (
      .refused(symbol: "QR code", reason: "no memory is left"),
      "error: the QR code can't be encoded: no memory is left"
    ),
  ])
  func factsAreSaid(fact: SymbolFact, words: String) {
    #expect(Finding(fact).description == words)
    #expect(fact.code.hasPrefix("symbol."))
  }
}
