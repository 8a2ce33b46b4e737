import FacturaAmounts
import FacturaInvoices
import Testing

@testable import Factura
@testable import FacturaPDFFiles

/// Texts of others are searched in a time that their length sets, whatever they say.
@Suite struct PrintedWordTests {
  private func holds(_ text: String, _ part: String) -> Bool {
    var words = PrintedWords()
    words.add(text)
    return words.hold(part, scattered: false)
  }

  @Test(.timeLimit(.minutes(1))) func aTextThatNearlyStandsEverywhereCostsLittle() {
    let part = String(repeating: "a", count: 100_000) + "b"
    #expect(!holds(String(repeating: "a", count: 200_000), part))
    #expect(holds(String(repeating: "a", count: 200_000) + "b", part))
  }

  @Test(arguments: [
    ("ababac", "abac"), ("aabaabaaab", "aabaaab"), ("abcabcabd", "abcabd"), ("aaab", "aab"),
    ("a\u{FFFD}ab", "aaab"),
    ("a\u{FFFD}c\u{FFFD}bd", "cabd"), ("\u{FFFD}\u{FFFD}", "ñü"),
  ])
  func whatBeginsAgainWithinItselfIsFound(text: String, part: String) {
    #expect(holds(text, part) && !holds(text, part + "q" + part))
  }

  /// Signs are no words: they stand wherever one looks, and nowhere in particular.
  @Test func aTextOfSignsIsNotLookedFor() {
    var words = PrintedWords()
    #expect(words.hold("—", scattered: true) && words.place(of: "—", from: 0) == nil)
    words.add("a")
    #expect(words.hold("—", scattered: false) && words.place(of: "—", from: 1) == nil)
    #expect(words.place(of: "a", from: 1) == 0 && words.place(of: "ab", from: 0) == nil)
  }

  /// In the order of the lines, and against it.
  @Test(.timeLimit(.minutes(1)), arguments: [false, true])
  func rowsAreFoundInAnyOrder(isReversed: Bool) throws {
    let count = 1000
    var (invoice, text) = (Invoice(), PDFText())
    for number in 0..<count {
      var line = Line()
      line.name = "Plan número \(number + 10_000) de una empresa"
      line.net = Amount(ExactDecimal(coefficient: Int128(number) * 100 + 25, scale: 2))
      invoice.lines.append(line)
    }
    let numbers = isReversed ? Array((0..<count).reversed()) : Array(0..<count)
    for (row, number) in numbers.enumerated() {
      for cell in [invoice.lines[number].name ?? "", number == 7 ? "0.01" : "\(number).25"] {
        text.blocks.append(PDFText.Block(page: 1 + row / 40, text: cell, row: row + 1))
      }
    }
    let rows = PrintedRows(text)
    let strays = rows.strays(of: invoice, showQuantities: true)
    #expect(strays.map(\.path) == ["/lines/7/net"])
    #expect(strays.first?.page == (isReversed ? 1 + (count - 8) / 40 : 1))
  }

  /// A receipt of a copy, or a cut-off strip, doesn't make a roll of sheets.
  @Test func oneNarrowPageIsNoRoll() {
    var text = PDFText()
    text.pageWidths = [595, 227, nil]
    #expect(!PrintedPages(text).isRoll)
    text.pageWidths = [227, nil, 227]
    #expect(PrintedPages(text).isRoll)
    text.pageWidths = [nil]
    #expect(!PrintedPages(text).isRoll)
  }
}
