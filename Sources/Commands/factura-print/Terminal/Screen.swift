/// What stands on the terminal's page. Only lines that differ are written again: over a slow line that is what makes
/// it quick.
struct Screen {
  let isColoured: Bool
  private var drawn: [InkLine] = []
  private var size = ScreenSize(columns: 0, rows: 0)

  init(isColoured: Bool) {
    self.isColoured = isColoured
  }

  /// What to send so that the terminal shows the picture; `picture` may be taller than the screen.
  mutating func update(to picture: Picture, size: ScreenSize) -> String {
    var text = "\u{1B}[?25l"
    if size != self.size {
      text += "\u{1B}[0m\u{1B}[2J"
      drawn = []
      self.size = size
    }
    let lines = picture.lines(fitting: size)
    for (row, line) in lines.enumerated() where !drawn.indices.contains(row) || drawn[row] != line {
      text += "\u{1B}[\(row + 1);1H\(line.ansi(isColoured: isColoured))\u{1B}[K"
    }
    if lines.count < drawn.count { text += "\u{1B}[\(lines.count + 1);1H\u{1B}[J" }
    drawn = lines
    if let cursor = picture.cursor(fitting: size) {
      text += "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H\u{1B}[?25h"
    }
    return text
  }

  /// The terminal shows something else now: draw all of it next time.
  mutating func forget() {
    size = ScreenSize(columns: 0, rows: 0)
  }
}

/// One screen: a head, what it is about, and at the foot what may be pressed.
struct Picture: Equatable {
  var head: [InkLine] = []
  var body: [InkLine] = []
  var foot: [InkLine] = []
  /// Where the cursor stands: a line of the body, and a column in it.
  var cursor: (line: Int, column: Int)?
  /// The line of the body that must be seen; nothing for that of the cursor.
  var focus: Int?

  static func == (a: Picture, b: Picture) -> Bool {
    a.head == b.head && a.body == b.body && a.foot == b.foot && a.focus == b.focus
      && a.cursor?.line == b.cursor?.line && a.cursor?.column == b.cursor?.column
  }

  /// As many lines as the screen has rows, the foot at its end. On a low screen empty lines of the body go first, then
  /// its last ones; or its first ones, as far as the line that must be seen would go otherwise.
  func lines(fitting size: ScreenSize) -> [InkLine] {
    let kept = keptBody(size)
    let filler = max(0, size.rows - head.count - foot.count - kept.count)
    let lines =
      head + kept.map { body[$0] } + Array(repeating: InkLine(), count: filler) + foot
    return lines.prefix(size.rows).map { $0.cut(to: size.columns) }
  }

  func cursor(fitting size: ScreenSize) -> (row: Int, column: Int)? {
    guard let cursor, let index = keptBody(size).firstIndex(of: cursor.line) else { return nil }
    let row = head.count + index
    return row < size.rows ? (row, min(cursor.column, size.columns - 1)) : nil
  }

  private func keptBody(_ size: ScreenSize) -> [Int] {
    let room = max(1, size.rows - head.count - foot.count)
    guard body.count > room else { return Array(body.indices) }
    var excess = body.count - room
    var kept: [Int] = []
    for index in body.indices.reversed() {
      if excess > 0, body[index].spans.isEmpty { excess -= 1 } else { kept.append(index) }
    }
    kept.reverse()
    let place = (focus ?? cursor?.line).flatMap { kept.firstIndex(of: $0) } ?? 0
    return Array(kept.dropFirst(max(0, place - room + 1)).prefix(room))
  }
}
