import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

/// A box that stands beside others.
struct SideCell {
  var box: Box
  var width: Length
  /// From the left of the region.
  var left: Length
  /// The element that it is; nothing if the box says it itself.
  var group: Group?
}

/// Parallel flows: boxes beside each other in one region, each at its top. If one is cut, all go on in the next
/// region.
struct SideBySide {
  /// One for each cell, of what stands here.
  var parts: [Part] = []
  /// One for each cell if something is left; what is finished leaves an empty box.
  var rests: [Box]?

  struct Part {
    var extent: Extent
    /// Which items it added.
    var items: Range<Int>
  }

  enum Answer {
    case stands(SideBySide)
    case nothing(Shortfall)
  }
}

extension Layouter {
  /// Places cells of given widths at the same height of a region. Where nothing stands, the caller takes back what
  /// was added.
  ///
  /// Where waiting would help, all must stand. In a fresh region a cell may stay away as long as another goes on:
  /// else nothing would ever be placed.
  func placeSideBySide(
    _ cells: [SideCell], in region: Region, onto items: inout [Item],
  ) throws(LayoutError) -> SideBySide.Answer {
    var flows = SideBySide()
    flows.parts.reserveCapacity(cells.count)
    var progresses = false
    var missing: Shortfall?
    for (index, cell) in cells.enumerated() {
      if let group = cell.group { items.append(.open(group)) }
      let first = items.count
      var extent = Extent.zero
      switch try place(cell.box, in: cell.region(in: region), onto: &items) {
      case .whole(let whole):
        extent = whole
        if !cell.box.isNothing { progresses = true }
      case .part(let part, let rest):
        extent = part
        progresses = true
        flows.leave(rest, at: index, of: cells.count)
      case .nothing(let shortfall):
        guard region.isFresh else { return .nothing(shortfall) }
        missing = missing ?? shortfall
        flows.leave(cell.box, at: index, of: cells.count)
      }
      flows.parts.append(SideBySide.Part(extent: extent, items: first..<items.count))
      if cell.group != nil { items.append(.close) }
    }
    if let missing, !progresses { return .nothing(missing) }
    return .stands(flows)
  }
}

extension SideCell {
  fileprivate func region(in region: Region) -> Region {
    var own = region
    own.width = width
    own.origin.x += left
    return own
  }
}

extension SideBySide {
  fileprivate mutating func leave(_ rest: Box, at index: Int, of count: Int) {
    if rests == nil { rests = Array(repeating: .empty, count: count) }
    rests?[index] = rest
  }
}

extension Box {
  var isNothing: Bool {
    if case .empty = self { true } else { false }
  }
}
