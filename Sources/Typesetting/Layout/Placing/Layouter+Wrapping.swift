import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

extension Layouter {
  /// Keep together: if only part stands here and waiting would help, nothing stands here.
  func placeTogether(
    _ child: Box, _ origin: Origin, in region: Region, onto items: inout [Item],
  ) throws(LayoutError) -> Outcome {
    switch try place(child, in: region, onto: &items) {
    case .whole(let extent):
      return .whole(extent)
    case .part(let extent, let rest):
      guard !region.isFresh else { return .part(extent, rest: .keepTogether(rest, origin)) }
      return .nothing(
        Shortfall(.block, needed: region.full ?? region.room, available: region.room, origin: origin))
    case .nothing(let shortfall):
      return .nothing(shortfall)
    }
  }

  /// The rest is a group with the same role and origin: both fragments are one structure element.
  func place(
    _ child: Box, as group: Group, in region: Region, onto items: inout [Item],
  ) throws(LayoutError) -> Outcome {
    let first = items.open(group)
    let outcome = try place(child, in: region, onto: &items)
    items.close(from: first)
    if case .part(let extent, let rest) = outcome {
      return .part(extent, rest: .group(group.continued, rest))
    }
    return outcome
  }

  /// Stands at the foot of what is left of the region, and takes all of it. In a stack, what follows fills the room
  /// above.
  func placePinned(
    _ child: Box, in region: Region, onto items: inout [Item],
  ) throws(LayoutError) -> Outcome {
    let first = items.count
    switch try place(.keepTogether(child), in: region, onto: &items) {
    case .whole(var extent):
      guard let height = region.height else { return .whole(extent) }
      let down = height - extent.size.height
      items.move(from: first, by: Point(x: .zero, y: down))
      extent.size.height = height
      extent.baseline = extent.baseline.map { $0 + down }
      return .whole(extent)
    case .part(let extent, let rest):
      return .part(extent, rest: .pinned(rest))
    case .nothing(let shortfall):
      return .nothing(shortfall)
    }
  }
}
