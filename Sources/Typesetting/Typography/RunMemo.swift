import FacturaPages

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs that were shaped before, by their text and style. Bounded, and never seen in a result.
///
/// A table of sets with four places each: a text can only stand in the set that its hash names, and pushes out the
/// oldest there. Looking up costs the same however many texts came before, and whoever chose them.
struct RunMemo {
  static let ways = 4
  static let setCount = 2048

  enum Answer {
    case run(GlyphRun)
    /// The text is no single run from left to right.
    case notSimple
    case unknown
  }

  private struct Entry {
    var hash: UInt64 = 0
    var style: UInt32 = .max
    var text = ""
    var run: GlyphRun?
  }

  /// Empty until something is remembered: an ordinary bill needs none of it.
  private var entries: ContiguousArray<Entry> = []
  /// How many texts are remembered.
  private(set) var count = 0

  @inline(__always)
  func run(for text: String, style: UInt32, hash: UInt64) -> Answer {
    guard !entries.isEmpty else { return .unknown }
    let start = Self.start(of: hash)
    for place in start..<start + Self.ways where entries[place].hash == hash && entries[place].style == style
    {
      guard Self.areSame(entries[place].text, text) else { continue }
      return entries[place].run.map { .run($0) } ?? .notSimple
    }
    return .unknown
  }

  mutating func remember(_ run: GlyphRun?, for text: String, style: UInt32, hash: UInt64) {
    if entries.isEmpty { entries = ContiguousArray(repeating: Entry(), count: Self.ways * Self.setCount) }
    let start = Self.start(of: hash)
    if entries[start + Self.ways - 1].style == .max { count += 1 }
    for place in (start + 1..<start + Self.ways).reversed() { entries.swapAt(place, place - 1) }
    entries[start] = Entry(hash: hash, style: style, text: text, run: run)
  }

  /// A well-mixed number of the text's bytes. Nothing for a text that isn't stored in one piece.
  @inline(__always)
  static func hash(_ text: String) -> UInt64? {
    text.utf8.withContiguousStorageIfAvailable { hash(UnsafeRawBufferPointer($0)) }
  }

  static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var place = 0
    while place + 8 <= bytes.count {
      hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var last: UInt64 = 0
    while place < bytes.count {
      last = last << 8 | UInt64(bytes[place])
      place += 1
    }
    return mixed(hash ^ last)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }

  @inline(__always)
  private static func start(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash & UInt64(setCount - 1)) * ways
  }

  /// Byte by byte: Swift's `==` takes «ñ» in one code point and in two for the same, and they are set differently.
  @inline(__always)
  private static func areSame(_ a: String, _ b: String) -> Bool {
    a.utf8.withContiguousStorageIfAvailable { a in
      b.utf8.withContiguousStorageIfAvailable { b in
        guard a.count == b.count, let a = a.baseAddress, let start = b.baseAddress else { return false }
        return memcmp(a, start, b.count) == 0
      } ?? false
    } ?? false
  }
}
