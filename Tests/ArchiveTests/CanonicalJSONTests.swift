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
    try expectSame(path, in: TestArchive())
  }

  @Test func officialSamplesComeBack() throws {
    let shared = try TestArchive()
    for path in Self.official { try expectSame(path, in: shared) }
  }

  private func expectSame(_ path: String, in test: TestArchive) throws {
    let bytes = try Repository.bytes(path)
    guard let read = try? InvoiceFile(bytes: bytes, name: path) else { return }
    let written = try InvoiceJSON.bytes(of: read.invoice)
    // Our own form asks for a number, a day and a currency.
    guard (try? InvoiceJSON.read(from: MemorySource(written), name: path)) != nil else {
      #expect(throws: FacturaError.self, "\(path)") { try test.archive.add(bytes, name: path) }
      return
    }
    var (place, answer) = (test, try? test.archive.add(bytes, name: path))
    if answer != .added(answer?.bill ?? 0) {
      // Another sample has its number.
      place = try TestArchive()
      answer = try place.archive.add(bytes, name: path)
    }
    let kept = try place.archive.invoice(try #require(answer?.bill))
    #expect(kept.xml == read.original?.bytes, "\(path)")
    #expect(kept.json == written, "\(path)")
    #expect(try InvoiceJSON.bytes(of: kept.file().invoice) == written, "\(path)")
  }
}
