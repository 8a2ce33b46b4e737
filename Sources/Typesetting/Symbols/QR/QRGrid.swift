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
    reserveFormat()
    place(codewords.bytes)
  }

  /// The rows under a mask, with the mask's number in their format information.
  func masked(_ mask: Int) -> [Row] {
    var masked = rows
    masked.withUnsafeMutableBufferPointer { masked in
      if let start = masked.baseAddress { write(mask: mask, to: start) }
    }
    return masked
  }

  /// The same, written over as many rows.
  func write(mask: Int, to masked: UnsafeMutablePointer<Row>) {
    QRMask.all[mask].rows.withUnsafeBufferPointer { mask in
      var turn = 0
      for row in 0..<size {
        masked[row] = rows[row] ^ (Row(mask[turn]) & free[row])
        turn = turn == 11 ? 0 : turn + 1
      }
    }
    drawFormat(mask: mask, on: masked)
  }

  // MARK: Function patterns (ISO/IEC 18004, 6.3)

  /// Modules of a function pattern side by side, the lowest bit leftmost.
  @inline(__always)
  private mutating func take(_ modules: UInt64, width: Int, _ column: Int, _ row: Int) {
    let open = ~Row((1 << UInt64(width)) - 1, at: column)
    rows[row] = rows[row] & open | Row(modules, at: column)
    free[row] = free[row] & open
  }

  private mutating func drawTiming() {
    for index in 0..<size {
      let isDark: UInt64 = index % 2 == 0 ? 1 : 0
      take(isDark, width: 1, 6, index)
      take(isDark, width: 1, index, 6)
    }
  }

  /// The finders with their separators, one module of light around them.
  private mutating func drawFinders() {
    let finder: [UInt64] = [0x7F, 0x41, 0x5D, 0x5D, 0x5D, 0x41, 0x7F, 0]
    for (row, modules) in finder.enumerated() {
      take(modules, width: 8, 0, row)
      take(modules << 1, width: 8, size - 8, row)
      take(modules, width: 8, 0, size - 1 - row)
    }
  }

  private mutating func drawAlignments() {
    let centres = version.alignmentCentres
    guard let last = centres.last else { return }
    let alignment: [UInt64] = [0x1F, 0x11, 0x15, 0x11, 0x1F]
    for column in centres {
      for row in centres
      where !((column == 6 && (row == 6 || row == last)) || (column == last && row == 6)) {
        for (index, modules) in alignment.enumerated() {
          take(modules, width: 5, column - 2, row - 2 + index)
        }
      }
    }
  }

  /// From version 7 on, the version stands beside two finders (ISO/IEC 18004, 7.10).
  private mutating func drawVersion() {
    guard version.number >= 7 else { return }
    let bits = UInt32(version.number).withCheckBits(12, generator: 0x1F25)
    for index in 0..<18 {
      let module = UInt64(bits >> UInt32(index) & 1)
      take(module, width: 1, size - 11 + index % 3, index / 3)
      take(module, width: 1, index / 3, size - 11 + index % 3)
    }
  }

  /// No codeword stands where the format information will.
  private mutating func reserveFormat() {
    for index in 0..<8 {
      free[index][8] = false
      free[size - 1 - index][8] = false
    }
    free[8] = free[8] & ~(Row(0x1FF, at: 0) | Row(0xFF, at: size - 8))
  }

  /// Level and mask, twice, around the finders (ISO/IEC 18004, 7.9).
  private func drawFormat(mask: Int, on rows: UnsafeMutablePointer<Row>) {
    let format = version.correction.formatBits << 3 | UInt32(mask)
    let bits = format.withCheckBits(10, generator: 0x537) ^ 0x5412
    for index in 0..<15 {
      let isDark = bits >> UInt32(index) & 1 == 1
      switch index {
      case 0...5: rows[index][8] = isDark
      case 6, 7: rows[index + 1][8] = isDark
      case 8: rows[8][7] = isDark
      default: rows[8][14 - index] = isDark
      }
      if index < 8 {
        rows[8][size - 1 - index] = isDark
      } else {
        rows[size - 15 + index][8] = isDark
      }
    }
    rows[size - 8][8] = true
  }

  // MARK: Codewords (ISO/IEC 18004, 7.7.3)

  /// In pairs of columns from the right, up and down in turn, leaving out the column of the timing pattern.
  /// What remains at the end stays light.
  private mutating func place(_ bytes: [UInt8]) {
    var bits = BitReader(bytes)
    var isUpwards = true
    rows.withUnsafeMutableBufferPointer { rows in
      free.withUnsafeBufferPointer { free in
        for right in stride(from: rows.count - 1, through: 1, by: -2).map({ $0 <= 6 ? $0 - 1 : $0 }) {
          for step in rows.indices {
            let row = isUpwards ? rows.count - 1 - step : step
            if free[row][right] { rows[row] = rows[row] | Row(bits.next(), at: right) }
            if free[row][right - 1] { rows[row] = rows[row] | Row(bits.next(), at: right - 1) }
          }
          isUpwards.toggle()
        }
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

  /// 1 or 0, and not a truth to branch on: half of all guesses would be wrong.
  @inline(__always)
  mutating func next() -> UInt64 {
    if left == 0 {
      byte = index < bytes.count ? bytes[index] : 0
      index += 1
      left = 8
    }
    defer {
      byte <<= 1
      left -= 1
    }
    return UInt64(byte >> 7)
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
