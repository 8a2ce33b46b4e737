/// The modules of a QR code: function patterns first, then the codewords, then the mask.
struct QRGrid<Row: BitRow> {
  let version: QRVersion
  private(set) var rows: [Row]
  /// Modules for codewords: no function pattern stands there, and masks may turn them.
  private var free: [Row]
  private var size: Int { version.size }

  init(_ codewords: QRCodewords, version: QRVersion) {
    self.version = version
    rows = [Row](repeating: Row(), count: version.size)
    free = [Row](repeating: Row.first(version.size), count: version.size)
    drawTiming()
    drawFinders()
    drawAlignments()
    drawVersion()
    drawFormat(mask: 0)
    place(codewords.bytes)
  }

  /// The grid under a mask, with the mask's number in its format information.
  func masked(_ mask: QRMask<Row>, number: Int) -> QRGrid {
    var grid = self
    for row in 0..<size { grid.rows[row] = rows[row] ^ (mask[row] & free[row]) }
    grid.drawFormat(mask: number)
    return grid
  }

  // MARK: Function patterns (ISO/IEC 18004, 6.3)

  private mutating func take(_ column: Int, _ row: Int, isDark: Bool) {
    rows[row][column] = isDark
    free[row][column] = false
  }

  private mutating func drawTiming() {
    for index in 0..<size {
      take(6, index, isDark: index % 2 == 0)
      take(index, 6, isDark: index % 2 == 0)
    }
  }

  /// The finders with their separators, one module of light around them.
  private mutating func drawFinders() {
    for (column, row) in [(3, 3), (size - 4, 3), (3, size - 4)] {
      drawSquares(column, row, radius: 4) { $0 != 2 && $0 != 4 }
    }
  }

  private mutating func drawAlignments() {
    let centres = version.alignmentCentres
    guard let last = centres.last else { return }
    for column in centres {
      for row in centres
      where !((column == 6 && (row == 6 || row == last)) || (column == last && row == 6)) {
        drawSquares(column, row, radius: 2) { $0 != 1 }
      }
    }
  }

  /// Squares around a centre, dark by their distance from it.
  private mutating func drawSquares(_ column: Int, _ row: Int, radius: Int, isDark: (Int) -> Bool) {
    for y in -radius...radius where (0..<size).contains(row + y) {
      for x in -radius...radius where (0..<size).contains(column + x) {
        take(column + x, row + y, isDark: isDark(max(abs(x), abs(y))))
      }
    }
  }

  /// From version 7 on, the version stands beside two finders (ISO/IEC 18004, 7.10).
  private mutating func drawVersion() {
    guard version.number >= 7 else { return }
    let bits = UInt32(version.number).withCheckBits(12, generator: 0x1F25)
    for index in 0..<18 {
      let isDark = bits >> UInt32(index) & 1 == 1
      take(size - 11 + index % 3, index / 3, isDark: isDark)
      take(index / 3, size - 11 + index % 3, isDark: isDark)
    }
  }

  /// Level and mask, twice, around the finders (ISO/IEC 18004, 7.9). Level M is 00.
  private mutating func drawFormat(mask: Int) {
    let bits = UInt32(mask).withCheckBits(10, generator: 0x537) ^ 0x5412
    for index in 0..<15 {
      let isDark = bits >> UInt32(index) & 1 == 1
      switch index {
      case 0...5: take(8, index, isDark: isDark)
      case 6, 7: take(8, index + 1, isDark: isDark)
      case 8: take(7, 8, isDark: isDark)
      default: take(14 - index, 8, isDark: isDark)
      }
      if index < 8 {
        take(size - 1 - index, 8, isDark: isDark)
      } else {
        take(8, size - 15 + index, isDark: isDark)
      }
    }
    take(8, size - 8, isDark: true)
  }

  // MARK: Codewords (ISO/IEC 18004, 7.7.3)

  /// In pairs of columns from the right, up and down in turn, leaving out the column of the timing pattern.
  /// What remains at the end stays light.
  private mutating func place(_ bytes: [UInt8]) {
    var bits = BitReader(bytes)
    var isUpwards = true
    rows.withUnsafeMutableBufferPointer { rows in
      for right in stride(from: rows.count - 1, through: 1, by: -2).map({ $0 <= 6 ? $0 - 1 : $0 }) {
        for step in rows.indices {
          let row = isUpwards ? rows.count - 1 - step : step
          let open = free[row]
          if open[right], bits.next() { rows[row][right] = true }
          if open[right - 1], bits.next() { rows[row][right - 1] = true }
        }
        isUpwards.toggle()
      }
    }
  }
}

/// Bits of bytes, the highest first; zeros after the last.
private struct BitReader {
  private let bytes: [UInt8]
  private var index = 0
  private var byte: UInt8 = 0
  private var left = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  @inline(__always)
  mutating func next() -> Bool {
    if left == 0 {
      byte = index < bytes.count ? bytes[index] : 0
      index += 1
      left = 8
    }
    defer {
      byte <<= 1
      left -= 1
    }
    return byte & 0x80 != 0
  }
}

extension UInt32 {
  /// The number followed by the check bits of a BCH code: its remainder modulo the generator polynomial.
  fileprivate func withCheckBits(_ count: Int, generator: UInt32) -> UInt32 {
    var remainder = self
    for _ in 0..<count { remainder = remainder << 1 ^ (remainder >> UInt32(count - 1) & 1) * generator }
    return self << UInt32(count) | remainder
  }
}
