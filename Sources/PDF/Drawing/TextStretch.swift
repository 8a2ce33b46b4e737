import CCairo
import FacturaGeometry
import FacturaPages

/// Runs of one font, size, colour and direction that follow each other in reading order, gathered for one call.
///
/// Cairo writes the gap between two runs as an offset in the text operator, from which readers tell words and
/// columns apart; so nothing is put between the runs' texts.
struct TextStretch: ~Copyable {
  private(set) var font = FontID(0)
  private(set) var size = Length.zero
  private(set) var color = Color.black
  private(set) var face: FontFace?
  /// The lines that the stretch covers, from the top of the highest to the foot of the lowest.
  private(set) var extent = Extent.nothing

  private var isRightToLeft = false
  private var ascent = 0
  private var descent = 0
  private var glyphs = Scratch<cairo_glyph_t>(capacity: 4096)
  private var clusters = Scratch<cairo_text_cluster_t>(capacity: 4096)
  private var text = Scratch<UInt8>(capacity: 4096)

  /// One call stays far below what Cairo counts with 32 bits.
  private static let fullAt = 1 << 18

  private static let glyphsInPath = 128

  var isEmpty: Bool { glyphs.count == 0 }

  mutating func begin() {
    glyphs.removeAll()
    clusters.removeAll()
    text.removeAll()
    extent = .nothing
    face = nil
  }

  /// Right-to-left runs stand alone, because the order of their clusters is a property of the call.
  @inline(__always)
  func takes(_ run: GlyphRun, color: Color) -> Bool {
    // Whole numbers: comparing the values would go through a table of functions.
    face != nil && run.font.number == font.number && run.size.millipoints == size.millipoints
      && color.rgb == self.color.rgb
      && !run.isRightToLeft && !isRightToLeft && glyphs.count < TextStretch.fullAt
  }

  mutating func open(for run: GlyphRun, color: Color, face: FontFace) {
    self.face = face
    self.color = color
    font = run.font
    size = run.size
    isRightToLeft = run.isRightToLeft
    ascent = Int((Double(size.millipoints) * face.ascent).rounded(.up))
    descent = Int((Double(size.millipoints) * face.descent).rounded(.up))
  }

  @inline(__always)
  mutating func append(_ run: GlyphRun, at baseline: Point) {
    appendGlyphs(of: run, at: baseline)
    let bytes = appendText(of: run)
    appendClusters(of: run, bytes: bytes)
    extent.include(
      left: baseline.x.millipoints, top: baseline.y.millipoints &- ascent,
      right: baseline.x.millipoints &+ run.width.millipoints, bottom: baseline.y.millipoints &+ descent)
  }

  /// Whether the text is all blank: Cairo leaves out calls without ink. Its font is selected.
  func isInvisible(on cairo: OpaquePointer) -> Bool {
    let isBlank = { (byte: UInt8) in byte <= 0x20 || byte > 0x7E }
    // Nearly every stretch begins or ends with a plain letter or digit.
    guard text.count > 0, isBlank(text.start[0]), isBlank(text.start[text.count - 1]) else { return false }
    var extents = cairo_text_extents_t()
    cairo_glyph_extents(cairo, glyphs.start, Int32(glyphs.count), &extents)
    return extents.width == 0 || extents.height == 0
  }

  func show(on cairo: OpaquePointer) {
    cairo_show_text_glyphs(
      cairo, UnsafeRawPointer(text.start).assumingMemoryBound(to: CChar.self), Int32(text.count),
      glyphs.start, Int32(glyphs.count), clusters.start, Int32(clusters.count),
      isRightToLeft ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(rawValue: 0))
  }

  /// Fills the glyphs' outlines. Cairo sets the glyphs of a picture on whole pixels, and letters of nine points then
  /// stand visibly apart or together at 72 or 100 dots to the inch; outlines stand where the layout put them.
  func fill(on cairo: OpaquePointer) {
    var done = 0
    while done < glyphs.count {
      // Not all in one path: Cairo sorts the edges of a path before it fills it.
      let count = min(TextStretch.glyphsInPath, glyphs.count - done)
      cairo_glyph_path(cairo, glyphs.start + done, Int32(count))
      cairo_fill(cairo)
      done += count
    }
  }

  /// Puts the glyphs on whole dots.
  func put(on cairo: OpaquePointer) {
    cairo_show_glyphs(cairo, glyphs.start, Int32(truncatingIfNeeded: glyphs.count))
  }

  private mutating func appendGlyphs(of run: GlyphRun, at baseline: Point) {
    _ = run.glyphs.withContiguousStorageIfAvailable { source in
      var next = glyphs.grow(by: source.count)
      var pen = baseline.x.millipoints
      let line = baseline.y.millipoints
      for glyph in source {
        next.pointee = cairo_glyph_t(
          index: UInt(glyph.id), x: Double(pen &+ Int(glyph.shift)) / 1000,
          y: Double(line &- Int(glyph.rise)) / 1000)
        pen &+= Int(glyph.advance)
        next += 1
      }
    }
  }

  private mutating func appendText(of run: GlyphRun) -> Int {
    let utf8 = run.utf8.elements
    let count = utf8.count
    let start = text.grow(by: count)
    _ = UnsafeMutableBufferPointer(start: start, count: count).update(fromContentsOf: utf8)
    CairoText.clean(UnsafeMutableBufferPointer(start: start, count: count), isASCII: run.clusters.isEmpty)
    return count
  }

  private mutating func appendClusters(of run: GlyphRun, bytes: Int) {
    let source = run.clusters.elements
    if source.isEmpty {
      appendPlainClusters(bytes: bytes, glyphs: run.glyphs.count)
      return
    }
    var next = clusters.grow(by: source.count)
    for cluster in source {
      next.pointee = cairo_text_cluster_t(num_bytes: Int32(cluster.bytes), num_glyphs: Int32(cluster.glyphs))
      next += 1
    }
  }

  /// One glyph for each byte; if their numbers don't agree, all glyphs for all bytes.
  private mutating func appendPlainClusters(bytes: Int, glyphs: Int) {
    if bytes == glyphs {
      let each = cairo_text_cluster_t(num_bytes: 1, num_glyphs: 1)
      clusters.grow(by: bytes).update(repeating: each, count: bytes)
    } else {
      clusters.grow(by: 1).pointee = cairo_text_cluster_t(
        num_bytes: Int32(truncatingIfNeeded: bytes), num_glyphs: Int32(truncatingIfNeeded: glyphs))
    }
  }
}
