/// Some pages of a document, counted from 1: `2`, `1-3`, `4-`.
package struct PageSelection: Sendable, Equatable {
  package let first: Int
  /// Nothing for all that follow.
  package let last: Int?

  package init?(_ text: String) {
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    func number(_ text: String) -> Int? {
      text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text).flatMap { $0 > 0 ? $0 : nil } : nil
    }
    guard let first = parts.first.flatMap(number) else { return nil }
    self.first = first
    switch parts.count {
    case 1: last = first
    default:
      last = number(parts[1])
      if !parts[1].isEmpty, last == nil { return nil }
      if let last, last < first { return nil }
    }
  }

  /// The pages that a document of so many has of them; nothing if it has none.
  package func range(of count: Int) -> ClosedRange<Int>? {
    let end = min(last ?? count, count)
    return first <= end ? first...end : nil
  }
}

extension PageSelection: CustomStringConvertible {
  package var description: String {
    guard let last else { return "\(first)-" }
    return first == last ? "\(first)" : "\(first)-\(last)"
  }
}
