package import FacturaDiagnostics

/// A stretch of text between tags, entities resolved.
package struct XMLText: Sendable {
  let tree: XMLTree
  let index: Int32

  package var value: String {
    guard case .text(let range) = tree.nodes[Int(index)].content else { return "" }
    return tree.string(range)
  }

  /// Nothing but white space.
  package var isBlank: Bool {
    guard case .text(let range) = tree.nodes[Int(index)].content else { return true }
    return tree.pool[Int(range.lowerBound)..<Int(range.upperBound)].allSatisfy(XMLSource.isSpace)
  }

  /// Where it begins.
  package var location: SourceLocation { location(at: 0) }

  /// Where the byte `offset` of the value's UTF-8 is written in the file.
  package func location(at offset: Int) -> SourceLocation {
    let start = Int(tree.nodes[Int(index)].offset)
    return tree.source.location(
      at: TextWalk(of: tree.source, from: start, in: .content).offset(after: offset))
  }
}

/// An attribute of an element.
package struct XMLAttribute: Sendable {
  let tree: XMLTree
  let index: Int32
  let owner: Int32

  private var entry: XMLTree.Attribute { tree.attributes[Int(index)] }

  package var name: String { tree.names[Int(entry.name)].local }
  package var prefix: String? { tree.names[Int(entry.name)].prefix }
  package var namespace: String? { tree.names[Int(entry.name)].namespace }
  package var value: String { tree.string(entry.value) }
  package var element: XMLElement { XMLElement(tree: tree, index: owner) }

  /// Where its name begins.
  package var location: SourceLocation { tree.source.location(at: Int(entry.nameOffset)) }

  /// Where the byte `offset` of the value's UTF-8 is written in the file.
  package func location(at offset: Int) -> SourceLocation {
    let start = Int(entry.valueOffset)
    return tree.source.location(
      at: TextWalk(of: tree.source, from: start, in: .attribute).offset(after: offset))
  }
}
