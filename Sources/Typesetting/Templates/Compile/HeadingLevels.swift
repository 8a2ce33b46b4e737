import FacturaXML

/// The levels that the last heading may have had at a place of the file: several behind a condition, 0 before the
/// first heading.
///
/// Only what is wrong whatever the conditions are is a mistake of the file. The rest shows when a bill is rendered.
struct HeadingLevels: Hashable {
  /// One bit for each level; none where headings are not checked.
  private var bits: UInt8

  /// Furniture is no content: its headings are no headings.
  static let unchecked = HeadingLevels(bits: 0)
  static let none = HeadingLevels(bits: 1)

  func union(_ other: HeadingLevels) -> HeadingLevels { HeadingLevels(bits: bits | other.bits) }

  /// Takes in a heading. Answers the last level if one has been skipped for certain.
  mutating func enter(level: Int) -> Int? {
    guard bits != 0 else { return nil }
    let highest = UInt8.bitWidth - 1 - bits.leadingZeroBitCount
    bits = 1 << level
    return level > highest + 1 ? highest : nil
  }
}

extension Compilation {
  /// What the flow may begin after: headings in headers of the first page.
  func headingsOfFirstHeaders(_ elements: [Child]) -> HeadingLevels {
    var levels = HeadingLevels.none
    for pages in elements.compactMap({ $0.element(named: "pages") }) {
      for page in parts(of: pages) where page.name == "page" {
        let kinds = (page.attribute("for")?.value ?? "").split(separator: " ").map(String.init)
        for header in parts(of: page) where header.name == "header" {
          guard let rule = Vocabulary.rule(for: "header") else { continue }
          guard isContent(Attributes(of: header, rule: rule, in: self), of: kinds) else { continue }
          gatherHeadings(in: header, &levels)
        }
      }
    }
    return levels
  }

  private func gatherHeadings(in element: XMLElement, _ levels: inout HeadingLevels) {
    for child in parts(of: element) {
      if let index = Vocabulary.headings.firstIndex(of: child.name) {
        var level = HeadingLevels.none
        _ = level.enter(level: index + 1)
        levels = levels.union(level)
      }
      gatherHeadings(in: child, &levels)
    }
  }

  /// The elements in one, those of included parts in their place.
  private func parts(of element: XMLElement) -> [XMLElement] {
    element.elements.flatMap { child in
      guard child.name == "include" else { return [child] }
      return included.parts[child].map { parts(of: $0) } ?? []
    }
  }

  /// Runs `body` for content that may be left out.
  func perhaps<Value>(_ body: () -> Value) -> Value {
    let before = headings
    let value = body()
    headings = headings.union(before)
    return value
  }

  /// Runs `body` for one of several contents of which one at most stands: each begins after what was `before`.
  func alternative<Value>(after before: HeadingLevels, _ ends: inout HeadingLevels, _ body: () -> Value)
    -> Value
  {
    headings = before
    let value = body()
    ends = ends.union(headings)
    return value
  }
}
