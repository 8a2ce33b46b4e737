/// The letters and digits of all pages in their order, for finding texts whatever white space, line breaks, hyphens and
/// other marks stand in them.
struct PrintedWords {
  /// A character each, in small letters; `unknown` where a font doesn't say which one it is.
  private var codes: [UInt32] = []
  /// Characters beyond ASCII by their first meeting, so that both spellings of `é` are one.
  private var others: [Character: UInt32] = [:]
  /// Where the text that was found last ends: what is looked for next mostly stands behind it.
  private var place = 0

  private var hasUnknown = false

  private static let unknown: UInt32 = 0
  /// Of no character.
  private static let boundary: UInt32 = 1
  private static let firstOther: UInt32 = 0x110000
  /// Where a font doesn't say its characters, as many as these tell a text from others.
  private static let longestBesideUnknown = 100

  /// Whether no font says its characters, or there is no text.
  var sayNothing: Bool { codes.allSatisfy { $0 == Self.unknown } }

  var count: Int { codes.count }

  mutating func add(_ text: String) {
    for character in Self.plain(text) {
      if let code = Self.ascii(character) {
        codes.append(code)
        if code == Self.unknown { hasUnknown = true }
      } else {
        let next = Self.firstOther + UInt32(clamping: others.count)
        codes.append(others[character] ?? next)
        if others[character] == nil { others[character] = next }
      }
    }
  }

  /// No text goes on from what stands before this into what follows.
  mutating func addBoundary() { codes.append(Self.boundary) }

  /// - Parameter scattered: whether columns may stand between its words, as in files that don't say in which order they
  ///   are read; then each word must stand somewhere.
  mutating func hold(_ text: String, scattered: Bool) -> Bool {
    if holdTogether(text) { return true }
    guard scattered else { return false }
    let words = text.split { !$0.isLetter && !$0.isNumber }
    return words.allSatisfy { holdTogether(String($0)) }
  }

  private mutating func holdTogether(_ text: String) -> Bool {
    let wanted = wanted(text)
    if wanted.isEmpty { return true }
    guard let found = find(wanted, in: place..<codes.count) ?? find(wanted, in: 0..<place + wanted.count)
    else {
      return false
    }
    place = found + wanted.count
    return true
  }

  /// Where a text stands first at a place or behind it, or else from the start on; nowhere if it has no letters or digits.
  func place(of text: String, from start: Int) -> Int? {
    let wanted = wanted(text)
    if wanted.isEmpty { return nil }
    return find(wanted, in: start..<codes.count) ?? find(wanted, in: 0..<start + wanted.count)
  }

  /// A character that no page has can still stand where a font says nothing.
  private func wanted(_ text: String) -> [UInt32] {
    let wanted = Self.plain(text).map { Self.ascii($0) ?? others[$0] ?? .max }
    return hasUnknown ? Array(wanted.prefix(Self.longestBesideUnknown)) : wanted
  }

  /// Where it stands first, wholly among `places`.
  private func find(_ wanted: [UInt32], in places: Range<Int>) -> Int? {
    let places = places.clamped(to: codes.indices)
    guard places.count >= wanted.count else { return nil }
    return hasUnknown ? findBesideUnknown(wanted, in: places) : findKnown(wanted, in: places)
  }

  private func findBesideUnknown(_ wanted: [UInt32], in places: Range<Int>) -> Int? {
    codes.withUnsafeBufferPointer { codes in
      wanted.withUnsafeBufferPointer { wanted in
        (places.lowerBound...places.upperBound - wanted.count).first { place in
          wanted.indices.allSatisfy { index in
            let code = codes[place + index]
            return code == wanted[index] || code == Self.unknown
          }
        }
      }
    }
  }

  /// Looks at each character once, however often a text begins again within itself (Knuth, Morris and Pratt, 1977).
  private func findKnown(_ wanted: [UInt32], in places: Range<Int>) -> Int? {
    // For each part from the start on, how much of it is also its end.
    var borders = Array(repeating: 0, count: wanted.count)
    var border = 0
    for index in wanted.indices.dropFirst() {
      while border > 0, wanted[index] != wanted[border] { border = borders[border - 1] }
      if wanted[index] == wanted[border] { border += 1 }
      borders[index] = border
    }
    var count = 0
    return codes.withUnsafeBufferPointer { codes in
      for place in places {
        while count > 0, codes[place] != wanted[count] { count = borders[count - 1] }
        if codes[place] == wanted[count] { count += 1 }
        if count == wanted.count { return place + 1 - count }
      }
      return nil
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
