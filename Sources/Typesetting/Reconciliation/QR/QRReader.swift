import Synchronization

/// Reads the text of a QR code back from its modules (ISO/IEC 18004:2015, 12).
///
/// It shares nothing with the encoder: tables, masks, order of modules and arithmetic are its own, so that a fault in
/// one of them shows. It reads what was drawn, not what a camera saw: not one module may be wrong.
package final class QRReader: Sendable {
  /// What a code says, and how it says it.
  package struct Reading: Hashable, Sendable {
    /// 1 to 40.
    package var version: Int
    package var level: QRLevel
    /// 0 to 7.
    package var mask: Int
    package var text: String
  }

  /// What holds for all codes of a version, or of so many correction codewords: codes of one layout are mostly of one kind.
  private struct Known {
    var maps: [Int: QRFunctionMap] = [:]
    var divisions: [Int: GaloisDivision] = [:]
  }

  private let known = Mutex(Known())

  package init() {}

  /// Modules row by row, `true` is dark, without a quiet zone.
  package func read(_ modules: [Bool], columns: Int, rows: Int) throws(QRProblem) -> Reading {
    guard columns == rows, columns >= 21, columns <= 177, columns % 4 == 1, modules.count == columns * rows
    else { throw .size(columns: columns, rows: rows) }
    let symbol = QRModules(modules, size: columns)
    let version = (columns - 17) / 4
    let format = try symbol.format()
    try symbol.checkVersion(version)
    let map = map(version)
    try map.check(modules)
    let codewords = map.codewords(of: modules, mask: format.mask)
    let layout = QRBlockLayout(version: version, level: format.level, codewords: codewords.count)
    let data = try layout.data(of: codewords, division(layout.correction))
    var segments = QRSegments(data, version: version)
    return Reading(version: version, level: format.level, mask: format.mask, text: try segments.text())
  }

  private func map(_ version: Int) -> QRFunctionMap {
    known.withLock { known in
      if let map = known.maps[version] { return map }
      let map = QRFunctionMap(version: version)
      known.maps[version] = map
      return map
    }
  }

  private func division(_ correction: Int) -> GaloisDivision {
    known.withLock { known in
      if let division = known.divisions[correction] { return division }
      let division = GaloisDivision(degree: correction)
      known.divisions[correction] = division
      return division
    }
  }
}

/// The modules of a symbol, and what they say of it.
private struct QRModules {
  private let modules: [Bool]
  private let size: Int

  init(_ modules: [Bool], size: Int) {
    self.modules = modules
    self.size = size
  }

  private func isDark(_ column: Int, _ row: Int) -> Bool { modules[row * size + column] }

  // MARK: Format and version (ISO/IEC 18004, 7.9 and 7.10)

  func format() throws(QRProblem) -> (level: QRLevel, mask: Int) {
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

  func checkVersion(_ version: Int) throws(QRProblem) {
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
