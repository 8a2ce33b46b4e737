import Factura
import FacturaArchive
import FacturaFormats
import FacturaTestSupport
import Testing

@Suite struct AddingTests {
  private let test: TestArchive

  init() throws {
    test = try TestArchive()
  }

  private func refusal(_ bytes: [UInt8]) -> Finding? {
    do throws(FacturaError) {
      _ = try test.archive.add(bytes, name: "new.xml")
      return nil
    } catch { return error.findings.last }
  }

  @Test func theSameFileIsKnown() throws {
    #expect(try test.add(SmallBill()) == .added(1))
    #expect(try test.add(SmallBill()) == .known(1))
  }

  @Test func theSameInvoiceWrittenOtherwiseIsKnown() throws {
    try test.add(SmallBill())
    let indented = try InvoiceJSON.indentedBytes(of: InvoiceFile(bytes: SmallBill().json).invoice)
    #expect(try test.archive.add(indented, name: "bill.json") == .known(1))
  }

  @Test func aDocumentDoesNotChange() throws {
    try test.add(SmallBill())
    var other = SmallBill()
    other.total = "2000.00"
    let finding = try #require(refusal(other.json))
    #expect(finding.code == "archive.changed")
    #expect(
      finding.description
        == """
        new.xml: error: E310000000001 of 101000001 is bill 1 of the archive, but there its total is 1,234.50, here 2,000.00
          hint: fiscal documents don't change: a correction is a note with a number of its own
        """)
    #expect(try test.archive.find(other.ncf).first?.total?.value == ExactDecimal(parsing: "1234.50"))
  }

  @Test func anIssuerOwnsItsNumbers() throws {
    try test.add(SmallBill())
    #expect(try test.add(SmallBill(issuer: "101000002")) == .added(2))
  }

  @Test func aSignedFileComesBackByteForByte() throws {
    let xml = try Repository.bytes("Layouts/ecf/samples/e31.xml")
    guard case .added(let id) = try test.archive.add(xml, name: "e31.xml") else { return }
    let kept = try test.archive.invoice(id)
    #expect(kept.xml == xml)
    #expect(kept.format == .ecf)
    let file = try kept.file()
    let read = try InvoiceFile(bytes: xml, name: "e31.xml")
    #expect(file.original == read.original)
    #expect(file.layoutName == read.layoutName)
    #expect(try InvoiceJSON.bytes(of: file.invoice) == InvoiceJSON.bytes(of: read.invoice))
  }

  @Test(
    arguments: [
      (ForeignBill.ubl, .ubl, "FV-2027/118", "Óptica Almería", "121.00"),
      (ForeignBill.cii, .cii, "2027-RE-9931", "Café Löwe", "238.00"),
    ] as [(String, InvoiceFile.Format, String, String, String)])
  func invoicesOfOtherFormsAreFoundByTheirNumber(
    _ text: String, _ format: InvoiceFile.Format, _ number: String, _ name: String, _ total: String,
  ) throws {
    let xml = Array(text.utf8)
    #expect(try test.archive.add(xml, name: "bill.xml") == .added(1))
    #expect(try test.archive.add(xml, name: "again.xml") == .known(1))
    for key in [number, number.lowercased(), String(number.prefix(7)), name] {
      #expect(try test.archive.find(key).map(\.id) == [1], "\(key)")
    }
    let bill = try #require(try test.archive.bill(1))
    #expect(bill.number == number && bill.ncf == nil && bill.customerName == name)
    #expect(try bill.total?.value == ExactDecimal(parsing: total))
    let kept = try test.archive.invoice(1)
    #expect(kept.xml == xml && kept.format == format)
    let read = try InvoiceFile(bytes: xml)
    #expect(try InvoiceJSON.bytes(of: kept.file().invoice) == InvoiceJSON.bytes(of: read.invoice))
  }

  @Test func anotherSignatureIsAnotherFile() throws {
    let xml = try Repository.text("Layouts/ecf/samples/e31.xml")
    _ = try test.archive.add(Array(xml.utf8), name: "e31.xml")
    let finding = try #require(refusal(Array((xml + "\n").utf8)))
    #expect(finding.message.hasSuffix("is bill 1 of the archive, but its file is another one"))
  }

  @Test(arguments: [false, true])
  func jsonAndXMLOfOneDocumentComeTogether(jsonFirst: Bool) throws {
    let xml = try Repository.bytes("Layouts/ecf/samples/e31.xml")
    var invoice = try InvoiceFile(bytes: xml).invoice
    invoice.telephone = Telephone()
    invoice.telephone?.account = "400718255"
    let json = try InvoiceJSON.bytes(of: invoice)
    let parts = jsonFirst ? [json, xml] : [xml, json]
    #expect(try test.archive.add(parts[0], name: "first") == .added(1))
    #expect(try test.archive.add(parts[1], name: "second") == .completed(1))
    #expect(try test.archive.add(parts[0], name: "first") == .known(1))
    #expect(try test.archive.add(parts[1], name: "second") == .known(1))
    let kept = try test.archive.invoice(1)
    #expect(kept.xml == xml)
    #expect(kept.json == json)
    #expect(kept.format == .ecf)
    #expect(try test.archive.find("400718255").map(\.id) == [1])
  }

  @Test func jsonThatContradictsTheXMLIsRefused() throws {
    let xml = try Repository.bytes("Layouts/ecf/samples/e31.xml")
    _ = try test.archive.add(xml, name: "e31.xml")
    var invoice = try InvoiceFile(bytes: xml).invoice
    invoice.issueDate = CalendarDate(year: 2026, month: 1, day: 2)
    let finding = try #require(refusal(try InvoiceJSON.bytes(of: invoice)))
    #expect(
      finding.message.contains("but there its date is ") && finding.message.hasSuffix(", here 2026-01-02"))
  }

  @Test func whatIsNoInvoiceIsRefusedWithItsPlace() throws {
    #expect(refusal(Array("{\"currency\":".utf8))?.location?.file == "new.xml")
    #expect(refusal([])?.severity == .error)
    #expect(try test.archive.find("1").isEmpty)
  }
}
