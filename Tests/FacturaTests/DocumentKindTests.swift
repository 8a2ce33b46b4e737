import FacturaInvoices
import FacturaPages
import FacturaTestSupport
import Testing

@testable import Factura

/// A layout says nothing of a document that isn't so.
struct DocumentKindTests {
  private func sample(_ name: String) throws -> Invoice {
    try InvoiceFile(path: Repository.path("Layouts/ecf/samples/\(name).xml")).invoice
  }

  @Test(
    arguments: [
      ("e34", "telecom-bill", "a credit note", "invoices", "credit-note"),
      ("e34", "telecom-bill-large", "a credit note", "invoices", "credit-note"),
      ("e34", "statement", "a credit note", "invoices", "credit-note"),
      ("e34", "debit-note", "a credit note", "debit notes", "credit-note"),
      ("e31", "credit-note", "an invoice", "credit notes", "telecom-bill"),
      ("e33", "telecom-bill", "a debit note", "invoices", "debit-note"),
    ])
  func aDocumentOfAnotherKindIsRefused(
    sample name: String, layout: String, kind: String, spoken: String, fitting: String
  ) throws {
    let (invoice, wrong) = try (sample(name), Shared.layout(named: layout))
    let error = #expect(throws: FacturaError.self) {
      try Shared.renderer.render(invoice, with: wrong)
    }
    #expect(error?.kind == .layout)
    #expect(
      error?.description == """
        error: the document is \(kind), but the layout “\(layout)” speaks of \(spoken)
          data: /fiscal/typeCode
          hint: take a layout for \(kind.drop { $0 != " " }.dropFirst())s, such as “\(fitting)” or “ecf”
        """)
    for name in [fitting, "ecf"] {
      _ = try Shared.renderer.render(invoice, with: Shared.layout(named: name))
    }
  }

  /// By its type code where it is no e-CF, whatever the pages leave out.
  @Test func aCreditNoteOfEN16931IsNoBill() throws {
    var invoice = try InvoiceFile(path: Repository.path("Layouts/telecom-bill/sample.json")).invoice
    (invoice.fiscal, invoice.typeCode) = (nil, "381")
    for profile in [PrivacyProfile.full, .masked, .summary] {
      var options = RenderOptions()
      options.privacy = profile
      let layout = try Shared.layout(named: "telecom-bill")
      let error = #expect(throws: FacturaError.self) {
        try Shared.renderer.render(invoice, with: layout, options: options)
      }
      #expect(error?.findings.first?.path?.text == "/typeCode")
      #expect(error?.findings.first?.hints.first?.hasSuffix("“credit-note” or “en16931”") == true)
    }
  }

  /// What a layout is, an invoice need not say again.
  @Test(arguments: ["credit-note", "debit-note", "telecom-bill"])
  func anInvoiceWithoutTypeIsWhatTheLayoutIs(name: String) throws {
    var invoice = try InvoiceFile(path: Repository.path("Layouts/\(name)/sample.json")).invoice
    (invoice.fiscal, invoice.typeCode) = (nil, nil)
    #expect(try Shared.renderer.render(invoice, with: Shared.layout(named: name)).pageCount > 0)
  }

  /// The till prints receipts for notes, too: nobody is asked to pay what he is given.
  @Test func aReceiptForACreditNoteAsksForNothing() throws {
    var invoice = try sample("e34")
    invoice.totals.payable = invoice.totals.total
    let pages = try Shared.renderer.pages(of: invoice, with: Shared.layout(named: "receipt"))
    let text = pages.flatMap(\.texts).joined(separator: " ")
    #expect(!text.contains("pagar") && text.contains("Total"))
  }

  @Test(arguments: ["381", "83", "261", "396"])
  func aReceiptForACreditNoteOfEN16931AsksForNothing(code: String) throws {
    var invoice = try sample("e34")
    (invoice.fiscal, invoice.typeCode) = (nil, code)
    invoice.totals.payable = invoice.totals.total
    let pages = try Shared.renderer.pages(of: invoice, with: Shared.layout(named: "receipt"))
    let text = pages.flatMap(\.texts).joined(separator: " ")
    #expect(!text.contains("pagar") && text.contains("Total"))
  }

  /// The root of the file and the e-NCF say what it is, too.
  @Test func aCreditNoteThatDoesNotStateItsTypeIsNoBill() throws {
    let text = try Repository.text("Tests/FormatsTests/Terms/Samples/ubl-credit-note.xml")
    let bare = text.replacing(/<cbc:CreditNoteTypeCode[^>]*>[^<]*<\/cbc:CreditNoteTypeCode>/, with: "")
    #expect(bare != text)
    let file = try InvoiceFile(bytes: Array(bare.utf8), name: "a.xml")
    #expect(file.invoice.typeCode == "381")
    var numbered = Invoice()
    numbered.fiscal = Fiscal()
    numbered.fiscal?.ncf = "E340000000001"
    for invoice in [file.invoice, numbered] {
      #expect(throws: FacturaError.self) {
        try Shared.renderer.render(invoice, with: Shared.layout(named: "telecom-bill"))
      }
    }
  }
}
