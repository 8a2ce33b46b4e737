/// The eight mask patterns (ISO/IEC 18004, table 10). Each repeats itself after 12 rows and 6 columns.
struct QRMask {
  /// The mask's bits on 12 rows; there may be some beyond the symbol's right side.
  let rows: [WideRow]

  static let all = (0..<8).map(QRMask.init)

  private init(number: Int) {
    rows = (0..<12).map { row in
      var bits = WideRow()
      for column in 0..<6 where Self.inverts(number, row, column) { bits[column] = true }
      // 6, 12, 24, 48, 96 and 192 columns.
      bits = bits | bits.shiftedRight(6)
      bits = bits | bits.shiftedRight(12)
      bits = bits | bits.shiftedRight(24)
      bits = bits | bits.shiftedRight(48)
      return bits | bits.shiftedRight(48).shiftedRight(48)
    }
  }

  private static func inverts(_ number: Int, _ i: Int, _ j: Int) -> Bool {
    switch number {
    case 0: (i + j) % 2 == 0
    case 1: i % 2 == 0
    case 2: j % 3 == 0
    case 3: (i + j) % 3 == 0
    case 4: (i / 2 + j / 3) % 2 == 0
    case 5: i * j % 2 + i * j % 3 == 0
    case 6: (i * j % 2 + i * j % 3) % 2 == 0
    default: ((i + j) % 2 + i * j % 3) % 2 == 0
    }
  }
}
