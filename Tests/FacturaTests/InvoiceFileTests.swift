import Factura
import FacturaTestSupport
import Glibc
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

  /// 256 MB are read, so that 50 MB are no matter. The file has no blocks: only its size says how large it is.
  @Test func anXMLFileBeyondTheLimitIsRefusedBeforeItIsRead() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("<ECF><Encabezado>", as: "large.xml")
    #expect(truncate(path, 300 << 20) == 0)
    let error = #expect(throws: FacturaError.self) { try InvoiceFile(path: path) }
    #expect(error?.kind == .data)
    #expect(
      error?.findings.map(\.description) == [
        """
        \(path):1: error: the file has 314572800 bytes, but at most 268435456 are read
          hint: divide it, or take out the files that lie inside it
        """
      ])
  }
}
