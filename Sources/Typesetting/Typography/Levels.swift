import CFriBidi

/// Embedding levels of a paragraph's characters (UAX #9), by FriBidi.
struct Levels {
  /// One for each character.
  var levels: [UInt8]
  /// Of the paragraph (P2 and P3).
  var isRightToLeft: Bool

  /// Before U+0590 nothing runs from right to left, and nothing changes a direction.
  private static let firstOfConcern: UInt32 = 0x590

  init(of characters: [UInt32]) {
    levels = [UInt8](repeating: 0, count: characters.count)
    isRightToLeft = false
    guard characters.contains(where: { $0 >= Self.firstOfConcern }) else { return }
    let count = Int32(clamping: characters.count)
    var types = [FriBidiCharType](repeating: FriBidiCharType(rawValue: 0), count: characters.count)
    var brackets = [FriBidiBracketType](repeating: 0, count: characters.count)
    fribidi_get_bidi_types(characters, count, &types)
    fribidi_get_bracket_types(characters, count, types, &brackets)
    // “ON” as the base direction lets the first strong character decide.
    var direction = FriBidiParType(rawValue: 0x40)
    var found = [FriBidiLevel](repeating: 0, count: characters.count)
    guard fribidi_get_par_embedding_levels_ex(types, brackets, count, &direction, &found) > 0 else { return }
    levels = found.map { UInt8(clamping: $0) }
    isRightToLeft = direction.rawValue & 1 != 0
  }
}
