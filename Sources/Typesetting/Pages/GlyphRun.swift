public import FacturaGeometry

/// Number of a font file in the font library that shaped the text.
public struct FontID: Hashable, Sendable {
  public var number: UInt16

  @inlinable
  public init(_ number: UInt16) {
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
///
/// `public`, though no user of the library sees it: the compiler (Swift 6.3) looks into the functions of another
/// room only if they are public, and these are asked for every glyph.
public struct GlyphRun: @unchecked Sendable {
  public let block: GlyphBlock

  @inlinable
  public init(
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
  public init?(
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

  @inlinable @inline(__always)
  public var font: FontID { block.head { $0.pointee.font } }
  @inlinable @inline(__always)
  public var size: Length { block.head { $0.pointee.size } }
  @inlinable @inline(__always)
  public var text: String { block.head { $0.pointee.text } }
  @inlinable
  public var glyphs: Glyphs { Glyphs(block: block) }
  /// Which glyphs stand for which bytes of `text`, in text order. Empty when every glyph stands for one ASCII
  /// byte, which is most of a bill.
  @inlinable @inline(__always)
  public var clusters: [Cluster] { block.head { $0.pointee.clusters } }
  @inlinable @inline(__always)
  public var isRightToLeft: Bool { block.head { $0.pointee.isRightToLeft } }
  @inlinable @inline(__always)
  public var width: Length { block.head { $0.pointee.width } }

  /// The glyphs of a run, as a collection.
  public struct Glyphs: RandomAccessCollection, @unchecked Sendable {
    public let block: GlyphBlock

    @inlinable
    init(block: GlyphBlock) {
      self.block = block
    }

    @inlinable
    public var startIndex: Int { 0 }
    @inlinable
    public var endIndex: Int { block.head { $0.pointee.count } }

    /// Said here, because the library's own answer would be asked for through a table of functions.
    @inlinable
    public var count: Int { endIndex }

    @inlinable
    public subscript(place: Int) -> Glyph {
      precondition(place >= 0 && place < endIndex, "a glyph of the run")
      return block.withUnsafeMutablePointerToElements { $0[place] }
    }

    @inlinable @inline(__always)
    public func withContiguousStorageIfAvailable<Result>(
      _ body: (UnsafeBufferPointer<Glyph>) throws -> Result,
    ) rethrows -> Result? {
      try block.withUnsafeMutablePointers { head, glyphs in
        try body(UnsafeBufferPointer(start: glyphs, count: head.pointee.count))
      }
    }
  }
}

/// What a run says of itself, and behind it, in the same block of memory, its glyphs.
public final class GlyphBlock: ManagedBuffer<GlyphBlock.Head, Glyph> {
  public struct Head {
    public let font: FontID
    public let size: Length
    public let text: String
    public let clusters: [Cluster]
    public let isRightToLeft: Bool
    public let width: Length
    public let count: Int

    @inlinable
    public init(
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

  /// A look at the head. Asking for `header` would check for exclusive access each time: nothing in the block changes.
  @inlinable @inline(__always)
  public func head<Value>(_ read: (UnsafeMutablePointer<Head>) -> Value) -> Value {
    withUnsafeMutablePointerToHeader(read)
  }

  /// `fill` initializes the glyphs, as many as the head says that it returns.
  @inlinable
  public static func make(capacity: Int, _ fill: (UnsafeMutablePointer<Glyph>) -> Head) -> GlyphBlock {
    let block = GlyphBlock.create(minimumCapacity: Swift.max(capacity, 0)) { block in
      block.withUnsafeMutablePointerToElements(fill)
    }
    return unsafeDowncast(block, to: GlyphBlock.self)
  }
}

/// One drawn shape: its number in the font, how far the pen moves, how far the shape is shifted from the pen.
/// All in millipoints at the run's size; `rise` grows upwards, as in the font.
public struct Glyph: Hashable, Sendable {
  public var id: UInt32
  public var advance: Int32
  public var shift: Int32
  public var rise: Int32

  @inlinable
  public init(id: UInt32, advance: Int32, shift: Int32 = 0, rise: Int32 = 0) {
    self.id = id
    self.advance = advance
    self.shift = shift
    self.rise = rise
  }
}

/// Characters that map to glyphs together: a ligature has one glyph for several bytes, a letter with a mark several
/// glyphs for one character, a character that doesn't show (a soft hyphen) none.
public struct Cluster: Hashable, Sendable {
  /// Bytes of UTF-8.
  public var bytes: UInt16
  public var glyphs: UInt16

  @inlinable
  public init(bytes: UInt16, glyphs: UInt16) {
    self.bytes = bytes
    self.glyphs = glyphs
  }
}
