import FacturaGeometry

/// Where two page dumps part, in words: what moved, and by how much.
package struct DumpDifference: Hashable, Sendable, CustomStringConvertible {
  /// The first differing line, from 1.
  package let line: Int
  /// The page it is on, as its number says; 0 before the first.
  package let page: Int
  /// Nothing where the dump ends early.
  package let expected: String?
  package let actual: String?
  /// `page 2: “Total a pagar” moved 3.2 mm down`
  package let description: String

  /// Nothing if the dumps are equal.
  package init?(expected: String, actual: String) {
    let expected = expected.split(separator: "\n", omittingEmptySubsequences: true)
    let actual = actual.split(separator: "\n", omittingEmptySubsequences: true)
    var index = 0
    while index < expected.count, index < actual.count, expected[index] == actual[index] { index += 1 }
    guard index < expected.count || index < actual.count else { return nil }
    line = index + 1
    self.expected = index < expected.count ? String(expected[index]) : nil
    self.actual = index < actual.count ? String(actual[index]) : nil
    page = DumpDifference.page(of: expected, before: index)
    let words = DumpDifference.words(expected[index...], actual[index...])
    description = page > 0 ? "page \(page): \(words)" : words
  }

  private static func page(of lines: [Substring], before index: Int) -> Int {
    for line in lines[..<min(lines.count, index + 1)].reversed() where line.hasPrefix("page ") {
      return Int(line.dropFirst(5).prefix { $0.isNumber }) ?? 0
    }
    return 0
  }

  private static func words(_ expected: ArraySlice<Substring>, _ actual: ArraySlice<Substring>) -> String {
    guard let first = expected.first.map(DumpLine.init) else {
      return "\(actual.first.map { DumpLine($0).name } ?? "something") is new at the end"
    }
    guard let found = actual.first.map(DumpLine.init) else {
      return "\(first.name) and what follows is missing"
    }
    if first.isSame(as: found) { return first.change(to: found) }
    // What stands here now may have been put in, or what stood here may have gone.
    if samePage(actual.dropFirst()).contains(where: { first.isSame(as: $0) }) {
      return "\(found.name) is new"
    }
    if samePage(expected.dropFirst()).contains(where: { found.isSame(as: $0) }) {
      return "\(first.name) is missing"
    }
    return "\(first.name) became \(found.name)"
  }

  private static func samePage(_ lines: ArraySlice<Substring>) -> [DumpLine] {
    lines.prefix { !$0.hasPrefix("page ") }.map(DumpLine.init)
  }
}

/// A line of a dump, taken apart far enough to be compared.
private struct DumpLine {
  private var kind: Substring
  /// Nothing for groups and pages.
  private var place: (x: Int, y: Int)?
  /// Between the place and the quoted text.
  private var looks: Substring
  private var label: Substring?
  private var indent: Int

  init(_ line: Substring) {
    indent = line.prefix { $0 == " " }.count
    var rest = line.drop { $0 == " " }
    if let start = rest.firstIndex(of: "“"), rest.last == "”" {
      label = rest[start...]
      rest = rest[..<start]
    }
    let words = rest.split(separator: " ", maxSplits: 3)
    kind = words.first ?? ""
    if words.count >= 3, let x = Int(words[1]), let y = Int(words[2]) {
      place = (x, y)
      looks = words.count > 3 ? words[3] : ""
    } else {
      looks = rest
    }
    while looks.last == " " { looks.removeLast() }
  }

  var name: String { label.map { "\($0)" } ?? (place == nil ? String(looks) : "\(kind) \(looks)") }

  /// The same thing, perhaps elsewhere or looking different.
  func isSame(as other: DumpLine) -> Bool {
    kind == other.kind && label == other.label && (label != nil || looks == other.looks)
  }

  func change(to other: DumpLine) -> String {
    if looks != other.looks { return "\(name) was \(looks), is \(other.looks)" }
    guard let place, let now = other.place, place != now else { return "\(name) is in another group" }
    let moves = [
      Self.move(now.x - place.x, "right", "left"), Self.move(now.y - place.y, "down", "up"),
    ]
    return "\(name) moved \(moves.compactMap(\.self).joined(separator: " and "))"
  }

  /// Below a tenth of a millimetre, millipoints say more.
  private static func move(_ distance: Int, _ forward: String, _ back: String) -> String? {
    guard distance != 0 else { return nil }
    let length = Length.millipoints(abs(distance))
    let amount = abs(distance) < 284 ? "\(abs(distance)) millipoints" : length.inMillimetres
    return "\(amount) \(distance > 0 ? forward : back)"
  }
}
