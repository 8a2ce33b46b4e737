/// The months of a language as they may be drawn, whole or cut to three letters.
struct MonthWords {
  private let names: [[UInt8]]
  /// Words that stand between the parts of a day: `15 de marzo`.
  private let between: [UInt8]

  init(language: String) {
    switch language.prefix(2).lowercased() {
    case "en":
      names = Self.words(
        "january february march april may june july august september october november december")
      between = []
    default:
      names = Self.words(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")
      between = Array("de".utf8)
    }
  }

  private static func words(_ text: String) -> [[UInt8]] { text.split(separator: " ").map { Array($0.utf8) } }

  /// The number of the month that comes next, 0 for a word between; nothing for any other word.
  func read(from text: inout DrawnText) -> Int? {
    var end = text.place
    while case let letter = (end < text.bytes.count ? text.bytes[end] : 0) | 0x20,
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) || letter >= 0x80
    {
      if DrawnText.blank(at: end, in: text.bytes) > 0 { break }
      end += 1
    }
    let word = text.bytes[text.place..<end]
    guard !word.isEmpty else { return nil }
    if Self.isSame(word, between) {
      text.place = end
      return 0
    }
    for (index, name) in names.enumerated() {
      guard Self.isSame(word, name) || (word.count == 3 && Self.isSame(word, name.prefix(3))) else {
        continue
      }
      text.place = end
      return index + 1
    }
    // A word that is cut off is for the next line.
    if end == text.bytes.count { text.place = end }
    return nil
  }

  /// Whatever the case of the letters.
  private static func isSame(_ word: some Collection<UInt8>, _ name: some Collection<UInt8>) -> Bool {
    word.count == name.count && zip(word, name).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }
}
