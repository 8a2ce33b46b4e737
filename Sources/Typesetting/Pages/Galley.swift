public import FacturaGeometry

/// Sets runs one behind the other, on sheets of memory.
///
/// A sheet stays as long as any run on it: runs that are kept for long, apart from their pages, are set on sheets of
/// their own (`GlyphRun.init`).
public struct Galley: ~Copyable {
  // Behind a pointer, so that a galley works while it is borrowed: a class that holds it need not check at each run
  // that nobody else has it.
  @usableFromInline let state: UnsafeMutablePointer<State>

  @usableFromInline
  struct State {
    @usableFromInline var sheet: GlyphSheet
    /// Bytes of the sheet that runs stand on.
    @usableFromInline var used = 0

    @inlinable
    init(sheet: GlyphSheet) {
      self.sheet = sheet
    }
  }

  /// Room for a few hundred cells.
  @inlinable
  public init(sheetSize: Int = 16_000) {
    state = .allocate(capacity: 1)
    state.initialize(to: State(sheet: GlyphSheet(size: sheetSize)))
  }

  deinit {
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// A run as `head` says, but for its width: `write` initializes all that the head promises and says how wide the
  /// glyphs are, or nothing if it can't set them; then there is no run.
  @inlinable @inline(__always)
  public func set(_ head: GlyphRun.Head, write: (GlyphRun.Parts) -> Length?) -> GlyphRun? {
    let parts = begin(head)
    guard let width = write(parts) else { return nil }
    return finish(head, width)
  }

  /// Where the next run's parts stand.
  @inlinable @inline(__always)
  func begin(_ head: GlyphRun.Head) -> GlyphRun.Parts {
    if state.pointee.sheet.size - state.pointee.used < head.stride { takeSheet(for: head) }
    return GlyphRun.Parts(behind: state.pointee.sheet.start + state.pointee.used, head)
  }

  @inlinable @inline(never)
  func takeSheet(for head: GlyphRun.Head) {
    state.pointee = State(sheet: GlyphSheet(size: max(head.stride, state.pointee.sheet.size)))
  }

  /// The run whose parts have been written.
  @inlinable @inline(__always)
  func finish(_ head: GlyphRun.Head, _ width: Length) -> GlyphRun {
    let place = state.pointee.sheet.start + state.pointee.used
    let start = place.bindMemory(to: GlyphRun.Head.self, capacity: 1)
    start.initialize(to: head)
    start.pointee.width = width
    state.pointee.used += head.stride
    return GlyphRun(sheet: state.pointee.sheet, head: UnsafePointer(start))
  }
}

/// Memory for runs. What stands on it is plain and needs no end of its own.
///
/// `@unchecked Sendable` because a run is never changed, and what is written behind it is no part of it.
public final class GlyphSheet: @unchecked Sendable {
  @usableFromInline let start: UnsafeMutableRawPointer
  @usableFromInline let size: Int

  @inlinable
  init(size: Int) {
    self.size = size
    start = .allocate(byteCount: size, alignment: MemoryLayout<GlyphRun.Head>.alignment)
  }

  deinit { start.deallocate() }
}

extension GlyphRun {
  /// Where the parts of a run stand.
  public struct Parts {
    public let glyphs: UnsafeMutablePointer<Glyph>
    public let clusters: UnsafeMutablePointer<Cluster>
    public let text: UnsafeMutablePointer<UInt8>

    @inlinable @inline(__always)
    init(behind start: UnsafeMutableRawPointer, _ head: Head) {
      let first = start + MemoryLayout<Head>.stride
      let second = first + head.glyphs * MemoryLayout<Glyph>.stride
      let third = second + head.clusters * MemoryLayout<Cluster>.stride
      glyphs = first.assumingMemoryBound(to: Glyph.self)
      clusters = second.assumingMemoryBound(to: Cluster.self)
      text = third.assumingMemoryBound(to: UInt8.self)
    }
  }

  /// A run on a sheet of its own.
  @inlinable
  public init(
    font: FontID, size: Length, text: String, glyphs: some Collection<Glyph>, clusters: [Cluster] = [],
    isRightToLeft: Bool = false, width: Length,
  ) {
    let head = Head(
      font: font, size: size, glyphs: glyphs.count, clusters: clusters.count, bytes: text.utf8.count,
      isRightToLeft: isRightToLeft)
    let galley = Galley(sheetSize: head.stride)
    self.init(head, text: text, glyphs: glyphs, clusters: clusters, width: width, on: galley)
  }

  /// A part of this run, on a sheet of its own. Ranges beyond the run's ends are cut off there.
  package func part(glyphs: Range<Int>, clusters: Range<Int>, bytes: Range<Int>, width: Length) -> GlyphRun {
    let glyphs = self.glyphs.elements[clamped: glyphs]
    let clusters = self.clusters.elements[clamped: clusters]
    let bytes = utf8.elements[clamped: bytes]
    let head = Head(
      font: font, size: size, glyphs: glyphs.count, clusters: clusters.count, bytes: bytes.count,
      isRightToLeft: isRightToLeft)
    let galley = Galley(sheetSize: head.stride)
    let parts = galley.begin(head)
    return withExtendedLifetime(sheet) {
      _ = UnsafeMutableBufferPointer(start: parts.glyphs, count: glyphs.count).initialize(
        fromContentsOf: glyphs)
      _ = UnsafeMutableBufferPointer(start: parts.clusters, count: clusters.count)
        .initialize(fromContentsOf: clusters)
      _ = UnsafeMutableBufferPointer(start: parts.text, count: bytes.count).initialize(fromContentsOf: bytes)
      return galley.finish(head, width)
    }
  }

  /// The head says how many glyphs, clusters and bytes follow.
  @inlinable
  public init(
    _ head: Head, text: String, glyphs: some Collection<Glyph>, clusters: [Cluster], width: Length,
    on galley: borrowing Galley,
  ) {
    let parts = galley.begin(head)
    _ = UnsafeMutableBufferPointer(start: parts.glyphs, count: head.glyphs).initialize(fromContentsOf: glyphs)
    _ = UnsafeMutableBufferPointer(start: parts.clusters, count: head.clusters)
      .initialize(fromContentsOf: clusters)
    _ = UnsafeMutableBufferPointer(start: parts.text, count: head.bytes).initialize(fromContentsOf: text.utf8)
    self = galley.finish(head, width)
  }
}

extension UnsafeBufferPointer {
  fileprivate subscript(clamped range: Range<Int>) -> UnsafeBufferPointer {
    UnsafeBufferPointer(rebasing: self[range.clamped(to: 0..<count)])
  }
}

extension GlyphRun.Head {
  /// Bytes of a sheet from the head of this run to that of the next.
  @inlinable @inline(__always)
  var stride: Int {
    let parts = glyphs * MemoryLayout<Glyph>.stride + clusters * MemoryLayout<Cluster>.stride + bytes
    let alignment = MemoryLayout<Self>.alignment
    return MemoryLayout<Self>.stride + (parts + alignment - 1) / alignment * alignment
  }
}
