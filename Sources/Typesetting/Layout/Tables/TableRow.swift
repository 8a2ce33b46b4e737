package import FacturaAmounts
package import FacturaDiagnostics
package import FacturaGeometry
package import FacturaPages

/// One row: what it says. Small, because a long table makes one after the other; the rest stands in its kind.
package struct TableRow: Sendable {
  package var kind: RowKind
  /// As many as the kind has.
  package var cells: [CellContent]
  /// What this row adds to the running totals, in their order; empty for rows that add nothing.
  package var contributions: [ExactDecimal]
  /// Counted rows make the plan: `PageRecord.rows` names the first and last on each page.
  package var isCounted: Bool
  package var origin: Origin

  package init(
    kind: RowKind, cells: [CellContent], contributions: [ExactDecimal] = [], isCounted: Bool = false,
    origin: Origin = .none,
  ) {
    self.kind = kind
    self.cells = cells
    self.contributions = contributions
    self.isCounted = isCounted
    self.origin = origin
  }

  package var style: TableRowStyle { kind.style }
}

/// What stands in a cell.
package enum CellContent: Sendable {
  case empty
  /// One paragraph of one run, without a role of its own: nearly every cell.
  case text(String)
  indirect case box(Box)
}

/// What all rows of one element of the layout file have in common.
package final class RowKind: Sendable {
  package let style: TableRowStyle
  package let cells: [CellKind]
  /// The elements that the cells are, but for the turns of the loops around them.
  let groups: [Group]
  /// Whether a cell stands over rows below this one.
  let reachesDown: Bool

  package init(style: TableRowStyle, cells: [CellKind]) {
    self.style = style
    self.cells = cells
    reachesDown = cells.contains { $0.extent.rows > 1 }
    groups = cells.map {
      Group(role: $0.isHeader ? .headerCell : .cell, origin: Origin(node: $0.node), attributes: $0.attributes)
    }
  }

  /// The same kind with attributes of one row's own.
  package func giving(_ attributes: GroupAttributes, toCell index: Int) -> RowKind {
    var cells = cells
    cells[index].attributes = attributes
    return RowKind(style: style, cells: cells)
  }
}

/// How many columns and rows a cell fills.
package struct CellExtent: Hashable, Sendable {
  package var columns: Int
  /// More than one only in header rows, which are placed together.
  package var rows: Int
  /// Columns between it and the cell before it, which cells of rows above fill.
  package var skipped: Int

  package init(columns: Int = 1, rows: Int = 1, skipped: Int = 0) {
    self.columns = columns
    self.rows = rows
    self.skipped = skipped
  }
}

/// What all cells of one element of the layout file have in common.
package struct CellKind: Sendable {
  package var extent: CellExtent
  package var isHeader: Bool
  /// Nothing for a plain cell.
  package var attributes: GroupAttributes?
  /// As in `Origin`.
  package var node: Int32
  package var text: CellText

  package init(
    extent: CellExtent = CellExtent(), isHeader: Bool = false, attributes: GroupAttributes? = nil,
    node: Int32 = 0, text: CellText = CellText(),
  ) {
    self.extent = extent
    self.isHeader = isHeader
    self.attributes = attributes
    self.node = node
    self.text = text
  }
}

/// How the text of a cell is set, if it has no boxes.
package struct CellText: Sendable {
  package var style: TextStyle
  package var paragraphStyle: ParagraphStyle
  /// Number of the path pattern that the text comes from, as in `Origin`.
  package var path: Int32

  package init(
    style: TextStyle = TextStyle(), paragraphStyle: ParagraphStyle = ParagraphStyle(), path: Int32 = 0,
  ) {
    self.style = style
    self.paragraphStyle = paragraphStyle
    self.path = path
  }
}

extension TableRow {
  /// The element that a cell is.
  func group(ofCell index: Int, isContinued: Bool = false) -> Group {
    var group = kind.groups[index]
    group.origin.turns = origin.turns
    group.isContinued = isContinued
    return group
  }

  func origin(ofTextIn index: Int) -> Origin {
    Origin(node: kind.cells[index].node, path: kind.cells[index].text.path, turns: origin.turns)
  }

  /// What stands in a cell, as a box like any other.
  package func box(ofCell index: Int) -> Box {
    switch cells[index] {
    case .empty: return .empty
    case .box(let box): return box
    case .text(let text):
      let look = kind.cells[index].text
      let origin = origin(ofTextIn: index)
      return .paragraph(
        Paragraph(
          .run(TextRun(text, style: look.style, origin: origin)), style: look.paragraphStyle, origin: origin))
    }
  }
}

/// How a kind of row looks and breaks; shared by all rows of one element of the layout file.
package final class TableRowStyle: Sendable {
  package enum Section: UInt8, Sendable {
    case head, body, foot
  }

  package let section: Section
  /// Inside every cell.
  package let padding: Insets
  package let fill: Color?
  package let lineAbove: Path.Stroke?
  package let lineBelow: Path.Stroke?
  package let alignment: Columns.VerticalAlignment
  /// Whether the row may be cut between two lines of its cells.
  package let mayBreak: Bool
  /// A group's heading stays with its first row.
  package let keepsWithNext: Bool
  /// Totals are never stranded: a subtotal or total takes the row before it along.
  package let keepsWithPrevious: Bool

  package init(
    section: Section = .body, padding: Insets = .zero, fill: Color? = nil, lineAbove: Path.Stroke? = nil,
    lineBelow: Path.Stroke? = nil, alignment: Columns.VerticalAlignment = .top, mayBreak: Bool = false,
    keepsWithNext: Bool = false, keepsWithPrevious: Bool = false,
  ) {
    self.section = section
    self.padding = padding
    self.fill = fill
    self.lineAbove = lineAbove
    self.lineBelow = lineBelow
    self.alignment = alignment
    self.mayBreak = mayBreak
    self.keepsWithNext = keepsWithNext
    self.keepsWithPrevious = keepsWithPrevious
  }
}
