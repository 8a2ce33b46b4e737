import FacturaDiagnostics
import FacturaLayout
import FacturaPages
import FacturaTemplates

/// Cells of an invoice whose words are in another language than the rendering.
extension Scope {
  mutating func cells(
    of node: RowNode, _ tongues: ForeignTongues,
  ) throws(LayoutError) -> [TableRow.Cell] {
    var cells: [TableRow.Cell] = []
    cells.reserveCapacity(node.cells.count)
    for cell in node.cells {
      var made = try self.cell(cell)
      if case .text(let text) = cell.content, case .text(let plain) = made.content {
        let pieces = try pieces(text.template, tongues)
        if pieces.count == 1 {
          if let language = pieces[0].attributes { made.attributes = made.attributes.speaking(language) }
        } else {
          made.content = .box(.paragraph(paragraph(pieces, as: plain, in: made)))
        }
      }
      cells.append(made)
    }
    return cells
  }

  private func paragraph(_ pieces: [TextPiece], as text: CellText, in cell: TableRow.Cell) -> Paragraph {
    let origin = Origin(node: cell.origin.node, path: text.path, turns: cell.origin.turns)
    let runs = pieces.map { piece in
      TextRun(
        piece.text, style: text.style, origin: origin,
        groups: piece.attributes.map { [.span($0, origin: origin)] } ?? [])
    }
    return Paragraph(.runs(runs), style: text.paragraphStyle, origin: origin)
  }
}

extension GroupAttributes? {
  /// The same and the language of the others.
  fileprivate func speaking(_ other: GroupAttributes) -> GroupAttributes {
    guard let self else { return other }
    return GroupAttributes(
      alternativeText: self.alternativeText, language: other.language, target: self.target,
      columnSpan: self.columnSpan, rowSpan: self.rowSpan, scope: self.scope,
      listNumbering: self.listNumbering)
  }
}
