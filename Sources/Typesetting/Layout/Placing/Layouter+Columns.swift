import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

extension Layouter {
  func place(_ columns: Columns, in region: Region) throws(LayoutError) -> Placement {
    guard columns.cells.count <= columns.tracks.count else {
      throw LayoutError(.tooManyCells(cells: columns.cells.count, columns: columns.tracks.count))
    }
    let geometry = try self.columns(columns.tracks, gap: columns.gap, width: region.width, what: .columns)
    let cells = zip(columns.cells, geometry.widths).map { (box: $0, width: $1) }
    switch try placeSideBySide(cells, in: region) {
    case .nothing(let shortfall):
      return .nothing(shortfall)
    case .stands(let flows):
      let fragment = joined(flows.fragments, columns.alignment, geometry, in: region)
      guard let rests = flows.rests else { return .whole(fragment) }
      var rest = columns
      rest.cells = rests
      return .part(fragment, rest: .columns(rest))
    }
  }

  private func joined(
    _ fragments: [Fragment], _ alignment: Columns.VerticalAlignment, _ geometry: ColumnGeometry,
    in region: Region,
  ) -> Fragment {
    var cross = CrossAlignment(alignment)
    for fragment in fragments { cross.add(height: fragment.size.height, baseline: fragment.baseline) }
    // Boxes that don't fill the region when lined up by baseline can together be taller than it.
    if cross.height > region.room { cross = CrossAlignment(.top) }
    var joined = Fragment(size: Size(width: region.width, height: .zero))
    for (index, fragment) in fragments.enumerated() {
      let y = cross.offset(ofHeight: fragment.size.height, baseline: fragment.baseline)
      joined.size.height = max(joined.size.height, y + fragment.size.height)
      joined.append(fragment, at: Point(x: geometry.lefts[index], y: y))
    }
    return joined
  }
}
