/// RFC 4648, section 4.
package enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Without line breaks.
  package static func text(of bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let figure = alphabet[Int(value >> UInt32(18 - 6 * place) & 63)]
        text.append(place <= group.count ? figure : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What a text stands for; nothing if it isn't base64. White space says nothing (RFC 2045, 6.8), and the filling at the end
  /// may be left out.
  package static func bytes(of text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count / 4 * 3)
    var value: UInt32 = 0
    var figures = 0
    var fillings = 0
    for byte in text.utf8 where byte > 0x20 {
      if byte == UInt8(ascii: "=") {
        fillings += 1
        continue
      }
      guard fillings == 0, let figure = figure(of: byte) else { return nil }
      value = value << 6 | figure
      figures += 1
      guard figures.isMultiple(of: 4) else { continue }
      bytes.append(UInt8(truncatingIfNeeded: value >> 16))
      bytes.append(UInt8(truncatingIfNeeded: value >> 8))
      bytes.append(UInt8(truncatingIfNeeded: value))
    }
    // A figure alone has no whole byte; two have one, three have two.
    let rest = figures % 4
    guard rest != 1, fillings == 0 || rest + fillings == 4 else { return nil }
    let last = value << UInt32(24 - 6 * rest)
    if rest > 1 { bytes.append(UInt8(truncatingIfNeeded: last >> 16)) }
    if rest > 2 { bytes.append(UInt8(truncatingIfNeeded: last >> 8)) }
    return bytes
  }

  private static func figure(of byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
