/// The letters and digits of all pages in their order, for finding texts whatever white space, line breaks, hyphens and
/// other marks stand in them.
struct PrintedWords {
  /// A character each, in small letters; `unknown` where a font doesn't say which one it is.
  private var codes: [UInt32] = []
  /// Characters beyond ASCII by their first meeting, so that both spellings of `é` are one.
  private var others: [Character: UInt32] = [:]
  /// Where the text that was found last ends: what is looked for next mostly stands behind it.
  private var place = 0

  private static let unknown: UInt32 = 0
  private static let firstOther: UInt32 = 0x110000

  /// Whether no font says its characters, or there is no text.
  var sayNothing: Bool { codes.allSatisfy { $0 == Self.unknown } }

  mutating func add(_ text: String) {
    for character in Self.plain(text) {
      if let code = Self.ascii(character) {
        codes.append(code)
      } else {
        let next = Self.firstOther + UInt32(clamping: others.count)
        codes.append(others[character] ?? next)
        if others[character] == nil { others[character] = next }
      }
    }
  }

  /// - Parameter scattered: whether columns may stand between its words, as in files that don't say in which order they
  ///   are read; then each word must stand somewhere.
  mutating func hold(_ text: String, scattered: Bool) -> Bool {
    if holdTogether(text) { return true }
    guard scattered else { return false }
    let words = text.split { !$0.isLetter && !$0.isNumber }
    return words.allSatisfy { holdTogether(String($0)) }
  }

  private mutating func holdTogether(_ text: String) -> Bool {
    // A character that no page has can still stand where a font says nothing.
    let wanted = Self.plain(text).map { Self.ascii($0) ?? others[$0] ?? .max }
    if wanted.isEmpty { return true }
    let end = codes.count - wanted.count
    guard end >= 0 else { return false }
    let start = min(place, end + 1)
    guard let found = find(wanted, in: start..<end + 1) ?? find(wanted, in: 0..<start) else { return false }
    place = found + wanted.count
    return true
  }

  private func find(_ wanted: [UInt32], in places: Range<Int>) -> Int? {
    codes.withUnsafeBufferPointer { codes in
      wanted.withUnsafeBufferPointer { wanted in
        places.first { place in
          wanted.indices.allSatisfy { index in
            let code = codes[place + index]
            return code == wanted[index] || code == Self.unknown
          }
        }
      }
    }
  }

  /// Small letters and digits; ligatures as their letters.
  private static func plain(_ text: String) -> [Character] {
    text.lowercased().flatMap { character -> [Character] in
      switch character {
      case "ﬀ": ["f", "f"]
      case "ﬁ": ["f", "i"]
      case "ﬂ": ["f", "l"]
      case "ﬃ": ["f", "f", "i"]
      case "ﬄ": ["f", "f", "l"]
      case _ where character.isLetter || character.isNumber || character == "\u{FFFD}": [character]
      case _: []
      }
    }
  }

  private static func ascii(_ character: Character) -> UInt32? {
    if character == "\u{FFFD}" { return unknown }
    return character.asciiValue.map(UInt32.init)
  }
}
