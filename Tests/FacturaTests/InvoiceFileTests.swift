import Factura
import FacturaTestSupport
import Testing

/// Invoices of EN 16931 at the door.
@Suite struct InvoiceFileTests {
  private func sample(_ name: String) throws -> [UInt8] {
    try Repository.bytes("Tests/FormatsTests/Terms/Samples/\(name)")
  }

  @Test(
    arguments: [
      ("ubl-everything.xml", .ubl, "R-2027/0815", "R-2027-0815.xml"),
      ("ubl-credit-note.xml", .ubl, "G-2027/0001", "G-2027-0001.xml"),
      ("cii-everything.xml", .cii, "CII-1", "CII-1.xml"),
    ] as [(String, InvoiceFile.Format, String, String)])
  func theyAreToldApartByContent(
    name: String, format: InvoiceFile.Format, number: String, original: String,
  ) throws {
    let bytes = try sample(name)
    let file = try InvoiceFile(bytes: bytes)
    #expect(file.format == format)
    #expect(file.invoice.number == number)
    #expect(file.original?.name == original)
    #expect(file.original?.bytes == bytes)
    #expect(file.findings.allSatisfy { $0.severity != .error })
  }

  @Test func aFigureThatIsNoneStops() throws {
    let text = String(decoding: try sample("ubl-credit-note.xml"), as: UTF8.self)
    let error = #expect(throws: FacturaError.self) {
      try InvoiceFile(bytes: Array(text.replacing(">40<", with: ">4O<").utf8))
    }
    #expect(error?.kind == .data)
  }
}
