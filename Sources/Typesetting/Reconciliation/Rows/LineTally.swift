import FacturaDiagnostics

/// Counts how often the net amount of each line is drawn: once for each place of the layout, and there once for each
/// turn of the loops around it.
struct LineTally {
  /// For each line, where it was drawn last. Nearly always one.
  private var places: [[Origin]]
  private(set) var isDrawn = false
  private(set) var repeated: [(line: Int, page: Int, origin: Origin)] = []
  /// What is drawn again by fault follows soon.
  private static let memory = 8

  init(_ plan: ReconciliationPlan, count: Int) {
    places = plan.drawsLines ? Array(repeating: [], count: count) : []
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
  var missing: [Int] { isDrawn ? places.indices.filter { places[$0].isEmpty } : [] }
  var count: Int { places.count }
}
