extension QRReader {
  /// A code in a picture of any size, square to it and without noise; nothing if there is none. `isDark` is row by row.
  package static func read(picture isDark: [Bool], columns: Int, rows: Int) -> Reading? {
    read(isDark, columns, rows) ?? read(isDark.map { !$0 }, columns, rows)
  }

  private static func read(_ isDark: [Bool], _ columns: Int, _ rows: Int) -> Reading? {
    guard isDark.count == columns * rows, let frame = frame(of: isDark, columns, rows),
      frame.width == frame.height
    else { return nil }
    // The upper edge of the finder pattern is seven modules long.
    let edge = (0..<frame.width).first { !isDark[frame.top * columns + frame.left + $0] } ?? frame.width
    let pixels = edge / 7
    guard pixels > 0, edge % 7 == 0, frame.width % pixels == 0 else { return nil }
    let size = frame.width / pixels
    var modules: [Bool] = []
    modules.reserveCapacity(size * size)
    for row in 0..<size {
      for column in 0..<size {
        let y = frame.top + row * pixels + pixels / 2
        modules.append(isDark[y * columns + frame.left + column * pixels + pixels / 2])
      }
    }
    return try? QRReader().read(modules, columns: size, rows: size)
  }

  /// Around all that is dark.
  private static func frame(
    of isDark: [Bool], _ columns: Int, _ rows: Int,
  ) -> (left: Int, top: Int, width: Int, height: Int)? {
    var (left, right, top, bottom) = (columns, -1, rows, -1)
    for row in 0..<rows {
      for column in 0..<columns where isDark[row * columns + column] {
        (left, right) = (min(left, column), max(right, column))
        (top, bottom) = (min(top, row), max(bottom, row))
      }
    }
    return right < left ? nil : (left, top, right - left + 1, bottom - top + 1)
  }
}
