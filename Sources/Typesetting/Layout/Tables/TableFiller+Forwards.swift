import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

/// Header rows and the rows that state sums: what a table shows because of where its regions end.
extension TableFiller {
  /// Caption and header rows; in a continued table as artifacts, followed by what is brought forward. Measures the
  /// reserve.
  mutating func placeHead() throws(LayoutError) {
    try placeCaption()
    if table.isContinued {
      try placeArtifact(table.layout.header)
    } else {
      enter(table.layout.header.isEmpty ? nil : .head)
      try append(table.layout.header, as: .element)
    }
    if !table.layout.header.isEmpty, let stroke = table.layout.lines.belowHeader {
      appendLine(stroke, at: height)
    }
    headHeight = height
    if table.isContinued, let row = try table.layout.broughtForward?(table.totals) {
      try placeArtifact([row])
    }
    if reserve.height == nil { reserve.height = try tailHeight() }
  }

  private mutating func placeCaption() throws(LayoutError) {
    guard let caption = table.layout.caption, !table.isContinued || caption.isRepeated else { return }
    guard !table.isContinued else { return try placeArtifact([caption.row]) }
    height += try append(caption.row, as: .caption)
  }

  /// The page subtotal above the first foot row of the table's last regions.
  mutating func placeSubtotalAboveFoot(before row: TableRow) throws(LayoutError) {
    guard row.style.section == .foot, table.isContinued, rowCount > 0 else { return }
    try placeSubtotal()
  }

  /// What stands below the rows if the table goes on.
  mutating func placeTail() throws(LayoutError) {
    enter(nil)
    try placeSubtotal()
    if let row = try table.layout.carriedForward?(totals) { try placeArtifact([row]) }
  }

  private mutating func placeSubtotal() throws(LayoutError) {
    guard !hasSubtotal, rowCount > 0, let row = try table.layout.pageSubtotal?(totals.since(table.totals))
    else { return }
    hasSubtotal = true
    enter(nil)
    try placeArtifact([row])
  }

  private mutating func placeArtifact(_ rows: [TableRow]) throws(LayoutError) {
    guard !rows.isEmpty else { return }
    items.append(.open(Group(role: .paginationArtifact, origin: .none)))
    try append(rows, as: .artifact)
    items.append(.close)
  }

  /// The height of the rows below, with the sums as they are now.
  private func tailHeight() throws(LayoutError) -> Length {
    guard table.layout.carriedForward != nil || table.layout.pageSubtotal != nil else { return .zero }
    var trial = trial
    trial.rowCount = 1
    try trial.placeTail()
    return trial.height
  }

  /// The same table in the same region with nothing standing yet.
  private var trial: TableFiller {
    var trial = TableFiller(layouter, table, columns, in: region, keeping: reserve)
    trial.totals = totals
    return trial
  }

  /// What a region that begins with a row would offer to it, for rows that may break.
  func fullForRows() throws(LayoutError) -> Length? {
    guard let full = region.full else { return nil }
    var repeated = headHeight + (reserve.height ?? .zero)
    if let row = try table.layout.broughtForward?(totals) {
      var trial = trial
      repeated += try trial.append(row, as: .artifact)
    }
    return max(.zero, full - repeated)
  }
}
