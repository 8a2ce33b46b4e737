import FacturaDiagnostics
import FacturaTemplates
import FacturaTestSupport

/// The attributes of an element that accept what is no value of their kind: nobody reads them.
func unreadAttributes(of name: String) -> [String] {
  guard let rule = Vocabulary.rule(for: name) else { return [name] }
  return rule.attributes.filter { attribute in
    switch attribute.kind {
    case .name, .text, .file, .language, .style, .font, .test, .list, .figure, .sums: return false
    default: break
    }
    let element = "<\(name) \(attribute.name)=\"¿?\"\(others(of: name, but: attribute.name))/>"
    let layout =
      switch name {
      case "pages": "<layout name=\"t\" lang=\"es\">\(element)<flow/></layout>"
      case "marks", "eco":
        "<layout name=\"t\" lang=\"es\"><pages sizes=\"a4\">\(element)</pages><flow/></layout>"
      case "tr": flow("<table columns=\"1fr\"><tbody>\(element)</tbody></table>")
      default: flow(element)
      }
    return !compile(layout).findings.contains { $0.message.contains("¿?") }
  }.map(\.name)
}

private func flow(_ content: String) -> String {
  "<layout name=\"t\" lang=\"es\"><pages sizes=\"letter\"/><flow>\(content)</flow></layout>"
}

/// What the element needs besides.
private func others(of element: String, but attribute: String) -> String {
  switch element {
  case "table" where attribute != "columns": " columns=\"1fr\""
  case "columns" where attribute != "tracks": " tracks=\"1fr\""
  case "pages" where attribute != "sizes": " sizes=\"a4\""
  default: ""
  }
}
