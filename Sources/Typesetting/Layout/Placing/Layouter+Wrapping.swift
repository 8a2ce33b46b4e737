import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

extension Layouter {
  /// Keep together: if only part stands here and waiting would help, nothing stands here.
  func placeTogether(_ child: Box, in region: Region) throws(LayoutError) -> Placement {
    switch try place(child, in: region) {
    case .whole(let fragment):
      return .whole(fragment)
    case .part(let fragment, let rest):
      guard !region.isFresh else { return .part(fragment, rest: .keepTogether(rest)) }
      return .nothing(Shortfall(.block, needed: region.full ?? region.room, available: region.room))
    case .nothing(let shortfall):
      return .nothing(shortfall)
    }
  }

  /// The rest is a group with the same role and origin: both fragments are one structure element.
  func place(_ child: Box, as group: Group, in region: Region) throws(LayoutError) -> Placement {
    switch try place(child, in: region) {
    case .whole(let fragment): .whole(fragment.grouped(as: group))
    case .part(let fragment, let rest): .part(fragment.grouped(as: group), rest: .group(group, rest))
    case .nothing(let shortfall): .nothing(shortfall)
    }
  }

  /// Stands at the foot of what is left of the region, and takes all of it. `place(_: Stack)` lets what follows fill
  /// the room above.
  func placePinned(_ child: Box, in region: Region) throws(LayoutError) -> Placement {
    switch try placeTogether(child, in: region) {
    case .whole(let foot):
      guard let height = region.height else { return .whole(foot) }
      var fragment = Fragment(size: Size(width: region.width, height: height))
      fragment.append(foot, at: Point(x: .zero, y: height - foot.size.height))
      return .whole(fragment)
    case .part(let fragment, let rest):
      return .part(fragment, rest: .pinned(rest))
    case .nothing(let shortfall):
      return .nothing(shortfall)
    }
  }
}
