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
    if rowCount == 1 { reserveItems(perRow: items.count - itemCount, of: height - start.height) }
    return answer
  }

  /// Makes room for as many rows like the first as the region may hold.
  private mutating func reserveItems(perRow count: Int, of height: Length) {
    guard let left = region.height, height > .zero else { return }
    items.reserveCapacity(items.count + count * min(300, left.millipoints / height.millipoints + 2))
  }

  /// A row whose cells may be cut. What it leaves is a row with the same origin: one TR on two pages.
  private mutating func appendBreaking(
    _ row: TableRow, isContinued: Bool, in room: Length,
  ) throws(LayoutError) -> RowAnswer {
    let padding = row.style.padding
    let cells = try boxes(of: row)
    var offered = Region(
      width: .zero, height: region.height.map { _ in max(.zero, room - height - padding.vertical) },
      full: nil,
      isUntouched: false)
    // Whether the region is fresh for the row matters only if the row is cut: it is asked then.
    offered.full = region.height == nil ? nil : .limit
    if height + padding.vertical <= room,
      case .stands(let flows) = try layouter.placeSideBySide(cells, in: offered),
      flows.rests == nil
    {
      height += append(flows.fragments, of: row, isContinued: isContinued, in: room)
      return .stands
    }
    return try cut(row, cells, isContinued: isContinued)
  }

  private mutating func cut(
    _ row: TableRow, _ cells: [(box: Box, width: Length)], isContinued: Bool,
  ) throws(LayoutError) -> RowAnswer {
    let padding = row.style.padding
    let left = region.room - height - padding.vertical - (reserve.height ?? .zero)
    let isFirst = rowCount == 0 && region.isFresh
    let full = isFirst ? max(.zero, left) : try fullForRows().map { max(.zero, $0 - padding.vertical) }
    let offered = Region(width: .zero, height: max(.zero, left), full: full, isUntouched: false)
    switch try layouter.placeSideBySide(cells, in: offered) {
    case .nothing(let shortfall):
      return .overflows(needed: region.room + shortfall.missing)
    case .stands(let flows):
      guard left >= .zero, var rests = flows.rests else {
        return .overflows(needed: region.room + padding.vertical)
      }
      height += append(
        flows.fragments, of: row, isContinued: isContinued, in: region.room - (reserve.height ?? .zero))
      var rest = row
      for index in rest.cells.indices.reversed() { rest.cells[index].box = rests.removeLast() }
      return .cut(rest)
    }
  }

  private func boxes(of row: TableRow) throws(LayoutError) -> [(box: Box, width: Length)] {
    var boxes: [(box: Box, width: Length)] = []
    var column = 0
    for cell in row.cells {
      let place = try place(of: cell, at: column, in: row)
      boxes.append((cell.box, place.width))
      column += place.span
    }
    return boxes
  }
}
