import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

extension Layouter {
  func place(_ rule: Rule, in region: Region) -> Placement {
    let height = rule.before + rule.stroke.width + rule.after
    guard height <= region.room else {
      return .nothing(Shortfall(.rule, needed: height, available: region.room))
    }
    let line = PlacedPath(
      path: Path(steps: [.move(.zero), .line(Point(x: region.width, y: .zero))], stroke: rule.stroke),
      position: Point(x: .zero, y: rule.before + rule.stroke.width / 2))
    return .whole(Fragment(size: Size(width: region.width, height: height), items: [.path(line)]))
  }

  /// A space that reaches past the region's end is cut there: nothing of it is left for the next region
  /// (CSS Fragmentation 3, §5.2).
  func placeSpace(_ height: Length, in region: Region) -> Placement {
    .whole(Fragment(size: Size(width: region.width, height: min(max(.zero, height), region.room))))
  }

  /// On a roll, which is one page without end, nothing breaks.
  func placePageBreak(in region: Region) -> Placement {
    if region.isUntouched || region.height == nil { return .whole(.empty) }
    return .part(.empty, rest: .empty)
  }
}
