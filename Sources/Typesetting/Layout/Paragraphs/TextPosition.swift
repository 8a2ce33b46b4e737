import FacturaGeometry
import FacturaPages

/// A place between two clusters of a shaped text, in logical order.
struct TextPosition: Hashable, Sendable {
  /// Which run, and which of its clusters comes next.
  var run = 0
  var cluster = 0
  /// Glyphs and bytes of the run before this place.
  var glyph = 0
  var byte = 0
  /// Bytes of the paragraph before this place.
  var offset = 0

  mutating func pass(_ cluster: Cluster) {
    self.cluster += 1
    glyph += Int(cluster.glyphs)
    byte += Int(cluster.bytes)
    offset += Int(cluster.bytes)
  }

  /// The beginning of the next run; this place is the end of its own.
  mutating func enterNextRun() {
    self = TextPosition(run: run + 1, offset: offset)
  }
}

extension GlyphRun {
  var clusterCount: Int { clusters.isEmpty ? glyphs.count : clusters.count }

  /// The glyphs from one place to another of this run, in visual order.
  func glyphRange(_ range: Range<Int>) -> Range<Int> {
    isRightToLeft ? glyphs.count - range.upperBound..<glyphs.count - range.lowerBound : range
  }

  func advance(ofGlyphs range: Range<Int>) -> Length {
    let glyphs = glyphs
    var sum = 0
    for place in glyphRange(range) { sum += Int(glyphs[place].advance) }
    return .millipoints(sum)
  }

  /// The part of this run between two of its places; the run itself if that is all of it.
  ///
  /// It is not shaped again: a line may be cut at every cluster without changing the shapes beside the cut.
  func cut(from start: TextPosition, to end: TextPosition) -> GlyphRun {
    if start.cluster == 0, end.cluster == clusterCount { return self }
    return part(
      glyphs: glyphRange(start.glyph..<end.glyph),
      clusters: clusters.isEmpty ? 0..<0 : start.cluster..<end.cluster, bytes: start.byte..<end.byte,
      width: advance(ofGlyphs: start.glyph..<end.glyph))
  }
}
