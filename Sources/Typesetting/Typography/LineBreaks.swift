import CUnibreak
import FacturaLayout

/// Where lines may and must be broken (UAX #14), by libunibreak.
///
/// libunibreak 1.1 follows Unicode 6; of what came later, rule LB24 matters to bills: letters and a currency or
/// percent sign next to each other stay together (“RD$”, “USD %”).
enum LineBreaks {
  /// libunibreak builds an index of its tables before the first use.
  private static let isReady: Bool = {
    init_linebreak()
    return true
  }()

  /// In rising order; the end of the text is not among them. The text must be valid UTF-8.
  static func find(in text: [UInt8], language: String) -> [ShapedText.Break] {
    guard isReady, text.count > 1 else { return [] }
    var marks = [CChar](repeating: 0, count: text.count)
    set_linebreaks_utf8(text, text.count, language, &marks)
    var breaks: [ShapedText.Break] = []
    for place in 0..<text.count - 1 {
      let isForced = marks[place] == CChar(LINEBREAK_MUSTBREAK)
      guard isForced || marks[place] == CChar(LINEBREAK_ALLOWBREAK) else { continue }
      let offset = place + 1
      if !isForced, text[place] != 0x20, staysTogether(text, at: offset) { continue }
      let isHyphenated = place > 0 && text[place] == 0xAD && text[place - 1] == 0xC2
      breaks.append(ShapedText.Break(offset: offset, isForced: isForced, isHyphenated: isHyphenated))
    }
    return breaks
  }

  /// UAX #14 (Unicode 15), LB24: (PR | PO) × (AL | HL) and (AL | HL) × (PR | PO).
  private static func staysTogether(_ text: [UInt8], at offset: Int) -> Bool {
    var start = offset - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    let end = min(offset + 4, text.count)
    guard let before = String(decoding: text[start..<offset], as: UTF8.self).unicodeScalars.first,
      let after = String(decoding: text[offset..<end], as: UTF8.self).unicodeScalars.first
    else { return false }
    return isSign(before) && isLetter(after) || isLetter(before) && isSign(after)
  }

  /// Prefix and postfix signs of numbers (classes PR and PO).
  private static func isSign(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "%", "+", "\\", "°", "±", "‰", "‱", "′", "″", "№", "−", "℃", "℉": true
    default: character.properties.generalCategory == .currencySymbol
    }
  }

  /// Letters of scripts that don't break between any two of them.
  private static func isLetter(_ character: Unicode.Scalar) -> Bool {
    character.properties.isAlphabetic && !character.properties.isIdeographic
      && !(0x3040...0x30FF).contains(character.value)
  }
}
