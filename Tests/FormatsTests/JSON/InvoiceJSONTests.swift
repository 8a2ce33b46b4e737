import FacturaAmounts
import FacturaDiagnostics
import FacturaFormats
import FacturaInvoices
import Testing

@Suite struct InvoiceJSONTests {
  @Test func readsWhatIsStated() throws {
    let invoice = try read(
      """
      {"number": "E310000000001", "currency": "DOP", "issueDate": "2027-03-15",
       "seller": {"name": "Telefonía Caribe Azul, S.A.", "phones": ["809-555-0100", "809-555-0101"]},
       "lines": [{"name": "Renta \\"mensual\\"", "price": 450.0000, "net": "450.00", "quantity": 1.0}],
       "totals": {"total": 531.00},
       "telephone": {"usage": [{"phone": "809-555-0199", "records": [
         {"date": "2027-03-01", "time": "18:24:07", "elapsed": 205, "amount": 3.5},
         {"date": "2027-03-02", "time": "08:00", "elapsed": "00:00:10", "amount": "0.25"}
       ]}]}}
      """)
    #expect(invoice.number == "E310000000001")
    #expect(invoice.issueDate == CalendarDate(year: 2027, month: 3, day: 15))
    #expect(invoice.seller.name == "Telefonía Caribe Azul, S.A.")
    #expect(invoice.seller.phones == ["809-555-0100", "809-555-0101"])
    #expect(invoice.lines.first?.name == "Renta \"mensual\"")
    #expect(invoice.lines.first?.price == Amount(ExactDecimal(coefficient: 4_500_000, scale: 4)))
    #expect(invoice.lines.first?.quantity == Quantity(ExactDecimal(coefficient: 10, scale: 1)))
    let usage = try #require(invoice.telephone?.usage.first)
    let first = try #require(try usage.records.record(at: .start))
    #expect(first.record.elapsed == ElapsedTime(seconds: 205))
    let second = try #require(try usage.records.record(at: first.next))
    #expect(second.record.amount == Amount(ExactDecimal(coefficient: 25, scale: 2)))
    #expect(try usage.records.record(at: second.next) == nil)
  }
}

func read(_ text: String, limits: JSONLimits = .standard) throws(Finding) -> Invoice {
  try InvoiceJSON.read(from: MemorySource(Array(text.utf8)), name: "bill.json", limits: limits)
}
