import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

extension Fragment {
  /// Adds the items of another fragment whose top left corner stands at `place`.
  mutating func append(_ other: consuming Fragment, at place: Point) {
    let first = items.count
    if items.isEmpty { items = other.items } else { items.append(contentsOf: other.items) }
    items.move(from: first, by: place)
    if rows == nil { rows = other.rows }
    if baseline == nil, let below = other.baseline { baseline = place.y + below }
  }

  /// The items as one structure element.
  func grouped(as group: Group) -> Fragment {
    guard !items.isEmpty else { return self }
    var fragment = self
    fragment.items = [.open(group)]
    fragment.items.reserveCapacity(items.count + 2)
    fragment.items.append(contentsOf: items)
    fragment.items.append(.close)
    return fragment
  }

  /// The items as an artifact. What means nothing has no elements inside (ISO 32000-1, 14.8.2.2).
  func artifact(_ role: Role) -> Fragment {
    var fragment = self
    fragment.items = items.filter { !$0.isGroupMark }
    return fragment.grouped(as: Group(role: role, origin: .none))
  }
}

extension [Item] {
  /// Moves all items from the given one on.
  mutating func move(from first: Int, by offset: Point) {
    guard offset != .zero else { return }
    for index in first..<count { self[index] = self[index].moved(by: offset) }
  }
}

extension Item {
  var isGroupMark: Bool {
    switch self {
    case .open, .close: true
    case .text, .path, .image, .symbol, .late: false
    }
  }
}
