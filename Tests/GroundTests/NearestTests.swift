import FacturaDiagnostics
import Testing

struct NearestTests {
  private static let names = ["description", "quantity", "net", "gross", "unit", "id"]

  @Test(arguments: [
    ("desciption", "description"), ("descripcion", "description"), ("quantiyt", "quantity"), ("Net", "net"),
    ("nte", "net"), ("unitt", "unit"), ("GROSS", "gross"), ("ide", "id"), ("d", nil), ("x", nil), ("", nil),
    ("total", nil), ("price", nil), ("descriptionOfAll", "description"),
  ])
  func theNearestKnownNameIsSuggestedIfItIsNear(word: String, name: String?) {
    #expect(Nearest.name(to: word, among: Self.names) == name)
  }

  @Test func theFirstOfEquallyNearNamesIsSuggested() {
    #expect(Nearest.name(to: "cat", among: ["car", "bat"]) == "car")
    #expect(Nearest.name(to: "cat", among: []) == nil)
  }
}
