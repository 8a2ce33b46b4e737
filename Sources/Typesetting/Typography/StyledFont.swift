import CHarfBuzz
import FacturaGeometry
import FacturaLayout
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
  /// Of a line in this style alone.
  let metrics: LineMetrics
  /// Nothing if the font's Latin text is more than glyphs and pairs.
  let table: PairTable?
  /// The table's pairs: asked for in every run, and the table with them would be counted in every run.
  private let pairs: UnsafeMutablePointer<UInt16>?
  /// The table's entries, for the same reason.
  private let entries: UnsafeMutablePointer<PairTable.Entry>?
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
    let ascent = scale.length(file.ascender)
    let descent = scale.length(file.descender)
    metrics = LineMetrics(
      ascent: ascent, descent: descent, leading: ascent + descent + scale.length(file.lineGap))
    self.table = table
    pairs = table?.pairs
    entries = table?.entries
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
      guard let counted = LatinSlots.count(of: bytes), let start = bytes.baseAddress else { return nil }
      let count = counted.characters
      guard count == bytes.count else { return longRun(bytes, counted, buffer, on: galley) }
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
    _ text: UnsafeBufferPointer<UInt8>, _ counted: LatinSlots.Count, _ buffer: borrowing ShapingBuffer,
    on galley: borrowing Galley,
  ) -> GlyphRun? {
    let count = counted.characters
    // U+00A0 is two bytes and a plain space is one; U+202F isn't in `LatinSlots`.
    let bytes = text.count - counted.noBreakSpaces
    let head = GlyphRun.Head(
      font: font, size: key.size, glyphs: count, clusters: count == bytes ? 0 : count, bytes: bytes)
    return galley.set(head) { parts in
      let plain = UnsafeMutableBufferPointer(start: parts.text, count: bytes)
      if counted.noBreakSpaces > 0 {
        NoBreakSpaces.write(text, into: plain)
      } else {
        _ = plain.initialize(fromContentsOf: text)
      }
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
      let pair = row[slot]
      if pair != PairTable.Pair.plain {
        guard let kerned = kerned(previous, slot, pair, buffer) else { return nil }
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

  /// The advance of `first` before `second`, whose place in the table says `pair`.
  @inline(__always)
  private func kerned(
    _ first: Int, _ second: Int, _ pair: UInt16, _ buffer: borrowing ShapingBuffer,
  ) -> Int32? {
    // Both were set before: the first one's entry is known.
    guard pair > PairTable.Pair.complex, let entries else { return unseenPair(first, second, buffer) }
    return scale.millipoints(entries[first].advance + Int32(pair) - PairTable.Pair.bias)
  }

  @inline(never)
  private func unseenPair(_ first: Int, _ second: Int, _ buffer: borrowing ShapingBuffer) -> Int32? {
    guard let table, let kerning = table.kerning(first, second, buffer) else { return nil }
    return scale.millipoints(table.entry(first, buffer).advance + kerning)
  }
}
