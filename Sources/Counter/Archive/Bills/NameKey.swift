/// Words of a customer's name as a clerk types them, in any order, for SQLite's full-text index. Accents and capitals
/// don't matter.
struct NameKey {
  private let words: [String]

  private static let mostWords = 8

  /// Nothing for a text without letters.
  init?(_ text: String) {
    guard text.contains(where: \.isLetter) else { return nil }
    words = text.split { !$0.isLetter && !$0.isNumber }.prefix(Self.mostWords).map { String($0.prefix(60)) }
  }

  /// Names that have all the words.
  var whole: String { words.map { "\"\($0)\"" }.joined(separator: " ") }

  /// Names that have a word beginning with each of them.
  var beginnings: String { words.map { "\"\($0)\"*" }.joined(separator: " ") }
}
