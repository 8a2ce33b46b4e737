import FacturaDiagnostics
import FacturaXML

/// Walking through elements: what stands where, with includes put in.
extension Compilation {
  /// What stands in an element.
  enum Child {
    case element(XMLElement, ElementRule)
    case words(XMLText)

    func element(named name: String) -> XMLElement? {
      guard case .element(let element, let rule) = self, rule.name == name else { return nil }
      return element
    }

    var isElement: Bool {
      if case .element = self { true } else { false }
    }
  }

  /// The children of an element that may stand there, those of included parts among them. What may not is
  /// reported.
  func children(of element: XMLElement, rule: ElementRule) -> [Child] {
    var children: [Child] = []
    gather(
      element, parent: rule.name, allowed: Vocabulary.children(of: rule.content, outer: []), into: &children)
    return children
  }

  /// The same for an element that has been opened: conditions and loops hold what may stand around them.
  func children(_ attributes: Attributes, at place: Place) -> [Child] {
    guard attributes.rule.name != "choose" else {
      return children(of: attributes.element, rule: attributes.rule)
    }
    var children: [Child] = []
    gather(attributes.element, parent: attributes.rule.name, allowed: place.names, into: &children)
    return children
  }

  private func gather(_ element: XMLElement, parent: String, allowed: [String], into children: inout [Child])
  {
    let holdsWords = allowed.contains("b")
    for child in element.children where takesPiece(at: element.location) {
      switch child {
      case .text(let text):
        if holdsWords {
          children.append(.words(text))
        } else if let words = text.value.firstWords {
          report(.misplacedText(parent: parent, text: words), at: text.location)
        }
      case .element(let child):
        gather(child: child, parent: parent, allowed: allowed, into: &children)
      }
    }
  }

  private func gather(
    child: XMLElement, parent: String, allowed: [String], into children: inout [Child],
  ) {
    guard let rule = Vocabulary.rule(for: child.name) else {
      let known = allowed.isEmpty ? Vocabulary.elements.map(\.name) : allowed
      let nearest =
        Nearest.name(to: child.name, among: known)
        ?? Nearest.name(to: child.name, among: Vocabulary.elements.map(\.name))
      report(.unknown(.element, name: child.name, nearest: nearest), at: child.location)
      return
    }
    guard allowed.contains(child.name) else {
      report(
        .misplacedElement(name: child.name, parent: parent, allowed: allowed.map { "<\($0)>" }),
        at: child.location)
      return
    }
    guard child.name == "include" else {
      children.append(.element(child, rule))
      return
    }
    Attributes(of: child, rule: rule, in: self).check()
    if let part = included.parts[child] { gather(part, parent: parent, allowed: allowed, into: &children) }
  }

  /// An element's attributes, and its place with the style that it sets; nothing if it is nested too deep.
  func open(_ element: XMLElement, at place: Place) -> (Attributes, Place)? {
    guard let rule = Vocabulary.rule(for: element.name) else { return nil }
    guard place.depth < Self.depthLimit else {
      report(.tooDeep(what: "elements", limit: Self.depthLimit), at: element.location)
      return nil
    }
    let attributes = Attributes(of: element, rule: rule, in: self)
    attributes.check()
    var place = place
    place.depth += 1
    place.style = style(of: attributes, from: place.style)
    if attributes.isGiven("lang") { place.scope.isLanguageStated = true }
    if !Vocabulary.control.contains(rule.name) {
      place.names = Vocabulary.children(of: rule.content, outer: [])
    }
    return (attributes, place)
  }

  /// What is inherited, then the element's own looks, the style named as the element, the style that it names, and
  /// what it says itself.
  private func style(of attributes: Attributes, from inherited: ResolvedStyle) -> ResolvedStyle {
    var style = inherited.applying(StyleSheet.standard(for: attributes.rule.name))
    guard attributes.rule.attribute("style") != nil else { return style }
    style = style.applying(chain: styles.chain(of: attributes.rule.name))
    if let name = attributes.name("style") {
      if styles.styles[name] != nil {
        style = style.applying(chain: styles.chain(of: name))
      } else {
        let nearest = Nearest.name(to: name, among: styles.names)
        report(.unknown(.style, name: name, nearest: nearest), at: attributes.location(of: "style"))
      }
    }
    let properties = attributes.styleProperties()
    if case .relative(let thousandths)? = properties.size, !style.takes(relative: thousandths) {
      attributes.reject("size", attributes.element.attribute("size")?.value ?? "")
    }
    return style.applying(properties)
  }
}

extension ResolvedStyle {
  func applying(chain: [StyleProperties]) -> ResolvedStyle {
    chain.reduce(self) { $0.applying($1) }
  }
}

extension String {
  /// The first words for a message; nothing for white space alone.
  var firstWords: String? {
    let words = split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return nil }
    let text = words.prefix(4).joined(separator: " ")
    return words.count > 4 ? text + " …" : text
  }
}
