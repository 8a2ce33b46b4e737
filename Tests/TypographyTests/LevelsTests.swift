import Testing

@testable import FacturaTypography

@Suite struct LevelsTests {
  @Test(arguments: [
    ("abc 123", "0000000", false),
    ("שלום", "1111", true),
    ("שלום 123", "11111222", true),
    ("abc שלום 12", "00001111122", false),
    ("שלום abc", "11111222", true),
    ("السلام 12.50", "111111122222", true),
    ("12 שלום", "2211111", true),
    ("a\u{202E}bc\u{202C}d", "001110", false),
    ("", "", false),
  ])
  func levels(text: String, expected: String, isRightToLeft: Bool) {
    let levels = Levels(of: text.unicodeScalars.map(\.value))
    #expect(levels.isRightToLeft == isRightToLeft)
    #expect(levels.levels.map { String($0) }.joined() == expected)
  }
}
