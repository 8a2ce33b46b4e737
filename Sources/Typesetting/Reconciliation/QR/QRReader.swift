/// Reads the text of a QR code back from its modules (ISO/IEC 18004:2015, 12).
///
/// It shares nothing with the encoder: tables, masks, order of modules and arithmetic are its own, so that a fault in
/// one of them shows. It reads what was drawn, not what a camera saw: not one module may be wrong.
package struct QRReader {
  /// What a code says, and how it says it.
  package struct Reading: Hashable, Sendable {
    /// 1 to 40.
    package var version: Int
    package var level: QRLevel
    /// 0 to 7.
    package var mask: Int
    package var text: String
  }

  private let modules: [Bool]
  private let size: Int

  private init(_ modules: [Bool], size: Int) {
    self.modules = modules
    self.size = size
  }

  /// Modules row by row, `true` is dark, without a quiet zone.
  package static func read(_ modules: [Bool], columns: Int, rows: Int) throws(QRProblem) -> Reading {
    guard columns == rows, columns >= 21, columns <= 177, columns % 4 == 1, modules.count == columns * rows
    else { throw .size(columns: columns, rows: rows) }
    return try QRReader(modules, size: columns).read()
  }

  private func read() throws(QRProblem) -> Reading {
    let version = (size - 17) / 4
    let format = try format()
    try checkVersion(version)
    let map = QRFunctionMap(version: version)
    try map.check(modules)
    let codewords = codewords(outside: map, mask: format.mask)
    let layout = QRBlockLayout(version: version, level: format.level, codewords: codewords.count)
    let data = try layout.data(of: codewords)
    var segments = QRSegments(data, version: version)
    return Reading(version: version, level: format.level, mask: format.mask, text: try segments.text())
  }

  private func isDark(_ column: Int, _ row: Int) -> Bool { modules[row * size + column] }

  // MARK: Format and version (ISO/IEC 18004, 7.9 and 7.10)

  private func format() throws(QRProblem) -> (level: QRLevel, mask: Int) {
    var first = 0
    var second = 0
    for bit in 0..<15 {
      let beside: (Int, Int) =
        switch bit {
        case 0...5: (8, bit)
        case 6: (8, 7)
        case 7: (8, 8)
        case 8: (7, 8)
        default: (14 - bit, 8)
        }
      if isDark(beside.0, beside.1) { first |= 1 << bit }
      let apart = bit < 8 ? (size - 1 - bit, 8) : (8, size - 15 + bit)
      if isDark(apart.0, apart.1) { second |= 1 << bit }
    }
    let bits = first ^ 0x5412
    guard first == second, Self.remainder(of: bits, by: 0x537, degree: 10) == 0 else { throw .format }
    return (QRLevel(formatBits: bits >> 13 & 3), bits >> 10 & 7)
  }

  private func checkVersion(_ version: Int) throws(QRProblem) {
    guard version >= 7 else { return }
    var right = 0
    var below = 0
    for bit in 0..<18 {
      let (across, along) = (size - 11 + bit % 3, bit / 3)
      if isDark(across, along) { right |= 1 << bit }
      if isDark(along, across) { below |= 1 << bit }
    }
    guard right == below, right >> 12 == version, Self.remainder(of: right, by: 0x1F25, degree: 12) == 0
    else { throw .version }
  }

  /// Of a division of polynomials over two elements: zero for a whole code word.
  private static func remainder(of bits: Int, by generator: Int, degree: Int) -> Int {
    var rest = bits
    for shift in stride(from: 20 - degree, through: 0, by: -1) where rest >> (shift + degree) & 1 == 1 {
      rest ^= generator << shift
    }
    return rest
  }

  // MARK: Codewords (ISO/IEC 18004, 7.7.3 and 7.8)

  /// Two columns at a time from the right, upwards and downwards in turn; column 6 belongs to the timing pattern.
  private func codewords(outside map: QRFunctionMap, mask: Int) -> [UInt8] {
    let masks = Self.masks(mask)
    return [UInt8](unsafeUninitializedCapacity: size * size / 8) { codewords, count in
      modules.withUnsafeBufferPointer { modules in
        map.functions.withUnsafeBufferPointer { functions in
          masks.withUnsafeBufferPointer { masks in
            var bits = CodewordBits()
            func take(_ place: Int, _ mask: UInt16) {
              guard !functions[place] else { return }
              guard let codeword = bits.add((modules[place] ? 1 : 0) ^ UInt8(truncatingIfNeeded: mask & 1))
              else { return }
              codewords.initializeElement(at: count, to: codeword)
              count += 1
            }
            var right = size - 1
            var isUpward = true
            while right > 0 {
              if right == 6 { right = 5 }
              for step in 0..<size {
                let row = isUpward ? size - 1 - step : step
                let mask = masks[row % 12]
                take(row * size + right, mask >> UInt16(right % 12))
                take(row * size + right - 1, mask >> UInt16((right - 1) % 12))
              }
              right -= 2
              isUpward.toggle()
            }
          }
        }
      }
    }
  }

  /// Every mask comes again after twelve modules: twelve rows, the first column lowest.
  private static func masks(_ mask: Int) -> [UInt16] {
    (0..<12).map { row in
      (0..<12).reduce(0) { $0 | (isMasked($1, row, mask) ? 1 << UInt16($1) : 0) }
    }
  }

  /// ISO/IEC 18004, table 10, with row i and column j.
  private static func isMasked(_ j: Int, _ i: Int, _ mask: Int) -> Bool {
    switch mask {
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

/// Bits that become codewords, the first bit highest.
private struct CodewordBits {
  private var codeword: UInt8 = 0
  private var count = 0

  /// The codeword that is full with this bit.
  @inline(__always)
  mutating func add(_ bit: UInt8) -> UInt8? {
    codeword = codeword << 1 | bit
    count += 1
    return count & 7 == 0 ? codeword : nil
  }
}

/// Why modules are no QR code that can be read.
package enum QRProblem: Error, Hashable, Sendable {
  case size(columns: Int, rows: Int)
  /// The two copies of the format differ, or are no code word.
  case format
  /// The two copies of the version differ, or name another size.
  case version
  /// A module of the patterns that scanners look for is wrong.
  case pattern(column: Int, row: Int)
  /// A block's error correction says that a module is wrong.
  case damagedBlock(number: Int)
  /// The data end in the middle of a segment, or hold what no segment has.
  case segment
  case notUTF8
}

extension QRProblem {
  /// For messages.
  package var words: String {
    switch self {
    case .size(let columns, let rows): "\(columns) × \(rows) modules are no size of a QR code"
    case .format: "its format information is damaged"
    case .version: "its version information is damaged"
    case .pattern(let column, let row):
      "the module in column \(column + 1), row \(row + 1) breaks a fixed pattern"
    case .damagedBlock(let number): "the error correction of block \(number) doesn't hold"
    case .segment: "its data end within a segment"
    case .notUTF8: "its bytes are no UTF-8"
    }
  }
}

/// How much of a code may be lost (ISO/IEC 18004, 7.5.1).
package enum QRLevel: Int, Sendable, CaseIterable {
  case low, medium, quartile, high

  /// ISO/IEC 18004, table 12.
  init(formatBits: Int) {
    self = [.medium, .low, .high, .quartile][formatBits & 3]
  }
}
