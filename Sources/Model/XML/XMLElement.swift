package import FacturaDiagnostics

/// An element of an XML file that has been read. It is a small value; the file stays in memory as long as one of
/// its elements does.
package struct XMLElement: Sendable {
  let tree: XMLTree
  let index: Int32

  /// The local name: `Item` for `<a:Item>`.
  package var name: String { tree.names[Int(nameNumber)].local }
  package var prefix: String? { tree.names[Int(nameNumber)].prefix }
  /// The namespace's URI.
  package var namespace: String? { tree.names[Int(nameNumber)].namespace }

  /// Where its `<` stands.
  package var location: SourceLocation { tree.source.location(at: Int(tree.nodes[Int(index)].offset)) }

  package var parent: XMLElement? {
    let parent = tree.nodes[Int(index)].parent
    return parent < 0 ? nil : XMLElement(tree: tree, index: parent)
  }

  // MARK: Attributes

  /// In the order of the file, without namespace declarations.
  package var attributes: [XMLAttribute] {
    attributeRange.map { XMLAttribute(tree: tree, index: $0, owner: index) }
  }

  /// The attribute with this local name, and no prefix.
  package func attribute(_ name: String) -> XMLAttribute? {
    for index in attributeRange {
      let attributeName = tree.names[Int(tree.attributes[Int(index)].name)]
      if attributeName.local == name, attributeName.prefix == nil {
        return XMLAttribute(tree: tree, index: index, owner: self.index)
      }
    }
    return nil
  }

  // MARK: Children

  /// Elements and texts in the order of the file. Texts between elements are kept as they stand, also those of
  /// white space alone; comments are left out.
  package var children: XMLChildren { XMLChildren(tree: tree, upcoming: firstChild) }

  package var elements: XMLChildElements { XMLChildElements(children: children) }

  /// The first child with this local name.
  package func element(named name: String) -> XMLElement? {
    elements.first { $0.name == name }
  }

  package func elements(named name: String) -> [XMLElement] {
    elements.filter { $0.name == name }
  }

  package var hasElements: Bool { elements.first { _ in true } != nil }

  /// What stands directly in it, without what stands in child elements, as it is written.
  package var text: String {
    var text = ""
    for case .text(let piece) in children {
      if text.isEmpty { text = piece.value } else { text += piece.value }
    }
    return text
  }

  /// `text` without white space at its ends.
  package var trimmedText: String {
    let text = text
    guard let first = text.utf8.first, let last = text.utf8.last,
      XMLSource.isSpace(first) || XMLSource.isSpace(last)
    else { return text }
    let start = text.utf8.firstIndex { !XMLSource.isSpace($0) } ?? text.endIndex
    let end = text.utf8.lastIndex { !XMLSource.isSpace($0) } ?? text.startIndex
    return start <= end ? String(text[start...end]) : ""
  }

  /// No text but white space in it, nor in any element in it.
  package var isBlank: Bool {
    children.allSatisfy { child in
      switch child {
      case .text(let text): text.isBlank
      case .element(let element): element.isBlank
      }
    }
  }

  // MARK: Path

  /// `/ECF/DetallesItems/Item[17]/MontoItem`: a number, from 1, where siblings have the same name.
  package var path: DataPath {
    var steps: [String] = []
    var element: XMLElement? = self
    while let step = element {
      steps.append(step.step)
      element = step.parent
    }
    return DataPath("/" + steps.reversed().joined(separator: "/"))
  }

  private var step: String {
    guard let parent else { return name }
    let namesakes = parent.elements(named: name)
    guard namesakes.count > 1, let position = namesakes.firstIndex(where: { $0.index == index }) else {
      return name
    }
    return "\(name)[\(position + 1)]"
  }

  // MARK: Storage

  private var nameNumber: Int32 {
    guard case .element(let name, _, _) = tree.nodes[Int(index)].content else { return 0 }
    return name
  }

  private var firstChild: Int32 {
    guard case .element(_, let firstChild, _) = tree.nodes[Int(index)].content else { return -1 }
    return firstChild
  }

  private var attributeRange: Range<Int32> {
    guard case .element(_, _, let attributes) = tree.nodes[Int(index)].content else { return 0..<0 }
    return attributes
  }
}

extension XMLElement: Hashable {
  /// The same element of the same file.
  package static func == (a: XMLElement, b: XMLElement) -> Bool { a.tree === b.tree && a.index == b.index }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(tree))
    hasher.combine(index)
  }
}
