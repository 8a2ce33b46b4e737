import FacturaInvoices
import FacturaPages
import FacturaTemplates

/// Goes once through a template and notes what each node draws.
struct PlanBuilder {
  let template: Template
  let languageNumber: Int
  var nodes: [NodePlan]
  var texts: [TextPlan] = []
  var steps = Steps()
  var rows: [RowPlan] = []
  var loops: [LoopPlan?]
  var drawsLines = false
  /// Whether what is gone through stands once in the document, and not on every page.
  var isInFlow = false
  /// How many conditions and loops are around what is gone through.
  var doubts = 0
  var standing: [Int32] = []
  var nodesThatGoOn: Int32 = 0
  var isInPageSubtotal = false

  init(_ template: Template, language: Int) {
    self.template = template
    languageNumber = language
    nodes = Array(repeating: NodePlan(), count: template.nodeCount + 1)
    loops = Array(repeating: nil, count: template.slotCount)
  }

  mutating func build() {
    for set in template.pageSets {
      for master in [set.following, set.first, set.last, set.only] {
        for furniture in [master?.header, master?.footer, master?.foot] {
          if let furniture { add(furniture.content) }
        }
      }
    }
    isInFlow = true
    add(template.flow)
  }

  // MARK: Boxes

  mutating func add(_ stack: StackNode) {
    for child in stack.children { add(child) }
  }

  private mutating func add(_ node: ContentNode) {
    switch node.kind {
    case .paragraph(let paragraph): add(paragraph, node.number)
    case .stack(let stack, _), .section(let stack, _), .keep(let stack, _), .pinned(let stack),
      .caption(let stack, _),
      .panel(_, let stack, _):
      add(stack)
    case .captioned(let stack, _):
      // A chart without bars takes its caption away.
      doubts += 1
      add(stack)
      doubts -= 1
    case .columns(let columns): for cell in columns.cells { add(cell) }
    case .list(let list): add(list.items)
    case .table(let table): add(table, node.number)
    case .rule, .space, .figure, .pageBreak: break
    case .symbol(let symbol):
      set(symbol.symbology == .qr ? .qrCode : .barCode, pieces(symbol.value), node.number)
    case .bars(let bars):
      add(bars.loop)
      doubts += 1
      set(.text, [.either([pieces(bars.label), pieces(bars.figure)])], node.number, isLineNet: false)
      doubts -= 1
    case .conditional(let branches):
      doubts += 1
      for branch in branches { for child in branch.children { add(child) } }
      doubts -= 1
    case .loop(let loop):
      add(loop.loop)
      doubts += 1
      for child in loop.children { add(child) }
      doubts -= 1
    }
  }

  mutating func add(_ loop: Loop) {
    if loops.indices.contains(loop.slot) { loops[loop.slot] = LoopPlan(loop) }
    if let slot = loop.numberSlot, loops.indices.contains(slot) {
      loops[slot] = LoopPlan(loop, isNumber: true)
    }
  }

  // MARK: Paragraphs

  private mutating func add(_ paragraph: ParagraphNode, _ number: Int32) {
    switch paragraph.content {
    case .text(let template, _): add(template, number)
    case .words(let words): add(words)
    case .late(let templates, _): set(.text, templates.flatMap { pieces($0) }, number)
    }
  }

  private mutating func add(_ words: [WordsNode]) {
    for word in words {
      switch word {
      case .text(let template, _, let number): add(template, number)
      case .lineBreak: break
      case .link(let link): add(link.words)
      case .language(_, let words, _): add(words)
      case .conditional(let branches):
        doubts += 1
        for branch in branches { add(branch.children) }
        doubts -= 1
      case .loop(let loop):
        add(loop.loop)
        doubts += 1
        add(loop.children)
        doubts -= 1
      }
    }
  }

  /// Notes what a text of the layout says.
  mutating func add(_ template: TextTemplate, _ number: Int32) {
    guard template.segments.count == 1, case .value(let value) = template.segments[0],
      case .field(let slot, let field) = value.expression
    else {
      set(.text, pieces(template), number)
      return
    }
    set(.field, [.value(value.expression, value.format, isUppercase: value.isUppercase)], number)
    nodes[Int(number)].format = value.format
    nodes[Int(number)].isUppercase = value.isUppercase
    nodes[Int(number)].slot = Int32(truncatingIfNeeded: slot)
    nodes[Int(number)].field = Int32(truncatingIfNeeded: field)
  }

  /// `isLineNet` is false for what shows lines a second time.
  private mutating func set(
    _ kind: NodePlan.Kind, _ pieces: [Piece], _ number: Int32, isLineNet mayBeNet: Bool = true,
  ) {
    guard nodes.indices.contains(Int(number)) else { return }
    var node = NodePlan(kind: kind, isPageSubtotal: isInPageSubtotal)
    node.index = Int32(truncatingIfNeeded: texts.count)
    if isInFlow, mayBeNet, let loop = lineLoop(pieces) {
      node.isLineNet = true
      node.lineDepth = UInt8(truncatingIfNeeded: loop.depth)
    }
    if mayGoOn(pieces) {
      nodesThatGoOn += 1
      node.goesOn = nodesThatGoOn
    }
    if isInFlow, doubts == 0, kind == .field || kind == .text, standing.count < Int(Int16.max) {
      standing.append(number)
      node.standing = Int16(truncatingIfNeeded: standing.count)
    }
    texts.append(TextPlan(pieces: pieces, ways: steps.add(pieces)))
    nodes[Int(number)] = node
    if node.isLineNet { drawsLines = true }
  }
}
