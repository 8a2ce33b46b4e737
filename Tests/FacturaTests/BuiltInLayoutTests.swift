import Factura
import FacturaTestSupport
import Foundation
import Testing

/// Every built-in layout, with each of its samples, in each language.
@Suite struct BuiltInLayoutTests {
  private static let samples =
    Repository.files(in: "Layouts", ending: ".json")
    + Repository.files(in: "Layouts", ending: ".xml").filter {
      $0.contains("/samples/")
    }

  @Test(arguments: Layout.builtIn) func nothingIsFoundInIt(name: String) throws {
    #expect(try Layout.check(named: name).isEmpty)
    #expect(try Layout.check(path: Repository.path("Layouts/\(name)/layout.xml")).isEmpty)
  }

  @Test func whatIsEmbeddedIsWhatTheFoldersHold() throws {
    let list = String(decoding: try Repository.bytes("Layouts/layouts.c"), as: UTF8.self)
    for file in Repository.files(in: "Layouts", ending: ".xml")
      + Repository.files(in: "Layouts", ending: ".svg")
    {
      let path = file.dropFirst("Layouts/".count)
      guard path.contains("/"), !path.contains("/samples/") else { continue }
      #expect(list.contains("#embed \"\(path)\""), "\(path) is not embedded")
      #expect(list.contains("{\"\(path)\""), "\(path) is embedded under another name")
    }
  }

  @Test func theReadmeShowsTheReceiptAsItIs() throws {
    let readme = String(decoding: try Repository.bytes("README.md"), as: UTF8.self)
    let layout = String(decoding: try Repository.bytes("Layouts/receipt-example/layout.xml"), as: UTF8.self)
    #expect(readme.contains(layout.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  @Test(arguments: samples, ["es", "en"]) func eachSampleIsASoundDocument(sample: String, language: String)
    throws
  {
    let layout = try Shared.layout(named: sample.split(separator: "/")[1].description)
    guard layout.languages.contains(language) else { return }
    let invoice = try InvoiceFile(path: Repository.path(sample)).invoice
    let options = RenderOptions(language: Language(tag: language))
    let rendering = try Shared.renderer.render(invoice, with: layout, options: options)
    #expect(rendering.findings.isEmpty)
    guard Judge.qpdf.isHere else { return }
    let answer = try Judge.qpdf.judge(rendering.bytes, "--check", "{}")
    #expect(answer.status == 0, "\(answer.output)")
  }

  @Test(arguments: samples.filter { $0.hasSuffix(".json") }) func theFiguresOfASampleAddUp(sample: String)
    throws
  {
    #expect(try InvoiceFile(path: Repository.path(sample)).arithmeticFindings.isEmpty)
  }

  /// What an invoice must state, and nothing else.
  @Test(arguments: Layout.builtIn, ["es", "en"]) func anInvoiceOfTheLeastIsRendered(
    name: String, language: String
  )
    throws
  {
    let layout = try Shared.layout(named: name)
    guard layout.languages.contains(language) else { return }
    let least = """
      {"number":"7","currency":"DOP","issueDate":"2027-03-04","seller":{"name":"Telefonía Caribe Azul, S.A."},
      "totals":{"total":1234.5}}
      """
    let invoice = try InvoiceFile(bytes: Array(least.utf8), name: "least.json").invoice
    let options = RenderOptions(language: Language(tag: language))
    let rendering = try Shared.renderer.render(invoice, with: layout, options: options)
    #expect(rendering.findings.isEmpty)
  }

  /// A figure that is broken over two lines is none: paper and invoice would not agree, and nothing would be rendered.
  @Test(
    arguments: ["credit-note", "debit-note", "statement", "telecom-bill", "telecom-bill-large"],
    ["letter", "a4"])
  func theLongestSumsStandOnOneLine(name: String, paper: String) throws {
    let layout = try Shared.layout(named: name)
    let sum = "\"9234567890123456.78\""
    let bill = """
      {"number":"7","currency":"DOP","issueDate":"2027-03-04","dueDate":"2027-03-24",
      "seller":{"name":"Telefonía Caribe Azul, S.A."},"totals":{"total":\(sum),"taxed":\(sum)},
      "telephone":{"account":"400718255","previousBalance":\(sum),"monthTotal":\(sum),"totalToPay":\(sum),
      "groups":[{"name":"Renta mensual","charges":[{"name":"Plan","amount":\(sum)}],"subtotal":\(sum)}],
      "slip":{"amount":\(sum),"barcode":"0740071825500000548728"}}}
      """
    let invoice = try InvoiceFile(bytes: Array(bill.utf8), name: "bill.json").invoice
    let options = RenderOptions(paper: name == "telecom-bill" ? "letter" : paper)
    #expect(try Shared.renderer.render(invoice, with: layout, options: options).findings.isEmpty)
  }

  /// On rolls of both widths too: a module is three dots of a thermal head there.
  @Test(
    .enabled(if: Judge.zbarimg.isHere),
    arguments: ["receipt/sample.json", "credit-note/sample.json", "debit-note/sample.json"])
  func theStampIsReadBackFromThePage(sample: String) throws {
    let layout = try Shared.layout(named: sample.split(separator: "/")[0].description)
    let invoice = try InvoiceFile(path: Repository.path("Layouts/\(sample)")).invoice
    let address = try #require(invoice.verificationAddress)
    for paper in layout.name == "receipt" ? ["roll80", "roll58"] : ["letter", "a4"] {
      let pages = try Shared.renderer.renderPictures(
        invoice, with: layout, as: PictureOptions(page: 1, resolution: 203),
        options: RenderOptions(paper: paper)
      ).pages
      #expect(try Judge.codes(in: #require(pages.first?.png)) == ["QR-Code:\(address)"], "\(paper)")
    }
  }

  @Test(.enabled(if: Judge.zbarimg.isHere), arguments: samples.filter { $0.contains("Layouts/ecf/") })
  func theStampOfAnECFIsReadBackFromItsPage(sample: String) throws {
    let invoice = try InvoiceFile(path: Repository.path(sample)).invoice
    let pages = try Shared.renderer.renderPictures(
      invoice, with: Shared.layout(named: "ecf"), as: PictureOptions(resolution: 200)
    ).pages
    let address = try #require(invoice.verificationAddress)
    for page in pages {
      #expect(try Judge.codes(in: page.png) == ["QR-Code:\(address)"], "page \(page.number)")
    }
  }

  @Test(.enabled(if: Judge.zbarimg.isHere)) func theCodesOfTheBillAreReadBackFromThePage() throws {
    let layout = try Shared.layout(named: "telecom-bill")
    let invoice = try InvoiceFile(path: Repository.path("Layouts/telecom-bill/sample.json")).invoice
    let pages = try Shared.renderer.renderPictures(
      invoice, with: layout, as: PictureOptions(page: 1, resolution: 200)
    ).pages
    let png = try #require(pages.first?.png)
    let address = try #require(invoice.verificationAddress)
    let barcode = try #require(invoice.telephone?.slip?.barcode)
    #expect(try Judge.codes(in: png) == ["QR-Code:\(address)", "CODE-128:\(barcode)"])
  }
}
