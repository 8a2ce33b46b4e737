import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

extension Layouter {
  func place(_ rule: Rule, in region: Region, onto items: inout [Item]) -> Outcome {
    let height = rule.before + rule.stroke.width + rule.after
    guard height <= region.room else {
      return .nothing(Shortfall(.rule, needed: height, available: region.room, origin: rule.origin))
    }
    let line = PlacedPath(
      path: Path(steps: [.move(.zero), .line(Point(x: region.width, y: .zero))], stroke: rule.stroke),
      position: region.origin + Point(x: .zero, y: rule.before + rule.stroke.width / 2))
    items.append(.path(line))
    return .whole(Extent(size: Size(width: region.width, height: height)))
  }

  /// A space that reaches past the region's end is cut there: nothing of it is left for the next region
  /// (CSS Fragmentation 3, §5.2).
  func placeSpace(_ height: Length, in region: Region) -> Outcome {
    .whole(Extent(size: Size(width: region.width, height: min(max(.zero, height), region.room))))
  }

  /// On a roll, which is one page without end, nothing breaks.
  func placePageBreak(in region: Region) -> Outcome {
    if region.isUntouched || region.height == nil { return .whole(.zero) }
    return .part(.zero, rest: .empty)
  }
}
