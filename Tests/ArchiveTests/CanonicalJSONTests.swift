import Factura
import FacturaArchive
import FacturaFormats
import FacturaTestSupport
import Testing

/// Whatever can be read can be kept: every sample comes back as the invoice that it was, and its XML byte for byte.
@Suite struct CanonicalJSONTests {
  private static let samples =
    Repository.files(in: "Layouts", ending: "sample.json")
    + Repository.files(in: "Layouts/ecf", ending: ".xml")

  private static let official =
    Repository.hasOfficialSamples
    ? Repository.files(in: "../shared/ecf", ending: ".xml")
      + Repository.files(in: "../shared/einvoice", ending: ".xml")
    : []

  @Test(arguments: samples)
  func aSampleComesBack(path: String) throws {
    try expectSame(path)
  }

  @Test func officialSamplesComeBack() throws {
    for path in Self.official { try expectSame(path) }
  }

  private func expectSame(_ path: String) throws {
    let bytes = try Repository.bytes(path)
    guard let read = try? InvoiceFile(bytes: bytes, name: path) else { return }
    let test = try TestArchive()
    guard read.invoice.issueDate != nil, read.invoice.number != nil else {
      #expect(throws: FacturaError.self, "\(path)") { try test.archive.add(bytes, name: path) }
      return
    }
    #expect(try test.archive.add(bytes, name: path) == .added(1), "\(path)")
    let kept = try test.archive.invoice(1)
    #expect(kept.xml == read.original?.bytes, "\(path)")
    let written = try InvoiceJSON.bytes(of: read.invoice)
    #expect(kept.json == written, "\(path)")
    #expect(try InvoiceJSON.bytes(of: kept.file().invoice) == written, "\(path)")
  }
}
