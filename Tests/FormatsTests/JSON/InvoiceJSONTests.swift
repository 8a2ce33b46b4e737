import FacturaAmounts
import FacturaDiagnostics
import FacturaFormats
import FacturaInvoices
import FacturaTestSupport
import Testing

@Suite struct InvoiceJSONTests {
  @Test func readsWhatIsStated() throws {
    let invoice = try read(
      """
      {"number": "E310000000001", "currency": "DOP", "issueDate": "2027-03-15",
       "seller": {"name": "Telefonía Caribe Azul, S.A.", "phones": ["809-555-0100", "809-555-0101"]},
       "lines": [{"name": "Renta \\"mensual\\"", "price": 450.0000, "net": "450.00", "quantity": 1.0}],
       "totals": {"total": 531.00}}
      """)
    #expect(invoice.number == "E310000000001")
    #expect(invoice.issueDate == CalendarDate(year: 2027, month: 3, day: 15))
    #expect(invoice.seller.name == "Telefonía Caribe Azul, S.A.")
    #expect(invoice.seller.phones == ["809-555-0100", "809-555-0101"])
    #expect(invoice.lines.first?.name == "Renta \"mensual\"")
    #expect(invoice.buyer == nil)
  }

  @Test func tabsAndReturnsAreSpaces() throws {
    let invoice = try read(bill(#""title": "a\tb\u0009c\r\nd\u000de""#))
    #expect(invoice.title == "a b c \nd e")
  }

  @Test func figuresKeepEveryDecimalAsNumbersAndAsTexts() throws {
    let invoice = try read(
      bill(
        """
        "lines": [{"name": "a", "net": 450.0000}, {"name": "b", "net": "450.0000"},
        {"name": "c", "net": -0.123456789}, {"name": "d", "net": 1234567890123456.12345678901234},
        {"name": "e", "net": 15e-1}, {"name": "f", "net": 1.5E3}]
        """))
    let nets = invoice.lines.compactMap { $0.net?.value }
    #expect(
      nets == [
        ExactDecimal(coefficient: 4_500_000, scale: 4), ExactDecimal(coefficient: 4_500_000, scale: 4),
        ExactDecimal(coefficient: -123_456_789, scale: 9),
        ExactDecimal(coefficient: 123_456_789_012_345_612_345_678_901_234, scale: 14),
        ExactDecimal(coefficient: 15, scale: 1), ExactDecimal(coefficient: 1500, scale: 0),
      ])
  }

  @Test func nullSaysThatNothingIsStated() throws {
    let invoice = try read(bill(#""buyer": null, "dueDate": null, "notes": null"#))
    #expect(invoice.buyer == nil)
    #expect(invoice.dueDate == nil)
    #expect(invoice.notes.isEmpty)
  }

  @Test func escapesBecomeTheirCharacters() throws {
    let invoice = try read(bill(#""title": "a\"\\\/\né\u00f1\ud83d\udcde""#))
    #expect(invoice.title == "a\"\\/\néñ📞")
  }

  @Test func aNameMayBeWrittenWithEscapes() throws {
    #expect(try read(bill(#""tit\u006ce": "x""#)).title == "x")
  }

  @Test func membersComeInAnyOrder() throws {
    let json = """
      {"totals":{"total":1},"seller":{"name":"S"},"issueDate":"2027-03-15","title":"T","number":"1","currency":"DOP"}
      """
    let invoice = try read(json)
    #expect(invoice.title == "T")
    #expect(invoice.currency == "DOP")
    #expect(invoice.seller.name == "S")
  }

  @Test func aByteOrderMarkIsPassedOver() throws {
    #expect(try read("\u{FEFF}" + bill(#""title": "x""#)).title == "x")
  }

  @Test func timesAndDurationsAreReadInTheirForms() throws {
    let invoice = try read(
      bill(
        """
        "fiscal": {"ncf": "E320000000001", "signedAt": "2027-03-04T02:14:38", "deferred": true, "pageCount": 2},
        "telephone": {"usage": [{"elapsed": 205, "volume": 1.250}, {"elapsed": "120:00:01"}]}
        """))
    #expect(invoice.fiscal?.signedAt == (try Timestamp(parsing: "2027-03-04T02:14:38")))
    #expect(invoice.fiscal?.deferred == true)
    #expect(invoice.fiscal?.pageCount == 2)
    #expect(invoice.telephone?.usage.map(\.elapsed?.seconds) == [205, 432_001])
  }

  @Test func theSampleIsReadWholly() throws {
    let invoice = try InvoiceJSON.read(
      from: MemorySource(Repository.bytes("Layouts/telecom-bill/sample.json")), name: "sample.json")
    #expect(invoice.layout == "telecom-bill")
    #expect(invoice.telephone?.usage.count == 4)
    let records = try invoice.telephone?.usage.map { try all($0.records).count } ?? []
    #expect(records == invoice.telephone?.usage.map { $0.count ?? -1 })
  }

  @Test func whatIsWrittenReadsTheSame() throws {
    let bytes = try Repository.bytes("Layouts/telecom-bill/sample.json")
    let invoice = try InvoiceJSON.read(from: MemorySource(bytes), name: "sample.json")
    let written = try InvoiceJSON.bytes(of: invoice)
    let again = try InvoiceJSON.read(from: MemorySource(written), name: "written.json")
    #expect(try InvoiceJSON.bytes(of: again) == written)
    // The sample's members stand in the order of the fields, so writing changes nothing but the spaces.
    let indented = try InvoiceJSON.indentedBytes(of: again)
    for other in [indented, bytes] {
      let difference = zip(withoutSpace(other), withoutSpace(written)).first { $0 != $1 }
      #expect(difference == nil)
      #expect(withoutSpace(other).count == withoutSpace(written).count)
    }
  }

  @Test func emptyPartsAreNotWritten() throws {
    let written = try InvoiceJSON.bytes(
      of: read(bill(#""buyer": {"name": "x", "address": {}}, "lines": []"#)))
    #expect(!String(decoding: written, as: UTF8.self).contains("address"))
    #expect(!String(decoding: written, as: UTF8.self).contains("lines"))
  }
}

func read(_ text: String, limits: JSONLimits = .standard) throws(Finding) -> Invoice {
  try InvoiceJSON.read(from: MemorySource(Array(text.utf8)), name: "bill.json", limits: limits)
}

/// The least invoice, with further members on its second line.
func bill(_ members: String) -> String {
  """
  {"number": "1", "currency": "DOP", "issueDate": "2027-03-15", "seller": {"name": "S"}, "totals": {"total": 1},
  \(members)}
  """
}

func all(_ records: UsageRecords) throws(Finding) -> [UsageRecord] {
  var result: [UsageRecord] = []
  var position = ListPosition.start
  while let (record, next) = try records.record(at: position) {
    result.append(record.record)
    position = next
  }
  return result
}

/// JSON without the spaces between its parts; none of the texts compared has two spaces in a row.
private func withoutSpace(_ bytes: [UInt8]) -> [UInt8] {
  bytes.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
}
