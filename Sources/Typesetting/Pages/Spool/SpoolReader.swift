import FacturaAmounts
import FacturaDiagnostics
import FacturaGeometry

/// Reads numbers, texts and places from the bytes of a page, in the form that `SpoolBuffer` gives them.
struct SpoolReader {
  private let bytes: UnsafeRawBufferPointer
  private var index = 0
  private var lastTurns = Turns.none

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { index == bytes.count }

  @inline(__always)
  mutating func byte() throws(PageDecoder.Damage) -> UInt8 {
    guard index < bytes.count else { throw PageDecoder.Damage() }
    defer { index += 1 }
    return bytes[index]
  }

  @inline(__always)
  mutating func number() throws(PageDecoder.Damage) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = try byte()
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { break }
      shift += 7
      guard shift < 64 else { throw PageDecoder.Damage() }
    }
    return Int(bitPattern: UInt(value >> 1)) ^ -Int(value & 1)
  }

  /// How many things follow: each takes a byte at least.
  mutating func count() throws(PageDecoder.Damage) -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.count - index else { throw PageDecoder.Damage() }
    return count
  }

  mutating func text() throws(PageDecoder.Damage) -> String {
    let count = try self.count()
    defer { index += count }
    return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[index..<(index + count)]), as: UTF8.self)
  }

  /// Far beyond any page, and so small that a million of them can be added.
  private static let lengthLimit = 16 * Length.limit.millipoints

  mutating func length() throws(PageDecoder.Damage) -> Length {
    let number = try number()
    guard number.magnitude <= Self.lengthLimit.magnitude else { throw PageDecoder.Damage() }
    return .millipoints(number)
  }

  /// The number of a page or a row, to which others are added later.
  mutating func ordinal() throws(PageDecoder.Damage) -> Int {
    let number = try number()
    guard (0...(1 << 48)).contains(number) else { throw PageDecoder.Damage() }
    return number
  }

  mutating func point() throws(PageDecoder.Damage) -> Point { Point(x: try length(), y: try length()) }

  mutating func size() throws(PageDecoder.Damage) -> Size { Size(width: try length(), height: try length()) }

  mutating func frame() throws(PageDecoder.Damage) -> Rectangle {
    Rectangle(origin: try point(), size: try size())
  }

  mutating func color() throws(PageDecoder.Damage) -> Color {
    Color(rgb: UInt32(truncatingIfNeeded: try number()))
  }

  mutating func optionalColor() throws(PageDecoder.Damage) -> Color? {
    let rgb = try number()
    return rgb < 0 ? nil : Color(rgb: UInt32(truncatingIfNeeded: rgb))
  }

  mutating func origin() throws(PageDecoder.Damage) -> Origin {
    let node = Int32(truncatingIfNeeded: try number())
    let path = Int32(truncatingIfNeeded: try number())
    if try byte() != 0 {
      for index in 0..<Turns.limit { lastTurns[index] = Int32(truncatingIfNeeded: try number()) }
    }
    return Origin(node: node, path: path, turns: lastTurns)
  }

  /// Plain glyphs, as they lie in the bytes.
  mutating func plainGlyphs(_ count: Int) throws(PageDecoder.Damage) -> PlainGlyphs {
    let length = count * MemoryLayout<PlainGlyph>.stride
    guard length <= bytes.count - index else { throw PageDecoder.Damage() }
    defer { index += length }
    return PlainGlyphs(bytes: UnsafeRawBufferPointer(rebasing: bytes[index..<(index + length)]))
  }

  mutating func decimals() throws(PageDecoder.Damage) -> [ExactDecimal] {
    var values: [ExactDecimal] = []
    for _ in 0..<(try count()) {
      let scale = try byte()
      let low = UInt64(bitPattern: Int64(try number()))
      let high = Int64(try number())
      guard let value = ExactDecimal(exactly: Int128(high) << 64 | Int128(low), scale: Int(scale)) else {
        throw PageDecoder.Damage()
      }
      values.append(value)
    }
    return values
  }
}

/// Plain glyphs read straight from the bytes of a page, whose life is longer.
struct PlainGlyphs: RandomAccessCollection {
  let bytes: UnsafeRawBufferPointer

  var startIndex: Int { 0 }
  var endIndex: Int { bytes.count / MemoryLayout<PlainGlyph>.stride }

  @inline(__always)
  subscript(place: Int) -> Glyph {
    let plain = bytes.loadUnaligned(
      fromByteOffset: place * MemoryLayout<PlainGlyph>.stride, as: PlainGlyph.self)
    return Glyph(id: UInt32(plain.id), advance: Int32(plain.advance))
  }
}
