import FacturaDiagnostics
import Testing

@testable import FacturaReconciliation

/// Texts that were whole and may go on stand in one place, which is cleared up from time to time.
struct SettledTextTests {
  private func node(_ number: Int32) -> NodePlan { NodePlan(kind: .text, goesOn: number) }

  private func keep(_ text: String, _ number: Int32, in texts: inout SettledTexts) {
    var open = OpenText(Origin(node: number), page: 1)
    Array(text.utf8).withUnsafeBufferPointer {
      open.append(DrawnRun(origin: Origin(node: number), bytes: $0, height: 7), page: 1)
    }
    texts.keep(open, of: node(number), compared: Int(number))
  }

  @Test func theLastTextOfEachNodeIsKeptHoweverManyCame() {
    var texts = SettledTexts(count: 2)
    keep("first", 1, in: &texts)
    for turn in 0..<300 { keep("\(turn) " + String(repeating: "a", count: 1000), 2, in: &texts) }
    #expect(texts.text(of: Origin(node: 1), node(1))?.text.text == "first")
    #expect(texts.text(of: Origin(node: 2), node(2))?.text.text.prefix(5) == "299 a")
    #expect(texts.text(of: Origin(node: 2), node(2))?.compared == 2)
    #expect(texts.size < 1 << 17)
    texts.forget(node(2))
    #expect(texts.text(of: Origin(node: 2), node(2)) == nil)
    #expect(texts.text(of: Origin(node: 2), node(1)) == nil)
  }
}
