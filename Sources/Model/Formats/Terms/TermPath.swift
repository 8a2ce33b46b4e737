import FacturaXML

/// Where a business term stands, from the element of its record on, in local names: `OrderReference/ID`,
/// `InvoicedQuantity/@unitCode`, `AdditionalDocumentReference[DocumentTypeCode=130]/ID`.
///
/// A condition in brackets compares the text of an element or attribute below; several texts stand between bars.
struct TermPath: Sendable {
  struct Step: Sendable {
    let name: String
    var condition: Condition?

    var isAttribute: Bool { name.hasPrefix("@") }
  }

  struct Condition: Hashable, Sendable {
    let path: [String]
    let texts: [String]

    func holds(in element: XMLElement) -> Bool {
      guard let text = element.text(along: path[...]) else { return false }
      return texts.contains(text)
    }
  }

  let steps: [Step]

  /// Nothing stands for the element of the record itself.
  init(_ text: String) {
    steps = text.isEmpty ? [] : Self.split(text).map(Step.init)
  }

  private init(steps: [Step]) {
    self.steps = steps
  }

  /// The same from an element around it.
  func below(_ path: TermPath) -> TermPath { TermPath(steps: path.steps + steps) }

  /// At the slashes that aren't in brackets.
  private static func split(_ text: String) -> [Substring] {
    var depth = 0
    var pieces: [Substring] = []
    var start = text.startIndex
    for index in text.indices {
      switch text[index] {
      case "[": depth += 1
      case "]": depth -= 1
      case "/" where depth == 0:
        pieces.append(text[start..<index])
        start = text.index(after: index)
      default: break
      }
    }
    return pieces + [text[start...]]
  }

  /// Whether a text or an element stands there.
  func isStated(in element: XMLElement) -> Bool { isStated(in: element, from: 0) }

  private func isStated(in element: XMLElement, from index: Int) -> Bool {
    guard index < steps.count else { return !element.isBlank }
    let step = steps[index]
    if step.isAttribute { return element.attribute(String(step.name.dropFirst()))?.value.isEmpty == false }
    return element.elements.contains { child in
      child.name == step.name && step.condition?.holds(in: child) != false
        && isStated(in: child, from: index + 1)
    }
  }
}

extension TermPath.Step {
  fileprivate init(_ text: Substring) {
    guard let bracket = text.firstIndex(of: "["), text.last == "]" else {
      self.init(name: String(text))
      return
    }
    let parts = text[text.index(after: bracket)...].dropLast().split(separator: "=", maxSplits: 1)
    let condition = TermPath.Condition(
      path: parts.first.map { $0.split(separator: "/").map(String.init) } ?? [],
      texts: parts.last.map { $0.split(separator: "|").map(String.init) } ?? [])
    self.init(name: String(text[..<bracket]), condition: condition)
  }
}

extension XMLElement {
  /// Its text without white space around it, if there is any.
  var stated: String? {
    let text = trimmedText
    return text.isEmpty ? nil : text
  }

  /// The text at the end of a path of first children, or of an attribute.
  fileprivate func text(along path: ArraySlice<String>) -> String? {
    guard let name = path.first else { return stated }
    if name.hasPrefix("@") { return attribute(String(name.dropFirst()))?.value }
    return element(named: name)?.text(along: path.dropFirst())
  }
}
