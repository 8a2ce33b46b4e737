import FacturaDiagnostics
package import FacturaPages

/// What is in a cell.
package enum CellContent: Sendable {
  /// One paragraph of one run: nearly every cell. It stands in its row and needs no memory of its own.
  case text(CellText)
  case box(Box)
}

/// A paragraph of one run whose role is the cell's.
package struct CellText: Sendable {
  package var text: String
  package var style: TextStyle
  package var paragraphStyle: ParagraphStyle
  /// Number of the path pattern that the text came from, as in `Origin`; the rest of its origin is the cell's.
  package var path: Int32

  package init(_ text: String, style: TextStyle, paragraphStyle: ParagraphStyle, path: Int32 = 0) {
    self.text = text
    self.style = style
    self.paragraphStyle = paragraphStyle
    self.path = path
  }

  fileprivate func run(in cell: TableRow.Cell) -> TextRun {
    TextRun(text, style: style, origin: origin(in: cell))
  }

  func origin(in cell: TableRow.Cell) -> Origin {
    Origin(node: cell.origin.node, path: path, turns: cell.origin.turns)
  }
}

extension TableRow.Cell {
  /// The content as a box like any other.
  package var box: Box {
    get {
      switch content {
      case .box(let box): box
      case .text(let text):
        .paragraph(
          Paragraph(.run(text.run(in: self)), style: text.paragraphStyle, origin: text.origin(in: self)))
      }
    }
    set { content = .box(newValue) }
  }
}
