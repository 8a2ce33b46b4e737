import FacturaTestSupport
import Foundation
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

  /// Code by code, and word by word where words are printed.
  @Test(.enabled(if: Repository.hasOfficialSamples)) func theTablesAreTheOfficialOnes() throws {
    func table(_ name: String) throws -> Any {
      let bytes = try Repository.bytes("../shared/ecf/catalogs/\(name).json")
      return try JSONSerialization.jsonObject(with: Data(bytes))
    }
    let units = try #require(try table("units") as? [[String: Any]])
    #expect(units.count == ECFCatalogue.units.codes.count)
    for unit in units {
      let code = try #require(unit["code"] as? Int)
      let entry = ECFCatalogue.units["\(code)"]
      #expect(entry?.short == unit["abbr"] as? String && entry?.name == unit["name"] as? String, "\(code)")
    }
    let taxes = try #require(try table("additional_taxes") as? [[String: Any]])
    #expect(taxes.compactMap { $0["code"] as? String } == ECFCatalogue.additionalTaxes.codes)
    let places = try #require(try table("provinces_municipalities") as? [[String: Any]])
    #expect(places.compactMap { $0["code"] as? String }.sorted() == ECFCatalogue.places.codes)
    let currencies = try #require(try table("currencies") as? [[String: Any]])
    #expect(currencies.compactMap { $0["code"] as? String }.sorted() == ECFCatalogue.currencies.codes)
    let codes = try #require(try table("codes") as? [String: [String: String]])
    let catalogues: [ECFCatalogue] = [
      .incomeTypes, .paymentKinds, .paymentForms, .accountKinds, .billing, .goodOrService, .modifications,
      .valueKinds, .adjustments, .transportModes, .withholdingAgents,
    ]
    for catalogue in catalogues { #expect(codes[catalogue.name]?.keys.sorted() == catalogue.codes) }
    // The types have a table of their own, and one flag is called a code.
    let others = Set(codes.keys).subtracting(catalogues.map(\.name))
    #expect(others == ["TipoeCF", "IndicadorMontoGravado"])
  }

  @Test func noElementHasMoreChildrenThanBits() {
    #expect(ECFRules.shared.rules.count == 263)
    #expect(ECFRules.shared.rules.allSatisfy { $0.children.count <= 64 })
  }
}
