import CHarfBuzz
package import FacturaAmounts
package import FacturaDiagnostics
package import FacturaLayout
package import FacturaPages

/// Sets text in the fonts of a library: shaping, kerning, fallback, direction, places to break lines.
///
/// Made once for a thread and kept for its life; used by that thread alone. It remembers what it shaped, within
/// bounds, and nothing of that shows in a result: the same runs give the same glyphs whatever came before.
package final class FontTypesetter: Typesetter {
  package let library: FontLibrary
  /// What to do with a character that no font has.
  package var missingGlyphs = MissingGlyphs.fail
  /// Language of text that doesn't say its own: it chooses letter forms and places to break.
  package var language: Language {
    didSet { if language != oldValue { forget() } }
  }
  package var decimalMark: UInt8 { language.rules.decimalMark }
  /// Characters that were replaced since `takeWarnings` was last called, at most `warningLimit`.
  private(set) var warnings: [Failure<FontFact>] = []
  /// How often characters were replaced, told or not.
  private var replacements = 0
  static let warningLimit = 100
  /// How many styles are kept before all are forgotten: more than any layout has.
  static let styleLimit = 256

  let buffer = ShapingBuffer()
  let galley = Galley()
  private var styles: [StyledFont] = []
  private var lastStyle: StyledFont?
  private var tables: [TableKey: PairTable] = [:]
  private(set) var memo = RunMemo()
  private var breaks = BreakMemo()

  private struct TableKey: Hashable {
    var font: FontID
    var features: FeatureSet
  }

  package init(_ library: FontLibrary, language: Language = .spanish) {
    self.library = library
    self.language = language
  }

  /// From the font's `hhea` table, or from `OS/2` where its `USE_TYPO_METRICS` bit asks for that (OpenType 1.9,
  /// `fsSelection`); the leading is their sum with the line gap.
  package func metrics(of style: TextStyle) throws(LayoutError) -> LineMetrics {
    try styledFont(for: style, origin: .none).metrics
  }

  package func simpleRun(
    _ text: String, _ style: TextStyle, origin: Origin,
  ) throws(LayoutError) -> GlyphRun? {
    let styled = try styledFont(for: style, origin: origin)
    if let glyphs = styled.latinRun(text, buffer, on: galley) { return glyphs }
    return try otherRun(TextRun(text, style: style, origin: origin), styled.number)
  }

  package func shape(_ runs: [TextRun]) throws(LayoutError) -> ShapedText {
    if let text = try latinText(runs) { return text }
    var paragraph = try ShapingParagraph(runs, self)
    return try paragraph.shape()
  }

  /// What was replaced since the last call, in order. What was set several times at one place, on trial or on each page,
  /// is told once.
  package func takeWarnings() -> [Failure<FontFact>] {
    defer { warnings = [] }
    return warnings
  }

  func warn(_ warning: Failure<FontFact>) {
    replacements += 1
    let isTold = warnings.contains { $0.fact == warning.fact && $0.origin == warning.origin }
    if !isTold, warnings.count < Self.warningLimit { warnings.append(warning) }
  }

  // MARK: The parts

  /// A simple run that isn't Latin text of a font that is known by its pairs.
  private func otherRun(_ run: TextRun, _ style: UInt32) throws(LayoutError) -> GlyphRun? {
    guard let hash = RunMemo.hash(run.text) else { return try uniqueRun(run) }
    switch memo.run(for: run.text, style: style, hash: hash) {
    case .run(let glyphs): return glyphs
    case .notSimple: return nil
    case .unknown: break
    }
    let replacementsBefore = replacements
    let glyphs = try uniqueRun(run)
    // A replacement is told wherever it is made.
    if replacements == replacementsBefore {
      memo.remember(glyphs, for: run.text, style: style, hash: hash)
    }
    return glyphs
  }

  /// The run shaped by HarfBuzz, if it is one run from left to right without a forced break.
  private func uniqueRun(_ run: TextRun) throws(LayoutError) -> GlyphRun? {
    guard !run.text.isEmpty else { return nil }
    let shaped = try shape([run])
    guard shaped.runs.count == 1, shaped.runs[0].level == 0, !shaped.isRightToLeft,
      !shaped.runs[0].glyphs.glyphs.isEmpty, !shaped.breaks.contains(where: \.isForced)
    else { return nil }
    return shaped.runs[0].glyphs
  }

  /// A paragraph of Latin text alone, by its pairs; nothing if any run needs more.
  private func latinText(_ runs: [TextRun]) throws(LayoutError) -> ShapedText? {
    var shaped: [ShapedText.Run] = []
    shaped.reserveCapacity(runs.count)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(runs.reduce(0) { $0 + $1.text.utf8.count })
    // By index, and not one run after the other: a run taken out of the list is a copy.
    for number in runs.indices where !runs[number].text.isEmpty {
      guard runs[number].language == nil else { return nil }
      let style = try styledFont(for: runs[number].style, origin: runs[number].origin)
      guard let glyphs = style.latinRun(runs[number].text, buffer, on: galley) else { return nil }
      shaped.append(ShapedText.Run(glyphs: glyphs, textRun: number, level: 0))
      bytes.append(contentsOf: runs[number].text.utf8)
    }
    return ShapedText(
      runs: shaped, breaks: breaks.find(in: bytes, language: language.tag), isRightToLeft: false)
  }

  @inline(__always)
  func styledFont(for style: TextStyle, origin: Origin) throws(LayoutError) -> StyledFont {
    let key = StyledFont.Key(style)
    if let lastStyle, lastStyle.key == key { return lastStyle }
    return try otherStyle(key, origin)
  }

  @inline(never)
  private func otherStyle(_ key: StyledFont.Key, _ origin: Origin) throws(LayoutError) -> StyledFont {
    let style: StyledFont
    if let known = styles.first(where: { $0.key == key }) {
      style = known
    } else {
      style = try newStyle(key, origin)
    }
    lastStyle = style
    return style
  }

  private func newStyle(_ key: StyledFont.Key, _ origin: Origin) throws(LayoutError) -> StyledFont {
    guard let font = library.fallbacks(for: key.typeface).first else {
      throw LayoutError(.font(.unknownTypeface(number: Int(key.typeface.number))), origin: origin)
    }
    if styles.count >= Self.styleLimit { forget() }
    let file = library.fonts[Int(font.number)]
    let style = StyledFont(
      key, number: UInt32(styles.count), font: font, file: file,
      table: pairTable(of: font, file, key.features))
    styles.append(style)
    return style
  }

  /// Nothing for a font that isn't known by its pairs, with features that make it more than pairs, or in a language
  /// that the proof doesn't cover.
  private func pairTable(of font: FontID, _ file: FontFile, _ features: FeatureSet) -> PairTable? {
    let subtag = language.tag.prefix { $0 != "-" }
    guard file.isPairwise, !features.contains(.ligatures), subtag == "es" || subtag == "en" else {
      return nil
    }
    let key = TableKey(font: font, features: features)
    if let table = tables[key] { return table }
    let table = PairTable(
      ShapingBuffer.Properties(
        font: file, features: features.shapingFeatures, language: language.shapingLanguage))
    tables[key] = table
    return table
  }

  private func forget() {
    styles = []
    lastStyle = nil
    tables = [:]
    memo = RunMemo()
    breaks = BreakMemo()
  }
}

extension Language {
  /// HarfBuzz keeps each language once, for the life of the program.
  var shapingLanguage: hb_language_t? { hb_language_from_string(tag, -1) }
}
