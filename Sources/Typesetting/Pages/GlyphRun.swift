public import FacturaGeometry

/// Number of a font file in the font library that shaped the text.
public struct FontID: Hashable, Sendable, BitwiseCopyable {
  public var number: UInt16

  @inlinable
  public init(_ number: UInt16) {
    self.number = number
  }
}

/// Glyphs of one font, size and direction, with the text that they stand for.
///
/// Glyphs stand in visual order, left to right. A run's text is never empty, and its advances add up to its width.
/// A statement has 40,000 runs: what they hold stands one behind the other on sheets, which live as long as the last
/// of their runs. Making one asks for no memory of its own, and copying it costs one reference.
///
/// `@unchecked Sendable` because nothing of a run changes once it is made.
///
/// `public`, though no user of the library sees it: the compiler (Swift 6.3) looks into the functions of another
/// room only if they are public, and these are asked for every glyph.
public struct GlyphRun: @unchecked Sendable {
  public let sheet: GlyphSheet
  /// Where the run begins on the sheet.
  public let head: UnsafePointer<Head>

  @inlinable
  init(sheet: GlyphSheet, head: UnsafePointer<Head>) {
    self.sheet = sheet
    self.head = head
  }

  /// What a run says of itself. Behind it stand its glyphs, its clusters and the bytes of its text.
  public struct Head: BitwiseCopyable {
    public let font: FontID
    public let isRightToLeft: Bool
    public let size: Length
    public let glyphs: Int
    public let clusters: Int
    /// Of the text, as UTF-8.
    public let bytes: Int
    public var width = Length(millipoints: 0)

    @inlinable
    public init(
      font: FontID, size: Length, glyphs: Int, clusters: Int, bytes: Int, isRightToLeft: Bool = false,
    ) {
      self.font = font
      self.isRightToLeft = isRightToLeft
      self.size = size
      self.glyphs = glyphs
      self.clusters = clusters
      self.bytes = bytes
    }
  }

  @inlinable @inline(__always)
  public var font: FontID { head.pointee.font }
  @inlinable @inline(__always)
  public var size: Length { head.pointee.size }
  @inlinable @inline(__always)
  public var isRightToLeft: Bool { head.pointee.isRightToLeft }
  @inlinable @inline(__always)
  public var width: Length { head.pointee.width }
  @inlinable
  public var text: String { String(decoding: utf8.elements, as: UTF8.self) }

  @inlinable @inline(__always)
  public var glyphs: Part<Glyph> { Part(sheet, parts.glyphs, count: head.pointee.glyphs) }
  /// Which glyphs stand for which bytes of `text`, in text order. Empty when every glyph stands for one ASCII
  /// byte, which is most of a bill.
  @inlinable @inline(__always)
  public var clusters: Part<Cluster> { Part(sheet, parts.clusters, count: head.pointee.clusters) }
  /// The bytes of the text.
  @inlinable @inline(__always)
  public var utf8: Part<UInt8> { Part(sheet, parts.text, count: head.pointee.bytes) }

  @inlinable @inline(__always)
  var parts: Parts { Parts(behind: UnsafeMutableRawPointer(mutating: head), head.pointee) }

  /// Glyphs, clusters or bytes of a run, as a collection.
  public struct Part<Element: BitwiseCopyable>: RandomAccessCollection, @unchecked Sendable {
    /// Keeps the elements.
    @usableFromInline let sheet: GlyphSheet
    public let elements: UnsafeBufferPointer<Element>

    @inlinable @inline(__always)
    init(_ sheet: GlyphSheet, _ start: UnsafeMutablePointer<Element>, count: Int) {
      self.sheet = sheet
      elements = UnsafeBufferPointer(start: start, count: count)
    }

    @inlinable
    public var startIndex: Int { 0 }
    @inlinable
    public var endIndex: Int { elements.count }

    @inlinable
    public subscript(place: Int) -> Element {
      precondition(place >= 0 && place < elements.count, "a place in the run")
      return elements[place]
    }

    @inlinable @inline(__always)
    public func withContiguousStorageIfAvailable<Result>(
      _ body: (UnsafeBufferPointer<Element>) throws -> Result,
    ) rethrows -> Result? {
      try withExtendedLifetime(sheet) { try body(elements) }
    }
  }
}

extension GlyphRun.Part: Equatable where Element: Equatable {
  @inlinable
  public static func == (a: Self, b: Self) -> Bool { a.elementsEqual(b) }
}

/// One drawn shape: its number in the font, how far the pen moves, how far the shape is shifted from the pen.
/// All in millipoints at the run's size; `rise` grows upwards, as in the font.
public struct Glyph: Hashable, Sendable, BitwiseCopyable {
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
public struct Cluster: Hashable, Sendable, BitwiseCopyable {
  /// Bytes of UTF-8.
  public var bytes: UInt16
  public var glyphs: UInt16

  @inlinable
  public init(bytes: UInt16, glyphs: UInt16) {
    self.bytes = bytes
    self.glyphs = glyphs
  }
}
