package import FacturaAmounts
package import FacturaDiagnostics
package import FacturaGeometry
package import FacturaLayout
package import FacturaPages

/// Ten points: a toy glyph is 5 wide, a line 12 high, its baseline 8.5 below its top.
package let ten = TextStyle(size: .points(10))

/// A paragraph of one run, without orphans and widows.
package func text(
  _ string: String, style: TextStyle = ten, alignment: ParagraphStyle.Alignment = .start, role: Role? = nil,
  origin: Origin = .none,
) -> Box {
  .paragraph(
    Paragraph(
      .run(TextRun(string, style: style, origin: origin)),
      style: ParagraphStyle(alignment: alignment, orphans: 1, widows: 1), role: role, origin: origin))
}

package func stack(_ boxes: Box..., gap: Length = .zero) -> Box { .stack(Stack(boxes, gap: gap)) }

/// A box that can't be broken, `height` tall.
package func block(_ height: Length, origin: Origin = .none) -> Box {
  .symbol(
    Symbol(
      matrix: ModuleMatrix(columns: 1, rows: 1, modules: [true], text: "■"),
      size: Size(width: .points(1), height: height), quietZone: .zero,
      words: GroupAttributes(alternativeText: "a block"),
      origin: origin))
}

package func row(
  _ cells: [Box], style: TableRowStyle = TableRowStyle(), adds contributions: [ExactDecimal] = [],
  isCounted: Bool = false, origin: Origin = .none,
) -> TableRow {
  TableRow(
    kind: RowKind(style: style, cells: cells.map { _ in CellKind() }), cells: cells.map { .box($0) },
    contributions: contributions, isCounted: isCounted, origin: origin)
}

/// A row of one cell.
package func row(_ cell: Box, spanning columnSpan: Int, style: TableRowStyle = TableRowStyle()) -> TableRow {
  let kind = CellKind(
    extent: CellExtent(columns: columnSpan), attributes: GroupAttributes(columnSpan: columnSpan))
  return TableRow(kind: RowKind(style: style, cells: [kind]), cells: [.box(cell)])
}

/// Rows that stand in an array.
package struct ArrayRows: RowSource {
  package let rows: [TableRow]

  package init(_ rows: [TableRow]) {
    self.rows = rows
  }

  package func row(at cursor: RowCursor) -> (row: TableRow, next: RowCursor)? {
    let index = Int(cursor.step)
    guard rows.indices.contains(index) else { return nil }
    var next = cursor
    next.step += 1
    return (rows[index], next)
  }
}

extension Table {
  /// A table of given rows.
  package init(_ layout: TableLayout, rows: [TableRow], origin: Origin = .none) {
    self.init(layout: layout, rows: ArrayRows(rows), cursor: .start, origin: origin)
  }
}
