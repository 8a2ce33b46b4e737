/// The four rules of ISO/IEC 18004, 7.8.3.1, module by module, as one would count with a pencil.
struct PenaltyByHand {
  let modules: [Bool]
  let size: Int

  var points: Int {
    let rows = (0..<size).map { row in (0..<size).map { modules[row * size + $0] } }
    let columns = (0..<size).map { column in (0..<size).map { modules[$0 * size + column] } }
    let lines = (rows + columns).reduce(0) { $0 + runs($1) + finders($1) }
    return lines + squares(rows) + proportion
  }

  private func runs(_ line: [Bool]) -> Int {
    var points = 0
    var start = 0
    for index in 1...line.count where index == line.count || line[index] != line[start] {
      if index - start >= 5 { points += index - start - 2 }
      start = index
    }
    return points
  }

  private func finders(_ line: [Bool]) -> Int {
    let finder = [true, false, true, true, true, false, true]
    func isLight(_ range: Range<Int>) -> Bool {
      range.allSatisfy { !line.indices.contains($0) || !line[$0] }
    }
    return (0...line.count - 7)
      .filter {
        Array(line[$0..<$0 + 7]) == finder && (isLight($0 - 4..<$0) || isLight($0 + 7..<$0 + 11))
      }.count * 40
  }

  private func squares(_ rows: [[Bool]]) -> Int {
    var points = 0
    for y in 1..<size {
      for x in 1..<size {
        let module = rows[y][x]
        if rows[y][x - 1] == module && rows[y - 1][x] == module && rows[y - 1][x - 1] == module {
          points += 3
        }
      }
    }
    return points
  }

  /// 10 points for each full 5 % away from half dark.
  private var proportion: Int {
    let dark = modules.count { $0 }
    return (0...9).last { abs(dark * 100 - modules.count * 50) >= $0 * 5 * modules.count }.map { $0 * 10 }
      ?? 0
  }
}
