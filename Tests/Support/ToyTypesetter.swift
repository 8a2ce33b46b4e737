package import FacturaDiagnostics
import FacturaGeometry
package import FacturaLayout
package import FacturaPages

/// A typeface in which every number can be checked in the head: each character is half an em wide, ascends 0.75 em,
/// descends 0.25 em and stands in lines of 1.2 em.
///
/// Lines may break behind spaces and must behind line feeds. Letters of the Hebrew block run right to left; digits
/// between them don't. A soft hyphen doesn't show.
package final class ToyTypesetter: Typesetter {
  package var decimalMark = UInt8(ascii: ".")
  private var simpleRuns: [Key: GlyphRun] = [:]

  private struct Key: Hashable {
    var text: String
    var size: Length
  }

  package init() {}

  package func metrics(of style: TextStyle) -> LineMetrics {
    LineMetrics(ascent: style.size * 3 / 4, descent: style.size / 4, leading: style.size * 6 / 5)
  }

  package func simpleRun(_ text: String, _ style: TextStyle, origin: Origin) -> GlyphRun? {
    let key = Key(text: text, size: style.size)
    if let known = simpleRuns[key] { return known }
    guard !text.isEmpty, !text.unicodeScalars.contains(where: \.needsShaping) else { return nil }
    let glyphs = Self.glyphs(of: text[...].unicodeScalars[...], style, isRightToLeft: false)
    if simpleRuns.count < 10_000 { simpleRuns[key] = glyphs }
    return glyphs
  }

  package func shape(_ runs: [TextRun]) -> ShapedText {
    var shaped = ShapedText(runs: [], breaks: [], isRightToLeft: false)
    shaped.isRightToLeft =
      runs.lazy.flatMap(\.text.unicodeScalars).first(where: \.isLetter)?.isHebrew ?? false
    var offset = 0
    for (index, run) in runs.enumerated() {
      var rest = run.text.unicodeScalars[...]
      while let first = rest.first {
        let end = rest.firstIndex { $0.level(in: shaped) != first.level(in: shaped) } ?? rest.endIndex
        let level = first.level(in: shaped)
        let glyphs = Self.glyphs(of: rest[..<end], run.style, isRightToLeft: level == 1)
        shaped.runs.append(ShapedText.Run(glyphs: glyphs, textRun: index, level: level))
        rest = rest[end...]
      }
      for scalar in run.text.unicodeScalars {
        offset += UTF8.width(scalar)
        if scalar.breaksAfter {
          shaped.breaks.append(
            ShapedText.Break(offset: offset, isForced: scalar == "\n", isHyphenated: scalar == "\u{AD}"))
        }
      }
    }
    if shaped.breaks.last?.offset == offset { shaped.breaks.removeLast() }
    return shaped
  }

  private static func glyphs(
    of text: Substring.UnicodeScalarView, _ style: TextStyle, isRightToLeft: Bool,
  ) -> GlyphRun {
    var glyphs: [Glyph] = []
    var clusters: [Cluster] = []
    let advance = Int32(style.size.millipoints / 2)
    for scalar in text {
      if scalar.shows { glyphs.append(Glyph(id: scalar.value, advance: advance)) }
      clusters.append(Cluster(bytes: UInt16(UTF8.width(scalar)), glyphs: scalar.shows ? 1 : 0))
    }
    let isPlain = clusters.allSatisfy { $0.bytes == 1 && $0.glyphs == 1 }
    if isRightToLeft { glyphs.reverse() }
    return GlyphRun(
      font: FontID(0), size: style.size, text: String(text), glyphs: glyphs,
      clusters: isPlain ? [] : clusters,
      isRightToLeft: isRightToLeft, width: .millipoints(Int(advance) * glyphs.count))
  }
}

extension Unicode.Scalar {
  fileprivate var isHebrew: Bool { (0x0590...0x05FF).contains(value) }
  fileprivate var isLetter: Bool { properties.isAlphabetic }
  fileprivate var shows: Bool { self != "\n" && self != "\u{AD}" }
  fileprivate var breaksAfter: Bool { self == " " || self == "\n" || self == "\u{AD}" }
  fileprivate var needsShaping: Bool { isHebrew || !shows }

  /// A simple stand-in for UAX #9: letters have their own direction, all others the paragraph's; figures in a
  /// right-to-left paragraph stand one level deeper.
  fileprivate func level(in text: ShapedText) -> UInt8 {
    if isHebrew { return 1 }
    guard text.isRightToLeft else { return 0 }
    return isLetter || properties.numericType != nil ? 2 : 1
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { String(scalar).utf8.count }
}
