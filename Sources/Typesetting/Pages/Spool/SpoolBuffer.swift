import FacturaDiagnostics

/// The bytes of one page on their way to storage or back.
///
/// Whole numbers take 7 bits to the byte, the lowest first (LEB128), negative ones zigzag: most lengths are two or
/// three bytes.
struct SpoolBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0
  /// What `put(_: Origin)` wrote last.
  var lastTurns = Turns.none

  init(capacity: Int = 1 << 16) {
    start = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { start.deallocate() }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  mutating func removeAll() {
    count = 0
    lastTurns = .none
  }

  /// Room for exactly `count` bytes, all of which the caller fills.
  mutating func fill(_ count: Int) -> UnsafeMutableRawBufferPointer {
    self.count = 0
    reserve(count)
    self.count = count
    return UnsafeMutableRawBufferPointer(start: start, count: count)
  }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func put(_ number: Int) {
    put(unsigned: UInt64(bitPattern: Int64((number << 1) ^ (number >> 63))))
  }

  mutating func put(_ text: String) {
    let length = text.utf8.count
    put(length)
    reserve(length)
    _ = UnsafeMutableBufferPointer(start: start + count, count: length).update(fromContentsOf: text.utf8)
    count += length
  }

  mutating func put(utf8 text: UnsafeBufferPointer<UInt8>) {
    put(text.count)
    reserve(text.count)
    _ = UnsafeMutableBufferPointer(start: start + count, count: text.count).update(fromContentsOf: text)
    count += text.count
  }

  /// All of them plain.
  mutating func put(plain glyphs: UnsafeBufferPointer<Glyph>) {
    let length = glyphs.count * MemoryLayout<PlainGlyph>.stride
    reserve(length)
    let place = UnsafeMutableRawPointer(start + count)
    for index in 0..<glyphs.count {
      let plain = PlainGlyph(
        id: UInt16(truncatingIfNeeded: glyphs[index].id),
        advance: UInt16(truncatingIfNeeded: glyphs[index].advance))
      place.storeBytes(of: plain, toByteOffset: index * MemoryLayout<PlainGlyph>.stride, as: PlainGlyph.self)
    }
    count += length
  }

  @inline(__always)
  private mutating func put(unsigned number: UInt64) {
    reserve(10)
    var rest = number
    while rest >= 0x80 {
      start[count] = UInt8(truncatingIfNeeded: rest) | 0x80
      rest >>= 7
      count += 1
    }
    start[count] = UInt8(truncatingIfNeeded: rest)
    count += 1
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more > capacity { enlarge(to: count + more) }
  }

  @inline(never)
  private mutating func enlarge(to needed: Int) {
    capacity = max(needed, 2 * capacity)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}
