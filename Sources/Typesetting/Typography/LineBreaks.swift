import CUnibreak
import FacturaLayout

/// Where lines may and must be broken (UAX #14), by libunibreak.
enum LineBreaks {
  /// libunibreak builds an index of its tables before the first use.
  private static let isReady: Bool = {
    init_linebreak()
    return true
  }()

  /// In rising order; the end of the text is not among them.
  static func find(in text: [UInt8], language: String) -> [ShapedText.Break] {
    guard isReady, text.count > 1 else { return [] }
    var marks = [CChar](repeating: 0, count: text.count)
    set_linebreaks_utf8(text, text.count, language, &marks)
    var breaks: [ShapedText.Break] = []
    for place in 0..<text.count - 1 {
      let isForced = marks[place] == CChar(LINEBREAK_MUSTBREAK)
      guard isForced || marks[place] == CChar(LINEBREAK_ALLOWBREAK) else { continue }
      let isHyphenated = place > 0 && text[place] == 0xAD && text[place - 1] == 0xC2
      breaks.append(ShapedText.Break(offset: place + 1, isForced: isForced, isHyphenated: isHyphenated))
    }
    return breaks
  }
}
