import Testing

@testable import FacturaFormats

@Suite struct ECFCatalogueTests {
  @Test func placesAreWrittenAsPeopleWriteThem() {
    let places = ECFCatalogue.places
    #expect(places.codes.count == 582)
    #expect(places["010000"]?.name == "Distrito Nacional")
    #expect(places["250000"]?.name == "Santiago")
    #expect(places["010100"]?.name == "Santo Domingo de Guzmán")
    #expect(places["020103"]?.name == "Las Barías-La Estancia")
    let names = places.codes.compactMap { places[$0]?.name }
    for word in ["(D. M.)", "MUNICIPIO", "PROVINCIA", "  "] { #expect(!names.contains { $0.contains(word) }) }
  }

  @Test func unitsHaveAbbreviationAndName() {
    #expect(ECFCatalogue.units.codes.count == 62)
    #expect(ECFCatalogue.units["43"]?.short == "UND")
    #expect(ECFCatalogue.units["43"]?.name == "Unidad")
  }

  @Test func currenciesAndTaxesAreComplete() {
    #expect(ECFCatalogue.currencies.codes.count == 17)
    #expect(ECFCatalogue.currencies["USD"]?.name == "dólar estadounidense")
    #expect(ECFCatalogue.additionalTaxes.codes.count == 39)
    #expect(ECFCatalogue.additionalTaxes["004"]?.name == "Servicios de Telecomunicaciones")
  }

  @Test func noElementHasMoreChildrenThanBits() {
    #expect(ECFRules.shared.rules.count == 263)
    #expect(ECFRules.shared.rules.allSatisfy { $0.children.count <= 64 })
  }
}
