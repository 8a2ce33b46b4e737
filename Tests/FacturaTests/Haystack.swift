import Foundation

/// Many bytes in which texts are looked for. The loops are those of the C library: tests aren't optimised.
struct Haystack {
  private var parts: [Data]

  init(_ parts: [[UInt8]]) {
    self.parts = parts.map { Data($0) }
  }

  mutating func add(_ bytes: [UInt8]) { parts.append(Data(bytes)) }

  func contains(_ text: String) -> Bool {
    let needle = Data(text.utf8)
    return parts.contains { $0.range(of: needle) != nil }
  }

  /// Where a byte stands from `start` on; the end if nowhere.
  private static func index(of byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return bytes.count }
    return found - UnsafeMutableRawPointer(mutating: base)
  }

  static func withoutZeros(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    bytes.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        let end = index(of: 0, in: bytes, from: start)
        if end > start { result += bytes[start..<end] }
        start = end + 1
      }
    }
    return result
  }

  /// Strings of UTF-16 without their zeros and escapes.
  static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    bytes.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        let end = index(of: UInt8(ascii: "\\"), in: bytes, from: start)
        result += bytes[start..<end]
        start = end
        guard end < bytes.count else { return }
        let figures = String(
          decoding: bytes[min(end + 1, bytes.count)..<min(end + 4, bytes.count)], as: UTF8.self)
        if let code = UInt8(figures, radix: 8), figures.utf8.count == 3 {
          if code != 0 { result.append(code) }
          start += 4
        } else {
          result.append(bytes[end])
          start += 1
        }
      }
    }
    return withoutZeros(result)
  }

  /// Strings in hexadecimal figures, as UTF-16 and as bytes.
  static func unhexed(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    bytes.withUnsafeBytes { bytes in
      var start = index(of: UInt8(ascii: "<"), in: bytes, from: 0)
      while start < bytes.count {
        let codes = codes(in: bytes, from: start + 1)
        if codes.count >= 4 {
          let units = stride(from: 0, to: codes.count - 1, by: 2).map {
            UInt16(codes[$0]) << 8 | UInt16(codes[$0 + 1])
          }
          result += Array(String(decoding: units, as: UTF16.self).utf8) + codes + [UInt8(ascii: "\n")]
        }
        start = index(of: UInt8(ascii: "<"), in: bytes, from: start + 1)
      }
    }
    return result
  }

  /// Two figures each, until something else stands there.
  private static func codes(in bytes: UnsafeRawBufferPointer, from start: Int) -> [UInt8] {
    var codes: [UInt8] = []
    var index = start
    while index + 1 < bytes.count, let high = value(of: bytes[index]), let low = value(of: bytes[index + 1]) {
      codes.append(high << 4 | low)
      index += 2
    }
    return codes
  }

  private static func value(of figure: UInt8) -> UInt8? {
    switch figure {
    case 0x30...0x39: figure - 0x30
    case 0x41...0x46: figure - 0x41 + 10
    case 0x61...0x66: figure - 0x61 + 10
    default: nil
    }
  }
}
