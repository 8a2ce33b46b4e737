/// Undoes a predictor (ISO 32000-1, 7.4.4.4): PNG's filters or TIFF's differences, row by row.
struct Predictor {
  private let kind: Int
  private let colors: Int
  private let bits: Int
  private let columns: Int

  /// Nothing if the parameters ask for none.
  ///
  /// - Throws: `Problem` for parameters that no row can have.
  init?(_ parameters: PDFDictionary?) throws(Problem) {
    let kind = parameters?["Predictor"]?.integer ?? 1
    guard kind != 1, let parameters else { return nil }
    self.kind = kind
    colors = parameters["Colors"]?.integer ?? 1
    bits = parameters["BitsPerComponent"]?.integer ?? 8
    columns = parameters["Columns"]?.integer ?? 1
    guard kind == 2 || (10...15).contains(kind), (1...64).contains(colors), [1, 2, 4, 8, 16].contains(bits),
      (1...(1 << 24)).contains(columns)
    else { throw Problem() }
  }

  struct Problem: Error {}

  private var rowLength: Int { (columns * colors * bits + 7) / 8 }
  /// Bytes from one pixel to the next, at least one.
  private var pixelLength: Int { max(1, colors * bits / 8) }

  /// A last row that is short is kept as far as it goes.
  func undo(_ bytes: [UInt8]) throws(Problem) -> [UInt8] {
    kind == 2 ? undoTIFF(bytes) : try undoPNG(bytes)
  }

  // MARK: PNG

  private func undoPNG(_ bytes: [UInt8]) throws(Problem) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var above = [UInt8](repeating: 0, count: rowLength)
    var index = 0
    while index < bytes.count {
      let filter = bytes[index]
      var row = Array(bytes[(index + 1)..<min(bytes.count, index + 1 + rowLength)])
      try undo(filter, &row, above: above)
      plain += row
      index += 1 + rowLength
      above.replaceSubrange(0..<row.count, with: row)
    }
    return plain
  }

  /// One row (ISO/IEC 15948, clause 9).
  private func undo(_ filter: UInt8, _ row: inout [UInt8], above: [UInt8]) throws(Problem) {
    let step = pixelLength
    switch filter {
    case 0: break
    case 1: for index in row.indices where index >= step { row[index] &+= row[index - step] }
    case 2: for index in row.indices { row[index] &+= above[index] }
    case 3:
      for index in row.indices {
        let left = index >= step ? UInt16(row[index - step]) : 0
        row[index] &+= UInt8((left + UInt16(above[index])) / 2)
      }
    case 4:
      for index in row.indices {
        let left = index >= step ? Int(row[index - step]) : 0
        let corner = index >= step ? Int(above[index - step]) : 0
        row[index] &+= Self.paeth(left, Int(above[index]), corner)
      }
    default: throw Problem()
    }
  }

  private static func paeth(_ left: Int, _ above: Int, _ corner: Int) -> UInt8 {
    let guess = left + above - corner
    let (a, b, c) = (abs(guess - left), abs(guess - above), abs(guess - corner))
    return UInt8(truncatingIfNeeded: a <= b && a <= c ? left : b <= c ? above : corner)
  }

  // MARK: TIFF

  /// Each component is the difference to the one before it (TIFF 6.0, section 14).
  private func undoTIFF(_ bytes: [UInt8]) -> [UInt8] {
    var plain = bytes
    var start = 0
    while start < plain.count {
      let end = min(plain.count, start + rowLength)
      switch bits {
      case 8: addBytes(&plain, start..<end)
      case 16: addPairs(&plain, start..<end)
      default: addBits(&plain, start..<end)
      }
      start = end
    }
    return plain
  }

  private func addBytes(_ plain: inout [UInt8], _ row: Range<Int>) {
    for index in row.dropFirst(colors) { plain[index] &+= plain[index - colors] }
  }

  private func addPairs(_ plain: inout [UInt8], _ row: Range<Int>) {
    var index = row.lowerBound + 2 * colors
    while index + 1 < row.upperBound {
      let before = UInt16(plain[index - 2 * colors]) << 8 | UInt16(plain[index - 2 * colors + 1])
      let value = before &+ (UInt16(plain[index]) << 8 | UInt16(plain[index + 1]))
      plain[index] = UInt8(value >> 8)
      plain[index + 1] = UInt8(value & 0xFF)
      index += 2
    }
  }

  private func addBits(_ plain: inout [UInt8], _ row: Range<Int>) {
    let mask = UInt8(1 << bits - 1)
    var before = [UInt8](repeating: 0, count: colors)
    for component in 0..<min(columns * colors, row.count * 8 / bits) {
      let place = row.lowerBound + component * bits / 8
      let shift = 8 - bits - component * bits % 8
      let value = (plain[place] >> UInt8(shift) &+ before[component % colors]) & mask
      plain[place] = plain[place] & ~(mask << UInt8(shift)) | value << UInt8(shift)
      before[component % colors] = value
    }
  }
}
