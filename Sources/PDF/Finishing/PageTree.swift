/// The tree of pages (ISO 32000-1, 7.7.3). The root holds the first pages and then nodes of at most a hundred each,
/// so that a reader finds page 9,000 of a long statement without reading the 8,999 before it.
struct PageTree {
  private struct Node {
    var number: ObjectNumber
    var pages: [ObjectNumber]
  }

  private static let nodeLimit = 100

  private var nodes: [Node]
  private(set) var count = 0

  init(root: ObjectNumber) {
    nodes = [Node(number: root, pages: [])]
  }

  var root: ObjectNumber { nodes[0].number }

  /// Adds a page; answers its parent.
  mutating func add(_ page: ObjectNumber, to writer: inout ObjectWriter) -> ObjectNumber {
    if nodes[nodes.count - 1].pages.count >= PageTree.nodeLimit {
      nodes.append(Node(number: writer.reserve(), pages: []))
    }
    nodes[nodes.count - 1].pages.append(page)
    count += 1
    return nodes[nodes.count - 1].number
  }

  func write(to writer: inout ObjectWriter) {
    for node in nodes.dropFirst() {
      writer.add(as: node.number) { text in
        text.append("<</Type/Pages/Parent ")
        text.append(root)
        text.append(kids: node.pages, count: node.pages.count)
      }
    }
    writer.add(as: root) { text in
      text.append("<</Type/Pages")
      text.append(kids: nodes[0].pages + nodes.dropFirst().map(\.number), count: count)
    }
  }
}

extension PDFText {
  fileprivate mutating func append(kids: [ObjectNumber], count: Int) {
    append("/Kids[")
    for (index, kid) in kids.enumerated() {
      if index > 0 { append(" ") }
      append(kid)
    }
    append("]/Count ")
    append(count)
    append(">>")
  }
}
