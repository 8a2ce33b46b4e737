import FacturaTestSupport
import Testing

@testable import Factura

@Suite struct RendererTests {
  private let renderer = Renderer()

  private func layout(_ text: String) throws -> (Layout, TemporaryFolder) {
    let folder = try TemporaryFolder()
    return (try Layout(path: folder.write(text, as: "layout.xml")), folder)
  }

  @Test func theSameBillHasTheSameBytesOnAnyNumberOfThreads() async throws {
    let layout = try Layout(named: "telecom-bill")
    let json = try Repository.bytes("Layouts/telecom-bill/sample.json")
    let expected = try renderer.render(InvoiceFile(bytes: json).invoice, with: layout).bytes
    for width in [1, 2, 8] {
      let others = try await withThrowingTaskGroup(of: [UInt8].self) { group in
        for _ in 0..<width {
          group.addTask { [renderer] in
            try renderer.render(InvoiceFile(bytes: json).invoice, with: layout).bytes
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      for bytes in others {
        #expect(try PDFDifference.first(bytes, expected) == nil, "on \(width) threads")
      }
    }
    #expect(try Renderer().render(InvoiceFile(bytes: json).invoice, with: layout).bytes == expected)
  }

  @Test func pagesReachTheSinkBeforeTheLastRowIsRead() throws {
    let (layout, folder) = try layout(SmallLayout.usage())
    defer { withExtendedLifetime(folder) {} }
    let invoice = try InvoiceFile(bytes: Array(usageInvoice(records: 500, lastAmount: "1,00").utf8)).invoice
    var count = 0
    let error = try #require(throws: FacturaError.self) {
      try renderer.render(invoice, with: layout) { count += $0.count }
    }
    #expect(error.kind == .data)
    #expect(error.findings.last?.path?.text == "/telephone/usage/0/records/499/amount")
    #expect(count > 1000)
  }

  @Test func pagesThatShowThePageCountWaitForTheEnd() throws {
    let (layout, folder) = try layout(SmallLayout.usage(count: true))
    defer { withExtendedLifetime(folder) {} }
    let invoice = try InvoiceFile(bytes: Array(usageInvoice(records: 500, lastAmount: "1,00").utf8)).invoice
    var count = 0
    #expect(throws: FacturaError.self) { try renderer.render(invoice, with: layout) { count += $0.count } }
    #expect(count == 0)
    let whole = try InvoiceFile(bytes: Array(usageInvoice(records: 500).utf8)).invoice
    let (text, summary) = try renderer.renderText(whole, with: layout)
    #expect(summary.pageCount > 5)
    #expect(text.contains("“página 2 de \(summary.pageCount)”"))
  }

  @Test func whatASinkThrowsReachesTheCaller() throws {
    struct Full: Error {}
    let (layout, folder) = try layout(SmallLayout.usage())
    defer { withExtendedLifetime(folder) {} }
    let invoice = try InvoiceFile(bytes: Array(usageInvoice(records: 500).utf8)).invoice
    let error = try #require(throws: FacturaError.self) {
      try renderer.render(invoice, with: layout) { _ in throw Full() }
    }
    #expect(error.kind == .output)
  }

  @Test func aBoxThatFitsNoPageIsNamedWithItsHeightAndLine() throws {
    let (layout, folder) = try layout(
      SmallLayout.page("\n<panel min-height=\"400mm\"><p>zu hoch</p></panel>"))
    defer { withExtendedLifetime(folder) {} }
    let invoice = try InvoiceFile(bytes: Array(usageInvoice(records: 1).utf8)).invoice
    let error = try #require(throws: FacturaError.self) { try renderer.render(invoice, with: layout) }
    let finding = try #require(error.findings.last)
    #expect(error.kind == .layout)
    #expect(finding.code == "layout.too-tall")
    #expect(finding.message.contains("400.0 mm"))
    #expect(finding.location?.line == 4)
  }

  @Test func aHeadingThatTheBillSkipsIsNamedWithItsLine() throws {
    let (layout, folder) = try layout(
      SmallLayout.page("\n  <if test=\"exists(buyer)\"><h1>a</h1></if>\n  <h2>b</h2>"))
    defer { withExtendedLifetime(folder) {} }
    let invoice = try InvoiceFile(bytes: Array(usageInvoice(records: 1).utf8)).invoice
    let error = try #require(throws: FacturaError.self) { try renderer.render(invoice, with: layout) }
    let finding = try #require(error.findings.last)
    #expect(error.kind == .layout)
    #expect(
      finding.description.hasSuffix(
        """
        layout.xml:5:3: error: the first heading of this document is an h2
          hint: give it the level h1, or put a heading before it whatever the data are
        """))
    #expect(throws: Never.self) { try renderer.render(invoice, with: layout, as: .plain) }
  }

  /// A tag that no archive takes never reaches the file (ISO 19005-3, 6.7.4).
  @Test func aLanguageThatIsNoneIsTheLayoutsOwn() throws {
    let (layout, folder) = try layout(SmallLayout.page("<p>a</p>"))
    defer { withExtendedLifetime(folder) {} }
    let json = usageInvoice(records: 1)
    func packet(_ tag: String) throws -> String {
      let stated = json.replacing("{\"number\"", with: "{\"language\":\"\(tag)\",\"number\"")
      let invoice = try InvoiceFile(bytes: Array(stated.utf8)).invoice
      return String(decoding: try renderer.render(invoice, with: layout).bytes, as: UTF8.self)
    }
    #expect(try packet("es-DO").contains("<rdf:li>es-DO</rdf:li>"))
    #expect(try packet("es-@@").contains("<rdf:li>es</rdf:li>"))
    let invoice = try InvoiceFile(bytes: Array(json.utf8)).invoice
    #expect(throws: FacturaError.self) {
      try renderer.render(
        invoice, with: layout, options: RenderOptions(language: Language(tag: "es-@@")))
    }
  }

  @Test func aRollThatIsTooLongForAPageIsRefusedWithBothLengths() throws {
    let text = SmallLayout.page(
      "<space height=\"3m\"/><space height=\"3m\"/><p>fin</p>".replacing("3m", with: "3000mm"))
    let (layout, folder) = try layout(text.replacing("letter", with: "roll80"))
    defer { withExtendedLifetime(folder) {} }
    let invoice = try InvoiceFile(bytes: Array(usageInvoice(records: 1).utf8)).invoice
    let error = try #require(throws: FacturaError.self) { try renderer.render(invoice, with: layout) }
    #expect(error.findings.last?.code == "layout.roll-too-long")
    #expect(error.findings.last?.message.contains("5080.0 mm") == true)
  }

  @Test func aCharacterThatNoFontHasNamesItsPathAndCodePoint() throws {
    let (layout, folder) = try layout(SmallLayout.page("<p>{seller.name}</p>"))
    defer { withExtendedLifetime(folder) {} }
    let invoice = try InvoiceFile(bytes: Array(usageInvoice(records: 1, sellerName: "漢字").utf8)).invoice
    let error = try #require(throws: FacturaError.self) { try renderer.render(invoice, with: layout) }
    let finding = try #require(error.findings.last)
    #expect(finding.path?.text == "/seller/name")
    #expect(finding.message.contains("U+6F22"))
    let replaced = try renderer.render(invoice, with: layout, options: RenderOptions(missingGlyphs: .replace))
    #expect(replaced.findings.contains { $0.severity == .warning && $0.path?.text == "/seller/name" })
  }

  @Test func fontsOfOneDocumentEachAreNotKeptForEver() throws {
    let pools = SessionPools()
    weak var first: SessionPool?
    for number in 0..<20 {
      let fonts = try Fonts(adding: [])
      let pool = pools.pool(for: fonts.library)
      #expect(pools.pool(for: fonts.library) === pool)
      if number == 0 { first = pool }
      #expect((first == nil) == (number >= SessionPools.limit), "after \(number + 1) sets of fonts")
    }
  }

  @Test func anInvoiceOfAHundredThousandLinesWorks() throws {
    let (layout, folder) = try layout(
      SmallLayout.page(
        """
        <table columns="1fr 30mm"><tbody><for each="lines" as="line">
        <tr><td>{line.name}</td><td>{line.net}</td></tr></for></tbody></table>
        """))
    defer { withExtendedLifetime(folder) {} }
    let lines = String(
      repeating: "{\"name\":\"Renta\",\"quantity\":\"1\",\"net\":\"1.00\",\"price\":\"1.00\"},", count: 99_999
    )
    let json = """
      {"number":"1","currency":"DOP","issueDate":"2027-03-04","seller":{"name":"A"},"totals":{"total":"1"},
      "lines":[\(lines){"name":"fin","quantity":"1","net":"1.00","price":"1.00"}]}
      """
    var bytes = 0
    let summary = try renderer.render(InvoiceFile(bytes: Array(json.utf8)).invoice, with: layout) {
      bytes += $0.count
    }
    #expect(summary.pageCount > 1500)
  }
}
