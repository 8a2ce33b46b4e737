import FacturaAmounts
import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaXML

/// An element's attributes, read by the kinds that the vocabulary gives them. What can't be read is reported, and
/// then counts as absent.
struct Attributes {
  let compilation: Compilation
  let element: XMLElement
  let rule: ElementRule

  init(of element: XMLElement, rule: ElementRule, in compilation: Compilation) {
    self.compilation = compilation
    self.element = element
    self.rule = rule
  }

  /// Reports attributes that the element doesn't know or lacks, and what stands in an element that holds nothing.
  func check() {
    if case .empty = rule.content { _ = compilation.children(of: element, rule: rule) }
    for attribute in element.attributes where attribute.prefix == nil && rule.attribute(attribute.name) == nil
    {
      let nearest = Nearest.name(to: attribute.name, among: rule.attributes.map(\.name))
      compilation.report(.unknown(.attribute, name: attribute.name, nearest: nearest), at: attribute.location)
    }
    for attribute in rule.attributes where attribute.isRequired && element.attribute(attribute.name) == nil {
      let fact: LayoutFileFact =
        attribute.name == "alt"
        ? .missingAlternative(element: rule.name)
        : .missingAttribute(name: attribute.name, element: rule.name)
      compilation.report(fact, at: element.location)
    }
  }

  func location(of name: String) -> SourceLocation {
    element.attribute(name)?.location(at: 0) ?? element.location
  }

  /// As it is written, or as the vocabulary says for those that aren't.
  func raw(_ name: String) -> String? {
    element.attribute(name)?.value ?? rule.attribute(name)?.standard
  }

  func isGiven(_ name: String) -> Bool { element.attribute(name) != nil }

  /// Reports that the value is not what the vocabulary expects.
  func reject(_ name: String, _ value: String) {
    let expected = rule.attribute(name)?.kind.words ?? "something else"
    compilation.report(.badValue(attribute: name, value: value, expected: expected), at: location(of: name))
  }

  /// The value that `read` makes of the words; reports those of which it makes none.
  func value<Value>(_ name: String, _ read: (String) -> Value?) -> Value? {
    guard let raw = raw(name) else { return nil }
    guard let value = read(raw) else {
      reject(name, raw)
      return nil
    }
    return value
  }

  // MARK: Kinds

  func name(_ name: String) -> String? {
    value(name) { $0.isEmpty ? nil : $0 }
  }

  /// A language tag as BCP 47 writes it.
  var language: String? {
    value("lang") { Language.isTag($0) ? $0 : nil }
  }

  /// A name that expressions can use.
  func identifier(_ name: String) -> String? {
    value(name) { text in
      let bytes = Array(text.utf8)
      guard let first = bytes.first, Lexer.isLetter(first), !Scope.reserved.contains(text),
        bytes.allSatisfy({ Lexer.isLetter($0) || Lexer.isDigit($0) })
      else { return nil }
      return text
    }
  }

  func flag(_ name: String) -> Bool {
    value(name) { $0 == "yes" ? true : $0 == "no" ? false : nil } ?? false
  }

  func word(_ name: String) -> String? {
    guard case .word(let words)? = rule.attribute(name)?.kind else { return nil }
    return value(name) { words.contains($0) ? $0 : nil }
  }

  func words(_ name: String) -> [String]? {
    guard case .words(let known)? = rule.attribute(name)?.kind else { return nil }
    return value(name) { text in
      let words = text.split(separator: " ").map(String.init)
      return words.isEmpty || !words.allSatisfy(known.contains) ? nil : words
    }
  }

  func number(_ name: String) -> Int? {
    guard case .number(let range)? = rule.attribute(name)?.kind else { return nil }
    return value(name) { text in Int(text).flatMap { range.contains($0) ? $0 : nil } }
  }

  func length(_ name: String, em: Length) -> Length? {
    value(name) { Self.length($0, em: em) }
  }

  func insets(_ name: String, em: Length) -> Insets? {
    value(name) { text in
      let lengths = text.split(separator: " ").map { Self.length($0, em: em) }
      guard !lengths.contains(where: { $0 == nil }) else { return nil }
      let sides = lengths.compactMap { $0 }
      switch sides.count {
      case 1: return Insets(all: sides[0])
      case 2: return Insets(top: sides[0], right: sides[1], bottom: sides[0], left: sides[1])
      case 4: return Insets(top: sides[0], right: sides[1], bottom: sides[2], left: sides[3])
      default: return nil
      }
    }
  }

  private static func length(_ text: some StringProtocol, em: Length) -> Length? {
    guard let length = Length(parsing: text, em: em), length >= .zero else { return nil }
    return length
  }
}
