import FacturaDiagnostics

/// Counts how often the net amount of each line is drawn: once.
struct LineTally {
  /// For each line, the nodes that drew it so far. Nearly always one.
  private var nodes: [[Int32]]
  private(set) var isDrawn = false
  private(set) var repeated: [(line: Int, page: Int, origin: Origin)] = []

  init(_ plan: ReconciliationPlan, count: Int) {
    nodes = plan.drawsLines ? Array(repeating: [], count: count) : []
  }

  /// The loop over lines is the outermost: it stands in the flow, and lines hold no lists of lines.
  mutating func draw(_ origin: Origin, on page: Int) {
    let line = Int(origin.turns[0])
    guard nodes.indices.contains(line) else { return }
    isDrawn = true
    if nodes[line].contains(origin.node) {
      repeated.append((line, page, origin))
    } else {
      nodes[line].append(origin.node)
    }
  }

  /// Lines that were never drawn, if others were.
  var missing: [Int] { isDrawn ? nodes.indices.filter { nodes[$0].isEmpty } : [] }
  var count: Int { nodes.count }
}
