import Testing

@testable import FacturaReconciliation

/// Characters that no font has, replaced on paper by U+FFFD.
@Suite struct ReplacedCharacterTests {
  private func match(drawn: String, stated: String) -> Match {
    Array(drawn.utf8).withUnsafeBufferPointer { bytes in
      var text = DrawnText(bytes)
      let match = text.matches(text: stated)
      return match == .yes && !text.isAtEnd ? .no : match
    }
  }

  @Test(arguments: ["漢", "\u{10FFFF}", "\u{FFFE}", "\u{FFFB}", "é"])
  func aReplacementStandsForOneCharacter(character: String) {
    #expect(match(drawn: "a\u{FFFD}b", stated: "a\(character)b") == .yes)
    #expect(match(drawn: "a\u{FFFD}b", stated: "ab") == .no)
    #expect(match(drawn: "a\u{FFFD}\u{FFFD}b", stated: "a\(character)\(character)b") == .yes)
    #expect(match(drawn: "a\u{FFFD}b", stated: "a\(character)\(character)b") == .no)
  }
}
