/// What can be wrong with a font, or with the characters that it is asked to set.
package enum FontFact: Fact, Hashable {
  /// A font file that can't be used at all.
  case unreadable(font: String, reason: UnreadableFont)
  /// Its licence bits forbid embedding (OpenType 1.9, OS/2 `fsType`).
  case embeddingForbidden(font: String)
  /// Two fonts of one library have the same family, weight and slope.
  case duplicate(font: String, typeface: String)
  /// Characters that no font of the library has.
  case missingGlyph(text: String, characters: [Unicode.Scalar])
  /// The same, drawn as a visible replacement because the caller asked for it.
  case replacedGlyph(text: String, characters: [Unicode.Scalar])
  /// A control character or noncharacter: it means nothing on paper (Unicode 15, 23.1 and 23.7).
  case forbiddenCharacter(text: String, character: Unicode.Scalar)
  /// A style asks for a typeface that the library doesn't have.
  case unknownTypeface(number: Int)
  /// HarfBuzz ran out of memory or gave up.
  case shapingFailed(text: String)

  package var severity: Finding.Severity {
    if case .replacedGlyph = self { .warning } else { .error }
  }

  package var code: String {
    switch self {
    case .unreadable: "font.unreadable"
    case .embeddingForbidden: "font.embedding-forbidden"
    case .duplicate: "font.duplicate"
    case .missingGlyph: "font.missing-glyph"
    case .replacedGlyph: "font.replaced-glyph"
    case .forbiddenCharacter: "font.forbidden-character"
    case .unknownTypeface: "font.unknown-typeface"
    case .shapingFailed: "font.shaping-failed"
    }
  }

  package var message: String {
    switch self {
    case .unreadable(let font, let reason):
      "font “\(font)” can't be used: \(reason.words)"
    case .embeddingForbidden(let font):
      "font “\(font)” may not be embedded in a document, says its own licence field"
    case .duplicate(let font, let typeface):
      "font “\(font)” is a second “\(typeface)”"
    case .missingGlyph(let text, let characters):
      "no font has \(Self.names(of: characters)) in “\(Self.excerpt(of: text))”"
    case .replacedGlyph(let text, let characters):
      "no font has \(Self.names(of: characters)) in “\(Self.excerpt(of: text))”: replaced by a visible mark"
    case .forbiddenCharacter(let text, let character):
      "\(Self.name(of: character)) in “\(Self.excerpt(of: text))” can't stand on paper"
    case .unknownTypeface(let number):
      "typeface \(number) is not in the font library"
    case .shapingFailed(let text):
      "“\(Self.excerpt(of: text))” can't be shaped"
    }
  }

  package var hints: [String] {
    switch self {
    case .unreadable: ["hand in a TrueType or OpenType font with outlines"]
    case .embeddingForbidden: ["use a font whose licence allows embedding"]
    case .duplicate: ["leave one of the two out, or give one another family name"]
    case .missingGlyph:
      [
        "add a font that has it (--font, Fonts(adding:)), or ask for a replacement with --missing-glyphs=replace"
      ]
    case .replacedGlyph: ["add a font that has it (--font, Fonts(adding:))"]
    case .forbiddenCharacter: ["remove it from the data"]
    case .unknownTypeface, .shapingFailed: []
    }
  }
}

/// Why a font file can't be used.
package enum UnreadableFont: Hashable, Sendable {
  /// No TrueType or OpenType file, or a damaged one; FreeType's error number.
  case notAFont(error: Int)
  /// A table of the file reaches past its end.
  case truncated(table: String, needed: Int, length: Int)
  /// Only bitmaps, or colour bitmaps: Cairo can't embed them as text.
  case withoutOutlines
  /// No character map for Unicode.
  case withoutUnicode
  case unitsPerEm(Int)

  var words: String {
    switch self {
    case .notAFont(let error): "it is damaged or no font file (FreeType error \(error))"
    case .truncated(let table, let needed, let length):
      "its table “\(table)” ends at byte \(needed), but the file has \(length) bytes"
    case .withoutOutlines: "its glyphs are bitmaps, not outlines"
    case .withoutUnicode: "it has no Unicode character map"
    case .unitsPerEm(let units): "it has \(units) units per em, where 16 to 16384 are allowed"
    }
  }
}

extension FontFact {
  /// How much of a text a message shows.
  private static let excerptLength = 40

  /// The beginning of a text, safe to print: what can't be printed is shown as its code point.
  private static func excerpt(of text: String) -> String {
    var excerpt = ""
    var count = 0
    for character in text.unicodeScalars {
      guard count < excerptLength else { return excerpt + "…" }
      excerpt += isPrintable(character) ? String(character) : "‹\(codePoint(character))›"
      count += 1
    }
    return excerpt
  }

  /// `U+1F600 (😀), U+0378`: at most five.
  private static func names(of characters: [Unicode.Scalar]) -> String {
    let names = characters.prefix(5).map(name(of:)).joined(separator: ", ")
    return characters.count > 5 ? names + " and \(characters.count - 5) more" : names
  }

  private static func name(of character: Unicode.Scalar) -> String {
    isPrintable(character) ? "\(codePoint(character)) (\(character))" : codePoint(character)
  }

  private static func codePoint(_ character: Unicode.Scalar) -> String {
    let digits = String(character.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func isPrintable(_ character: Unicode.Scalar) -> Bool {
    switch character.properties.generalCategory {
    case .control, .format, .unassigned, .privateUse, .surrogate, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
