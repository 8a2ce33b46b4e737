import FacturaDiagnostics
import FacturaPages

/// Places boxes in regions.
///
/// Placing is a pure function: the same box in the same region has the same answer, so trying is free. There is no
/// separate measuring, because the fragment is the measurement.
package struct Layouter {
  package let typesetter: any Typesetter

  package init(typesetter: any Typesetter) {
    self.typesetter = typesetter
  }

  /// Places as much of a box as the region holds. Throws what waiting for another region could not mend: a text that
  /// can't be set, something wider than its column.
  ///
  /// - Parameter itemCount: room is made for so many items, so that a page's don't move while it grows.
  package func place(
    _ box: Box, in region: Region, expecting itemCount: Int = 0,
  ) throws(LayoutError) -> Placement {
    var items: [Item] = []
    items.reserveCapacity(itemCount)
    switch try place(box, in: region, onto: &items) {
    case .whole(let extent): return .whole(Fragment(extent, items))
    case .part(let extent, let rest): return .part(Fragment(extent, items), rest: rest)
    case .nothing(let shortfall): return .nothing(shortfall)
    }
  }

  /// The same, adding to the items of the boxes before, so that no item is copied on its way to the page. Where
  /// nothing can stand, nothing is added.
  func place(_ box: Box, in region: Region, onto items: inout [Item]) throws(LayoutError) -> Outcome {
    let count = items.count
    let outcome = try choose(box, in: region, onto: &items)
    if case .nothing = outcome { items.removeLast(items.count - count) }
    return outcome
  }

  private func choose(_ box: Box, in region: Region, onto items: inout [Item]) throws(LayoutError) -> Outcome
  {
    switch box {
    case .paragraph(let paragraph): try place(paragraph, in: region, onto: &items)
    case .stack(let stack): try place(stack, in: region, onto: &items)
    case .columns(let columns): try place(columns, in: region, onto: &items)
    case .panel(let panel): try place(panel, in: region, onto: &items)
    case .rule(let rule): place(rule, in: region, onto: &items)
    case .space(let height): placeSpace(height, in: region)
    case .figure(let figure): try place(figure, in: region, onto: &items)
    case .symbol(let symbol): try place(symbol, in: region, onto: &items)
    case .bars(let chart): try place(chart, in: region, onto: &items)
    case .table(let table): try place(table, in: region, onto: &items)
    case .keepTogether(let child, let origin): try placeTogether(child, origin, in: region, onto: &items)
    case .group(let group, let child): try place(child, as: group, in: region, onto: &items)
    case .pinned(let child): try placePinned(child, in: region, onto: &items)
    case .pageBreak: placePageBreak(in: region)
    case .empty: .whole(.zero)
    }
  }
}
