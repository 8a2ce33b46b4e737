import FacturaDiagnostics
import FacturaFormats
import FacturaInvoices
import Testing

/// An e-CF written as JSON reads as the same invoice: no stated figure has only one home.
@Suite struct ECFAsJSONTests {
  @Test(.enabled(if: SharedSamples.folder != nil), arguments: SharedSamples.files)
  func nothingIsLost(path: String) throws {
    if SharedSamples.invalid.contains(path) || SharedSamples.isSummary(path) { return }
    let invoice = try #require(ECFReader.read(SharedSamples.bytes(path), name: path).invoice)
    let written = try InvoiceJSON.bytes(of: invoice)
    do throws(Finding) {
      let again = try InvoiceJSON.read(from: MemorySource(written), name: path)
      #expect(try InvoiceJSON.bytes(of: again) == written)
    } catch { Issue.record("\(error)") }
  }
}
