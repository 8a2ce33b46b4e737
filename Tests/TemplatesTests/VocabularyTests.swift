import FacturaTemplates
import Testing

@Test func noElementStandsTwiceInTheVocabulary() {
  let names = Vocabulary.elements.map(\.name)
  #expect(Set(names).count == names.count)
}

@Test func noAttributeStandsTwiceAtAnElement() {
  for element in Vocabulary.elements {
    let names = element.attributes.map(\.name)
    #expect(Set(names).count == names.count, "\(element.name)")
  }
}
