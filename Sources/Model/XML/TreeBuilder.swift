import CXML2
import FacturaDiagnostics

/// Receives what libxml2 reads and puts it into the arrays of a tree. It lives for one file.
///
/// After the first fault it takes nothing more: libxml2 goes on to the end of the bytes in silence, because
/// stopping it would free the buffer that it stands in.
struct TreeBuilder {
  let source: XMLSource
  private let scan: MarkupScan
  private let limits: XMLLimits
  private(set) var finding: Finding?
  private var hasFailed = false
  /// Only while it reads.
  var parser: xmlParserCtxtPtr?

  private var names: [XMLTree.Name] = []
  private var nodes: [XMLTree.Node] = []
  private var attributes: [XMLTree.Attribute] = []
  private var pool: [UInt8] = []
  private var nameNumbers = NameNumbers()
  private(set) var open: [OpenElement] = []
  /// Number in the scan of the next tag that libxml2 will report.
  private(set) var nextTag = 0
  /// Behind the last tag: where the next text begins.
  private var textStart: Int32 = 0

  struct OpenElement {
    var node: Int32
    var lastChild: Int32
    var isEmptyTag: Bool
  }

  init(source: XMLSource, scan: MarkupScan, limits: XMLLimits) {
    self.source = source
    self.scan = scan
    self.limits = limits
    nodes.reserveCapacity(scan.tags.count)
    attributes.reserveCapacity(scan.attributes.count)
    pool.reserveCapacity(source.bytes.count / 4)
  }

  func finish() -> XMLElement? {
    guard !nodes.isEmpty, open.isEmpty else { return nil }
    let tree = XMLTree(source: source, names: names, nodes: nodes, attributes: attributes, pool: pool)
    return XMLElement(tree: tree, index: 0)
  }

  mutating func fail(_ fact: XMLFact, at offset: Int) {
    guard !hasFailed else { return }
    hasFailed = true
    finding = Finding(fact, at: source.location(at: offset))
  }

  func name(of node: Int32) -> String {
    guard case .element(let name, _, _) = nodes[Int(node)].content else { return "" }
    let found = names[Int(name)]
    return (found.prefix.map { $0 + ":" } ?? "") + found.local
  }

  func offset(of node: Int32) -> Int { Int(nodes[Int(node)].offset) }

  /// The `<` of the tag that libxml2 reads now, or the last offset if the scan ended before it.
  var currentTagOffset: Int {
    nextTag < scan.tags.count ? Int(scan.tags[nextTag].start) : Int(textStart)
  }
}

// MARK: - What libxml2 reports

extension TreeBuilder {
  mutating func startElement(
    _ local: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?,
    attributes raw: UnsafeBufferPointer<UnsafePointer<xmlChar>?>,
  ) {
    guard !hasFailed else { return }
    let tag = nextTag < scan.tags.count ? scan.tags[nextTag] : nil
    let offset = tag?.start ?? textStart
    nextTag += 1
    guard open.count < limits.depth else { return fail(.tooDeep(limit: limits.depth), at: Int(offset)) }
    let number = number(of: NameNumbers.Key(local: local, prefix: prefix, namespace: namespace))
    let range = append(raw, marks: tag?.attributes ?? 0..<0, at: offset)
    append(.element(name: number, firstChild: -1, attributes: range), at: offset)
    open.append(
      OpenElement(node: Int32(nodes.count - 1), lastChild: -1, isEmptyTag: tag?.kind == .empty))
    textStart = tag?.end ?? textStart
  }

  mutating func endElement() {
    guard !hasFailed, let closed = open.popLast(), !closed.isEmptyTag else { return }
    if nextTag < scan.tags.count { textStart = scan.tags[nextTag].end }
    nextTag += 1
  }

  /// libxml2 hands a long text over in pieces.
  mutating func characters(_ piece: UnsafeBufferPointer<UInt8>) {
    guard !hasFailed, let parent = open.last else { return }
    if parent.lastChild >= 0, parent.lastChild == nodes.count - 1,
      case .text(let range) = nodes[nodes.count - 1].content
    {
      guard range.count + piece.count <= limits.text else { return failText() }
      take(piece, as: .content, from: textStart, after: range.count)
      nodes[nodes.count - 1].content = .text(range.lowerBound..<Int32(pool.count))
    } else {
      guard piece.count <= limits.text else { return failText() }
      let start = Int32(pool.count)
      take(piece, as: .content, from: textStart)
      append(.text(start..<Int32(pool.count)), at: textStart)
    }
  }

  /// Puts a text into the pool. Tabs and carriage returns are spaces there, as in JSON; what no text may have can
  /// still come here as a number, like `&#x85;`. The text begins at `start` in the file, `count` bytes before.
  private mutating func take(
    _ piece: UnsafeBufferPointer<UInt8>, as place: TextWalk.Place, from start: Int32, after count: Int = 0,
  ) {
    for index in piece.indices {
      let byte = piece[index]
      pool.append(byte == 0x09 || byte == 0x0D ? 0x20 : byte)
      guard byte >= 0x7F else { continue }
      let value = byte == 0x7F ? 0x7F : XMLSource.scalar(in: piece, at: index)?.scalar
      guard let value, let fact = XMLSource.fault(of: value) else { continue }
      let walk = TextWalk(of: source, from: Int(start), in: place)
      fail(fact, at: walk.offset(after: count + index))
    }
  }

  private mutating func failText() {
    fail(.textTooLong(limit: limits.text), at: Int(textStart))
  }

  /// Appends a node as the last child of the open element.
  private mutating func append(_ content: XMLTree.Node.Content, at offset: Int32) {
    guard nodes.count < limits.nodes else { return fail(.tooManyNodes(limit: limits.nodes), at: Int(offset)) }
    let number = Int32(nodes.count)
    nodes.append(XMLTree.Node(content: content, parent: open.last?.node ?? -1, next: -1, offset: offset))
    guard let parent = open.last else { return }
    if parent.lastChild >= 0 {
      nodes[Int(parent.lastChild)].next = number
    } else if case .element(let name, _, let attributes) = nodes[Int(parent.node)].content {
      nodes[Int(parent.node)].content = .element(name: name, firstChild: number, attributes: attributes)
    }
    open[open.count - 1].lastChild = number
  }

  /// libxml2 gives five pointers for each attribute: local name, prefix, namespace, start and end of the value.
  private mutating func append(
    _ raw: UnsafeBufferPointer<UnsafePointer<xmlChar>?>, marks: Range<Int32>, at offset: Int32,
  ) -> Range<Int32> {
    let first = Int32(attributes.count)
    var bytes = 0
    for position in stride(from: 0, to: raw.count - 4, by: 5) {
      guard let start = raw[position + 3], let end = raw[position + 4] else { continue }
      let value = UnsafeBufferPointer(start: start, count: end - start)
      bytes += value.count
      if bytes > limits.text { fail(.textTooLong(limit: limits.text), at: Int(offset)) }
      let mark = Int(marks.lowerBound) + position / 5
      let isMarked = mark < Int(marks.upperBound)
      let key = NameNumbers.Key(local: raw[position], prefix: raw[position + 1], namespace: raw[position + 2])
      let poolStart = Int32(pool.count)
      let valueOffset = isMarked ? scan.attributes[mark].value : offset
      take(value, as: .attribute, from: valueOffset)
      attributes.append(
        XMLTree.Attribute(
          name: number(of: key), value: poolStart..<Int32(pool.count),
          nameOffset: isMarked ? scan.attributes[mark].name : offset,
          valueOffset: valueOffset))
    }
    return first..<Int32(attributes.count)
  }

  private mutating func number(of key: NameNumbers.Key) -> Int32 {
    if let number = nameNumbers[key] { return number }
    let number = Int32(names.count)
    names.append(
      XMLTree.Name(
        local: key.local.map { String(cString: $0) } ?? "",
        prefix: key.prefix.map { String(cString: $0) },
        namespace: key.namespace.map { String(cString: $0) }))
    nameNumbers[key] = number
    return number
  }
}
