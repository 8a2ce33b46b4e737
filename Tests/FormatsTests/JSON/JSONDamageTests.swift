import FacturaDiagnostics
import FacturaFormats
import FacturaInvoices
import FacturaTestSupport
import Testing

/// Damaged invoices give a finding or an invoice, and never anything worse.
@Suite struct JSONDamageTests {
  @Test(arguments: [64 << 10, 61]) func truncatedInvoicesEndInAFinding(window: Int) throws {
    let bytes = try Repository.bytes("Layouts/telecom-bill/sample.json")
    for step in 0..<50 {
      let part = Array(bytes.prefix((bytes.count - 2) * step / 49))
      let finding = #expect(throws: Finding.self) { try readAll(part, window: window) }
      #expect(finding?.severity == .error)
      #expect(finding?.location != nil)
    }
  }

  @Test(arguments: 1...10) func flippedBytesNeverDoHarm(seed: UInt64) throws {
    let bytes = try Repository.bytes("Layouts/telecom-bill/sample.json")
    var numbers = SmallRandom(seed: seed)
    for _ in 0..<40 {
      var damaged = bytes
      for _ in 0...numbers.next(below: 3) {
        damaged[numbers.next(below: bytes.count)] ^= UInt8(1 << numbers.next(below: 8))
      }
      do throws(Finding) { try readAll(damaged, window: 256) } catch { #expect(error.location != nil) }
    }
  }

  @Test(arguments: ["[", "{\"a\":"]) func deepNestingIsRefusedWithoutTheStack(bracket: String) {
    let deep = String(repeating: bracket, count: 100_000)
    #expect(throws: Finding.self) { try read(deep) }
    let finding = #expect(throws: Finding.self) {
      try read(bill("\"telephone\": {\"usage\": [{\"records\": [" + deep))
    }
    #expect(finding?.message == "lists and objects are nested deeper than 64 levels")
  }

  @Test func limitsAreKept() {
    var limits = JSONLimits()
    limits.size = 20
    #expect(told(bill(""), limits) == "the file has 112 bytes, but at most 20 are read")
    limits = JSONLimits()
    limits.text = 10
    limits.window = 16
    #expect(told(bill(#""title": "12345678901""#), limits) == "a text is longer than 10 bytes")
    limits = JSONLimits()
    limits.elements = 2
    #expect(
      told(bill(#""preceding": [{"number": "a"}, {"number": "b"}, {"number": "c"}]"#), limits)
        == "the lists of the file have more than 2 elements")
  }

  @Test func whatIsNoJSONIsToldSo() {
    #expect(told("") == "the file is empty")
    #expect(told(" \n ") == "the file holds nothing but white space or a byte order mark")
    #expect(told("<ECF/>") == "“<” stands where an object should stand")
    #expect(told("[]") == "an object is needed here, but a list is given")
    #expect(told(bill("\"title\": \"\"") + "x") == "“x” stands where the end of the file should stand")
    #expect(told(#"{"number": "1""#) == "the file ends where “,” or “}” should stand")
    #expect(told(#"{"number": "1"#) == "the file ends where the end of a text should stand")
    #expect(told([0xFF, 0xFE, 0x7B, 0]) == "the file is written in UTF-16, and JSON is UTF-8")
    #expect(told([0x7B, 0, 0x22, 0]) == "the file is written in UTF-16, and JSON is UTF-8")
    #expect(told(Array(#"{"number": ""#.utf8) + [0xC0, 0x80, 0x22]) == "these bytes are not UTF-8")
    #expect(told(Array(#"{"number": ""#.utf8) + [0xED, 0xA0, 0x80, 0x22]) == "these bytes are not UTF-8")
    #expect(told(Array(#"{"number": ""#.utf8) + [0xE2, 0x82, 0x22]) == "these bytes are not UTF-8")
    #expect(told(Array(#"{"number":"#.utf8) + [0]) == "the byte 0 stands where a text should stand")
  }

  @Test func aFileThatEndsInATextIsToldWhereItEnds() {
    let finding = #expect(throws: Finding.self) {
      try read("{\"number\": \"1\",\n \"currency\": \"DOP\",\n  \"title\": \"Fact")
    }
    #expect(finding?.location?.line == 3)
    #expect(finding?.location?.column == 17)
  }

  @Test func whatMustBeStatedIsMissed() throws {
    let finding = #expect(throws: Finding.self) {
      try read(
        #"{"number": "1", "currency": "DOP", "issueDate": "2027-03-15", "seller": {"name": "S"}, "totals": {}}"#
      )
    }
    #expect(finding?.message == "Totals needs “total”, but it isn't stated")
    #expect(finding?.path?.text == "/totals/total")
    #expect(finding?.location?.column == 98)
  }

  @Test func allThatARecordMissesIsToldAtOnce() throws {
    let finding = #expect(throws: Finding.self) { try read("{}") }
    #expect(
      finding?.message
        == "Invoice needs “currency”, “number”, “issueDate”, “seller” and “totals”, but they aren't stated")
    #expect(finding?.location?.column == 1)
    #expect(finding?.path?.text == "")
    let entry = #expect(throws: Finding.self) { try read(#"{"telephone": {"legend": [{}]}}"#) }
    #expect(entry?.message == "LegendEntry needs “code” and “text”, but they aren't stated")
    #expect(entry?.path?.text == "/telephone/legend/0")
  }
}

private func told(_ text: String, _ limits: JSONLimits = .standard) -> String? {
  told(Array(text.utf8), limits)
}

private func told(_ bytes: [UInt8], _ limits: JSONLimits = .standard) -> String? {
  do throws(Finding) {
    _ = try InvoiceJSON.read(from: MemorySource(bytes), name: "bill.json", limits: limits)
    return nil
  } catch { return error.message }
}

private func readAll(_ bytes: [UInt8], window: Int) throws(Finding) {
  var limits = JSONLimits()
  limits.window = window
  let invoice = try InvoiceJSON.read(from: MemorySource(bytes), name: "bill.json", limits: limits)
  for group in invoice.telephone?.usage ?? [] { _ = try all(group.records) }
}
