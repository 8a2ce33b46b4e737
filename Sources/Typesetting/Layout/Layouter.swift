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
  package func place(_ box: Box, in region: Region) throws(LayoutError) -> Placement {
    switch box {
    case .paragraph(let paragraph): try place(paragraph, in: region)
    case .stack(let stack): try place(stack, in: region)
    case .columns(let columns): try place(columns, in: region)
    case .panel(let panel): try place(panel, in: region)
    case .rule(let rule): place(rule, in: region)
    case .space(let height): placeSpace(height, in: region)
    case .figure(let figure): try place(figure, in: region)
    case .symbol(let symbol): try place(symbol, in: region)
    case .bars(let chart): try place(chart, in: region)
    case .table(let table): try place(table, in: region)
    case .keepTogether(let child): try placeTogether(child, in: region)
    case .group(let group, let child): try place(child, as: group, in: region)
    case .pinned(let child): try placePinned(child, in: region)
    case .pageBreak: placePageBreak(in: region)
    case .empty: .whole(.empty)
    }
  }
}
