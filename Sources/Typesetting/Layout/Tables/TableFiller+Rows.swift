import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

/// What became of a row.
enum RowAnswer {
  case stands
  /// The row was cut; the rest is for the next region.
  case cut(TableRow)
  case overflows(needed: Length)
}

/// Which contents of cells are set at once; a row with others takes the longer way.
enum CellWays {
  /// Lines of one run, which can't be broken.
  case simple
  /// All, each whole.
  case all
}

/// Whether rows are structure elements or artifacts, which have no elements inside; or what the table is called,
/// which has no cells.
enum RowMeaning {
  case element, artifact, caption
}

extension TableFiller {
  /// Places the next row of the flow below what stands.
  mutating func add(_ row: TableRow, isLast: Bool) throws(LayoutError) -> RowAnswer {
    let isContinued = rowCount == 0 && table.brokenRow != nil
    let itemCount = items.count
    let start = (height: height, section: section, hasSubtotal: hasSubtotal)
    try placeSubtotalAboveFoot(before: row)
    enter(row.style.section)
    let kept = reserve.isStrict && !isLast ? reserve.height ?? .zero : .zero
    let room = region.room - kept
    var answer = RowAnswer.stands
    appendLineBetweenRows()
    let before = items.count
    let ways = row.style.mayBreak ? CellWays.simple : .all
    if isContinued {
      answer = try appendBreaking(row, isContinued: true, in: room)
    } else if let taken = try appendCells(of: row, as: .element, ways) {
      if height + taken > room { answer = .overflows(needed: height + taken + kept) }
      height += taken
    } else {
      items.removeLast(items.count - before)
      answer = try appendBreaking(row, isContinued: false, in: room)
    }
    if case .overflows = answer {
      items.removeLast(items.count - itemCount)
      (height, section, hasSubtotal) = start
      return answer
    }
    if !isContinued { try totals.add(row) }
    rowCount += 1
    return answer
  }

  /// A row whose cells may be cut. What it leaves is a row with the same origin: one TR on two pages.
  private mutating func appendBreaking(
    _ row: TableRow, isContinued: Bool, in room: Length,
  ) throws(LayoutError) -> RowAnswer {
    let padding = row.style.padding.vertical
    let breaking = BreakingRow(row: row, cells: try cells(of: row, isContinued), isContinued: isContinued)
    if height + padding <= room {
      let first = items.count
      // Whether the region is fresh for the row matters only if the row is cut: it is asked then.
      let full = region.height == nil ? nil : Length.limit
      let offered = offer(to: row, region.height.map { _ in max(.zero, room - height - padding) }, full: full)
      if case .stands(let taken, rests: nil) = try append(breaking, in: offered, room) {
        height += taken
        return .stands
      }
      items.removeLast(items.count - first)
    }
    return try cut(breaking)
  }

  private mutating func cut(_ breaking: BreakingRow) throws(LayoutError) -> RowAnswer {
    let padding = breaking.row.style.padding.vertical
    let kept = reserve.height ?? .zero
    let left = region.room - height - padding - kept
    let isFirst = rowCount == 0 && region.isFresh
    let full = isFirst ? max(.zero, left) : try fullForRows().map { max(.zero, $0 - padding) }
    let offered = offer(to: breaking.row, max(.zero, left), full: full)
    switch try append(breaking, in: offered, region.room - kept) {
    case .nothing(let shortfall):
      return .overflows(needed: region.room + shortfall.missing)
    case .stands(let taken, var rests?) where left >= .zero:
      height += taken
      var rest = breaking.row
      for index in rest.cells.indices.reversed() { rest.cells[index] = .box(rests.removeLast()) }
      return .cut(rest)
    case .stands:
      return .overflows(needed: region.room + padding)
    }
  }

  private struct BreakingRow {
    var row: TableRow
    var cells: [SideCell]
    /// Whether some of it stands in an earlier region.
    var isContinued: Bool
  }

  /// What became of the cells of a row, and how tall the row is.
  private enum CellsAnswer {
    case stands(Length, rests: [Box]?)
    case nothing(Shortfall)
  }

  /// Appends as much of a row as the region offered holds; `height` stays.
  private mutating func append(
    _ breaking: BreakingRow, in offered: Region, _ room: Length,
  ) throws(LayoutError) -> CellsAnswer {
    let row = breaking.row
    let ground = openGround(of: row, .element)
    items.append(.open(Group(role: .row, origin: row.origin, isContinued: breaking.isContinued)))
    switch try layouter.placeSideBySide(breaking.cells, in: offered, onto: &items) {
    case .nothing(let shortfall):
      return .nothing(shortfall)
    case .stands(let flows):
      let taken = lineUp(flows.parts, of: row, in: room)
      items.append(.close)
      closeGround(ground, of: row, taken, .element)
      return .stands(taken, rests: flows.rests)
    }
  }

  /// The room inside a row's padding, below what stands.
  private func offer(to row: TableRow, _ height: Length?, full: Length?) -> Region {
    let top = Point(x: .zero, y: self.height + row.style.padding.top)
    return Region(
      width: region.width, height: height, full: full, isUntouched: false, origin: region.origin + top)
  }

  /// A cell of which nothing is left is no element of the row's rest.
  private mutating func cells(of row: TableRow, _ isContinued: Bool) throws(LayoutError) -> [SideCell] {
    try findPlaces(for: row)
    return row.cells.indices.map { index in
      let box = row.box(ofCell: index)
      let isOver = isContinued && box.isNothing
      return SideCell(
        box: box, width: cellPlaces[index].width, left: cellPlaces[index].left - region.origin.x,
        group: isOver ? nil : row.group(ofCell: index, isContinued: isContinued))
    }
  }
}
