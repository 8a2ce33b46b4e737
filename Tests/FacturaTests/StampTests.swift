import FacturaInvoices
import FacturaPages
import FacturaTestSupport
import Foundation
import Testing

@testable import Factura

/// What stands where the QR code of an e-CF belongs.
struct StampTests {
  private static let layouts: [(layout: String, sample: String)] = [
    ("ecf", "ecf/samples/e31.xml"), ("ecf-roll", "ecf/samples/e31.xml"), ("receipt", "receipt/sample.json"),
    ("telecom-bill", "telecom-bill/sample.json"), ("telecom-bill-large", "telecom-bill/sample.json"),
    ("statement", "statement/sample.json"), ("credit-note", "credit-note/sample.json"),
    ("debit-note", "debit-note/sample.json"),
  ]

  private func words(_ invoice: Invoice, _ layout: String, _ options: RenderOptions = RenderOptions()) throws
    -> (text: String, stamps: [String])
  {
    let pages = try Shared.renderer.pages(of: invoice, with: Shared.layout(named: layout), options: options)
    var stamps: [String] = []
    for item in pages.flatMap(\.items) {
      if case .symbol(let placed) = item, placed.symbol.text.contains("ConsultaTimbre") {
        stamps.append(placed.symbol.text)
      }
    }
    return (pages.flatMap(\.texts).joined(separator: " "), stamps)
  }

  @Test(arguments: layouts) func withoutAWholeSecurityCodeTheLegendStands(
    layout: String, sample: String,
  ) throws {
    var invoice = try InvoiceFile(path: Repository.path("Layouts/\(sample)")).invoice
    let signed = try words(invoice, layout)
    #expect(!signed.stamps.isEmpty && !signed.text.contains("Pendiente"))
    invoice.fiscal?.verification = nil
    for code in [nil, "", "S/"] {
      invoice.fiscal?.securityCode = code
      let (text, stamps) = try words(invoice, layout)
      #expect(stamps.isEmpty && text.contains("Pendiente"), "\(code ?? "none")")
    }
    // An address that says nothing is none.
    invoice.fiscal?.verification = ""
    #expect(try words(invoice, layout).stamps.isEmpty)
    // A document of a paper series has no code, and waits for none.
    invoice.fiscal?.ncf = "B0100000001"
    invoice.number = "B0100000001"
    invoice.fiscal?.typeCode = nil
    if layout.hasPrefix("telecom") || layout == "receipt" {
      let paper = try words(invoice, layout)
      #expect(!paper.text.contains("Pendiente"))
    }
  }

  @Test func anAddressWithAnEmptyCodeStopsTheRendering() throws {
    var invoice = try InvoiceFile(path: Repository.path("Layouts/ecf/samples/e31.xml")).invoice
    let address = try #require(invoice.verificationAddress)
    let empty = try #require(address.range(of: "CodigoSeguridad=")).upperBound
    invoice.fiscal?.verification = String(address[..<empty])
    invoice.fiscal?.securityCode = nil
    let error = #expect(throws: FacturaError.self) {
      try Shared.renderer.render(invoice, with: Shared.layout(named: "ecf"), as: .plain)
    }
    #expect(error?.kind == .reconciliation)
    #expect(error?.findings.contains { $0.message.contains("CodigoSeguridad") } == true)
  }

  @Test(arguments: [
    (RenderOptions.FiscalEnvironment.production, "/ecf/"), (.certification, "/certecf/"),
    (.test, "/testecf/"),
  ]) func theCodeLeadsToTheServiceThatIsAskedFor(
    environment: RenderOptions.FiscalEnvironment, part: String,
  ) throws {
    var options = RenderOptions()
    options.fiscalEnvironment = environment
    for sample in ["e31", "e32"] {
      let invoice = try InvoiceFile(path: Repository.path("Layouts/ecf/samples/\(sample).xml")).invoice
      let stamps = try words(invoice, "ecf", options).stamps
      #expect(!stamps.isEmpty)
      for stamp in stamps { #expect(stamp.contains(part), "\(stamp)") }
    }
  }
}
