import FacturaGeometry
import FacturaPages

/// Fills and lines of a table. They take no room: a line runs on the border between two rows.
extension TableFiller {
  /// Keeps a place below the row's text for its fill, whose height is known only later.
  mutating func openGround(of row: TableRow, _ meaning: RowMeaning) -> Int? {
    guard fill(of: row, meaning) != nil else { return nil }
    items.append(.close)
    return items.count - 1
  }

  mutating func closeGround(_ index: Int?, of row: TableRow, _ taken: Length, _ meaning: RowMeaning) {
    if let index, let color = fill(of: row, meaning) {
      let place = region.origin + Point(x: .zero, y: height)
      items[index] = .filled(at: place, Size(width: region.width, height: taken), color)
    }
    if let stroke = row.style.lineAbove { appendLine(stroke, at: height) }
    if let stroke = row.style.lineBelow { appendLine(stroke, at: height + taken) }
  }

  mutating func appendLineBetweenRows() {
    guard rowCount > 0, let stroke = table.layout.lines.betweenRows else { return }
    appendLine(stroke, at: height)
  }

  mutating func appendLine(_ stroke: Path.Stroke, at y: Length) {
    appendLine(stroke, at: y, from: .zero, to: region.width)
  }

  mutating func appendLine(_ stroke: Path.Stroke, at y: Length, from left: Length, to right: Length) {
    let steps: [Path.Step] = [.move(.zero), .line(Point(x: right - left, y: .zero))]
    let place = region.origin + Point(x: left, y: y)
    items.append(.path(PlacedPath(path: Path(steps: steps, stroke: stroke), position: place)))
  }

  /// Stripes count the rows of a region, so that every page looks alike.
  private func fill(of row: TableRow, _ meaning: RowMeaning) -> Color? {
    if let fill = row.style.fill { return fill }
    guard meaning == .element, row.style.section == .body, rowCount % 2 == 1 else { return nil }
    return table.layout.lines.stripe
  }
}
