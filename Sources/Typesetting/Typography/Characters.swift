import CHarfBuzz

/// What single characters mean to the typesetter (Unicode 15).
enum Characters {
  static let tab: UInt32 = 0x09
  static let space: UInt32 = 0x20
  static let softHyphen: UInt32 = 0xAD
  static let zeroWidthSpace: UInt32 = 0x200B
  static let zeroWidthJoiner: UInt32 = 0x200D
  static let replacement: UInt32 = 0xFFFD

  /// Ends a line: LF, CR, NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR (UAX #14, BK, CR, LF, NL).
  static func endsLine(_ character: UInt32) -> Bool {
    switch character {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Means nothing on paper: controls but tab and line ends, and the 66 noncharacters (Unicode 15, 23.7).
  /// Cairo's context never recovers from some of them.
  static func isForbidden(_ character: UInt32) -> Bool {
    switch character {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case 0..<0x20, 0x7F...0x9F, 0xD800...0xDFFF, 0xFDD0...0xFDEF, 0x11_0000...: true
    default: character & 0xFFFE == 0xFFFE
    }
  }

  /// Of private use (Unicode 15, 23.5). Some fonts have glyphs for them, but nobody who reads the text of the file could
  /// know what they mean (ISO 19005-3, 6.2.11.7.3).
  static func isPrivate(_ character: UInt32) -> Bool {
    switch character {
    case 0xE000...0xF8FF, 0xF_0000...0xF_FFFD, 0x10_0000...0x10_FFFD: true
    default: false
    }
  }

  /// Never shows, wherever it stands: line ends, soft hyphens, zero-width spaces, marks of direction.
  static func isInvisible(_ character: UInt32) -> Bool {
    switch character {
    case 0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: endsLine(character)
    }
  }

  /// Belongs to the character before it, and must come from the same font: marks, joiners, variation selectors.
  static func extends(_ character: UInt32) -> Bool {
    guard character >= 0x300 else { return false }
    switch character {
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: return true
    default:
      let category = hb_unicode_general_category(hb_unicode_funcs_get_default(), character)
      return category == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK
        || category == HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK
        || category == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK
    }
  }

  /// Shows only through its neighbours: the shaper may drop it.
  static func isJoinerOrSelector(_ character: UInt32) -> Bool {
    switch character {
    case 0x034F, 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
    default: false
    }
  }

  /// What HarfBuzz draws from another glyph where a font has none: spaces of other widths from the space, the
  /// hyphen that doesn't break from the hyphen.
  static func standIn(for character: UInt32) -> UInt32? {
    switch character {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: space
    case 0x2011: 0x2010
    default: nil
    }
  }

  /// Its own script; nothing for characters of all scripts and marks that take their neighbour's (UAX #24).
  static func script(of character: UInt32) -> hb_script_t? {
    let script = hb_unicode_script(hb_unicode_funcs_get_default(), character)
    return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN
      ? nil : script
  }
}
