import Testing

@testable import FacturaPrintCommand

@Suite struct TextFieldTests {
  private func field(_ keys: [Key]) -> TextField {
    var field = TextField()
    for key in keys {
      let isTaken = field.take(key)
      #expect(isTaken, "\(key)")
    }
    return field
  }

  @Test func lettersStandWhereTheCursorIs() {
    let keys: [Key] = [.character("a"), .character("c"), .left, .character("b"), .end, .character("d")]
    #expect(field(keys).text == "abcd")
    #expect(field(keys + [.home, .delete, .right, .backspace]).text == "cd")
    #expect(field(keys + [.control("u")]).text == "")
    #expect(field([.pasted("uno dos "), .control("w")]).text == "uno ")
  }

  @Test func whatIsNoTextIsRefused() {
    var field = TextField("a")
    for key in [Key.enter, .escape, .up, .down, .tab, .pageUp, .scanned("1234"), .control("c")] {
      let isTaken = field.take(key)
      #expect(!isTaken, "\(key)")
    }
    #expect(field.text == "a")
  }

  @Test func nobodyTypesWithoutEnd() {
    #expect(field([.pasted(String(repeating: "x", count: 5000))]).text.count == TextField.limit)
  }

  @Test func aLongTextIsSeenAroundTheCursor() {
    let field = TextField("0123456789")
    let window = field.window(columns: 5)
    #expect(window.text == "6789" && window.cursor == 4)
    #expect(TextField("ab").window(columns: 5).text == "ab")
  }
}
