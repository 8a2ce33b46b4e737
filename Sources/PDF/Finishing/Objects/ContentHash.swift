/// A 128-bit hash of the file's bytes, for `/ID` (ISO 32000-1, 14.4): equal files have equal ones, and different
/// files differ. It guards against accidents, not against forgers.
struct ContentHash {
  private var first: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var second: UInt64 = 0xC2B2_AE3D_27D4_EB4F

  /// The same bytes in other pieces give another hash: the pieces are the file's objects.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var place = 0
    while place + 16 <= bytes.count {
      mix(
        bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian,
        bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self).littleEndian)
      place += 16
    }
    var last: (UInt64, UInt64) = (0, 0)
    for index in place..<bytes.count {
      last = (last.0 << 8 | last.1 >> 56, last.1 << 8 | UInt64(bytes[index]))
    }
    mix(last.0, last.1)
    mix(UInt64(bytes.count), 0)
  }

  @inline(__always)
  private mutating func mix(_ a: UInt64, _ b: UInt64) {
    let one = (first ^ a).multipliedFullWidth(by: 0xA076_1D64_78BD_642F ^ b)
    let two = (second ^ b).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB ^ a)
    first = (first &+ one.high ^ one.low) &* 0x9FB2_1C65_1E98_DF25
    second = (second &+ two.low ^ two.high) &* 0xD6E8_FEB8_6659_FD93
  }

  /// Sixteen bytes.
  var value: [UInt8] {
    var last = self
    last.mix(second, first)
    last.mix(first, second)
    return [last.first, last.second].flatMap { half in
      (0..<8).map { UInt8(truncatingIfNeeded: half >> (56 - 8 * $0)) }
    }
  }
}
