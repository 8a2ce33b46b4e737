import Foundation

/// The figures of a text as whole words: `8.00` is not found in `78.00`.
enum FigureWords {
  static func unsigned(in text: String) -> Set<String> { words(in: text, of: "0123456789.,") }

  /// `-8.00` is another figure than `8.00`.
  static func signed(in text: String) -> Set<String> { words(in: text, of: "0123456789.,-") }

  private static func words(in text: String, of characters: String) -> Set<String> {
    let marks = CharacterSet(charactersIn: ".,")
    return Set(text.split { !characters.contains($0) }.map { $0.trimmingCharacters(in: marks) })
  }
}
