import CHarfBuzz
import FacturaDiagnostics
import FacturaLayout
import FacturaPages

/// Which font each character comes from.
extension ShapingParagraph {
  /// Gives every character of a text run the first of the style's fonts that has it, whole clusters at a time: a
  /// letter and its marks always come from one font.
  mutating func chooseFonts(ofRun number: Int) throws(LayoutError) {
    let run = textRuns[number]
    let chain = typesetter.library.fallbacks(for: run.style.typeface)
    guard let own = chain.first else {
      throw LayoutError(
        .font(.unknownTypeface(number: Int(run.style.typeface.number))), origin: run.origin)
    }
    var missing: [UInt32] = []
    var last = own
    for cluster in clusters(in: ranges[number]) {
      if characters[cluster.lowerBound] == Characters.space, covers(last, cluster) {
        // A space between two words of another script stays with them.
      } else if let font = chain.first(where: { covers($0, cluster) }) {
        last = font
      } else {
        missing += characters[cluster].filter { character in
          !chain.contains { hasGlyph($0, character) } && !missing.contains(character)
        }
        last = replace(cluster, chain) ?? own
      }
      for place in cluster { fonts[place] = last }
    }
    if !missing.isEmpty { try report(missing, in: run) }
  }

  private func report(_ missing: [UInt32], in run: TextRun) throws(LayoutError) {
    let characters = missing.compactMap { Unicode.Scalar($0) }
    switch typesetter.missingGlyphs {
    case .fail:
      throw LayoutError(.font(.missingGlyph(text: run.text, characters: characters)), origin: run.origin)
    case .replace:
      typesetter.warn(Failure(.replacedGlyph(text: run.text, characters: characters), origin: run.origin))
    }
  }

  /// Shows a replacement character (U+FFFD) for the cluster; the text stays what it was, unless it is of private use.
  private mutating func replace(_ cluster: Range<Int>, _ chain: [FontID]) -> FontID? {
    for place in cluster { shown[place] = Characters.zeroWidthSpace }
    shown[cluster.lowerBound] = Characters.replacement
    return chain.first { hasGlyph($0, Characters.replacement) }
  }

  /// The text run cut before every character that doesn't extend the one before it.
  private func clusters(in range: Range<Int>) -> [Range<Int>] {
    var clusters: [Range<Int>] = []
    var start = range.lowerBound
    for place in range.dropFirst() {
      let goesOn =
        Characters.extends(characters[place]) || characters[place - 1] == Characters.zeroWidthJoiner
      if !goesOn {
        clusters.append(start..<place)
        start = place
      }
    }
    if start < range.upperBound { clusters.append(start..<range.upperBound) }
    return clusters
  }

  /// Whether the font can show all characters of the cluster, one by one or composed.
  private func covers(_ font: FontID, _ cluster: Range<Int>) -> Bool {
    if cluster.allSatisfy({ hasGlyph(font, characters[$0]) }) { return true }
    var composed: hb_codepoint_t = characters[cluster.lowerBound]
    for place in cluster.dropFirst() {
      let functions = hb_unicode_funcs_get_default()
      guard hb_unicode_compose(functions, composed, characters[place], &composed) != 0 else { return false }
    }
    return hasGlyph(font, composed)
  }

  /// Whether the character shows in the font, or needs no glyph.
  private func hasGlyph(_ font: FontID, _ character: UInt32) -> Bool {
    if Characters.isInvisible(character) || Characters.isJoinerOrSelector(character) { return true }
    if Characters.isPrivate(character) { return false }
    let file = typesetter.library.fonts[Int(font.number)]
    if file.hasGlyph(for: character) { return true }
    if let standIn = Characters.standIn(for: character) { return file.hasGlyph(for: standIn) }
    var first: hb_codepoint_t = 0
    var second: hb_codepoint_t = 0
    guard hb_unicode_decompose(hb_unicode_funcs_get_default(), character, &first, &second) != 0 else {
      return false
    }
    return hasGlyph(font, first) && (second == 0 || hasGlyph(font, second))
  }
}
