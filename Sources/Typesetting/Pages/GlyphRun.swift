package import FacturaGeometry

/// Number of a font file in the font library that shaped the text.
package struct FontID: Hashable, Sendable {
  package var number: UInt16

  @inlinable
  package init(_ number: UInt16) {
    self.number = number
  }
}

/// Glyphs of one font, size and direction, with the text that they stand for.
///
/// Glyphs stand in visual order, left to right. A run's text is never empty, and its advances add up to its width.
/// A run is one reference to one block of memory, because a statement makes 40,000 of them: copying it costs
/// nothing, and making it one allocation.
///
/// `@unchecked Sendable` because nothing in the block changes once the run is made.
package struct GlyphRun: @unchecked Sendable {
  package let block: GlyphBlock

  @inlinable
  package init(
    font: FontID, size: Length, text: String, glyphs: some Collection<Glyph>, clusters: [Cluster] = [],
    isRightToLeft: Bool = false, width: Length,
  ) {
    let count = glyphs.count
    block = GlyphBlock.make(capacity: count) { place in
      _ = UnsafeMutableBufferPointer(start: place, count: count).initialize(fromContentsOf: glyphs)
      return GlyphBlock.Head(
        font: font, size: size, text: text, clusters: clusters, isRightToLeft: isRightToLeft, width: width,
        count: count)
    }
  }

  /// A run from left to right whose glyphs are written straight into their place: `write` initializes `count` glyphs
  /// and says how wide they are, or nothing if it can't; then there is no run.
  @inlinable
  package init?(
    font: FontID, size: Length, text: String, count: Int, clusters: [Cluster],
    write: (UnsafeMutablePointer<Glyph>) -> Length?,
  ) {
    block = GlyphBlock.make(capacity: count) { place in
      let width = write(place)
      return GlyphBlock.Head(
        font: font, size: size, text: text, clusters: clusters, isRightToLeft: false,
        width: width ?? Length(millipoints: 0),
        count: width == nil ? -1 : count)
    }
    if block.header.count < 0 { return nil }
  }

  @inlinable
  package var font: FontID { block.header.font }
  @inlinable
  package var size: Length { block.header.size }
  @inlinable
  package var text: String { block.header.text }
  @inlinable
  package var glyphs: Glyphs { Glyphs(block: block) }
  /// Which glyphs stand for which bytes of `text`, in text order. Empty when every glyph stands for one ASCII
  /// byte, which is most of a bill.
  @inlinable
  package var clusters: [Cluster] { block.header.clusters }
  @inlinable
  package var isRightToLeft: Bool { block.header.isRightToLeft }
  @inlinable
  package var width: Length { block.header.width }

  /// The glyphs of a run, as a collection.
  package struct Glyphs: RandomAccessCollection, @unchecked Sendable {
    package let block: GlyphBlock

    @inlinable
    init(block: GlyphBlock) {
      self.block = block
    }

    @inlinable
    package var startIndex: Int { 0 }
    @inlinable
    package var endIndex: Int { block.header.count }

    @inlinable
    package subscript(place: Int) -> Glyph {
      precondition(place >= 0 && place < block.header.count, "a glyph of the run")
      return block.withUnsafeMutablePointerToElements { $0[place] }
    }

    @inlinable
    package func withContiguousStorageIfAvailable<Result>(
      _ body: (UnsafeBufferPointer<Glyph>) throws -> Result,
    ) rethrows -> Result? {
      try block.withUnsafeMutablePointers { head, glyphs in
        try body(UnsafeBufferPointer(start: glyphs, count: head.pointee.count))
      }
    }
  }
}

/// What a run says of itself, and behind it, in the same block of memory, its glyphs.
package final class GlyphBlock: ManagedBuffer<GlyphBlock.Head, Glyph> {
  package struct Head {
    package let font: FontID
    package let size: Length
    package let text: String
    package let clusters: [Cluster]
    package let isRightToLeft: Bool
    package let width: Length
    package let count: Int

    @inlinable
    package init(
      font: FontID, size: Length, text: String, clusters: [Cluster], isRightToLeft: Bool, width: Length,
      count: Int,
    ) {
      self.font = font
      self.size = size
      self.text = text
      self.clusters = clusters
      self.isRightToLeft = isRightToLeft
      self.width = width
      self.count = count
    }
  }

  /// `fill` initializes the glyphs, as many as the head says that it returns.
  @inlinable
  package static func make(capacity: Int, _ fill: (UnsafeMutablePointer<Glyph>) -> Head) -> GlyphBlock {
    let block = GlyphBlock.create(minimumCapacity: Swift.max(capacity, 0)) { block in
      block.withUnsafeMutablePointerToElements(fill)
    }
    return unsafeDowncast(block, to: GlyphBlock.self)
  }
}

/// One drawn shape: its number in the font, how far the pen moves, how far the shape is shifted from the pen.
/// All in millipoints at the run's size; `rise` grows upwards, as in the font.
package struct Glyph: Hashable, Sendable {
  package var id: UInt32
  package var advance: Int32
  package var shift: Int32
  package var rise: Int32

  @inlinable
  package init(id: UInt32, advance: Int32, shift: Int32 = 0, rise: Int32 = 0) {
    self.id = id
    self.advance = advance
    self.shift = shift
    self.rise = rise
  }
}

/// Characters that map to glyphs together: a ligature has one glyph for several bytes, a letter with a mark several
/// glyphs for one character, a character that doesn't show (a soft hyphen) none.
package struct Cluster: Hashable, Sendable {
  /// Bytes of UTF-8.
  package var bytes: UInt16
  package var glyphs: UInt16

  @inlinable
  package init(bytes: UInt16, glyphs: UInt16) {
    self.bytes = bytes
    self.glyphs = glyphs
  }
}
