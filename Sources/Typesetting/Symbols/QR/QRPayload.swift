/// A text in byte mode, announced as UTF-8 by an ECI designator if it isn't plain ASCII (ISO/IEC 18004, 7.4.2
/// and 7.4.5).
struct QRPayload {
  let bytes: [UInt8]
  let isASCII: Bool

  init(_ text: String) {
    bytes = Array(text.utf8)
    isASCII = bytes.allSatisfy { $0 < 0x80 }
  }

  func bits(in version: QRVersion) -> Int {
    (isASCII ? 0 : 12) + 4 + version.countBits + bytes.count * 8
  }

  /// The data codewords of a version that holds the payload, padded to its end.
  func codewords(for version: QRVersion) -> [UInt8] {
    var writer = BitWriter(capacity: version.dataCodewords)
    if !isASCII {
      writer.put(0b0111, bits: 4)
      writer.put(26, bits: 8)
    }
    writer.put(0b0100, bits: 4)
    writer.put(UInt32(bytes.count), bits: version.countBits)
    for byte in bytes { writer.put(UInt32(byte), bits: 8) }
    // The terminator may be cut short by the end (ISO/IEC 18004, 7.4.9).
    writer.put(0, bits: min(4, version.dataCodewords * 8 - bits(in: version)))
    return writer.padded(to: version.dataCodewords)
  }
}

/// Gathers bits to bytes, the highest bit first.
private struct BitWriter {
  private var bytes: [UInt8] = []
  private var pending: UInt32 = 0
  private var pendingBits = 0

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// At most 16 bits at a time.
  mutating func put(_ value: UInt32, bits: Int) {
    pending = pending << UInt32(bits) | value
    pendingBits += bits
    while pendingBits >= 8 {
      pendingBits -= 8
      bytes.append(UInt8(truncatingIfNeeded: pending >> UInt32(pendingBits)))
    }
  }

  /// Zero bits to the end of the byte, then 0xEC and 0x11 in turn (ISO/IEC 18004, 7.4.10).
  consuming func padded(to count: Int) -> [UInt8] {
    if pendingBits > 0 { put(0, bits: 8 - pendingBits) }
    var pad: UInt8 = 0xEC
    while bytes.count < count {
      bytes.append(pad)
      pad ^= 0xEC ^ 0x11
    }
    return bytes
  }
}
