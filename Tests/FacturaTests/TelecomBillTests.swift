import Factura
import FacturaTestSupport
import Testing

/// The telephone bill beyond its golden cases: sums from page to page, and each figure where it belongs.
@Suite struct TelecomBillTests {
  /// The texts of the pages in reading order, in Spanish.
  private func texts(_ bytes: [UInt8], layout: String = "telecom-bill") throws -> [Substring] {
    let invoice = try InvoiceFile(bytes: bytes, name: "bill.json").invoice
    let dump = try Shared.renderer.renderText(invoice, with: Shared.layout(named: layout)).text
    return dump.split(separator: "\n").compactMap { line in
      guard let open = line.firstIndex(of: "“"), let close = line.lastIndex(of: "”") else { return nil }
      return line[line.index(after: open)..<close]
    }
  }

  private func figures(after label: String, in texts: [Substring]) -> [Substring] {
    zip(texts, texts.dropFirst()).filter { $0.0 == label }.map(\.1)
  }

  @Test func whatIsCarriedForwardIsBroughtForward() throws {
    let texts = try texts(statement(records: 400, groups: 2))
    let forward = figures(after: "Suma y sigue", in: texts)
    #expect(forward.count > 5)
    #expect(forward == figures(after: "Suma anterior", in: texts))
  }

  @Test(arguments: ["telecom-bill", "telecom-bill-large"]) func aBillOfTheLeastWorks(layout: String) throws {
    let texts = try texts(
      Array(
        """
        {"number":"7","currency":"DOP","issueDate":"2027-03-04","seller":{"name":"Telefonía Caribe Azul, S.A."},
        "totals":{"total":1234.5}}
        """.utf8), layout: layout)
    #expect(texts.contains("RD$ 1,234.50"))
    #expect(texts.contains("Página 1 de 1"))
    #expect(!texts.contains { $0.hasPrefix("Detalle") })
  }

  private static let bills =
    ["Layouts/telecom-bill/sample.json"]
    + Repository.files(in: "Tests/GoldenTests/Cases", ending: "/invoice.json").filter {
      $0.contains("/telecom-bill")
    }

  /// All words, codes and descriptions of pictures, each as often: in whatever order and on whatever pages.
  @Test(arguments: bills, ["es", "en"])
  func theLargePrintSaysWhatTheBillSays(sample: String, language: String) throws {
    let invoice = try InvoiceFile(path: Repository.path(sample)).invoice
    let options = RenderOptions(language: Language(tag: language))
    let (bill, large) = try (
      SaidWords(invoice, "telecom-bill", options), SaidWords(invoice, "telecom-bill-large", options)
    )
    #expect(bill.missing(in: large) == [] && large.missing(in: bill) == [])
    // A bill of a single page has none, while the large print has several.
    #expect(bill.runningHeader.isEmpty || bill.runningHeader == large.runningHeader)
  }

  @Test func noLetterOfTheLargePrintIsBelowEighteenPoints() throws {
    let invoice = try InvoiceFile(bytes: Repository.bytes("Layouts/telecom-bill/sample.json")).invoice
    let dump = try Shared.renderer.renderText(invoice, with: Shared.layout(named: "telecom-bill-large")).text
    let sizes = dump.matches(of: #/Roboto (?:Bold )?(\d+) /#).compactMap { Int($0.1) }
    #expect(try #require(sizes.min()) >= 18_000)
  }

  @Test(.enabled(if: Judge.pdftotext.isHere && Judge.pdffonts.isHere))
  func theSampleNeedsTwoFontsAndItsMoneyIsFound() throws {
    let invoice = try InvoiceFile(bytes: Repository.bytes("Layouts/telecom-bill/sample.json")).invoice
    let pdf = try Shared.renderer.render(invoice, with: Shared.layout(named: "telecom-bill")).bytes
    // Two lines of headings come before the fonts.
    let fonts = try Judge.pdffonts.judge(pdf, "{}").output.split(separator: "\n").dropFirst(2)
    #expect(fonts.count == 2, "\(fonts)")
    #expect(fonts.allSatisfy { !$0.contains("CID") })
    #expect(try Judge.pdftotext.judge(pdf, "{}", "-").output.contains("RD$ 5,487.28"))
  }
}
