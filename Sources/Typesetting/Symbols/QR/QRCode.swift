/// A QR code: as few modules as its text needs at error correction level M, and then as much correction as they have
/// room for (`QRVersion`).
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

  /// How many bytes the largest code holds: 2953 at level L (ISO/IEC 18004, table 7), one fewer if they must be
  /// announced as UTF-8.
  static func mostBytes(for text: String) -> Int { QRPayload(text).isASCII ? 2953 : 2952 }

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
    return Self.modules(of: grid.masked(mask ?? Self.bestMask(for: grid)))
  }

  private static func bestMask<Row: BitRow>(for grid: QRGrid<Row>) -> Int {
    let penalty = QRPenalty<Row>(size: grid.rows.count)
    let before = QRPenalty<Row>.rowsBefore
    let count = before + grid.rows.count + QRPenalty<Row>.rowsAfter
    var best = 0
    var fewest = Int.max
    // One page of paper for all masks: each writes over what the one before it wrote.
    var paper = [Row](repeating: Row(), count: count)
    paper.withUnsafeMutableBufferPointer { paper in
      guard let start = paper.baseAddress else { return }
      for number in QRMask.all.indices {
        grid.write(mask: number, to: start + before)
        let points = penalty.points(of: start + before, limit: fewest)
        if points < fewest { (fewest, best) = (points, number) }
      }
    }
    return best
  }

  private static func modules<Row: BitRow>(of rows: [Row]) -> [Bool] {
    let size = rows.count
    return [Bool](unsafeUninitializedCapacity: size * size) { modules, count in
      for row in rows {
        var rest = row
        for _ in 0..<size {
          modules.initializeElement(at: count, to: rest[0])
          rest = rest.shiftedLeft(1)
          count += 1
        }
      }
    }
  }
}
