/// The modules of a QR code that hold no data: fixed patterns, format and version (ISO/IEC 18004, 6.3).
struct QRFunctionMap {
  private let size: Int
  /// Row by row: whether a module holds no data.
  private var functions: [Bool]
  /// The fixed patterns with their colours; nothing for what may be dark or light.
  private var fixed: [(place: Int32, isDark: Bool)] = []
  /// The modules that hold data, in the order of their codewords.
  private(set) var data: [DataModule] = []

  init(version: Int) {
    size = 17 + 4 * version
    functions = Array(repeating: false, count: size * size)
    // Three finders, timing, alignments, one module beside the format.
    let centres = Self.alignmentCentres[version - 1].count
    fixed.reserveCapacity(3 * 64 + 2 * size + 25 * centres * centres + 1)
    addFinder(0, 0)
    addFinder(size - 7, 0)
    addFinder(0, size - 7)
    addTiming()
    addAlignments(version)
    addFormat()
    if version >= 7 { addVersion() }
    data = Self.dataModules(outside: functions, size: size)
  }

  /// Every module of a fixed pattern must stand as the standard draws it.
  func check(_ modules: [Bool]) throws(QRProblem) {
    for module in fixed where modules[Int(module.place)] != module.isDark {
      throw .pattern(column: Int(module.place) % size, row: Int(module.place) / size)
    }
  }

  private mutating func fix(_ column: Int, _ row: Int, isDark: Bool) {
    functions[row * size + column] = true
    fixed.append((Int32(row * size + column), isDark))
  }

  /// Seven modules on a side, and one light module around it where the symbol goes on.
  private mutating func addFinder(_ left: Int, _ top: Int) {
    for row in max(0, top - 1)...min(size - 1, top + 7) {
      for column in max(0, left - 1)...min(size - 1, left + 7) {
        let ring = max(abs(column - left - 3), abs(row - top - 3))
        fix(column, row, isDark: ring != 2 && ring != 4)
      }
    }
  }

  private mutating func addTiming() {
    for place in 8..<size - 8 {
      fix(place, 6, isDark: place % 2 == 0)
      fix(6, place, isDark: place % 2 == 0)
    }
  }

  private mutating func addAlignments(_ version: Int) {
    let centres = Self.alignmentCentres[version - 1]
    for row in centres {
      for column in centres where !isInFinder(column, row) {
        for y in row - 2...row + 2 {
          for x in column - 2...column + 2 {
            fix(x, y, isDark: max(abs(x - column), abs(y - row)) != 1)
          }
        }
      }
    }
  }

  private func isInFinder(_ column: Int, _ row: Int) -> Bool {
    (row == 6 && (column == 6 || column == size - 7)) || (row == size - 7 && column == 6)
  }

  private mutating func addFormat() {
    for place in 0..<9 where place != 6 {
      functions[8 * size + place] = true
      functions[place * size + 8] = true
    }
    for place in size - 8..<size {
      functions[8 * size + place] = true
      functions[place * size + 8] = true
    }
    fix(8, size - 8, isDark: true)
  }

  private mutating func addVersion() {
    for along in 0..<6 {
      for across in size - 11..<size - 8 {
        functions[along * size + across] = true
        functions[across * size + along] = true
      }
    }
  }

  /// ISO/IEC 18004, table E.1, as it stands there.
  private static let alignmentCentres: [[Int]] = [
    [], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50],
    [6, 30, 54], [6, 32, 58], [6, 34, 62], [6, 26, 46, 66], [6, 26, 48, 70], [6, 26, 50, 74],
    [6, 30, 54, 78], [6, 30, 56, 82], [6, 30, 58, 86], [6, 34, 62, 90], [6, 28, 50, 72, 94],
    [6, 26, 50, 74, 98], [6, 30, 54, 78, 102], [6, 28, 54, 80, 106], [6, 32, 58, 84, 110],
    [6, 30, 58, 86, 114], [6, 34, 62, 90, 118], [6, 26, 50, 74, 98, 122], [6, 30, 54, 78, 102, 126],
    [6, 26, 52, 78, 104, 130], [6, 30, 56, 82, 108, 134], [6, 34, 60, 86, 112, 138],
    [6, 30, 58, 86, 114, 142], [6, 34, 62, 90, 118, 146], [6, 30, 54, 78, 102, 126, 150],
    [6, 24, 50, 76, 102, 128, 154], [6, 28, 54, 80, 106, 132, 158], [6, 32, 58, 84, 110, 136, 162],
    [6, 26, 54, 82, 110, 138, 166], [6, 30, 58, 86, 114, 142, 170],
  ]
}
