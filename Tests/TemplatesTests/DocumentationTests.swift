import FacturaDiagnostics
import FacturaTemplates
import FacturaTestSupport
import Testing

@Test(arguments: LayoutDocument.layouts)
func everyExampleOfTheDocumentCompiles(example: LayoutDocument.Example) {
  let (template, findings) = compile(example.layout, with: LayoutDocument.parts)
  #expect(findings.isEmpty, "\(findings.map(\.description).joined(separator: "\n"))")
  #expect(template != nil)
}

@Test func theDocumentHasEveryElementAndNoOther() {
  #expect(
    Set(LayoutDocument.vocabulary.keys.filter { !$0.hasPrefix("*") }) == Set(Vocabulary.elements.map(\.name)))
}

@Test(arguments: Vocabulary.elements.map(\.name))
func theDocumentHasEveryAttributeAndNoOther(element: String) throws {
  let rule = try #require(Vocabulary.rule(for: element))
  let documented = LayoutDocument.vocabulary[element] ?? [:]
  #expect(Set(documented.keys) == Set(rule.attributes.map(\.name)))
  for attribute in rule.attributes where attribute.isRequired {
    #expect(documented[attribute.name]?.contains("required") == true, "\(element) \(attribute.name)")
  }
}

@Test(arguments: ValueFormat.allCases)
func theDocumentHasEveryFormat(format: ValueFormat) {
  #expect(LayoutDocument.text.contains("\n| `\(format.rawValue)` | "))
}
