import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

/// A placement whose items have been added to a list.
enum Outcome {
  case whole(Extent)
  case part(Extent, rest: Box)
  case nothing(Shortfall)
}

/// What a fragment is besides its items.
struct Extent {
  var size: Size
  /// Of the first line, from the top.
  var baseline: Length?
  var rows: RowsRecord?

  static let zero = Extent(size: .zero)

  /// Takes in something that stands `down` below this extent's top: its rows and baseline count if there were none.
  mutating func adopt(_ other: Extent, down: Length) {
    if rows == nil { rows = other.rows }
    if baseline == nil, let below = other.baseline { baseline = down + below }
  }
}

extension Fragment {
  init(_ extent: Extent, _ items: [Item]) {
    self.init(size: extent.size, baseline: extent.baseline, items: items, rows: extent.rows)
  }

  var extent: Extent { Extent(size: size, baseline: baseline, rows: rows) }
}

extension [Item] {
  /// Moves all items from the given one on.
  mutating func move(from first: Int, by offset: Point) {
    move(first..<count, by: offset)
  }

  mutating func move(_ range: Range<Int>, by offset: Point) {
    guard offset != .zero else { return }
    for index in range { self[index].move(by: offset) }
  }

  /// Opens a group around what is added next; `close(from:)` ends it.
  mutating func open(_ group: Group) -> Int {
    append(.open(group))
    return count
  }

  /// Ends the group that `open` began; if nothing was added, there is no group.
  mutating func close(from first: Int) {
    if count == first { removeLast() } else { append(.close) }
  }

  /// Makes an artifact of the items from the given one on. What means nothing has no elements inside (ISO 32000-1,
  /// 14.8.2.2).
  mutating func makeArtifact(from first: Int, _ role: Role) {
    let inside = self[first...].filter { !$0.isGroupMark }
    removeLast(count - first)
    guard !inside.isEmpty else { return }
    append(.open(Group(role: role, origin: .none)))
    append(contentsOf: inside)
    append(.close)
  }
}

extension Item {
  var isGroupMark: Bool {
    switch self {
    case .open, .close: true
    case .text, .path, .image, .symbol, .late, .watermark: false
    }
  }
}
