import FacturaDiagnostics
import FacturaInvoices

/// Counts how often the net amount of each line is drawn: once for each place of the layout, and there once for each
/// turn of the loops around it. A line that states none is known by its row.
struct LineTally {
  /// For each line, where it was drawn last. Nearly always one.
  private var places: [[Origin]]
  private(set) var isDrawn = false
  private(set) var repeated: [(line: Int, page: Int, origin: Origin)] = []
  /// Lines without a net amount whose rows are still to come. Nearly always none.
  private var awaited: Set<Int> = []
  private let unstated: Set<Int>
  /// What is drawn again by fault follows soon.
  private static let memory = 8

  init(_ plan: ReconciliationPlan, _ lines: [Line]) {
    places = plan.drawsLines ? Array(repeating: [], count: lines.count) : []
    var unstated: Set<Int> = []
    for (index, line) in lines.enumerated() where line.net == nil && line.otherCurrency?.net == nil {
      unstated.insert(index)
    }
    self.unstated = unstated
    // Without rows there is nothing to know them by.
    if plan.rows.contains(where: { $0.lineDepth != nil }) { awaited = unstated }
  }

  /// A row stands on a page.
  mutating func enter(_ row: RowPlan, _ turns: Turns) {
    guard !awaited.isEmpty, let depth = row.lineDepth else { return }
    awaited.remove(Int(turns[depth]))
  }

  /// `depth` is that of the loop over lines. True if the line is drawn for the first time.
  mutating func draw(_ origin: Origin, depth: UInt8, on page: Int) -> Bool {
    let line = Int(origin.turns[Int(depth)])
    guard places.indices.contains(line) else { return false }
    isDrawn = true
    let isFirst = places[line].isEmpty
    if places[line].contains(where: { $0.node == origin.node && $0.turns == origin.turns }) {
      repeated.append((line, page, origin))
      return false
    }
    if places[line].count == Self.memory { places[line].removeFirst() }
    places[line].append(origin)
    return isFirst
  }

  /// Lines that were never drawn, if others were.
  var missing: [Int] {
    guard isDrawn else { return [] }
    return places.indices.filter { places[$0].isEmpty && (!unstated.contains($0) || awaited.contains($0)) }
  }
  var count: Int { places.count }
}
