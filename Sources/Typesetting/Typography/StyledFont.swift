import CHarfBuzz
import FacturaGeometry
import FacturaPages

/// A typeface at a size with its features: everything that setting text in a style needs, found once.
final class StyledFont {
  /// What of a text style matters here; the colour doesn't.
  struct Key: Equatable {
    var typeface: TypefaceID
    var features: FeatureSet
    var size: Length

    init(_ style: TextStyle) {
      typeface = style.typeface
      features = style.features
      size = style.size
    }

    /// By the numbers: it is asked for every cell.
    @inline(__always)
    static func == (a: Key, b: Key) -> Bool {
      a.typeface.number == b.typeface.number && a.size.millipoints == b.size.millipoints
        && a.features.rawValue == b.features.rawValue
    }
  }

  let key: Key
  /// Number among the typesetter's styles.
  let number: UInt32
  /// The typeface's own font.
  let font: FontID
  let features: [hb_feature_t]
  let scale: Scale
  /// Nothing if the font's Latin text is more than glyphs and pairs.
  let table: PairTable?
  /// The table's pairs: asked for in every run, and the table with them would be counted in every run.
  private let pairs: UnsafeMutablePointer<UInt16>?
  /// The glyphs of `LatinSlots` at this size; `unknown` where nobody asked yet.
  private let glyphs: UnsafeMutablePointer<Glyph>
  /// No glyph of any font.
  private static var unknown: UInt32 { .max }

  init(_ key: Key, number: UInt32, font: FontID, file: FontFile, table: PairTable?) {
    self.key = key
    self.number = number
    self.font = font
    features = key.features.shapingFeatures
    scale = Scale(size: key.size, unitsPerEm: file.unitsPerEm)
    self.table = table
    pairs = table?.pairs
    glyphs = .allocate(capacity: LatinSlots.count)
    glyphs.initialize(repeating: Glyph(id: Self.unknown, advance: 0), count: LatinSlots.count)
  }

  deinit {
    glyphs.deallocate()
  }

  /// The text as one run, if it is Latin text of a font that is known by its pairs. No HarfBuzz once the pairs
  /// have been seen. Its text has plain spaces for those that don't break.
  @inline(__always)
  func latinRun(
    _ text: String, _ buffer: borrowing ShapingBuffer, on galley: borrowing Galley,
  ) -> GlyphRun? {
    guard pairs != nil else { return nil }
    let run: GlyphRun?? = text.utf8.withContiguousStorageIfAvailable { bytes in
      guard let count = LatinSlots.count(of: bytes), let start = bytes.baseAddress else { return nil }
      guard count == bytes.count else { return longRun(bytes, count: count, buffer, on: galley) }
      let head = GlyphRun.Head(font: font, size: key.size, glyphs: count, clusters: 0, bytes: count)
      return galley.set(head) { parts in
        parts.text.initialize(from: start, count: count)
        return set(start, count: count, buffer, into: parts.glyphs)
      }
    }
    return run ?? nil
  }

  /// The same for a text that isn't all ASCII; it may become so with plain spaces.
  @inline(never)
  private func longRun(
    _ text: UnsafeBufferPointer<UInt8>, count: Int, _ buffer: borrowing ShapingBuffer,
    on galley: borrowing Galley,
  ) -> GlyphRun? {
    let bytes = text.count - NoBreakSpaces.surplus(of: text)
    let head = GlyphRun.Head(
      font: font, size: key.size, glyphs: count, clusters: count == bytes ? 0 : count, bytes: bytes)
    return galley.set(head) { parts in
      let plain = UnsafeMutableBufferPointer(start: parts.text, count: bytes)
      NoBreakSpaces.write(text, into: plain)
      let clusters = UnsafeMutableBufferPointer(start: parts.clusters, count: head.clusters)
      LatinSlots.writeClusters(of: UnsafeBufferPointer(plain), into: clusters)
      return set(parts.text, count: count, buffer, into: parts.glyphs)
    }
  }

  /// Writes a glyph for each character; how wide they are, or nothing if some character or pair needs HarfBuzz.
  /// This is the loop that sets most of every bill.
  @inline(__always)
  private func set(
    _ bytes: UnsafePointer<UInt8>, count: Int, _ buffer: borrowing ShapingBuffer,
    into run: UnsafeMutablePointer<Glyph>,
  ) -> Length? {
    guard let pairs else { return nil }
    let known = glyphs
    var row = pairs + PairTable.startRow
    var next = bytes
    var previous = 0
    var width = 0
    for number in 0..<count {
      var slot = Int(next.pointee)
      if slot < 0x80 { next += 1 } else { slot = LatinSlots.slotBeyondASCII(&next) }
      var glyph = known[slot]
      if glyph.id == Self.unknown {
        guard let new = newGlyph(slot, buffer) else { return nil }
        glyph = new
      }
      if row[slot] != PairTable.Pair.plain {
        guard let kerned = kerned(previous, slot, buffer) else { return nil }
        width += Int(kerned) - Int(run[number - 1].advance)
        run[number - 1].advance = kerned
      }
      (run + number).initialize(to: glyph)
      width += Int(glyph.advance)
      row = pairs + slot * PairTable.rowLength
      previous = slot
    }
    return Length(millipoints: width)
  }

  @inline(never)
  private func newGlyph(_ slot: Int, _ buffer: borrowing ShapingBuffer) -> Glyph? {
    guard let entry = table?.entry(slot, buffer), entry.glyph != Self.unknown else { return nil }
    glyphs[slot] = Glyph(id: entry.glyph, advance: scale.millipoints(entry.advance))
    return glyphs[slot]
  }

  /// The advance of `first` before `second`.
  @inline(never)
  private func kerned(_ first: Int, _ second: Int, _ buffer: borrowing ShapingBuffer) -> Int32? {
    guard let table, let kerning = table.kerning(first, second, buffer) else { return nil }
    return scale.millipoints(table.entry(first, buffer).advance + kerning)
  }
}
