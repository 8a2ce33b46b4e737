/// The first chunk of a PNG file (ISO/IEC 15948, 11.2.2).
enum PNGHeader {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  static func fits(_ bytes: [UInt8]) -> Bool { bytes.starts(with: signature) }

  /// Width and height in pixels.
  static func size(_ bytes: [UInt8]) throws(ImageTrouble) -> (width: Int, height: Int) {
    guard bytes.bigEndian32(at: 8) == 13, bytes.dropFirst(12).starts(with: Array("IHDR".utf8)),
      let width = bytes.bigEndian32(at: 16), let height = bytes.bigEndian32(at: 20)
    else { throw .damaged(format: "PNG", detail: "its header is missing") }
    guard width > 0, height > 0 else { throw .damaged(format: "PNG", detail: "it has no pixels") }
    guard isWhole(bytes) else { throw .damaged(format: "PNG", detail: "it ends too early") }
    return (width, height)
  }

  /// Whether the chunks follow each other up to the last, `IEND` (ISO/IEC 15948, 5.3).
  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    var index = signature.count
    while let length = bytes.bigEndian32(at: index), length <= bytes.count - index - 12 {
      if bytes[(index + 4)...].starts(with: Array("IEND".utf8)) { return true }
      index += 12 + length
    }
    return false
  }
}
