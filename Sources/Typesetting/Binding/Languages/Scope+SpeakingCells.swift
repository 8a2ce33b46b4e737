import FacturaDiagnostics
import FacturaLayout
import FacturaPages
import FacturaTemplates

/// Cells of an invoice whose words are in another language than the rendering.
extension Scope {
  /// Says of the cells of a row what language their words are in.
  mutating func nameLanguages(
    in row: inout TableRow, of rowNode: RowNode, _ tongues: ForeignTongues,
  ) throws(LayoutError) {
    for (index, cell) in rowNode.cells.enumerated() {
      guard case .text(let text) = cell.content, case .text = row.cells[index] else { continue }
      node = cell.number
      let pieces = try pieces(text.template, tongues)
      if pieces.count != 1 {
        let origin = origin(cell.number, path: text.template.path)
        row.cells[index] = .box(.paragraph(paragraph(pieces, as: text, origin)))
      } else if let language = pieces[0].attributes {
        row.kind = row.kind.giving(cell.attributes.speaking(language), toCell: index)
      }
    }
  }

  private func paragraph(_ pieces: [TextPiece], as text: TextCell, _ origin: Origin) -> Paragraph {
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
