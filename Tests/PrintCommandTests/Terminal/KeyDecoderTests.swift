import Testing

@testable import FacturaPrintCommand

@Suite struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.keys(from: text.utf8)
  }

  @Test func lettersAndFiguresAreThemselves() {
    #expect(keys("E31 ñ€😀") == "E31 ñ€😀".map(Key.character))
  }

  @Test(
    arguments: [
      ("\r", Key.enter), ("\n", .enter), ("\r\n", .enter), ("\u{7F}", .backspace), ("\u{8}", .backspace),
      ("\t", .tab), ("\u{3}", .control("c")), ("\u{15}", .control("u")),
      ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[1;5C", .right), ("\u{1B}[D", .left),
      ("\u{1B}[H", .home), ("\u{1B}[4~", .end), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
      ("\u{1B}[6~", .pageDown),
    ])
  func aKeyIsKnown(_ bytes: String, _ key: Key) {
    #expect(keys(bytes) == [key])
  }

  @Test func piecesAreJoined() {
    for whole in ["\u{1B}[A", "\u{1B}[200~ab\u{1B}[201~", "ñ", "😀"] {
      var decoder = KeyDecoder()
      var found: [Key] = []
      for byte in whole.utf8 { found += decoder.keys(from: [byte]) }
      #expect(found == keys(whole))
      #expect(found.count == 1)
    }
  }

  @Test func anEscapeAloneIsOneWhenNothingFollows() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: [0x1B]) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.flush() == [.escape])
    #expect(!decoder.isWaiting)
    #expect(keys("\u{1B}x") == [.escape, .character("x")])
    #expect(keys("\u{1B}\u{1B}[A") == [.escape, .up])
  }

  @Test func whatIsNoKeyIsPassedOver() {
    #expect(keys("\u{1B}[99;1~a\u{1B}[?1;2cb") == [.character("a"), .character("b")])
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: [0xFF, 0xC0, 0x80, 0x41]) == [.character("A")])
    #expect(decoder.keys(from: [0xC3, 0x41]) == [.character("A")])
    #expect(decoder.keys(from: [0xC2, 0x9B, 0x42]) == [.character("B")])
    #expect(decoder.keys(from: [0xE2, 0x82]) == [] && decoder.flush() == [])
  }

  @Test func aPasteIsOneTextThatNeverActs() {
    #expect(keys("\u{1B}[200~E31\u{1B}[A\r\n\u{1B}[201~\r") == [.pasted("E31 [A"), .enter])
    let long = String(repeating: "x", count: 10_000)
    #expect(keys("\u{1B}[200~\(long)\u{1B}[201~a") == [.pasted(String(long.prefix(4096))), .character("a")])
  }

  @Test func bytesAtRandomNeverTrap() {
    var state: UInt64 = 7
    var decoder = KeyDecoder()
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let byte = UInt8(truncatingIfNeeded: state >> 33)
      _ = decoder.keys(from: [byte % 5 == 0 ? [0x1B, 0x5B, 0x4F, 0x7E][Int(byte % 4)] : byte])
      if byte == 0 { _ = decoder.flush() }
    }
  }

  @Test func aScanIsNoChoiceAndNoEnter() {
    #expect(keys("E310000000012\r").joiningScans() == [.scanned("E310000000012")])
    #expect(keys("12\r").joiningScans() == [.character("1"), .character("2"), .enter])
    #expect(keys("E310000000012").joiningScans() == "E310000000012".map(Key.character))
    #expect(
      keys("8095550001\r\nE31001\r\u{1B}[A").joiningScans() == [
        .scanned("8095550001"), .scanned("E31001"), .up,
      ])
  }
}
