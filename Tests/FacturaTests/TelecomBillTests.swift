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

  /// Figures, dates, numbers and codes: all words with a figure in them, but for what belongs to pages.
  @Test func theLargePrintHoldsAllThatTheBillHolds() throws {
    let sample = try Repository.bytes("Layouts/telecom-bill/sample.json")
    func words(_ texts: [Substring]) -> Set<Substring> {
      Set(
        texts.filter { !$0.hasPrefix("Página") }.flatMap { $0.split { " \u{A0}:;()".contains($0) } }
          .filter { $0.contains(where: \.isNumber) })
    }
    let bill = try texts(sample)
    let large = try texts(sample, layout: "telecom-bill-large")
    let missing = words(bill).subtracting(words(large)).subtracting(figures(after: "Suma y sigue", in: bill))
    #expect(missing.isEmpty)
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
