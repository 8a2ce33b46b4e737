/// One of the 40 sizes of a QR code, at error correction level M (ISO/IEC 18004, tables 1 and 9).
struct QRVersion: Equatable {
  /// 1 to 40.
  let number: Int

  /// The smallest version that holds a payload; nothing if none does.
  init?(holding payload: QRPayload) {
    let number = (1...40).first {
      payload.bits(in: QRVersion(number: $0)) <= QRVersion(number: $0).dataCodewords * 8
    }
    guard let number else { return nil }
    self.number = number
  }

  init(number: Int) {
    self.number = number
  }

  /// Modules on a side.
  var size: Int { 17 + 4 * number }

  /// Bits that say how many bytes follow, in byte mode (ISO/IEC 18004, table 3).
  var countBits: Int { number < 10 ? 8 : 16 }

  /// Error correction codewords of each block.
  var correctionPerBlock: Int { Self.correction[number] }
  var blocks: Int { Self.blockCounts[number] }

  /// All codewords: what the function patterns leave of the square.
  var codewords: Int {
    var modules = (16 * number + 128) * number + 64
    if number >= 2 {
      let alignments = number / 7 + 2
      modules -= (25 * alignments - 10) * alignments - 55
    }
    if number >= 7 { modules -= 36 }
    return modules / 8
  }

  var dataCodewords: Int { codewords - correctionPerBlock * blocks }

  /// Rows and columns on whose crossings the alignment patterns are centred (ISO/IEC 18004, annex E).
  var alignmentCentres: [Int] {
    guard number >= 2 else { return [] }
    let count = number / 7 + 2
    let step = (number * 8 + count * 3 + 5) / (count * 4 - 4) * 2
    return [6] + (0..<count - 1).reversed().map { size - 7 - $0 * step }
  }

  private static let correction = [
    0, 10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28,
    28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
  ]
  private static let blockCounts = [
    0, 1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28,
    29,
    31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
  ]
}
