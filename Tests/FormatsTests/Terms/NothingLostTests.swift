import FacturaAmounts
import FacturaDiagnostics
import FacturaFormats
import FacturaInvoices
import FacturaXML
import Testing

/// Every text and every attribute of an invoice is in the model, or stands in a list of what is left out, with a reason.
@Suite struct NothingLostTests {
  @Test(arguments: TradeSamples.files("ubl") + TradeSamples.files("cii"))
  func everyValueIsInTheModel(path: String) throws {
    let document = try XMLDocument(TradeSamples.bytes(path), name: path, limits: .withFiles)
    let invoice = try #require(TradeSamples.read(path).invoice)
    let lost = try LostValues(of: document.root, in: invoice).list
    #expect(lost == [])
  }

  @Test(arguments: TradeSamples.files("ubl") + TradeSamples.files("cii"))
  func itsJSONIsTheSameInvoice(path: String) throws {
    let invoice = try #require(TradeSamples.read(path).invoice)
    // Our own form is strict: an invoice has a day.
    if invoice.issueDate == nil { return }
    let written = try InvoiceJSON.bytes(of: invoice)
    do throws(Finding) {
      let again = try InvoiceJSON.read(from: MemorySource(written), name: path)
      #expect(try InvoiceJSON.bytes(of: again) == written)
    } catch { Issue.record("\(error)") }
  }
}
