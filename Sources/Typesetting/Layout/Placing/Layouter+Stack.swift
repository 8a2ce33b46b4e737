import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

extension Layouter {
  func place(_ stack: Stack, in region: Region) throws(LayoutError) -> Placement {
    var filler = StackFiller(stack, region)
    for index in stack.children.indices {
      let child = index == stack.children.startIndex ? stack.brokenChild : nil
      if let end = try filler.add(child ?? stack.children[index].box, at: index, with: self) { return end }
    }
    return .whole(filler.finished())
  }
}

/// How good a place is for a break.
enum BreakAppeal: Int, Comparable {
  /// Between boxes that should stay together: taken only where waiting doesn't help.
  case lastResort
  case good

  static func < (a: BreakAppeal, b: BreakAppeal) -> Bool { a.rawValue < b.rawValue }
}

/// A stack while it fills its region.
struct StackFiller {
  /// A place where the stack could be cut: what stood then, and which child comes next.
  private struct Mark {
    var next: Int
    var appeal: BreakAppeal
    var itemCount: Int
    var height: Length
    var baseline: Length?
    var rows: RowsRecord?
    var footCount: Int
  }

  private let stack: Stack
  private let region: Region
  private var fragment: Fragment
  /// Pinned boxes, from the region's foot upwards, and what they take.
  private var feet: [Fragment] = []
  private var footHeight = Length.zero
  private var best: Mark?
  /// Whether the child before asks that no break comes behind it.
  private var keeps = false

  init(_ stack: Stack, _ region: Region) {
    self.stack = stack
    self.region = region
    fragment = Fragment(size: Size(width: region.width, height: .zero))
  }

  /// Places the next child. Answers the placement of the whole stack if it ends here.
  mutating func add(_ child: Box, at index: Int, with layouter: Layouter) throws(LayoutError) -> Placement? {
    if case .pinned(let foot) = child { return try addFoot(foot, at: index, with: layouter) }
    let gap = fragment.isEmpty ? .zero : stack.gap
    switch try layouter.place(child, in: offer(below: fragment.size.height + gap)) {
    case .whole(let part):
      append(part, after: gap)
      markBreak(after: index, child)
      return nil
    case .part(let part, let rest):
      append(part, after: gap)
      return .part(finished(), rest: self.rest(from: index, broken: rest))
    case .nothing(let shortfall):
      return cut(at: index, shortfall)
    }
  }

  /// What stands, with the pinned boxes at the region's foot. They are read last, as they are seen.
  func finished() -> Fragment {
    guard !feet.isEmpty else { return fragment }
    var whole = fragment
    var bottom = region.height ?? fragment.size.height + footHeight
    for foot in feet {
      bottom = bottom - foot.size.height
      whole.append(foot, at: Point(x: .zero, y: bottom))
    }
    whole.size.height = region.height ?? fragment.size.height + footHeight
    return whole
  }

  private func offer(below taken: Length) -> Region {
    var offered = region.below(taken + footHeight)
    offered.isUntouched = region.isUntouched && fragment.isEmpty && feet.isEmpty
    return offered
  }

  private mutating func append(_ part: Fragment, after gap: Length) {
    guard !part.isEmpty else { return }
    let height = fragment.size.height + (part.size.height > .zero ? gap : .zero)
    fragment.append(part, at: Point(x: .zero, y: height))
    fragment.size.height = height + part.size.height
  }

  private mutating func markBreak(after index: Int, _ child: Box) {
    // A space hands on the wish of what stands before it.
    if !child.isSpace || stack.children[index].keepsWithNext { keeps = stack.children[index].keepsWithNext }
    guard !(fragment.isEmpty && feet.isEmpty) else { return }
    let appeal = keeps ? BreakAppeal.lastResort : .good
    if let best, best.appeal > appeal { return }
    best = Mark(
      next: index + 1, appeal: appeal, itemCount: fragment.items.count, height: fragment.size.height,
      baseline: fragment.baseline, rows: fragment.rows, footCount: feet.count)
  }

  private mutating func addFoot(
    _ foot: Box, at index: Int, with layouter: Layouter,
  ) throws(LayoutError) -> Placement? {
    switch try layouter.placeTogether(foot, in: offer(below: fragment.size.height)) {
    case .whole(let part):
      feet.append(part)
      footHeight += part.size.height
      markBreak(after: index, foot)
      return nil
    case .part(let part, let rest):
      append(part, after: .zero)
      return .part(finished(), rest: self.rest(from: index, broken: .pinned(rest)))
    case .nothing(let shortfall):
      return cut(at: index, shortfall)
    }
  }

  /// Cuts back to the best break passed. A break between boxes that should stay together counts only in a fresh
  /// region: elsewhere, waiting would help.
  private mutating func cut(at index: Int, _ shortfall: Shortfall) -> Placement {
    guard let best, best.appeal == .good || region.isFresh else { return .nothing(shortfall) }
    fragment.items.removeLast(fragment.items.count - best.itemCount)
    fragment.size.height = best.height
    fragment.baseline = best.baseline
    fragment.rows = best.rows
    feet.removeLast(feet.count - best.footCount)
    footHeight = feet.reduce(.zero) { $0 + $1.size.height }
    return .part(finished(), rest: rest(from: best.next, broken: nil))
  }

  /// The stack from a child on. Space at the top of a region after a break is dropped (CSS Fragmentation 3, §5.2).
  private func rest(from index: Int, broken: Box?) -> Box {
    var rest = stack
    rest.children = stack.children[index...]
    rest.brokenChild = broken?.withoutLeadingSpace
    guard broken == nil || rest.brokenChild == nil else { return .stack(rest) }
    if broken != nil { rest.children.removeFirst() }
    rest.dropLeadingSpace()
    return rest.children.isEmpty ? .empty : .stack(rest)
  }
}

extension Stack {
  /// Removes spaces and what takes no room before the first child that stands.
  mutating func dropLeadingSpace() {
    while let first = children.first {
      if let box = first.box.withoutLeadingSpace {
        if first.box.startsWithSpace { brokenChild = box }
        return
      }
      children.removeFirst()
    }
  }
}

extension Box {
  var isSpace: Bool {
    switch self {
    case .space, .empty: true
    default: false
    }
  }

  /// Whether a space stands first in it.
  fileprivate var startsWithSpace: Bool {
    switch self {
    case .space, .empty: true
    case .stack(let stack): (stack.brokenChild ?? stack.children.first?.box)?.startsWithSpace ?? true
    case .group(_, let child), .keepTogether(let child): child.startsWithSpace
    default: false
    }
  }

  /// The box as it starts a region after a break; nothing if it was only space.
  fileprivate var withoutLeadingSpace: Box? {
    guard startsWithSpace else { return self }
    switch self {
    case .stack(var stack):
      if let broken = stack.brokenChild {
        stack.brokenChild = broken.withoutLeadingSpace
        if stack.brokenChild != nil { return .stack(stack) }
        stack.children.removeFirst()
      }
      stack.dropLeadingSpace()
      return stack.children.isEmpty ? nil : .stack(stack)
    case .group(let group, let child):
      return child.withoutLeadingSpace.map { .group(group, $0) }
    case .keepTogether(let child):
      return child.withoutLeadingSpace.map { .keepTogether($0) }
    default:
      return nil
    }
  }
}
