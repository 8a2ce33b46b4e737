/// What can stand in an element.
package enum XMLNode: Sendable {
  case element(XMLElement)
  case text(XMLText)
}

/// The children of an element, one after the other.
package struct XMLChildren: Sequence, IteratorProtocol, Sendable {
  let tree: XMLTree
  /// −1 at the end.
  var upcoming: Int32

  package mutating func next() -> XMLNode? {
    guard upcoming >= 0 else { return nil }
    let index = upcoming
    let node = tree.nodes[Int(index)]
    upcoming = node.next
    switch node.content {
    case .element: return .element(XMLElement(tree: tree, index: index))
    case .text: return .text(XMLText(tree: tree, index: index))
    }
  }
}

/// The child elements of an element, one after the other.
package struct XMLChildElements: Sequence, IteratorProtocol, Sendable {
  var children: XMLChildren

  package mutating func next() -> XMLElement? {
    while let child = children.next() {
      if case .element(let element) = child { return element }
    }
    return nil
  }
}
