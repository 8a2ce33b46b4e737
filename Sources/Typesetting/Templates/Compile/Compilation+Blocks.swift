import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaXML

/// Boxes.
extension Compilation {
  /// The boxes in an element, one below the other.
  func stack(_ attributes: Attributes, at place: Place) -> StackNode {
    StackNode(
      children: blocks(children(attributes, at: place), in: attributes.element, at: place),
      gap: attributes.rule.attribute("gap") == nil ? .zero : attributes.length("gap", em: place.em) ?? .zero)
  }

  /// Boxes; words between them form paragraphs of their own.
  func blocks(_ children: [Child], in parent: XMLElement, at place: Place) -> [ContentNode] {
    var nodes: [ContentNode] = []
    var words: [Child] = []
    func closeParagraph() {
      if let paragraph = looseParagraph(words, in: parent, at: place) { nodes.append(paragraph) }
      words = []
    }
    for child in children {
      switch child {
      case .words: words.append(child)
      case .element(let element, let rule):
        if Vocabulary.wordNames.contains(rule.name) || (isBesideWords(words) && holdsOnlyWords(child)) {
          words.append(child)
        } else {
          closeParagraph()
          nodes += block(element, rule, at: place)
        }
      }
    }
    closeParagraph()
    return nodes
  }

  /// Whether there are already words in a line that has begun.
  private func isBesideWords(_ words: [Child]) -> Bool {
    words.contains { child in
      if case .words(let text) = child { text.value.firstWords != nil } else { true }
    }
  }

  /// A condition or loop around words alone belongs to the line in which it stands.
  private func holdsOnlyWords(_ child: Child) -> Bool {
    guard case .element(let element, let rule) = child else { return true }
    guard Vocabulary.controlNames.contains(rule.name) || rule.name == "when" || rule.name == "otherwise"
    else {
      return Vocabulary.wordNames.contains(rule.name)
    }
    return element.elements.allSatisfy { inner in
      Vocabulary.rule(for: inner.name).map { holdsOnlyWords(.element(inner, $0)) } ?? true
    }
  }

  private func looseParagraph(_ words: [Child], in parent: XMLElement, at place: Place) -> ContentNode? {
    guard isBesideWords(words) else { return nil }
    let content = paragraphContent(words, in: parent, at: place)
    let paragraph = ParagraphNode(content: content, style: place.style.paragraphStyle, role: .paragraph)
    return ContentNode(kind: .paragraph(paragraph), number: node(parent), keepsWithNext: false)
  }

  // MARK: One element

  private func block(_ element: XMLElement, _ rule: ElementRule, at outer: Place) -> [ContentNode] {
    guard let (attributes, place) = open(element, at: outer),
      let kind = kind(attributes, at: place, outer: outer)
    else { return [] }
    let keepsWithNext =
      attributes.isGiven("keep-with-next")
      ? attributes.flag("keep-with-next") : Vocabulary.headings.contains(rule.name)
    return [ContentNode(kind: kind, number: node(element), keepsWithNext: keepsWithNext)]
  }

  private func kind(_ attributes: Attributes, at place: Place, outer: Place) -> ContentNode.Kind? {
    switch attributes.rule.name {
    case "p", "note", "h1", "h2", "h3", "h4", "h5", "h6": .paragraph(paragraph(attributes, at: place))
    case "stack", "li": .stack(stack(attributes, at: place), language: attributes.language)
    case "section": .section(stack(attributes, at: place), language: attributes.language)
    case "keep": .keep(stack(attributes, at: place), language: attributes.language)
    case "pinned": .pinned(stack(attributes, at: place))
    case "columns": columns(attributes, at: place)
    case "panel": panel(attributes, at: place)
    case "ul", "ol": list(attributes, at: place)
    case "table": table(attributes, at: place)
    case "rule": rule(attributes, at: place)
    case "space": attributes.length("height", em: place.em).map { .space($0) }
    case "page-break": .pageBreak
    case "img": figure(attributes, at: place)
    case "qr": symbol(.qr, attributes, at: place)
    case "barcode": symbol(.code128, attributes, at: place)
    case "bars": bars(attributes, at: place)
    case "figure": captioned(attributes, at: place)
    case "figcaption": .caption(stack(attributes, at: place), language: attributes.language)
    case "if", "choose", "for": control(attributes, at: place) { blocks($0, in: attributes.element, at: $1) }
    default: nil
    }
  }

  private func paragraph(_ attributes: Attributes, at place: Place) -> ParagraphNode {
    let children = children(attributes, at: place)
    return ParagraphNode(
      content: paragraphContent(children, in: attributes.element, at: place),
      style: place.style.paragraphStyle, role: role(attributes), language: attributes.language)
  }

  private func role(_ attributes: Attributes) -> Role {
    guard let index = Vocabulary.headings.firstIndex(of: attributes.rule.name) else {
      return attributes.rule.name == "note" ? .note : .paragraph
    }
    if let skipped = headings.enter(level: index + 1) {
      report(.skippedHeading(level: index + 1, after: skipped), at: attributes.element.location)
    }
    return [.heading1, .heading2, .heading3, .heading4, .heading5, .heading6][index]
  }

  // MARK: Containers

  private func columns(_ attributes: Attributes, at place: Place) -> ContentNode.Kind? {
    let tracks = attributes.tracks(
      "tracks", em: place.em, style: textStyle(place.style, at: attributes.element.location))
    var cells: [ContentNode] = []
    for child in children(attributes, at: place) {
      guard case .element(let element, let rule) = child else { continue }
      let nodes = block(element, rule, at: place)
      guard nodes.count == 1 else { continue }
      cells.append(nodes[0])
    }
    guard let tracks else { return nil }
    if cells.count != tracks.count {
      report(.trackCount(cells: cells.count, tracks: tracks.count), at: attributes.element.location)
    }
    return .columns(
      ColumnsNode(
        tracks: tracks, gap: attributes.length("gap", em: place.em) ?? .zero,
        alignment: attributes.verticalAlignment, cells: cells))
  }

  private func panel(_ attributes: Attributes, at place: Place) -> ContentNode.Kind {
    let edges = (attributes.words("edges") ?? ["all"]).reduce(into: Panel.Edges()) {
      $0.formUnion(.named($1))
    }
    let style = Panel.Style(
      padding: attributes.insets("padding", em: place.em) ?? .zero, fill: attributes.color("fill"),
      border: attributes.stroke("border", em: place.em), edges: edges,
      corners: attributes.length("corners", em: place.em) ?? .zero,
      width: attributes.length("width", em: place.em),
      minimumHeight: attributes.length("min-height", em: place.em) ?? .zero)
    return .panel(style, stack(attributes, at: place), language: attributes.language)
  }

  private func list(_ attributes: Attributes, at place: Place) -> ContentNode.Kind {
    let isNumbered = attributes.rule.name == "ol"
    let children = children(attributes, at: place)
    let items = StackNode(
      children: listItems(children, at: place),
      gap: attributes.length("gap", em: place.em) ?? .zero)
    return .list(
      ListNode(
        marker: isNumbered ? .number : .bullet(attributes.name("bullet") ?? "•"),
        attributes: GroupAttributes(listNumbering: isNumbered ? .decimal : .disc),
        indent: attributes.length("indent", em: place.em) ?? .zero,
        style: textStyle(place.style, at: attributes.element.location),
        paragraphStyle: place.style.paragraphStyle,
        items: items))
  }

  private func listItems(_ children: [Child], at outer: Place) -> [ContentNode] {
    children.compactMap { child in
      guard case .element(let element, let rule) = child else { return nil }
      if rule.name == "li" { return block(element, rule, at: outer).first }
      guard let (attributes, place) = open(element, at: outer),
        let kind = control(attributes, at: place, { listItems($0, at: $1) })
      else { return nil }
      return ContentNode(kind: kind, number: node(element), keepsWithNext: false)
    }
  }
}

extension Attributes {
  var verticalAlignment: Columns.VerticalAlignment {
    switch word("valign") {
    case "middle": .middle
    case "bottom": .bottom
    case "baseline": .baseline
    default: .top
    }
  }
}

extension Panel.Edges {
  static func named(_ name: String) -> Panel.Edges {
    switch name {
    case "top": .top
    case "right": .right
    case "bottom": .bottom
    case "left": .left
    default: .all
    }
  }
}
