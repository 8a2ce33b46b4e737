/// How data and error correction are spread over the codewords of a symbol (ISO/IEC 18004, 7.5 and 7.6).
struct QRBlockLayout {
  private let blocks: Int
  /// Error correction codewords of each block.
  let correction: Int
  private let codewords: Int

  /// `codewords` is how many the symbol has room for.
  init(version: Int, level: QRLevel, codewords: Int) {
    blocks = Self.blockCounts[level.rawValue][version - 1]
    correction = Self.corrections[level.rawValue][version - 1]
    self.codewords = codewords
  }

  /// The data of all blocks in order, after each block has shown that nothing in it is wrong.
  func data(of interleaved: [UInt8], _ division: GaloisDivision) throws(QRProblem) -> [UInt8] {
    let short = codewords / blocks - correction
    // The last blocks have one codeword more.
    let longer = codewords % blocks
    let dataCount = codewords - blocks * correction
    var data: [UInt8] = []
    data.reserveCapacity(dataCount)
    for block in 0..<blocks {
      let start = data.count
      for index in 0..<short { data.append(interleaved[index * blocks + block]) }
      if block >= blocks - longer { data.append(interleaved[short * blocks + block - (blocks - longer)]) }
      let remainder = division.remainder(of: data[start...])
      for index in 0..<correction where interleaved[dataCount + index * blocks + block] != remainder[index] {
        throw .damagedBlock(number: block + 1)
      }
    }
    return data
  }

  /// Error correction codewords of each block (ISO/IEC 18004, table 9), by level and version.
  private static let corrections: [[Int]] = [
    [
      7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28,
      30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
      10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28,
      28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
    ],
    [
      13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30, 30, 30, 28,
      30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
      17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30, 30, 30, 30,
      30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
  ]

  private static let blockCounts: [[Int]] = [
    [
      1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16,
      17, 18, 19, 19, 20, 21, 22, 24, 25,
    ],
    [
      1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28,
      29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
    ],
    [
      1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34, 34, 35,
      38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68,
    ],
    [
      1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37, 40, 42,
      45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81,
    ],
  ]
}
