import FacturaAmounts
import FacturaDiagnostics
import FacturaLayout
import FacturaPages
import FacturaTemplates

/// Tables and rows of nodes.
extension Scope {
  mutating func box(_ node: TableNode, _ number: Int32) throws(LayoutError) -> Box {
    var header: [TableRow] = []
    for row in node.header { header.append(try self.row(row)) }
    let layout = TableLayout(
      columns: node.columns.map { TableLayout.Column(track: $0) }, columnGap: node.gap, header: header,
      broughtForward: sumRow(node.broughtForward), carriedForward: sumRow(node.carriedForward),
      pageSubtotal: sumRow(node.pageSubtotal), sumCount: setting.template.sumNames.count, lines: node.lines)
    let source = BoundRows(node.rows, in: self)
    return .table(Table(layout: layout, rows: source, cursor: .start, origin: origin(number)))
  }

  private func sumRow(_ node: RowNode?) -> TableLayout.SumRow? {
    guard let node else { return nil }
    return { totals throws(LayoutError) in
      var scope = self
      scope.carried = totals
      return try scope.row(node)
    }
  }

  mutating func row(_ node: RowNode) throws(LayoutError) -> TableRow {
    self.node = node.number
    var contributions: [ExactDecimal] = []
    if !node.contributions.isEmpty {
      contributions.reserveCapacity(node.contributions.count)
      for expression in node.contributions {
        if let expression {
          contributions.append(try decimal(expression) ?? .zero)
        } else {
          contributions.append(.zero)
        }
      }
    }
    var cells: [TableRow.Cell] = []
    cells.reserveCapacity(node.cells.count)
    for cell in node.cells {
      let box = try content(cell)
      cells.append(
        TableRow.Cell(
          box, columnSpan: cell.columnSpan, isHeader: cell.isHeader, origin: origin(cell.number)))
    }
    return TableRow(
      cells: cells, style: node.style, contributions: contributions, isCounted: node.isCounted,
      origin: origin(node.number))
  }

  @inline(__always)
  private mutating func content(_ cell: CellNode) throws(LayoutError) -> Box {
    node = cell.number
    switch cell.content {
    case .value(let cell): return try content(cell)
    case .text(let cell):
      return paragraph(
        try text(cell.template), cell.style, cell.paragraphStyle, origin(node, path: cell.template.path))
    case .boxes(let stack): return try self.stack(stack)
    case .empty: return .empty
    }
  }

  @inline(__always)
  private mutating func content(_ cell: ValueCell) throws(LayoutError) -> Box {
    let words =
      cell.slot < 0 ? try text(cell.value) : try text(of: field(cell.field, ofSlot: cell.slot), cell.value)
    return paragraph(words, cell.style, cell.paragraphStyle, origin(node, path: cell.path))
  }

  /// A cell's only paragraph has no role of its own: the cell says what it means.
  @inline(__always)
  private func paragraph(
    _ text: String, _ style: TextStyle, _ paragraphStyle: ParagraphStyle, _ origin: Origin,
  ) -> Box {
    if text.isEmpty { return .empty }
    return .paragraph(
      Paragraph(.run(TextRun(text, style: style, origin: origin)), style: paragraphStyle, origin: origin))
  }
}
