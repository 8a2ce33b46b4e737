import FacturaInvoices
package import FacturaTemplates

/// What each node of a layout draws, in one language: made once, used for every invoice.
package final class ReconciliationPlan: Sendable {
  let template: Template
  let languageNumber: Int
  /// By the number of the node; the first is none.
  let nodes: [NodePlan]
  /// What nodes say that are more than one field.
  let texts: [TextPlan]
  let steps: Steps
  let rows: [RowPlan]
  /// Nodes of the flow that stand on paper whatever the invoice states, if it states what they show.
  let standing: [Int32]
  /// How many nodes have texts that may go on.
  let nodesThatGoOn: Int
  /// The loop of each slot; nothing for the invoice's own.
  let loops: [LoopPlan?]
  let codes = QRReader()
  /// Whether the net amount of lines is drawn anywhere.
  let drawsLines: Bool

  /// `language` is a number in the template's languages.
  package init(_ template: Template, language: Int) {
    var builder = PlanBuilder(template, language: language)
    builder.build()
    self.template = template
    languageNumber = language
    nodes = builder.nodes
    texts = builder.texts
    steps = builder.steps
    standing = builder.standing
    nodesThatGoOn = Int(builder.nodesThatGoOn)
    rows = builder.rows
    loops = builder.loops
    drawsLines = builder.drawsLines
  }

  @inline(__always)
  func node(_ number: Int32) -> NodePlan {
    let index = Int(number)
    return nodes.indices.contains(index) ? nodes[index] : NodePlan()
  }
}

/// What is drawn for one node. Small and plain: it is looked up for every cell.
struct NodePlan: Sendable {
  enum Kind: UInt8, Sendable {
    /// Nothing that is compared.
    case none
    /// A field of the record in a slot, and nothing else: nearly all of a long table.
    case field
    /// `texts[index]`
    case text
    /// A QR code or bar code that says `texts[index]`.
    case qrCode, barCode
    /// `rows[index]`
    case row
    /// A table whose rows add to sums.
    case table
  }

  var kind = Kind.none
  var format = ValueFormat.text
  var isUppercase = false
  /// Whether the net amount of a line stands in it.
  var isLineNet = false
  /// The depth of the loop over lines then.
  var lineDepth: UInt8 = 0
  /// Whether it stands in a table's page subtotal, where carried sums are those of the page.
  var isPageSubtotal = false
  /// The number from 1 of those that may be whole and yet go on, because of a condition or a value that isn't known; 0 for
  /// others.
  var goesOn: Int32 = 0
  /// The bit of a cell of one text in its row; 0 elsewhere.
  var cell: UInt8 = 0
  /// The place in `standing`, from 1; 0 elsewhere.
  var standing: Int16 = 0
  var slot: Int32 = 0
  var field: Int32 = 0
  var index: Int32 = 0
}

/// A loop as far as its elements must be found again.
/// A class, because it is looked up for each row and holds an expression, which costs more to copy than a reference.
final class LoopPlan: Sendable {
  let list: Expression
  let slot: Int
  let depth: Int
  /// Whether this slot holds the number of the turn, and not its element.
  let isNumber: Bool
  let number: Int32

  init(_ loop: Loop, isNumber: Bool = false) {
    list = loop.list
    slot = loop.slot
    depth = loop.depth
    self.isNumber = isNumber
    number = loop.number
  }
}

/// A row of a table in the flow. A class, because it is looked up for each row and holds lists.
final class RowPlan: Sendable {
  /// Loops of its table whose every pass has a row: no pass may be left out.
  let gapless: [LoopPlan]
  /// The depth of the loop over the invoice's lines around it, if there is one.
  let lineDepth: Int?
  let contributions: [Expression?]
  /// The nodes of its cells of one text: of that in place n, the bit is n.
  let cells: [Int32]
  /// All of their bits.
  let allCells: UInt64

  init(
    gapless: [LoopPlan], lineDepth: Int?, contributions: [Expression?], cells: [Int32], allCells: UInt64,
  ) {
    self.gapless = gapless
    self.lineDepth = lineDepth
    self.contributions = contributions
    self.cells = cells
    self.allCells = allCells
  }
}
