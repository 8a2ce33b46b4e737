import FacturaAmounts
import FacturaDiagnostics
import FacturaGeometry
package import FacturaLayout
import FacturaPages

/// Random numbers that are the same for the same seed (SplitMix64).
package struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Boxes of all kinds, nested at random. Every text and every block has an origin of its own, so that a test can
/// tell where each went.
package struct BoxGenerator {
  package var numbers: SeededNumbers
  /// What the generated box holds: the text of each origin, and how many blocks.
  package private(set) var texts: [Int32: String] = [:]
  package private(set) var blocks: [Int32] = []
  private var lastNode: Int32 = 0

  package init(seed: UInt64) {
    numbers = SeededNumbers(seed: seed)
  }

  package mutating func box(depth: Int = 3) -> Box {
    if depth == 0 { return leaf() }
    switch Int.random(in: 0..<16, using: &numbers) {
    case 0...3: return .stack(stack(depth: depth))
    case 4: return columns(depth: depth)
    case 5: return .panel(panel(depth: depth))
    case 6: return .keepTogether(box(depth: depth - 1))
    case 7: return .group(Group(role: .section, origin: origin()), box(depth: depth - 1))
    case 8, 9: return .table(table())
    default: return leaf()
    }
  }

  package mutating func stack(depth: Int) -> Stack {
    var children: [Stack.Child] = []
    for _ in 0..<Int.random(in: 0...6, using: &numbers) {
      let isPinned = chance(of: 12)
      let isBreak = chance(of: 12)
      let box = isBreak ? .pageBreak : box(depth: depth - 1)
      children.append(Stack.Child(isPinned ? .pinned(box) : box, keepsWithNext: chance(of: 4)))
    }
    return Stack(children, gap: .points(Int.random(in: 0...4, using: &numbers)))
  }

  private mutating func columns(depth: Int) -> Box {
    let count = Int.random(in: 1...3, using: &numbers)
    let cells = (0..<count).map { _ in box(depth: depth - 1) }
    let alignment = pick([Columns.VerticalAlignment.top, .middle, .bottom, .baseline])
    return .columns(
      Columns(
        tracks: cells.map { _ in .fraction(1000) }, gap: .points(2), cells: cells, alignment: alignment))
  }

  private mutating func panel(depth: Int) -> Panel {
    let style = Panel.Style(
      padding: Insets(all: .points(Int.random(in: 0...3, using: &numbers))), fill: .white,
      border: Path.Stroke(width: .points(1), color: .black), corners: .points(2),
      minimumHeight: .points(pick([0, 0, 20])))
    return Panel(style: style, child: box(depth: depth - 1))
  }

  private mutating func leaf() -> Box {
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0: return .space(.points(Int.random(in: 0...30, using: &numbers)))
    case 1: return .rule(Rule(stroke: Path.Stroke(width: .points(1), color: .black), before: .points(1)))
    case 2: return .empty
    case 3, 4: return block()
    default: return .paragraph(paragraph(words: 30))
    }
  }

  private mutating func block() -> Box {
    let origin = origin()
    blocks.append(origin.node)
    return FacturaTestSupport.block(.points(Int.random(in: 1...50, using: &numbers)), origin: origin)
  }

  package mutating func paragraph(words most: Int) -> Paragraph {
    var runs: [TextRun] = []
    for _ in 0..<Int.random(in: 1...3, using: &numbers) {
      let origin = origin()
      let text = words(Int.random(in: 0...most / 2, using: &numbers))
      texts[origin.node] = text
      let style = TextStyle(size: .points(pick([8, 10, 10, 14])))
      runs.append(TextRun(text, style: style, origin: origin))
    }
    let style = ParagraphStyle(
      alignment: pick([.start, .left, .right, .center]), orphans: pick([1, 2, 3]), widows: pick([1, 2, 3]))
    return Paragraph(
      runs.count == 1 ? .run(runs[0]) : .runs(runs), style: style, role: pick([nil, .paragraph]),
      origin: origin())
  }

  private mutating func words(_ count: Int) -> String {
    var text = ""
    for _ in 0..<count {
      let word = pick([
        "a", "be", "sum", "total", "invoice", "שלום", "12.50", "Donaudampfschifffahrt", "ñandú",
      ])
      text += word + pick([" ", " ", " ", "  ", "\n"])
    }
    return text
  }

  package mutating func table() -> Table {
    let rows = (0..<Int.random(in: 0...25, using: &numbers)).map { _ in tableRow() }
    let sum: TableLayout.SumRow = { totals in
      row([.empty, text("\(totals.sums[0].coefficient)")])
    }
    let layout = TableLayout(
      columns: [Track.fraction(2000), .fraction(1000)].map { TableLayout.Column(track: $0) },
      columnGap: .points(2),
      header: chance(of: 2) ? [row([text("head"), text("net")])] : [],
      broughtForward: chance(of: 2) ? sum : nil, carriedForward: chance(of: 2) ? sum : nil,
      pageSubtotal: chance(of: 3) ? sum : nil, sumCount: 1,
      lines: TableLines(betweenRows: Path.Stroke(width: .points(1), color: .black), stripe: .white))
    return Table(layout, rows: rows, origin: origin())
  }

  private mutating func tableRow() -> TableRow {
    let mayBreak = chance(of: 3)
    let style = TableRowStyle(
      section: pick([.body, .body, .body, .foot]),
      padding: Insets(all: .points(Int.random(in: 0...2, using: &numbers))),
      alignment: pick([.top, .middle, .bottom, .baseline]), mayBreak: mayBreak, keepsWithNext: chance(of: 6),
      keepsWithPrevious: chance(of: 6))
    let first: Box = chance(of: 6) ? box(depth: 1) : .paragraph(paragraph(words: mayBreak ? 60 : 6))
    let amount = ExactDecimal(coefficient: Int128(Int.random(in: -500...500, using: &numbers)), scale: 2)
    let counted = chance(of: 2)
    return row(
      [first, .paragraph(paragraph(words: 2))], style: style, adds: [amount], isCounted: counted,
      origin: origin())
  }

  private mutating func origin() -> Origin {
    lastNode += 1
    return Origin(node: lastNode)
  }

  private mutating func chance(of one: Int) -> Bool { Int.random(in: 0..<one, using: &numbers) == 0 }

  package mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &numbers)]
  }
}
