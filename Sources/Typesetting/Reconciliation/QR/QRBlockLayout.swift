/// How data and error correction are spread over the codewords of a symbol (ISO/IEC 18004, 7.5 and 7.6).
struct QRBlockLayout {
  private let blocks: Int
  private let correction: Int
  private let codewords: Int

  /// `codewords` is how many the symbol has room for.
  init(version: Int, level: QRLevel, codewords: Int) {
    blocks = Self.blockCounts[level.rawValue][version - 1]
    correction = Self.corrections[level.rawValue][version - 1]
    self.codewords = codewords
  }

  /// The data of all blocks in order, after each block has shown that nothing in it is wrong.
  func data(of interleaved: [UInt8]) throws(QRProblem) -> [UInt8] {
    let short = codewords / blocks - correction
    let longer = codewords % blocks
    var parts = (0..<blocks).map { _ in
      var part: [UInt8] = []
      part.reserveCapacity(short + 1 + correction)
      return part
    }
    var place = 0
    for index in 0...short {
      // The last blocks have one codeword more.
      for block in (index < short ? 0 : blocks - longer)..<blocks {
        parts[block].append(interleaved[place])
        place += 1
      }
    }
    let data = parts.flatMap(\.self)
    for _ in 0..<correction {
      for block in 0..<blocks {
        parts[block].append(interleaved[place])
        place += 1
      }
    }
    for (number, part) in parts.enumerated() where !GaloisField.isWhole(part, correction: correction) {
      throw .damagedBlock(number: number + 1)
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

/// Bytes as polynomials over two elements, modulo x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004, 7.5.2).
enum GaloisField {
  /// Whether a block is a multiple of its generator: all its syndromes are zero.
  ///
  /// Four roots at a time: each step waits for what the one before it looked up, and the steps of four sums wait together.
  static func isWhole(_ block: [UInt8], correction: Int) -> Bool {
    powers.withUnsafeBufferPointer { powers in
      logarithms.withUnsafeBufferPointer { logarithms in
        for first in stride(from: 0, to: correction, by: 4) {
          // Beyond the last root the last is taken again.
          let last = correction - 1
          let roots = (first, min(first + 1, last), min(first + 2, last), min(first + 3, last))
          var sums = (UInt8(0), UInt8(0), UInt8(0), UInt8(0))
          for byte in block {
            sums.0 = powers[Int(logarithms[Int(sums.0)]) + roots.0] ^ byte
            sums.1 = powers[Int(logarithms[Int(sums.1)]) + roots.1] ^ byte
            sums.2 = powers[Int(logarithms[Int(sums.2)]) + roots.2] ^ byte
            sums.3 = powers[Int(logarithms[Int(sums.3)]) + roots.3] ^ byte
          }
          guard sums.0 | sums.1 | sums.2 | sums.3 == 0 else { return false }
        }
        return true
      }
    }
  }

  /// The powers of two, twice over, so that logarithms may be added as they are; behind them zeros, for the product of
  /// zero and any of the roots, which are fewer than 256.
  private static let powers: [UInt8] = {
    var element: UInt8 = 1
    let powers = (0..<zero).map { _ in
      defer { element = element & 0x80 == 0 ? element << 1 : element << 1 ^ 0x1D }
      return element
    }
    return powers + [UInt8](repeating: 0, count: 256)
  }()

  /// Where in `powers` the zeros begin.
  private static var zero: Int { 510 }

  /// Which power of two an element is; of zero, where the zeros stand.
  private static let logarithms: [UInt16] = {
    var logarithms = [UInt16](repeating: UInt16(zero), count: 256)
    for power in 0..<255 { logarithms[Int(powers[power])] = UInt16(power) }
    return logarithms
  }()
}
