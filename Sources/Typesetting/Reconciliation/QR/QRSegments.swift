/// The segments of a QR code's data (ISO/IEC 18004, 7.4).
struct QRSegments {
  private let data: [UInt8]
  private let version: Int
  private var place = 0

  init(_ data: [UInt8], version: Int) {
    self.data = data
    self.version = version
  }

  /// All segments one behind the other. Bytes are UTF-8, which an ECI may announce (number 26); other ECIs and Kanji
  /// aren't read.
  mutating func text() throws(QRProblem) -> String {
    var bytes: [UInt8] = []
    while let mode = next(4), mode != 0 {
      switch mode {
      case 1: try readFigures(into: &bytes)
      case 2: try readAlphanumeric(into: &bytes)
      case 4: try readBytes(into: &bytes)
      case 7: guard next(8) == 26 else { throw .segment }
      default: throw .segment
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    return text
  }

  private mutating func readFigures(into bytes: inout [UInt8]) throws(QRProblem) {
    var count = try required(countBits(10, 12, 14))
    while count > 0 {
      let group = min(count, 3)
      var value = try required([4, 7, 10][group - 1])
      guard value < [10, 100, 1000][group - 1] else { throw .segment }
      var figures: [UInt8] = []
      for _ in 0..<group {
        figures.append(UInt8(ascii: "0") + UInt8(value % 10))
        value /= 10
      }
      bytes += figures.reversed()
      count -= group
    }
  }

  private mutating func readAlphanumeric(into bytes: inout [UInt8]) throws(QRProblem) {
    var count = try required(countBits(9, 11, 13))
    while count > 0 {
      let isPair = count > 1
      let value = try required(isPair ? 11 : 6)
      guard value < (isPair ? 2025 : 45) else { throw .segment }
      if isPair { bytes.append(Self.characters[value / 45]) }
      bytes.append(Self.characters[value % 45])
      count -= isPair ? 2 : 1
    }
  }

  private mutating func readBytes(into bytes: inout [UInt8]) throws(QRProblem) {
    for _ in 0..<(try required(countBits(8, 16, 16))) { bytes.append(UInt8(try required(8))) }
  }

  private func countBits(_ small: Int, _ middle: Int, _ large: Int) -> Int {
    version < 10 ? small : version < 27 ? middle : large
  }

  private mutating func required(_ bits: Int) throws(QRProblem) -> Int {
    guard let value = next(bits) else { throw .segment }
    return value
  }

  /// Nothing if fewer bits are left.
  private mutating func next(_ bits: Int) -> Int? {
    guard place + bits <= data.count * 8 else { return nil }
    // At most sixteen bits: they stand in three bytes.
    var value = 0
    for byte in place >> 3..<place >> 3 + 3 { value = value << 8 | (byte < data.count ? Int(data[byte]) : 0) }
    value = value >> (24 - place & 7 - bits) & ((1 << bits) - 1)
    place += bits
    return value
  }

  /// ISO/IEC 18004, table 5.
  private static let characters = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)
}
