import FacturaDiagnostics
import FacturaGeometry

/// Parallel flows: boxes beside each other in one region. If one is cut, all go on in the next region.
struct SideBySide {
  /// One for each cell, of what stands here.
  var fragments: [Fragment]
  /// One for each cell if something is left; what is finished leaves an empty box.
  var rests: [Box]?

  enum Answer {
    case stands(SideBySide)
    case nothing(Shortfall)
  }
}

extension Layouter {
  /// Places cells of given widths at the same height of a region.
  ///
  /// Where waiting would help, all must stand. In a fresh region a cell may stay away as long as another goes on:
  /// else nothing would ever be placed.
  func placeSideBySide(
    _ cells: [(box: Box, width: Length)], in region: Region,
  ) throws(LayoutError) -> SideBySide.Answer {
    var fragments: [Fragment] = []
    var rests: [Box] = []
    var isWhole = true
    var progresses = false
    var first: Shortfall?
    for cell in cells {
      var offered = region
      offered.width = cell.width
      switch try place(cell.box, in: offered) {
      case .whole(let fragment):
        if !cell.box.isNothing { progresses = true }
        fragments.append(fragment)
        rests.append(.empty)
      case .part(let fragment, let rest):
        isWhole = false
        progresses = true
        fragments.append(fragment)
        rests.append(rest)
      case .nothing(let shortfall):
        guard region.isFresh else { return .nothing(shortfall) }
        isWhole = false
        first = first ?? shortfall
        fragments.append(.empty)
        rests.append(cell.box)
      }
    }
    if let first, !progresses { return .nothing(first) }
    return .stands(SideBySide(fragments: fragments, rests: isWhole ? nil : rests))
  }
}

extension Box {
  var isNothing: Bool {
    if case .empty = self { true } else { false }
  }
}
