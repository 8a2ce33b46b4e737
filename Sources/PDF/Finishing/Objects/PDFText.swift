import FacturaGeometry

/// Bytes of PDF syntax that grow as they are written.
///
/// It can't be copied, so that no write ever copies what is there already: `borrowing` it costs nothing.
struct PDFText: ~Copyable {
  private(set) var start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 256) {
    self.capacity = max(capacity, 16)
    start = .allocate(capacity: self.capacity)
  }

  init(_ literal: StaticString) {
    self.init(capacity: literal.utf8CodeUnitCount)
    append(literal)
  }

  deinit { start.deallocate() }

  var isEmpty: Bool { count == 0 }
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  /// Forgets what was written and keeps the memory.
  mutating func removeAll() { count = 0 }

  /// Takes back the last bytes.
  mutating func removeLast(_ number: Int) { count = max(0, count - number) }

  /// A place for at most `limit` bytes behind the last; `write` says how many it wrote there.
  @inline(__always)
  mutating func append(upTo limit: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
    if count + limit > capacity { enlarge(by: limit) }
    count += write(start + count)
  }

  @inline(never)
  private mutating func enlarge(by more: Int) {
    capacity = max(count + more, capacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}

extension PDFText {
  /// Syntax as it stands: names, operators, brackets.
  @inline(__always)
  mutating func append(_ literal: StaticString) {
    let length = literal.utf8CodeUnitCount
    append(upTo: length) { place in
      place.update(from: literal.utf8Start, count: length)
      return length
    }
  }

  @inline(__always)
  mutating func append(byte: UInt8) {
    append(upTo: 1) { place in
      place.pointee = byte
      return 1
    }
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
    append(upTo: bytes.count) { place in
      UnsafeMutableRawPointer(place).copyMemory(from: source, byteCount: bytes.count)
      return bytes.count
    }
  }

  mutating func append(_ text: borrowing PDFText) { append(text.bytes) }

  /// ASCII that is PDF syntax already.
  mutating func append(ascii text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  @inline(__always)
  mutating func append(_ number: Int) {
    append(upTo: 20) { place in
      var pen = Pen(place)
      pen.put(number)
      return pen.end - place
    }
  }

  /// A reference: `12 0 R`.
  @inline(__always)
  mutating func append(_ object: ObjectNumber) {
    append(upTo: 24) { place in
      var pen = Pen(place)
      pen.put(object)
      return pen.end - place
    }
  }

  /// Points, with as many of the three decimals as are needed: `12.5`.
  mutating func append(_ length: Length) {
    let (whole, rest) = length.millipoints.magnitude.quotientAndRemainder(dividingBy: 1000)
    if length.millipoints < 0 { append("-") }
    append(Int(whole))
    guard rest > 0 else { return }
    append(".")
    var divisor: UInt = 100
    var left = rest
    while left > 0 {
      append(byte: UInt8(ascii: "0") + UInt8(left / divisor))
      left %= divisor
      divisor /= 10
    }
  }
}
