import FacturaLayout
import Testing

@testable import FacturaTypography

struct BreakMemoTests {
  @Test func aTextBreaksAsBeforeWhateverCameBetween() {
    var memo = BreakMemo()
    let text = Array("uno dos\u{A0}tres cuatro".utf8)
    let first = memo.find(in: text, language: "es")
    #expect(first.map(\.offset) == [4, 13])
    for number in 0..<BreakMemo.limit * 2 {
      _ = memo.find(in: Array("texto número \(number)".utf8), language: "es")
    }
    #expect(memo.count <= BreakMemo.limit)
    #expect(memo.find(in: text, language: "es") == first)
  }

  @Test func longTextsAreNotKept() {
    var memo = BreakMemo()
    let text = [UInt8](repeating: 0x61, count: BreakMemo.longestText + 1)
    _ = memo.find(in: text, language: "es")
    #expect(memo.count == 0)
  }
}
