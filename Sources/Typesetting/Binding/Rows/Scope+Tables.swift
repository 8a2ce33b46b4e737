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
      columns: node.columns.map { TableLayout.Column(track: $0) }, columnGap: node.gap,
      caption: try caption(node.caption), header: header,
      broughtForward: sumRow(node.broughtForward), carriedForward: sumRow(node.carriedForward),
      pageSubtotal: sumRow(node.pageSubtotal), sumCount: setting.template.sumNames.count, lines: node.lines)
    let source = BoundRows(node.rows, in: self)
    return .table(
      Table(
        layout: layout, rows: source, cursor: .start, attributes: node.attributes, origin: origin(number)))
  }

  private mutating func caption(_ node: CaptionNode?) throws(LayoutError) -> TableCaption? {
    guard let node else { return nil }
    return TableCaption(row: try row(node.row), isRepeated: node.isRepeated)
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
    let contributions = try contributions(node)
    var cells: [CellContent] = []
    cells.reserveCapacity(node.cells.count)
    for index in node.cells.indices {
      if let field = node.cells[index].field, let text = text(field), !text.isEmpty {
        cells.append(.text(text))
      } else {
        cells.append(try content(node.cells[index]))
      }
    }
    var row = TableRow(
      kind: node.kind, cells: cells, contributions: contributions, isCounted: node.isCounted,
      origin: origin(node.number))
    if let tongues = setting.tongues { try nameLanguages(in: &row, of: node, tongues) }
    return row
  }

  private mutating func contributions(_ node: RowNode) throws(LayoutError) -> [ExactDecimal] {
    if node.contributions.isEmpty { return [] }
    var contributions: [ExactDecimal] = []
    contributions.reserveCapacity(node.contributions.count)
    for expression in node.contributions {
      if let expression {
        contributions.append(try decimal(expression) ?? .zero)
      } else {
        contributions.append(.zero)
      }
    }
    return contributions
  }

  private mutating func content(_ cell: CellNode) throws(LayoutError) -> CellContent {
    node = cell.number
    switch cell.content {
    case .text(let cell):
      let words = try text(cell.template)
      return words.isEmpty ? .empty : .text(words)
    case .boxes(let stack): return .box(try self.stack(stack))
    case .empty: return .empty
    }
  }
}
