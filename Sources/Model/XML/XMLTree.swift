/// An XML file, read: all its elements, attributes and texts in flat arrays, in file order.
///
/// Elements and texts are numbered together; `XMLElement` and `XMLText` are a tree and a number. So a tree of
/// any depth is freed at once, and an element knows its parent.
final class XMLTree: Sendable {
  struct Name: Hashable, Sendable {
    var local: String
    var prefix: String?
    var namespace: String?
  }

  struct Node: Sendable {
    enum Content: Sendable {
      case element(name: Int32, firstChild: Int32, attributes: Range<Int32>)
      /// The range in `pool`.
      case text(Range<Int32>)
    }

    var content: Content
    /// −1 for the root.
    var parent: Int32
    /// −1 for the last child.
    var next: Int32
    /// Where it begins in the source.
    var offset: Int32
  }

  struct Attribute: Sendable {
    var name: Int32
    /// The range in `pool`.
    var value: Range<Int32>
    var nameOffset: Int32
    var valueOffset: Int32
  }

  let source: XMLSource
  let names: [Name]
  let nodes: [Node]
  let attributes: [Attribute]
  /// Texts and attribute values, entities resolved.
  let pool: [UInt8]

  init(source: XMLSource, names: [Name], nodes: [Node], attributes: [Attribute], pool: [UInt8]) {
    self.source = source
    self.names = names
    self.nodes = nodes
    self.attributes = attributes
    self.pool = pool
  }

  func string(_ range: Range<Int32>) -> String {
    String(decoding: pool[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }
}
