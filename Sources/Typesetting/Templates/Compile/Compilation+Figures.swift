import FacturaDiagnostics
import FacturaGeometry
import FacturaXML

/// Figures: pictures with their caption.
extension Compilation {
  func captioned(_ attributes: Attributes, at place: Place) -> ContentNode.Kind {
    let element = attributes.element
    let children = children(attributes, at: place)
    let captions = children.compactMap { $0.element(named: "figcaption") }
    if captions.isEmpty {
      report(.missingElement(name: "figcaption", parent: "figure"), at: element.location)
    }
    for other in captions.dropFirst() {
      report(.duplicate(.element, name: "figcaption"), at: other.location)
    }
    if children.count(where: \.isElement) == captions.count {
      let pictures = Vocabulary.pictureNames.map { "<\($0)>" }.joined(separator: ", ")
      report(.emptyElement(name: "figure", expected: pictures), at: element.location)
    }
    let stack = StackNode(
      children: blocks(children, in: element, at: place), gap: attributes.length("gap", em: place.em) ?? .zero
    )
    return .captioned(stack, language: attributes.language)
  }
}
