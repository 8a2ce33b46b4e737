/// A QR code at error correction level M: a code survives when 15 % of it can't be read (ISO/IEC 18004, 7.5.1).
///
/// Written here, because the libraries at hand need 0.3 to 0.5 ms for a verification address, which is a third of
/// what a whole bill may cost beyond drawing. Zint is the judge in the tests.
struct QRCode {
  let version: QRVersion
  private let payload: QRPayload

  /// Nothing if the text doesn't fit in the largest code.
  init?(_ text: String) {
    payload = QRPayload(text)
    guard let version = QRVersion(holding: payload) else { return nil }
    self.version = version
  }

  /// How many bytes the largest code holds: 2331 at level M (ISO/IEC 18004, table 7), one fewer if they must be
  /// announced as UTF-8.
  static func mostBytes(for text: String) -> Int { QRPayload(text).isASCII ? 2331 : 2330 }

  /// The modules row by row, under the mask with the fewest penalty points; the first of equals.
  func modules() -> [Bool] {
    version.size <= 64 ? modules(UInt64.self, mask: nil) : modules(WideRow.self, mask: nil)
  }

  /// The modules under a given mask, for comparison with other encoders.
  func modules(mask: Int) -> [Bool] {
    version.size <= 64 ? modules(UInt64.self, mask: mask) : modules(WideRow.self, mask: mask)
  }

  private func modules<Row: BitRow>(_ type: Row.Type, mask: Int?) -> [Bool] {
    let grid = QRGrid<Row>(QRCodewords(payload, version: version), version: version)
    let masks = QRMask<Row>.all
    if let mask { return Self.modules(of: grid.masked(masks[mask], number: mask)) }

    let penalty = QRPenalty<Row>(size: version.size)
    let before = [Row](repeating: Row(), count: QRPenalty<Row>.rowsBefore)
    let after = [Row](repeating: Row(), count: QRPenalty<Row>.rowsAfter)
    var best = grid
    var fewest = Int.max
    for (number, mask) in masks.enumerated() {
      let masked = grid.masked(mask, number: number)
      let rows = before + masked.rows + after
      let points = rows.withUnsafeBufferPointer { rows in
        rows.baseAddress.map { penalty.points(of: $0 + before.count, limit: fewest) } ?? 0
      }
      if points < fewest { (fewest, best) = (points, masked) }
    }
    return Self.modules(of: best)
  }

  private static func modules<Row: BitRow>(of grid: QRGrid<Row>) -> [Bool] {
    let size = grid.version.size
    return [Bool](unsafeUninitializedCapacity: size * size) { modules, count in
      for row in grid.rows {
        for column in 0..<size {
          modules.initializeElement(at: count, to: row[column])
          count += 1
        }
      }
    }
  }
}
