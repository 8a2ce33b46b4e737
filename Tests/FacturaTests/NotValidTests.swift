import FacturaAmounts
import FacturaGeometry
import FacturaInvoices
import FacturaPages
import FacturaTestSupport
import Testing

@testable import Factura

/// A document that is handed over before its e-CF is made says so, and holds none of its numbers (Modelos ilustrativos, 3.2).
struct NotValidTests {
  /// But `receipt-example`, which shows how a layout is written and knows nothing of e-CF.
  private static let layouts = Layout.builtIn.filter { $0 != "receipt-example" }
  private static let legend = "Documentonoválidoparafinesfiscales"

  /// Of the kind that the layout speaks of: what was made for it, and an e-CF of many lines.
  private func invoices(for layout: String) throws -> [Invoice] {
    let sample =
      switch layout {
      case "credit-note": "e34"
      case "debit-note": "e33"
      default: "e31"
      }
    var invoices = [try GeneratedECF("Layouts/ecf/samples/\(sample).xml", lines: 90).signed()]
    let own = "Layouts/\(layout.replacing("-large", with: ""))/sample.json"
    if Repository.files(in: "Layouts", ending: ".json").contains(own) {
      let invoice = try InvoiceFile(path: Repository.path(own)).invoice
      if invoice.fiscal != nil { invoices.append(invoice) }
    }
    return invoices
  }

  private func options(_ language: String) -> RenderOptions {
    var options = RenderOptions(language: Language(tag: language))
    options.fiscalState = .notValid(consultation: "https://facturas.example/c")
    return options
  }

  @Test(arguments: layouts, ["es", "en"])
  func itSaysSoAndHasNoNumber(layout name: String, language: String) throws {
    let layout = try Shared.layout(named: name)
    for invoice in try invoices(for: name) {
      let pages = try Shared.renderer.pages(of: invoice, with: layout, options: options(language))
      let text = pages.flatMap(\.texts).joined(separator: " ").filter { !$0.isWhitespace }
      let numbers = try [
        #require(invoice.fiscal?.ncf), #require(invoice.seller.taxID),
        #require(invoice.fiscal?.securityCode),
      ]
      for number in numbers { #expect(!text.contains(number), "\(number) stands on \(pages.count) pages") }
      // The letter goes along with a bill, and is none.
      if name == "migration-letter" { continue }
      #expect(!text.contains("e-NCF"))
      #expect(text.contains(Self.legend) && text.contains("facturas.example/c"))
      let hasCode = pages.contains { $0.hasQRCode }
      #expect(!hasCode)
    }
  }

  /// The title that windows show, and what is read aloud in place of pictures.
  @Test(arguments: layouts) func nothingElseInTheFileHasTheNumber(layout name: String) throws {
    let layout = try Shared.layout(named: name)
    for invoice in try invoices(for: name) {
      let bytes = try Shared.renderer.render(invoice, with: layout, options: options("es")).bytes
      let haystack = Haystack([bytes, Haystack.unescaped(bytes), Haystack.unhexed(bytes)])
      let number = try #require(invoice.fiscal?.ncf)
      #expect(!haystack.contains(number))
    }
  }

  /// Of the option and of the invoice alike; an invoice that is no e-CF has no such state.
  @Test func itsOriginalStaysOutside() throws {
    let file = try InvoiceFile(path: Repository.path("Layouts/ecf/samples/e31.xml"))
    #expect(Archival(of: file).attachments.count == 1)
    #expect(Archival(of: file, options: options("es")).attachments.isEmpty)
    let other = try InvoiceFile(path: Repository.path("Tests/FormatsTests/Terms/Samples/cii-everything.xml"))
    let names = Archival(of: other).attachments.map(\.name)
    #expect(!names.isEmpty)
    #expect(Archival(of: other, options: options("es")).attachments.map(\.name) == names)
  }

  /// A layout that makes no title leaves it to the kind and the number.
  @Test func theTitleOfAPlainLayoutHasNoNumber() throws {
    let invoice = try options("es").applied(to: #require(invoices(for: "ecf").first))
    let layout = try Shared.layout(named: "ecf")
    let metadata = DocumentMetadata(invoice, title: nil, layout: layout, language: .spanish)
    #expect(metadata.title == "Factura de Crédito Fiscal Electrónica")
  }
}

extension Page {
  /// Bar codes of payment slips aside.
  fileprivate var hasQRCode: Bool {
    items.contains {
      if case .symbol(let symbol) = $0 { symbol.frame.size.width == symbol.frame.size.height } else { false }
    }
  }
}
