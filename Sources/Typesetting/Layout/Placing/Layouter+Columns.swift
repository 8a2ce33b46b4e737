import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

extension Layouter {
  func place(
    _ columns: Columns, in region: Region, onto items: inout [Item],
  ) throws(LayoutError) -> Outcome {
    guard columns.cells.count <= columns.tracks.count else {
      throw LayoutError(
        .tooManyCells(cells: columns.cells.count, columns: columns.tracks.count), origin: columns.origin)
    }
    let tracks = ColumnTracks(
      tracks: columns.tracks, gap: columns.gap, subject: .columns, origin: columns.origin)
    let geometry = try geometry(of: tracks, in: region.width)
    let cells = columns.cells.indices.map { index in
      SideCell(box: columns.cells[index], width: geometry.widths[index], left: geometry.lefts[index])
    }
    switch try placeSideBySide(cells, in: region, onto: &items) {
    case .nothing(let shortfall):
      return .nothing(shortfall)
    case .stands(let flows):
      let extent = lineUp(flows.parts, columns.alignment, in: region, &items)
      if flows.rests != nil || columns.isContinued { items.makeDivisions(of: flows.parts, columns) }
      guard let rests = flows.rests else { return .whole(extent) }
      var rest = columns
      rest.cells = rests
      rest.isContinued = true
      return .part(extent, rest: .columns(rest))
    }
  }

  private func lineUp(
    _ parts: [SideBySide.Part], _ alignment: Columns.VerticalAlignment, in region: Region,
    _ items: inout [Item],
  ) -> Extent {
    var cross = CrossAlignment(alignment)
    for part in parts { cross.add(height: part.extent.size.height, baseline: part.extent.baseline) }
    // Boxes that fit one by one can be too tall when they are lined up by their baselines.
    if cross.height > region.room { cross = CrossAlignment(.top) }
    var extent = Extent(size: Size(width: region.width, height: .zero))
    for part in parts {
      let y = cross.offset(ofHeight: part.extent.size.height, baseline: part.extent.baseline)
      extent.size.height = max(extent.size.height, y + part.extent.size.height)
      extent.adopt(part.extent, down: y)
      items.move(part.items, by: Point(x: .zero, y: y))
    }
    return extent
  }
}

extension [Item] {
  /// Columns that go on in another region are elements of their own: one is read to its end before the next. Those
  /// whose content is one element already need no other.
  fileprivate mutating func makeDivisions(of parts: [SideBySide.Part], _ columns: Columns) {
    // From the last on, so that the items of those before keep their places.
    for index in parts.indices.reversed() where !parts[index].items.isEmpty {
      if case .group = columns.cells[index] { continue }
      let origin = Origin(
        node: columns.origin.node, path: Int32(truncatingIfNeeded: -1 - index), turns: columns.origin.turns)
      insert(.close, at: parts[index].items.upperBound)
      insert(
        .open(Group(role: .division, origin: origin, isContinued: columns.isContinued)),
        at: parts[index].items.lowerBound)
    }
  }
}
