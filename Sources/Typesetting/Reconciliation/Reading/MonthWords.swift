/// The months of a language as they may be drawn, whole or cut short.
struct MonthWords {
  private let names: [[UInt8]]
  /// A word that stands between the parts of a day: `15 de marzo`, `1er mars`.
  private let between: [UInt8]
  /// `5 janv.`
  private let shortNamesHavePoints: Bool

  init(language: String) {
    let language = language.prefix(2).lowercased()
    shortNamesHavePoints = language == "fr"
    switch language {
    case "en": (names, between) = (Self.english, [])
    case "de": (names, between) = (Self.german, [])
    case "fr": (names, between) = (Self.french, Self.er)
    default: (names, between) = (Self.spanish, Self.de)
    }
  }

  private static let english = words(
    "january february march april may june july august september october november december")
  private static let spanish = words(
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")
  private static let german = words(
    "januar februar märz april mai juni juli august september oktober november dezember")
  private static let french = words(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
  private static let de = Array("de".utf8)
  private static let er = Array("er".utf8)

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
    for (index, name) in names.enumerated() where word.first.map({ $0 | 0x20 }) == name.first {
      let isWhole = Self.isSame(word, name)
      guard isWhole || isShort(word, of: name, index) else { continue }
      text.place = end
      if !isWhole, shortNamesHavePoints { _ = text.skip(".") }
      return index + 1
    }
    // A word that is cut off is for the next line.
    if end == text.bytes.count { text.place = end }
    return nil
  }

  /// Three letters at least, unless another month begins with the same.
  private func isShort(_ word: Slice<UnsafeBufferPointer<UInt8>>, of name: [UInt8], _ number: Int) -> Bool {
    guard word.count >= 3, word.count < name.count, Self.isSame(word, name.prefix(word.count)) else {
      return false
    }
    return !names.enumerated().contains { other in
      other.offset != number && Self.isSame(word, other.element.prefix(word.count))
    }
  }

  /// Whatever the case of the letters.
  private static func isSame(_ word: some Collection<UInt8>, _ name: some Collection<UInt8>) -> Bool {
    word.count == name.count && zip(word, name).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }
}
