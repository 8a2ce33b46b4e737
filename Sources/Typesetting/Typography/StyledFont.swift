import CHarfBuzz
import FacturaGeometry
import FacturaPages

/// A typeface at a size with its features: everything that setting text in a style needs, found once.
final class StyledFont {
  /// What of a text style matters here; the colour doesn't.
  struct Key: Hashable {
    var typeface: TypefaceID
    var features: FeatureSet
    var size: Length

    init(_ style: TextStyle) {
      typeface = style.typeface
      features = style.features
      size = style.size
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
  /// The glyphs of `LatinSlots` at this size; `unknown` where nobody asked yet.
  private let glyphs: UnsafeMutablePointer<Glyph>
  private static let unknown = Glyph(id: .max, advance: 0)

  init(_ key: Key, number: UInt32, font: FontID, file: FontFile, table: PairTable?) {
    self.key = key
    self.number = number
    self.font = font
    features = key.features.shapingFeatures
    scale = Scale(size: key.size, unitsPerEm: file.unitsPerEm)
    self.table = table
    glyphs = .allocate(capacity: LatinSlots.count)
    glyphs.initialize(repeating: Self.unknown, count: LatinSlots.count)
  }

  deinit {
    glyphs.deallocate()
  }

  /// The text as one run, if it is Latin text of a font that is known by its pairs. No HarfBuzz once the pairs
  /// have been seen.
  @inline(__always)
  func latinRun(_ text: String, _ buffer: borrowing ShapingBuffer) -> GlyphRun? {
    guard let table else { return nil }
    let run: GlyphRun?? = text.utf8.withContiguousStorageIfAvailable { bytes in
      guard let count = LatinSlots.count(of: bytes) else { return nil }
      let clusters = count == bytes.count ? [] : LatinSlots.clusters(of: bytes)
      return GlyphRun(font: font, size: key.size, text: text, count: count, clusters: clusters) { glyphs in
        set(bytes, table, buffer, into: glyphs)
      }
    }
    return run ?? nil
  }

  /// Writes a glyph for each character; how wide they are, or nothing if some character or pair needs HarfBuzz.
  @inline(__always)
  private func set(
    _ bytes: UnsafeBufferPointer<UInt8>, _ table: PairTable, _ buffer: borrowing ShapingBuffer,
    into glyphs: UnsafeMutablePointer<Glyph>,
  ) -> Length? {
    var width = 0
    var count = 0
    var place = 0
    var previous = -1
    while place < bytes.count {
      let (slot, length) = LatinSlots.slot(bytes, at: place)
      guard let glyph = glyph(slot, table, buffer) else { return nil }
      if previous >= 0, table.pairs[previous * LatinSlots.count + slot] != PairTable.Pair.plain {
        guard let kerned = kerned(previous, slot, table, buffer) else { return nil }
        width += Int(kerned) - Int(glyphs[count - 1].advance)
        glyphs[count - 1].advance = kerned
      }
      (glyphs + count).initialize(to: glyph)
      width += Int(glyph.advance)
      count += 1
      place += length
      previous = slot
    }
    return .millipoints(width)
  }

  @inline(__always)
  private func glyph(_ slot: Int, _ table: PairTable, _ buffer: borrowing ShapingBuffer) -> Glyph? {
    let glyph = glyphs[slot]
    return glyph.id != Self.unknown.id ? glyph : newGlyph(slot, table, buffer)
  }

  @inline(never)
  private func newGlyph(_ slot: Int, _ table: PairTable, _ buffer: borrowing ShapingBuffer) -> Glyph? {
    let entry = table.entry(slot, buffer)
    guard entry.glyph != PairTable.Entry.complex.glyph else { return nil }
    glyphs[slot] = Glyph(id: entry.glyph, advance: scale.millipoints(entry.advance))
    return glyphs[slot]
  }

  /// The advance of `first` before `second`.
  @inline(never)
  private func kerned(
    _ first: Int, _ second: Int, _ table: PairTable, _ buffer: borrowing ShapingBuffer,
  ) -> Int32? {
    guard let kerning = table.kerning(first, second, buffer) else { return nil }
    return scale.millipoints(table.entry(first, buffer).advance + kerning)
  }
}
