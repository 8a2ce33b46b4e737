/// The frame header of a JPEG file (ISO/IEC 10918-1, B.2.2).
enum JPEGHeader {
  static func fits(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xFF, 0xD8, 0xFF]) }

  /// Width and height in pixels.
  static func size(_ bytes: [UInt8]) throws(ImageTrouble) -> (width: Int, height: Int) {
    var index = 2
    while true {
      while index < bytes.count, bytes[index] == 0xFF { index += 1 }
      guard index < bytes.count, let length = bytes.bigEndian16(at: index + 1), length >= 2 else {
        throw .damaged(format: "JPEG", detail: "its frame header is missing")
      }
      if let process = process(of: bytes[index]) {
        guard process.isReadable else { throw .unsupportedJPEG(process: process.name) }
        let size = try frame(bytes, at: index + 3)
        guard isWhole(bytes) else { throw .damaged(format: "JPEG", detail: "it ends too early") }
        return size
      }
      index += 1 + length
      guard index < bytes.count, bytes[index] == 0xFF else {
        throw .damaged(format: "JPEG", detail: "its frame header is missing")
      }
    }
  }

  /// `start` is behind the length: precision, height, width, number of components.
  private static func frame(_ bytes: [UInt8], at start: Int) throws(ImageTrouble) -> (width: Int, height: Int)
  {
    guard let height = bytes.bigEndian16(at: start + 1), let width = bytes.bigEndian16(at: start + 3),
      start + 5 < bytes.count
    else { throw .damaged(format: "JPEG", detail: "its frame header is cut off") }
    guard width > 0, height > 0 else { throw .damaged(format: "JPEG", detail: "it has no pixels") }
    guard bytes[start] == 8 else { throw .unsupportedJPEG(process: "\(bytes[start]) bits a component") }
    switch bytes[start + 5] {
    case 1, 3: return (width, height)
    case 4: throw .cmyk
    case let count: throw .unsupportedJPEG(process: "\(count) components")
    }
  }

  /// Whether the end of image marker is there (B.1.1.3). Some programs write a little behind it.
  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    bytes.indices.reversed().prefix(1 << 16).contains { $0 > 0 && bytes[$0] == 0xD9 && bytes[$0 - 1] == 0xFF }
  }

  /// How a frame is coded (table B.1); nothing for markers that start no frame.
  private static func process(of marker: UInt8) -> (name: String, isReadable: Bool)? {
    switch marker {
    case 0xC0, 0xC1, 0xC2: ("Huffman coding", true)
    case 0xC3, 0xC7: ("lossless coding", false)
    case 0xC5, 0xC6: ("hierarchical coding", false)
    case 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF: ("arithmetic coding", false)
    default: nil
    }
  }
}
