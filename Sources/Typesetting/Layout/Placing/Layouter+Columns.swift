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
    let geometry = try self.columns(
      columns.tracks, gap: columns.gap, width: region.width, what: .columns, columns.origin)
    let cells = zip(columns.cells, geometry.widths).map { (box: $0, width: $1) }
    var offered = region
    offered.origin = .zero
    switch try placeSideBySide(cells, in: offered) {
    case .nothing(let shortfall):
      return .nothing(shortfall)
    case .stands(let flows):
      var flows = flows
      if flows.rests != nil || columns.isContinued { flows.fragments.makeDivisions(of: columns) }
      let extent = join(flows.fragments, columns.alignment, geometry, in: region, onto: &items)
      guard let rests = flows.rests else { return .whole(extent) }
      var rest = columns
      rest.cells = rests
      rest.isContinued = true
      return .part(extent, rest: .columns(rest))
    }
  }

  private func join(
    _ fragments: [Fragment], _ alignment: Columns.VerticalAlignment, _ geometry: ColumnGeometry,
    in region: Region, onto items: inout [Item],
  ) -> Extent {
    var cross = CrossAlignment(alignment)
    for fragment in fragments { cross.add(height: fragment.size.height, baseline: fragment.baseline) }
    // Boxes that fit one by one can be too tall when they are lined up by their baselines.
    if cross.height > region.room { cross = CrossAlignment(.top) }
    var extent = Extent(size: Size(width: region.width, height: .zero))
    for (index, fragment) in fragments.enumerated() {
      let y = cross.offset(ofHeight: fragment.size.height, baseline: fragment.baseline)
      extent.size.height = max(extent.size.height, y + fragment.size.height)
      extent.adopt(fragment.extent, down: y)
      let first = items.count
      items.append(contentsOf: fragment.items)
      items.move(from: first, by: region.origin + Point(x: geometry.lefts[index], y: y))
    }
    return extent
  }
}

extension [Fragment] {
  /// Columns that go on in another region are elements of their own: one is read to its end before the next. Those
  /// whose content is one element already need no other.
  fileprivate mutating func makeDivisions(of columns: Columns) {
    for index in indices where !self[index].items.isEmpty {
      if case .group = columns.cells[index] { continue }
      let origin = Origin(
        node: columns.origin.node, path: Int32(truncatingIfNeeded: -1 - index), turns: columns.origin.turns)
      let group = Group(role: .division, origin: origin, isContinued: columns.isContinued)
      self[index].items.insert(.open(group), at: 0)
      self[index].items.append(.close)
    }
  }
}
