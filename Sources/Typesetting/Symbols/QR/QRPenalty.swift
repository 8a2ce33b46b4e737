/// How badly a masked symbol would scan: the lowest wins (ISO/IEC 18004, 7.8.3.1).
///
/// All four rules work on whole rows of bits. Columns need no turning: bits of different rows at the same place
/// are compared by the same operations.
struct QRPenalty<Row: BitRow> {
  private let size: Int
  /// Ones for all modules of a row.
  private let all: Row

  init(size: Int) {
    self.size = size
    all = Row.first(size)
  }

  /// Rows of light modules that must stand before and after the symbol's own in what `points` is given.
  static var rowsBefore: Int { 10 }
  static var rowsAfter: Int { 4 }

  /// The sum of all rules' points; as soon as `limit` is reached, any number from there on.
  func points(of rows: UnsafePointer<Row>, limit: Int) -> Int {
    var points = 0
    var dark = 0
    // What the rows before compared as.
    var pairs = Row()
    var runs = Row()
    var alike = (Row(), Row(), Row())
    for index in 0..<size {
      let row = rows + index
      let rowPairs = ~(row[0] ^ row[0].shiftedLeft(1)) & all.shiftedLeft(1)
      let alikeNow = index == 0 ? Row() : ~(row[0] ^ row[-1]) & all

      points += Self.alongRow(rowPairs) + 40 * Self.finders(inRow: row[0]).darkCount
      let runsNow = alikeNow & alike.0 & alike.1 & alike.2
      points += runsNow.darkCount + 2 * (runsNow & ~runs).darkCount
      points += 40 * Self.finders(endingAt: row).darkCount
      points += 3 * (rowPairs & pairs & alikeNow).darkCount
      if points >= limit { return points }

      dark += row[0].darkCount
      pairs = rowPairs
      runs = runsNow
      alike = (alikeNow, alike.0, alike.1)
    }
    // 10 points for each full 5 % that the dark modules are away from half of all.
    let total = size * size
    return points + 10 * (abs(2 * dark - total) * 10 / total)
  }

  /// Five alike in a row cost 3 points, each one more 1: four pairs overlap at the first, and each further pair
  /// adds an overlap.
  @inline(__always)
  private static func alongRow(_ pairs: Row) -> Int {
    let twos = pairs & pairs.shiftedLeft(1)
    let runs = twos & twos.shiftedLeft(2)
    return runs.darkCount + 2 * (runs & ~runs.shiftedRight(1)).darkCount
  }

  /// Where dark : light : dark : light : dark stand as 1 : 1 : 3 : 1 : 1 with four light modules before or after.
  /// What lies outside the symbol is its quiet zone, and light.
  @inline(__always)
  private static func finders(inRow x: Row) -> Row {
    let core =
      x & ~x.shiftedLeft(1) & x.shiftedLeft(2) & x.shiftedLeft(3) & x.shiftedLeft(4) & ~x.shiftedLeft(5)
      & x.shiftedLeft(6)
    let darkBefore = x.shiftedRight(1) | x.shiftedRight(2) | x.shiftedRight(3) | x.shiftedRight(4)
    let darkAfter = x.shiftedLeft(7) | x.shiftedLeft(8) | x.shiftedLeft(9) | x.shiftedLeft(10)
    return core & ~(darkBefore & darkAfter)
  }

  /// The same downwards, for the seven rows that end here.
  @inline(__always)
  private static func finders(endingAt row: UnsafePointer<Row>) -> Row {
    let core = row[0] & ~row[-1] & row[-2] & row[-3] & row[-4] & ~row[-5] & row[-6]
    let darkBefore = row[-7] | row[-8] | row[-9] | row[-10]
    let darkAfter = row[1] | row[2] | row[3] | row[4]
    return core & ~(darkBefore & darkAfter)
  }
}
