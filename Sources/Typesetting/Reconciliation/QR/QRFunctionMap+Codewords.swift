/// Codewords (ISO/IEC 18004, 7.7.3 and 7.8).
extension QRFunctionMap {
  /// A module that holds data, and which of the 144 bits of a mask lies on it.
  struct DataModule {
    var place: UInt16
    var maskBit: UInt8
  }

  /// Modules of data as they are read: two columns at a time from the right, upwards and downwards in turn; column 6 belongs
  /// to the timing pattern.
  static func dataModules(outside functions: [Bool], size: Int) -> [DataModule] {
    var modules: [DataModule] = []
    var right = size - 1
    var isUpward = true
    while right > 0 {
      if right == 6 { right = 5 }
      for step in 0..<size {
        let row = isUpward ? size - 1 - step : step
        for column in [right, right - 1] where !functions[row * size + column] {
          let bit = UInt8(row % maskPeriod * maskPeriod + column % maskPeriod)
          modules.append(DataModule(place: UInt16(row * size + column), maskBit: bit))
        }
      }
      right -= 2
      isUpward.toggle()
    }
    return modules
  }

  /// The first bit of a codeword is its highest. What is left of the modules belongs to no codeword.
  func codewords(of modules: [Bool], mask: Int) -> [UInt8] {
    let bits = Self.maskBits(mask)
    var codewords: [UInt8] = []
    codewords.reserveCapacity(data.count / 8)
    var codeword: UInt8 = 0
    for (index, module) in data.enumerated() {
      codeword = codeword << 1 | (modules[Int(module.place)] ? 1 : 0) ^ bits[Int(module.maskBit)]
      if index & 7 == 7 { codewords.append(codeword) }
    }
    return codewords
  }

  /// Every mask comes again after so many modules in either direction.
  private static var maskPeriod: Int { 12 }

  /// A mask row by row, as far as it doesn't come again.
  private static func maskBits(_ mask: Int) -> [UInt8] {
    (0..<maskPeriod * maskPeriod).map { isMasked($0 % maskPeriod, $0 / maskPeriod, mask) ? 1 : 0 }
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
