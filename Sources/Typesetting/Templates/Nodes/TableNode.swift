package import FacturaGeometry
package import FacturaLayout
package import FacturaPages

/// A table as the layout file describes it.
package struct TableNode: Sendable {
  package var columns: [Track]
  package var gap: Length
  package var lines: TableLines
  package var attributes: GroupAttributes?
  package var caption: CaptionNode?
  package var header: [RowNode]
  package var broughtForward: RowNode?
  package var carriedForward: RowNode?
  package var pageSubtotal: RowNode?
  package var rows: RowProgram
}

package struct CaptionNode: Sendable {
  /// Its only cell is the caption.
  package var row: RowNode
  package var isRepeated: Bool
}

/// Rows, and what stands in cells, are classes: a long table asks for them with every row, and a count is cheaper
/// than a copy.
package final class RowNode: Sendable {
  package let cells: [CellNode]
  package let kind: RowKind
  /// What the row adds to each sum of the layout; empty if it adds to none.
  package let contributions: [Expression?]
  package let isCounted: Bool
  package let number: Int32

  init(
    cells: [CellNode], style: TableRowStyle, contributions: [Expression?], isCounted: Bool, number: Int32,
  ) {
    self.cells = cells
    kind = RowKind(style: style, cells: cells.map(\.kind))
    self.contributions = contributions
    self.isCounted = isCounted
    self.number = number
  }
}

package struct CellNode: Sendable {
  package let content: Content
  /// The same, if the text of one field is all that it shows, as in nearly all cells of a long table.
  package let field: FieldText?
  package let extent: CellExtent
  package let isHeader: Bool
  /// Nothing for a plain cell.
  package let attributes: GroupAttributes?
  package let number: Int32

  package enum Content: Sendable {
    case empty
    case text(TextCell)
    case boxes(StackNode)
  }

  init(
    content: Content, extent: CellExtent = CellExtent(), isHeader: Bool = false,
    attributes: GroupAttributes? = nil, number: Int32,
  ) {
    self.content = content
    field = if case .text(let text) = content { FieldText(text.template) } else { nil }
    self.extent = extent
    self.isHeader = isHeader
    self.attributes = attributes
    self.number = number
  }
}

extension CellNode {
  fileprivate var kind: CellKind {
    var kind = CellKind(extent: extent, isHeader: isHeader, attributes: attributes, node: number)
    if case .text(let text) = content {
      kind.text = CellText(
        style: text.style, paragraphStyle: text.paragraphStyle, path: text.template.path)
    }
    return kind
  }
}

/// A cell that shows words and values in one style: nearly all of a long table.
package final class TextCell: Sendable {
  package let template: TextTemplate
  package let style: TextStyle
  package let paragraphStyle: ParagraphStyle

  init(_ template: TextTemplate, style: TextStyle, paragraphStyle: ParagraphStyle) {
    self.template = template
    self.style = style
    self.paragraphStyle = paragraphStyle
  }
}

/// A field of a record and how it is written. Plain, so that reading it takes no count.
package struct FieldText: Sendable {
  package let slot: Int
  package let number: Int
  package let format: ValueFormat

  /// Nothing if the template shows anything else.
  fileprivate init?(_ template: TextTemplate) {
    guard template.segments.count == 1, case .value(let value) = template.segments[0], !value.isUppercase,
      case .field(let slot, let number) = value.expression
    else { return nil }
    self.slot = slot
    self.number = number
    format = value.format
  }
}

/// The rows of a table as a list of steps, so that reading can stand still behind any row and go on from a number:
///
///     0  open groups, at the end go to 5
///     1    row: heading of the group
///     2    open records, at the end go to 4
///     3      row: record;  close records, back to 3
///     4    row: subtotal;  close groups, back to 1
///     5  row: total
package struct RowProgram: Sendable {
  package enum Step: Sendable {
    case row(RowNode)
    /// Reads the first element of a list, or goes on behind the loop.
    case open(Int, exit: Int)
    /// Reads the next element and goes back, or falls through.
    case close(Int, start: Int)
    /// Goes on elsewhere unless the test holds.
    case unless(Expression, target: Int)
    case jump(Int)
  }

  package var steps: [Step] = []
  package var loops: [Loop] = []
  /// For each step, the loops that are open when it is reached, outermost first.
  package var openLoops: [[Int]] = []
}
