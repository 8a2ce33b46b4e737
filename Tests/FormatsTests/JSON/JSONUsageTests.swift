import FacturaAmounts
import FacturaDiagnostics
import FacturaFormats
import FacturaInvoices
import FacturaTestSupport
import Testing

@Suite struct JSONUsageTests {
  @Test func recordsAreReadOneAtATimeFromTheSource() throws {
    let invoice = try read(
      bill(
        """
        "telephone": {"usage": [{"records": [
          {"date": "2027-03-01", "time": "18:24:07", "number": "829-555-0163", "place": "La Vega", "kind": "C",
           "elapsed": 205, "volume": 1.50, "amount": 3.5, "note": "roaming"} , {"time": "08:00", "amount": "0.25"}
        ]}]}
        """))
    let records = try all(try #require(invoice.telephone?.usage.first?.records))
    #expect(records.count == 2)
    #expect(records[0].elapsed == ElapsedTime(seconds: 205))
    #expect(records[0].place == "La Vega")
    #expect(records[1].time == ClockTime(hour: 8, minute: 0, second: 0))
    #expect(records[1].amount == Amount(ExactDecimal(coefficient: 25, scale: 2)))
  }

  @Test(arguments: [16, 17, 64, 100, 1000]) func smallWindowsReadTheSame(window: Int) throws {
    let bytes = statement(records: 40)
    var limits = JSONLimits()
    limits.window = window
    let invoice = try InvoiceJSON.read(from: MemorySource(bytes), name: "a", limits: limits)
    let whole = try InvoiceJSON.read(from: MemorySource(bytes), name: "a")
    #expect(try InvoiceJSON.bytes(of: invoice) == InvoiceJSON.bytes(of: whole))
  }

  @Test func aPlaceAlwaysGivesTheSameRecord() throws {
    let invoice = try InvoiceJSON.read(from: MemorySource(statement(records: 2000)), name: "a")
    let groups = try #require(invoice.telephone?.usage)
    var places: [(group: Int, position: ListPosition, amount: Amount?)] = []
    for (number, group) in groups.enumerated() {
      var position = ListPosition.start
      while let (record, next) = try group.records.record(at: position) {
        places.append((number, position, record.record.amount))
        position = next
      }
    }
    #expect(places.count == 2000)
    var numbers = SmallRandom(seed: 7)
    for _ in 0..<200 {
      let place = places[numbers.next(below: places.count)]
      let again = try groups[place.group].records.record(at: place.position)
      #expect(again?.record.record.amount == place.amount)
    }
  }

  @Test func aBadRecordIsFoundWhenItIsReadWithItsOwnPlace() throws {
    let invoice = try read(
      bill(
        """
        "telephone": {"usage": [{"records": [
        {"amount": 1.00},
        {"amount": 2.00, "date": "2027-02-29"}]}]}
        """))
    let records = try #require(invoice.telephone?.usage.first?.records)
    let finding = #expect(throws: Finding.self) { try all(records) }
    #expect(finding?.code == "json.no-such-day")
    #expect(finding?.message == "there is no day “2027-02-29”")
    #expect(finding?.location == SourceLocation(file: "bill.json", line: 4, column: 26))
    #expect(finding?.path == DataPath("/telephone/usage/0/records/1/date"))
  }

  @Test(arguments: ["[{}, ]", "[{} {}]", "[{\"amount\": 1}, 7]", "[1]", "[{,}]", "[{\"amount\": [}]}]"])
  func aBrokenListIsFoundAtTheLatestWhenItIsRead(list: String) {
    #expect(throws: Finding.self) {
      let invoice = try read(bill("\"telephone\": {\"usage\": [{\"records\": \(list)}]}"))
      _ = try all(invoice.telephone?.usage.first?.records ?? UsageRecords())
    }
  }

  @Test func anEmptyListHasNoRecords() throws {
    let invoice = try read(bill(#""telephone": {"usage": [{"records": [ ]}]}"#))
    #expect(invoice.telephone?.usage.first?.records.isEmpty == true)
  }
}
