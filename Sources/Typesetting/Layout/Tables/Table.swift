import FacturaAmounts
package import FacturaDiagnostics
package import FacturaGeometry
package import FacturaPages

/// A table whose rows are read while they are placed.
///
/// The rest of a table is the table with its cursor moved on and its totals carried; what is finished is no longer
/// held.
///
///     │ caption           │  repeated only if the layout says so
///     │ header rows       │  repeated at the top of every region
///     │ brought forward   │  only if the table is continued
///     │ row … row         │
///     │ page subtotal     │  the sums of this region's rows, if the table stands in several; before foot rows
///     │ carried forward   │  only if rows are left for the next region
///
/// Caption and header rows are real where the table begins and artifacts where they are repeated; brought forward, page subtotal
/// and carried forward are always artifacts: they depend on where pages end.
package struct Table: Sendable {
  package var layout: TableLayout
  package var rows: any RowSource
  /// Rows before the cursor are on earlier pages.
  package var cursor: RowCursor
  /// Sums over the rows before the cursor.
  package var totals: RunningTotals
  /// Whether some of the table stands in an earlier region.
  package var isContinued: Bool
  /// What a broken row left for this region. It has been counted, and adds nothing more to the totals.
  package var brokenRow: TableRow?
  package var attributes: GroupAttributes?
  package var origin: Origin

  package init(
    layout: TableLayout, rows: any RowSource, cursor: RowCursor, attributes: GroupAttributes? = nil,
    origin: Origin = .none,
  ) {
    self.layout = layout
    self.rows = rows
    self.cursor = cursor
    self.totals = RunningTotals(count: layout.sumCount)
    self.isContinued = false
    self.brokenRow = nil
    self.attributes = attributes
    self.origin = origin
  }
}

/// What stays the same from region to region: columns, repeated rows, lines.
package final class TableLayout: Sendable {
  package struct Column: Sendable {
    package var track: Track

    package init(track: Track) {
      self.track = track
    }
  }

  /// A row that states sums: brought forward, carried forward, page subtotal.
  package typealias SumRow = @Sendable (RunningTotals) throws(LayoutError) -> TableRow

  package let columns: [Column]
  package let columnGap: Length
  package let caption: TableCaption?
  package let header: [TableRow]
  package let broughtForward: SumRow?
  package let carriedForward: SumRow?
  package let pageSubtotal: SumRow?
  /// How many sums the rows contribute to.
  package let sumCount: Int
  package let lines: TableLines

  package init(
    columns: [Column], columnGap: Length = .zero, caption: TableCaption? = nil, header: [TableRow] = [],
    broughtForward: SumRow? = nil, carriedForward: SumRow? = nil, pageSubtotal: SumRow? = nil,
    sumCount: Int = 0, lines: TableLines = TableLines(),
  ) {
    self.columns = columns
    self.columnGap = columnGap
    self.caption = caption
    self.header = header
    self.broughtForward = broughtForward
    self.carriedForward = carriedForward
    self.pageSubtotal = pageSubtotal
    self.sumCount = sumCount
    self.lines = lines
  }
}

/// What a table is called: a row of one cell over all columns, above the header rows.
package struct TableCaption: Sendable {
  package var row: TableRow
  /// Whether it stands in every region of the table.
  package var isRepeated: Bool

  package init(row: TableRow, isRepeated: Bool) {
    self.row = row
    self.isRepeated = isRepeated
  }
}

/// Lines and fills of a table that do not belong to one row.
package struct TableLines: Hashable, Sendable {
  package var belowHeader: Path.Stroke?
  package var betweenRows: Path.Stroke?
  /// Below the table's last row.
  package var atEnd: Path.Stroke?
  /// Behind every second body row of a region that has no fill of its own.
  package var stripe: Color?

  package init(
    belowHeader: Path.Stroke? = nil, betweenRows: Path.Stroke? = nil, atEnd: Path.Stroke? = nil,
    stripe: Color? = nil,
  ) {
    self.belowHeader = belowHeader
    self.betweenRows = betweenRows
    self.atEnd = atEnd
    self.stripe = stripe
  }
}
