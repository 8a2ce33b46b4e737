import FacturaGeometry

extension Stack {
  /// The stack from a child on, of which `broken` is left if it was cut. Space at the top of a region after a break
  /// is dropped (CSS Fragmentation 3, §5.2).
  func rest(from index: Int, broken: Box?) -> Box {
    var rest = self
    rest.children = children[index...]
    rest.brokenChild = broken
    return Box.stack(rest).withoutLeadingSpace ?? .empty
  }

  /// Nothing if there is only space.
  fileprivate var withoutLeadingSpace: Stack? {
    var stack = self
    while let box = stack.brokenChild ?? stack.children.first?.box {
      if let left = box.withoutLeadingSpace {
        if box.startsWithSpace { stack.brokenChild = left }
        return stack
      }
      stack.brokenChild = nil
      stack.children.removeFirst()
    }
    return nil
  }
}

extension Box {
  var isSpace: Bool {
    switch self {
    case .space, .empty: true
    case .paragraph, .stack, .columns, .panel, .rule, .figure, .symbol, .bars, .table, .keepTogether, .group,
      .pinned, .pageBreak:
      false
    }
  }

  /// Whether it is a table, perhaps with a role around it.
  var isTable: Bool {
    switch self {
    case .table: true
    case .group(_, let box): box.isTable
    case .paragraph, .stack, .columns, .panel, .rule, .space, .figure, .symbol, .bars, .keepTogether, .pinned,
      .pageBreak, .empty:
      false
    }
  }

  /// Whether space stands first in it.
  fileprivate var startsWithSpace: Bool {
    switch self {
    case .space, .empty: true
    case .stack(let stack): (stack.brokenChild ?? stack.children.first?.box)?.startsWithSpace ?? true
    case .group(_, let child), .keepTogether(let child, _): child.startsWithSpace
    case .paragraph, .columns, .panel, .rule, .figure, .symbol, .bars, .table, .pinned, .pageBreak: false
    }
  }

  /// The box as it starts a region after a break; nothing if it is only space.
  fileprivate var withoutLeadingSpace: Box? {
    guard startsWithSpace else { return self }
    switch self {
    case .stack(let stack): return stack.withoutLeadingSpace.map { .stack($0) }
    case .group(let group, let child): return child.withoutLeadingSpace.map { .group(group, $0) }
    case .keepTogether(let child, let origin):
      return child.withoutLeadingSpace.map { .keepTogether($0, origin) }
    case .paragraph, .columns, .panel, .rule, .space, .figure, .symbol, .bars, .table, .pinned, .pageBreak,
      .empty:
      return nil
    }
  }
}
