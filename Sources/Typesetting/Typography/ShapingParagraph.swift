import CHarfBuzz
import FacturaAmounts
import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages

/// A paragraph on its way through the whole machinery: its characters with their levels, scripts and fonts, cut
/// into stretches that HarfBuzz can shape.
struct ShapingParagraph {
  /// Characters that are shaped together.
  struct Stretch {
    var range: Range<Int>
    var textRun: Int
    var font: FontID
    var level: UInt8
    var script: hb_script_t
  }

  let textRuns: [TextRun]
  let typesetter: FontTypesetter
  /// The whole text as lines are broken in it; tabs have become spaces.
  private var source: [UInt8] = []
  /// The whole text as the runs tell it: spaces that don't break have become plain ones, too.
  private(set) var bytes: [UInt8] = []
  private(set) var characters: [UInt32] = []
  /// Where each character begins in `bytes`, and the end.
  private(set) var offsets: [Int] = []
  /// Characters of each text run.
  private(set) var ranges: [Range<Int>] = []
  /// What is handed to HarfBuzz: line ends have become invisible, spaces that don't break
  /// plain ones, replaced characters the replacement.
  var shown: [UInt32] = []
  /// The font of each character.
  var fonts: [FontID] = []

  init(_ textRuns: [TextRun], _ typesetter: FontTypesetter) throws(LayoutError) {
    self.textRuns = textRuns
    self.typesetter = typesetter
    for run in textRuns {
      let start = characters.count
      for character in run.text.unicodeScalars {
        guard !Characters.isForbidden(character.value) else {
          throw LayoutError(
            .font(.forbiddenCharacter(text: run.text, character: character)), origin: run.origin)
        }
        offsets.append(bytes.count)
        let shown = character == "\t" ? " " : character
        characters.append(shown.value)
        let told = Characters.isPrivate(shown.value) ? "\u{FFFD}" : shown
        let encoded = UTF8.encode(told) ?? UTF8.encodedReplacementCharacter
        source.append(contentsOf: encoded)
        if NoBreakSpaces.contain(shown.value) {
          bytes.append(0x20)
        } else {
          bytes.append(contentsOf: encoded)
        }
      }
      ranges.append(start..<characters.count)
    }
    offsets.append(bytes.count)
    shown = characters.map { Self.shown($0) }
    fonts = Array(repeating: FontID(0), count: characters.count)
  }

  private static func shown(_ character: UInt32) -> UInt32 {
    if Characters.endsLine(character) { return Characters.zeroWidthSpace }
    return NoBreakSpaces.contain(character) ? Characters.space : character
  }

  mutating func shape() throws(LayoutError) -> ShapedText {
    for number in textRuns.indices { try chooseFonts(ofRun: number) }
    let levels = Levels(of: characters)
    var runs: [ShapedText.Run] = []
    for stretch in stretches(levels.levels, scripts(levels.levels)) {
      let glyphs = try shape(stretch)
      runs.append(ShapedText.Run(glyphs: glyphs, textRun: stretch.textRun, level: stretch.level))
    }
    var breaks = LineBreaks.find(in: source, language: typesetter.language.tag)
    NoBreakSpaces.shorten(&breaks, of: source)
    return ShapedText(runs: runs, breaks: breaks, isRightToLeft: levels.isRightToLeft)
  }

  // MARK: Stretches

  /// Keeps a cluster's bytes and glyphs within 16 bits, whatever is piled upon one letter.
  private static let stretchLimit = 16_000

  /// The script of each character: its own, or that of the text before it, or of the text after it; Latin for text
  /// without any, and for what stands from left to right amid a script that doesn't (UAX #24, 5.1 and 5.2).
  private func scripts(_ levels: [UInt8]) -> [hb_script_t] {
    let own = characters.map { Characters.script(of: $0) }
    var last = own.lazy.compactMap { $0 }.first ?? HB_SCRIPT_LATIN
    return zip(own, levels).map { script, level in
      last = script ?? last
      let isAgainst = level & 1 == 0 && hb_script_get_horizontal_direction(last) == HB_DIRECTION_RTL
      return isAgainst ? HB_SCRIPT_LATIN : last
    }
  }

  private func stretches(_ levels: [UInt8], _ scripts: [hb_script_t]) -> [Stretch] {
    var stretches: [Stretch] = []
    for (number, range) in ranges.enumerated() {
      var start = range.lowerBound
      for place in range {
        let next = place + 1
        let goesOn =
          next < range.upperBound && levels[next] == levels[start] && scripts[next] == scripts[start]
          && fonts[next] == fonts[start] && next - start < Self.stretchLimit
        guard !goesOn else { continue }
        stretches.append(
          Stretch(
            range: start..<next, textRun: number, font: fonts[start], level: levels[start],
            script: scripts[start]))
        start = next
      }
    }
    return stretches
  }

  // MARK: Shaping

  private func shape(_ stretch: Stretch) throws(LayoutError) -> GlyphRun {
    let run = textRuns[stretch.textRun]
    let style = try typesetter.styledFont(for: run.style, origin: run.origin)
    let file = typesetter.library.fonts[Int(stretch.font.number)]
    let tag = run.language
    let properties = ShapingBuffer.Properties(
      font: file, features: style.features, isRightToLeft: stretch.level & 1 != 0, script: stretch.script,
      language: tag.map { hb_language_from_string($0, -1) } ?? typesetter.language.shapingLanguage)
    let isShaped = shown.withUnsafeBufferPointer { typesetter.buffer.shape($0, stretch.range, properties) }
    guard isShaped else { throw LayoutError(.font(.shapingFailed(text: run.text)), origin: run.origin) }
    return glyphRun(of: stretch, Scale(size: run.style.size, unitsPerEm: file.unitsPerEm), run.style)
  }

  /// What stands in the buffer, as a run.
  private func glyphRun(of stretch: Stretch, _ scale: Scale, _ style: TextStyle) -> GlyphRun {
    let isRightToLeft = stretch.level & 1 != 0
    let infos = typesetter.buffer.infos
    let positions = typesetter.buffer.positions
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(infos.count)
    var width = 0
    for (info, position) in zip(infos, positions) {
      let glyph = Glyph(
        id: info.codepoint, advance: scale.millipoints(position.x_advance),
        shift: scale.millipoints(position.x_offset), rise: scale.millipoints(position.y_offset))
      width += Int(glyph.advance)
      glyphs.append(glyph)
    }
    let starts = infos.map { Int($0.cluster) }
    let text = bytes[offsets[stretch.range.lowerBound]..<offsets[stretch.range.upperBound]]
    return GlyphRun(
      font: stretch.font, size: style.size, text: String(decoding: text, as: UTF8.self), glyphs: glyphs,
      clusters: clusters(of: stretch.range, isRightToLeft ? starts.reversed() : starts, isRightToLeft),
      isRightToLeft: isRightToLeft, width: .millipoints(width))
  }

  /// Clusters in text order from the characters that the glyphs begin with, also in text order. What doesn't show
  /// at the edges of a cluster gets one of its own, without a glyph.
  private func clusters(of range: Range<Int>, _ starts: [Int], _ isRightToLeft: Bool) -> [Cluster] {
    var clusters: [Cluster] = []
    func add(_ part: Range<Int>, glyphs: Int) {
      guard !part.isEmpty else { return }
      let bytes = offsets[part.upperBound] - offsets[part.lowerBound]
      clusters.append(Cluster(bytes: UInt16(clamping: bytes), glyphs: UInt16(clamping: glyphs)))
    }
    var begin = range.lowerBound
    var glyph = 0
    while glyph < starts.count {
      var next = glyph + 1
      while next < starts.count, starts[next] == starts[glyph] { next += 1 }
      let end = next < starts.count ? min(max(starts[next], begin), range.upperBound) : range.upperBound
      var shown = begin..<end
      while let first = shown.first, shown.count > 1, Characters.isInvisible(characters[first]) {
        shown.removeFirst()
      }
      while let last = shown.last, shown.count > 1, Characters.isInvisible(characters[last]) {
        shown.removeLast()
      }
      add(begin..<shown.lowerBound, glyphs: 0)
      add(shown, glyphs: next - glyph)
      add(shown.upperBound..<end, glyphs: 0)
      (begin, glyph) = (end, next)
    }
    if starts.isEmpty { add(range, glyphs: 0) }
    let isPlain = !isRightToLeft && clusters.allSatisfy { $0.bytes == 1 && $0.glyphs == 1 }
    return isPlain ? [] : clusters
  }
}
