import FacturaInvoices
import Testing

@Suite struct SchemaTests {
  @Test func theInvoiceKnowsItsFieldsByName() throws {
    let schema = Invoice.schema
    let seller = try #require(schema.index(of: "seller"))
    guard case .record(let party) = schema.fields[seller].kind() else {
      Issue.record("seller is a record")
      return
    }
    #expect(party.name == "Party")
    #expect(party.index(of: "tradeName") == Party.Field.tradeName.rawValue)
  }

  @Test func aPartOfTheInvoiceIsAValue() {
    var first = Invoice()
    first.seller.name = "Telefonía Caribe Azul, S.A."
    var second = first
    second.seller.name = "Otra"
    #expect(first.seller.name == "Telefonía Caribe Azul, S.A.")
    #expect(second.seller.name == "Otra")
  }

  @Test func aPartThatIsNotStatedIsNone() {
    guard case .none = Invoice().value(of: .buyer) else {
      Issue.record("buyer is stated")
      return
    }
  }
}
