/// One of the 40 sizes of a QR code, with its error correction (ISO/IEC 18004, tables 1 and 9).
struct QRVersion: Equatable {
  /// 1 to 40.
  let number: Int
  let correction: QRCorrection

  /// The smallest version that holds a payload at level M, because small codes have large modules; only what no version
  /// holds so gets level L. What room is left is used: the highest level that the same version holds. Nothing if the
  /// payload fits in no code.
  init?(holding payload: QRPayload) {
    for least in [QRCorrection.medium, .low] {
      let versions = (1...40).lazy.map { QRVersion(number: $0, least) }
      guard let smallest = versions.first(where: { $0.holds(payload) }) else { continue }
      let levels = QRCorrection.allCases.lazy.map { QRVersion(number: smallest.number, $0) }
      self = levels.last { $0.holds(payload) } ?? smallest
      return
    }
    return nil
  }

  init(number: Int, _ correction: QRCorrection = .medium) {
    self.number = number
    self.correction = correction
  }

  private func holds(_ payload: QRPayload) -> Bool { payload.bits(in: self) <= dataCodewords * 8 }

  /// Modules on a side.
  var size: Int { 17 + 4 * number }

  /// Bits that say how many bytes follow, in byte mode (ISO/IEC 18004, table 3).
  var countBits: Int { number < 10 ? 8 : 16 }

  /// Error correction codewords of each block.
  var correctionPerBlock: Int { correction.codewordsPerBlock(ofVersion: number) }
  var blocks: Int { correction.blocks(ofVersion: number) }

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
}
