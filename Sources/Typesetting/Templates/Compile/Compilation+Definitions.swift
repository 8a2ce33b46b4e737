import FacturaDiagnostics
import FacturaXML

/// Colours, styles and texts: what is defined before the content that uses it.
extension Compilation {
  func gatherDefinitions(_ elements: [Child]) {
    let sheets = elements.compactMap { $0.element(named: "styles") }.map(definitions(in:))
    for sheet in sheets {
      for attributes in sheet where attributes.rule.name == "color" { define(color: attributes) }
    }
    for sheet in sheets {
      for attributes in sheet where attributes.rule.name == "style" { define(style: attributes) }
    }
    for catalogue in elements.compactMap({ $0.element(named: "texts") }) {
      guard let rule = Vocabulary.rule(for: "texts") else { continue }
      let attributes = Attributes(of: catalogue, rule: rule, in: self)
      let entries = definitions(in: catalogue)
      guard let language = attributes.language else { continue }
      for entry in entries { define(text: entry, language: language) }
    }
  }

  private func definitions(in element: XMLElement) -> [Attributes] {
    guard let rule = Vocabulary.rule(for: element.name) else { return [] }
    Attributes(of: element, rule: rule, in: self).check()
    return children(of: element, rule: rule).compactMap { child in
      guard case .element(let element, let rule) = child else { return nil }
      let attributes = Attributes(of: element, rule: rule, in: self)
      attributes.check()
      return attributes
    }
  }

  private func define(color attributes: Attributes) {
    guard let name = attributes.name("name"), let color = attributes.color("value") else { return }
    if !styles.add(color: color, named: name) {
      report(.duplicate(.color, name: name), at: attributes.location(of: "name"))
    }
  }

  private func define(style attributes: Attributes) {
    guard let name = attributes.name("name") else { return }
    let style = StyleSheet.Style(
      properties: attributes.styleProperties(), base: attributes.name("extends"), attributes: attributes)
    if !styles.add(style, named: name) {
      report(.duplicate(.style, name: name), at: attributes.location(of: "name"))
    }
  }

  private func define(text attributes: Attributes, language: String) {
    guard let name = attributes.identifier("name") else { return }
    for child in attributes.element.elements {
      report(.misplacedElement(name: child.name, parent: "text", allowed: []), at: child.location)
    }
    let entry = TextCatalogues.Entry(text: attributes.element.text, place: .content(attributes.element))
    let isNew =
      if let key = attributes.name("key") {
        texts.add(entry.text.collapsed, family: name, key: key, language: language)
      } else {
        texts.add(entry, named: name, language: language)
      }
    if !isNew { report(.duplicate(.text, name: name), at: attributes.location(of: "name")) }
  }
}
