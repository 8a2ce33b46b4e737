import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaTemplates

/// Boxes of nodes.
extension Scope {
  mutating func box(_ node: ContentNode) throws(LayoutError) -> Box {
    self.node = node.number
    switch node.kind {
    case .paragraph(let paragraph): return try box(paragraph, node.number)
    case .stack(let stack, let language):
      return try wrapped(stack) { [origin = origin(node.number)] in $0.speaking(language, origin) }
    case .section(let stack, let language):
      let attributes = language.map { GroupAttributes(language: $0) }
      let group = Group(role: .section, origin: origin(node.number), attributes: attributes)
      return try wrapped(stack) { .group(group, $0) }
    case .keep(let stack, let language):
      return try wrapped(stack) { [origin = origin(node.number)] in
        .keepTogether($0.speaking(language, origin), origin)
      }
    case .pinned(let stack): return try wrapped(stack) { .pinned($0) }
    case .columns(let columns): return try box(columns, node.number)
    case .panel(let style, let stack, let language):
      let origin = origin(node.number)
      return .panel(Panel(style: style, child: try self.stack(stack), origin: origin))
        .speaking(language, origin)
    case .list(let list): return try box(list, node.number)
    case .table(let table): return try box(table, node.number)
    case .rule(var rule):
      rule.origin = origin(node.number)
      return .rule(rule)
    case .space(let length): return .space(length)
    case .figure(let figure): return try box(figure, node.number)
    case .symbol(let symbol): return try box(symbol, node.number)
    case .bars(let bars): return try box(bars, node.number)
    case .captioned(let stack, let language): return try captioned(stack, node.number, language)
    case .caption(let stack, let language):
      let attributes = language.map { GroupAttributes(language: $0) }
      let group = Group(role: .caption, origin: origin(node.number), attributes: attributes)
      return try wrapped(stack) { .group(group, $0) }
    case .pageBreak: return .pageBreak
    case .conditional, .loop: return try self.stack([node], gap: .zero)
    }
  }

  /// The boxes of the children one below the other; those that have nothing to show leave no gap.
  mutating func stack(_ node: StackNode) throws(LayoutError) -> Box {
    try stack(node.children, gap: node.gap)
  }

  private mutating func stack(_ nodes: [ContentNode], gap: Length) throws(LayoutError) -> Box {
    var children: [Stack.Child] = []
    children.reserveCapacity(nodes.count)
    try forEach(nodes) { scope, child throws(LayoutError) in
      let box = try scope.box(child)
      if case .empty = box { return }
      children.append(Stack.Child(box, keepsWithNext: child.keepsWithNext))
    }
    switch children.count {
    case 0: return .empty
    case 1: return children[0].box
    default: return .stack(Stack(children, gap: gap))
    }
  }

  /// Walks through children, conditions and loops resolved.
  private mutating func forEach(
    _ children: [ContentNode], _ body: (inout Scope, ContentNode) throws(LayoutError) -> Void,
  ) throws(LayoutError) {
    for child in children {
      switch child.kind {
      case .conditional(let branches):
        node = child.number
        try forEach(try choose(branches), body)
      case .loop(let loop):
        try forEach(loop.loop) { scope throws(LayoutError) in
          try scope.forEach(loop.children, body)
        }
      default: try body(&self, child)
      }
    }
  }

  private mutating func wrapped(_ node: StackNode, _ wrap: (Box) -> Box) throws(LayoutError) -> Box {
    let box = try stack(node)
    if case .empty = box { return .empty }
    return wrap(box)
  }

  /// Pictures and their caption, side by side in a division (ISO 32000-1, 14.8.4.2): inside the figure, its words would be
  /// taken for part of what the alternative text stands for (14.9.3). A caption without a picture says nothing.
  private mutating func captioned(
    _ node: StackNode, _ number: Int32, _ language: String?,
  ) throws(LayoutError) -> Box {
    var children: [Stack.Child] = []
    var hasPicture = false
    for child in node.children {
      let box = try box(child)
      if case .empty = box { continue }
      if case .caption = child.kind {} else { hasPicture = true }
      children.append(Stack.Child(box))
    }
    guard hasPicture else { return .empty }
    let origin = origin(number)
    let group = Group(
      role: .division, origin: origin, attributes: language.map { GroupAttributes(language: $0) })
    return .keepTogether(.group(group, .stack(Stack(children, gap: node.gap))), origin)
  }

  private mutating func box(_ node: ColumnsNode, _ number: Int32) throws(LayoutError) -> Box {
    var cells: [Box] = []
    for cell in node.cells { cells.append(try box(cell)) }
    return .columns(
      Columns(
        tracks: node.tracks, gap: node.gap, cells: cells, alignment: node.alignment, origin: origin(number)))
  }

  // MARK: Lists

  private mutating func box(_ node: ListNode, _ number: Int32) throws(LayoutError) -> Box {
    var items: [Stack.Child] = []
    try forEach(node.items.children) { scope, child throws(LayoutError) in
      guard case .stack(let content, let language) = child.kind else { return }
      scope.node = child.number
      let body = try scope.stack(content)
      if case .empty = body { return }
      let origin = scope.origin(child.number)
      let item = scope.item(body, count: items.count + 1, of: node, origin: origin)
      let group = Group(
        role: .listItem, origin: origin, attributes: language.map { GroupAttributes(language: $0) })
      items.append(Stack.Child(.group(group, item), keepsWithNext: child.keepsWithNext))
    }
    guard !items.isEmpty else { return .empty }
    let group = Group(role: .list, origin: origin(number), attributes: node.attributes)
    return .group(group, .stack(Stack(items, gap: node.items.gap)))
  }

  /// A label and a body side by side (ISO 32000-1, 14.8.4.3.3).
  private func item(_ body: Box, count: Int, of node: ListNode, origin: Origin) -> Box {
    let words =
      switch node.marker {
      case .bullet(let bullet): bullet
      case .number: "\(count)."
      }
    let label = Paragraph(.run(TextRun(words, style: node.style, origin: origin)), style: node.paragraphStyle)
    let columns = Columns(
      tracks: [.fixed(node.indent), .fraction(1000)],
      cells: [
        .group(Group(role: .label, origin: origin), .paragraph(label)),
        .group(Group(role: .listBody, origin: origin), body),
      ])
    return .columns(columns)
  }
}

extension Box {
  /// With a group around it that says its language (ISO 32000-1, 14.9.2); without one, as it is.
  fileprivate func speaking(_ language: String?, _ origin: Origin) -> Box {
    guard let language else { return self }
    return .group(
      Group(role: .division, origin: origin, attributes: GroupAttributes(language: language)), self)
  }
}
