import FacturaDiagnostics

/// Texts that were whole when they were read, but may go on: the last one of each node that has such texts.
///
/// There are many, and hardly one ever goes on: their bytes stand one behind the other.
struct SettledTexts {
  private struct Text {
    var origin: Origin
    var page: Int
    /// Values that agreed.
    var compared: Int
    var baseline: Int?
    /// Where in `bytes` it stands.
    var place: Range<Int>
  }

  /// By what the node says of itself.
  private var texts: [Text?]
  private var bytes: [UInt8] = []
  /// What was replaced is thrown away when so many bytes stand there: at least half of them then.
  private var limit = 1 << 16

  init(count: Int) {
    texts = Array(repeating: nil, count: count + 1)
  }

  mutating func keep(_ run: DrawnRun, of node: NodePlan, page: Int, compared: Int) {
    let place = add(run.bytes)
    texts[Int(node.goesOn)] = Text(
      origin: run.origin, page: page, compared: compared, baseline: run.height, place: place)
  }

  mutating func keep(_ text: OpenText, of node: NodePlan, compared: Int) {
    let place = add(text.bytes)
    texts[Int(node.goesOn)] = Text(
      origin: text.origin, page: text.page, compared: compared, baseline: text.baseline, place: place)
  }

  /// The text of a node at these turns of the loops, and how many of its values agreed.
  func text(of origin: Origin, _ node: NodePlan) -> (text: OpenText, compared: Int)? {
    guard let text = texts[Int(node.goesOn)], text.origin.node == origin.node,
      text.origin.turns == origin.turns
    else { return nil }
    let bytes = Array(bytes[text.place])
    let open = OpenText(text.origin, page: text.page, bytes: bytes, baseline: text.baseline)
    return (open, text.compared)
  }

  /// In bytes of text.
  var size: Int { bytes.count }

  mutating func forget(_ node: NodePlan) { texts[Int(node.goesOn)] = nil }

  private mutating func add(_ text: some Collection<UInt8>) -> Range<Int> {
    if bytes.count + text.count > limit { compact() }
    let start = bytes.count
    bytes.append(contentsOf: text)
    return start..<bytes.count
  }

  private mutating func compact() {
    var kept: [UInt8] = []
    for index in texts.indices {
      guard let place = texts[index]?.place else { continue }
      let start = kept.count
      kept += bytes[place]
      texts[index]?.place = start..<kept.count
    }
    bytes = kept
    limit = max(limit, 2 * kept.count)
  }
}
