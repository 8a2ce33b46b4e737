import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

extension Layouter {
  func place(
    _ table: Table, in region: Region, onto items: inout [Item],
  ) throws(LayoutError) -> Outcome {
    guard !table.layout.columns.isEmpty else {
      throw LayoutError(.tableWithoutColumns, origin: table.origin)
    }
    let tracks = ColumnTracks(
      tracks: table.layout.columns.lazy.map(\.track), gap: table.layout.columnGap, subject: .tableColumns,
      origin: table.origin)
    let columns = try geometry(of: tracks, in: region.width)
    let first = items.count
    var reserve = TableReserve()
    while true {
      var filler = TableFiller(self, table, columns, in: region, keeping: reserve)
      // The filler holds the list while it works: a list held twice would be copied.
      swap(&filler.items, &items)
      let answer = try filler.fill()
      swap(&filler.items, &items)
      switch answer {
      case .placed(let outcome):
        return outcome
      case .again(let wider):
        reserve = wider
        items.removeLast(items.count - first)
      }
    }
  }
}

/// Height kept free below the rows of a table that goes on, for its page subtotal and what it carries forward.
struct TableReserve {
  /// Nothing before it has been measured.
  var height: Length?
  /// Rows may stand in the reserve as long as the table might end in this region: then the room is given back. Once
  /// it is known that no cut above would leave the reserve free, they may not.
  var isStrict = false
}

/// How an attempt to fill a region ended.
enum TableAnswer {
  case placed(Outcome)
  /// What is carried forward needs more than was kept: the same region once more, with more kept. It grows each
  /// time, up to the height of the region.
  case again(TableReserve)
}
