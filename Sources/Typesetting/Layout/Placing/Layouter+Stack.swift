import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

extension Layouter {
  func place(
    _ stack: Stack, in region: Region, onto items: inout [Item],
  ) throws(LayoutError) -> Outcome {
    var filler = StackFiller(stack, in: region, from: items.count, layouter: self)
    for index in stack.children.indices {
      let broken = index == stack.children.startIndex ? stack.brokenChild : nil
      if let end = try filler.add(broken ?? stack.children[index].box, at: index, onto: &items) { return end }
    }
    return .whole(filler.finish(&items))
  }
}

/// How good a place is for a break.
enum BreakAppeal: Comparable {
  /// Between boxes that should stay together: taken only where waiting doesn't help.
  case lastResort
  case good
}

/// A stack while it fills its region.
struct StackFiller {
  /// A place where the stack could be cut: what stood then, and which child comes next.
  private struct Mark {
    var next: Int
    var appeal: BreakAppeal
    var itemCount: Int
    var extent: Extent
    var footCount: Int
  }

  /// A table that stays with what follows, and what stood before it.
  private struct KeptTable {
    var box: Box
    var before: Mark
    /// Between that and the table.
    var gap: Length
  }

  private let layouter: Layouter
  private let stack: Stack
  private let region: Region
  private let firstItem: Int
  private var extent: Extent
  /// Pinned boxes, from the region's foot upwards, and what they take.
  private var feet: [Fragment] = []
  private var footHeight = Length.zero
  /// Nothing has been placed yet that is seen or takes room.
  private var isBare = true
  private var best: Mark?
  /// Whether the child before asks that no break comes behind it.
  private var keeps = false
  /// The child before, if it is a table and asks for that.
  private var keptTable: KeptTable?

  init(_ stack: Stack, in region: Region, from firstItem: Int, layouter: Layouter) {
    self.layouter = layouter
    self.stack = stack
    self.region = region
    self.firstItem = firstItem
    extent = Extent(size: Size(width: region.width, height: .zero))
  }

  /// Places the next child. Answers the outcome of the whole stack if it ends here.
  mutating func add(_ child: Box, at index: Int, onto items: inout [Item]) throws(LayoutError) -> Outcome? {
    if case .pinned(let foot) = child { return try addFoot(foot, at: index, &items) }
    let gap = isBare ? .zero : stack.gap
    let table = keptTable(child, at: index, after: gap, items.count)
    switch try layouter.place(child, in: offer(below: extent.size.height + gap), onto: &items) {
    case .whole(let part):
      adopt(part, after: gap, items.count)
      markBreak(after: index, child, items.count)
      if !child.isSpace { keptTable = table }
      return nil
    case .part(let part, let rest):
      adopt(part, after: gap, items.count)
      return .part(finish(&items), rest: stack.rest(from: index, broken: rest))
    case .nothing(let shortfall):
      return try cut(at: index, shortfall, &items)
    }
  }

  /// What stands, with the pinned boxes at the region's foot. They are read last, as they are seen.
  func finish(_ items: inout [Item]) -> Extent {
    guard !feet.isEmpty else { return extent }
    var whole = extent
    whole.size.height = region.height ?? extent.size.height + footHeight
    var bottom = whole.size.height
    for foot in feet {
      bottom = bottom - foot.size.height
      whole.adopt(foot.extent, down: bottom)
      let first = items.count
      items.append(contentsOf: foot.items)
      items.move(from: first, by: region.origin + Point(x: .zero, y: bottom))
    }
    return whole
  }

  private func offer(below taken: Length) -> Region {
    var offered = region.below(taken)
    offered.height = offered.height.map { max(.zero, $0 - footHeight) }
    offered.isUntouched = region.isUntouched && isBare
    return offered
  }

  /// Takes in what was placed. What has no height gets no gap.
  private mutating func adopt(_ part: Extent, after gap: Length, _ itemCount: Int) {
    let down = extent.size.height + (part.size.height > .zero ? gap : .zero)
    extent.adopt(part, down: down)
    extent.size.height = down + part.size.height
    if part.size.height > .zero || itemCount > firstItem { isBare = false }
  }

  private mutating func markBreak(after index: Int, _ child: Box, _ itemCount: Int) {
    // A space hands on the wish of what stands before it.
    if !child.isSpace || stack.children[index].keepsWithNext { keeps = stack.children[index].keepsWithNext }
    let appeal = keeps ? BreakAppeal.lastResort : .good
    guard !isBare, appeal >= best?.appeal ?? .lastResort else { return }
    best = Mark(
      next: index + 1, appeal: appeal, itemCount: itemCount, extent: extent, footCount: feet.count)
  }

  private mutating func addFoot(
    _ foot: Box, at index: Int, _ items: inout [Item],
  ) throws(LayoutError) -> Outcome? {
    var offered = offer(below: extent.size.height)
    offered.origin = .zero
    switch try layouter.place(.keepTogether(foot), in: offered) {
    case .whole(let part):
      feet.append(part)
      footHeight += part.size.height
      if part.size.height > .zero || !part.items.isEmpty { isBare = false }
      markBreak(after: index, foot, items.count)
      return nil
    case .part(let part, let rest):
      let first = items.count
      items.append(contentsOf: part.items)
      items.move(from: first, by: region.origin + Point(x: .zero, y: extent.size.height))
      adopt(part.extent, after: .zero, items.count)
      return .part(finish(&items), rest: stack.rest(from: index, broken: .pinned(rest)))
    case .nothing(let shortfall):
      return try cut(at: index, shortfall, &items)
    }
  }

  private func keptTable(
    _ child: Box, at index: Int, after gap: Length, _ itemCount: Int,
  ) -> KeptTable? {
    guard stack.children[index].keepsWithNext, child.isTable else { return nil }
    let before = Mark(
      next: index, appeal: .lastResort, itemCount: itemCount, extent: extent, footCount: feet.count)
    return KeptTable(box: child, before: before, gap: gap)
  }

  /// A table that stays with what follows doesn't go along as a whole: its last rows do.
  private mutating func cutKeptTable(_ items: inout [Item]) throws(LayoutError) -> Outcome? {
    guard let table = keptTable, table.before.footCount == feet.count else { return nil }
    let top = table.before.extent.size.height + table.gap
    var lower = region.below(top)
    lower.height = max(.zero, extent.size.height - top - .millipoints(1))
    var part: [Item] = []
    guard case .part(let placed, let rest) = try layouter.place(table.box, in: lower, onto: &part) else {
      return nil
    }
    items.removeLast(items.count - table.before.itemCount)
    items += part
    extent = table.before.extent
    adopt(placed, after: table.gap, items.count)
    return .part(finish(&items), rest: stack.rest(from: table.before.next, broken: rest))
  }

  /// Cuts back to the best break passed. A break between boxes that should stay together counts only in a fresh
  /// region: elsewhere, waiting would help.
  private mutating func cut(
    at index: Int, _ shortfall: Shortfall, _ items: inout [Item],
  ) throws(LayoutError) -> Outcome {
    if let outcome = try cutKeptTable(&items) { return outcome }
    guard let best, best.appeal == .good || region.isFresh else { return .nothing(shortfall) }
    items.removeLast(items.count - best.itemCount)
    extent = best.extent
    feet.removeLast(feet.count - best.footCount)
    footHeight = feet.reduce(.zero) { $0 + $1.size.height }
    return .part(finish(&items), rest: stack.rest(from: best.next, broken: nil))
  }
}
