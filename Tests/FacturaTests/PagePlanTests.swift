import FacturaAmounts
import FacturaDiagnostics
import FacturaFormats
import FacturaInvoices
import FacturaPages
import FacturaTestSupport
import Foundation
import Testing

@testable import Factura

/// Pages planned before signing are those of the signed file.
struct PagePlanTests {
  private let renderer = Shared.renderer
  private static let samples = Repository.files(in: "Layouts/ecf/samples", ending: ".xml")

  private func rows(_ pages: [Page]) -> [ClosedRange<Int>?] { pages.map(\.record.rows) }

  private func rows(_ plan: PagePlan) -> [ClosedRange<Int>?] {
    plan.pages.map { page in
      guard let first = page.firstLine, let last = page.lastLine else { return nil }
      return first...last
    }
  }

  private func plain(_ amount: Amount?) -> String {
    amount.map { NumberFormat.amount.text(of: $0.value, in: .spanish) } ?? "none"
  }

  /// Unsigned, planned, signed with the plan inside, rendered: the same lines on the same pages, with the plan's
  /// figures on all but the last.
  private func expectKept(_ sample: String, lines: Int, of others: [String] = []) throws {
    let layout = try Shared.layout(named: "ecf")
    let generated = try GeneratedECF(sample, lines: lines, of: others)
    let plan = try renderer.plan(generated.unsigned(), with: layout)
    let elements = plan.paginacion()
    #expect((elements != nil) == (plan.pages.count > 1))
    let signed = try generated.signed(elements)
    #expect(signed.fiscal?.pages.count == elements.map { _ in plan.pages.count } ?? 0)
    let pages = try renderer.pages(of: signed, with: layout)
    #expect(rows(pages) == rows(plan), "\(sample), \(lines) lines")
    for (page, planned) in zip(pages, plan.pages).dropLast() {
      #expect(
        page.texts.joined().contains(plain(planned.totals.total)), "\(sample), page \(page.record.number)")
    }
    try expectSums(of: plan, signed.totals)
  }

  private func expectSums(of plan: PagePlan, _ totals: Totals) throws {
    let columns: [KeyPath<Totals, Amount?>] = [
      \.taxed, \.taxed1, \.taxed2, \.taxed3, \.exempt, \.itbis, \.itbis1, \.itbis2, \.itbis3, \.additional,
      \.total, \.notBillable,
    ]
    for column in columns {
      let sum = Amount.sum(of: plan.pages.compactMap { $0.totals[keyPath: column] })
      let stated = totals[keyPath: column] ?? .zero
      #expect(sum?.isSameValue(as: stated) ?? false, "\(column)")
    }
  }

  /// A page, some pages, the most lines of most types, and what `FACTURA_LINES` says (`make stress`: 10,000 of each sample).
  private static let sizes =
    [1, 70, 1_000]
    + (ProcessInfo.processInfo.environment["FACTURA_LINES"] ?? "").split(separator: ",").compactMap {
      Int($0)
    }

  @Test(arguments: samples, sizes) func thePlanOfAnUnsignedFileIsThatOfTheSignedOne(
    sample: String, lines: Int,
  ) throws {
    try expectKept(sample, lines: lines)
  }

  @Test func tenThousandLinesAreKept() throws {
    try expectKept("Layouts/ecf/samples/e32.xml", lines: 10_000)
  }

  /// With all columns at once.
  @Test func tenThousandLinesOfAllSamplesAreKept() throws {
    try expectKept("Layouts/ecf/samples/e31-excise.xml", lines: 10_000, of: Self.samples)
  }

  @Test func anInvoiceInJSONHasThePlanOfItsECF() throws {
    let layout = try Shared.layout(named: "ecf")
    let invoice = try GeneratedECF("Layouts/ecf/samples/e31.xml", lines: 60).unsigned()
    let json = try InvoiceFile(bytes: InvoiceJSON.bytes(of: invoice)).invoice
    let plans = try [invoice, json].map { try renderer.plan($0, with: layout) }
    #expect(plans[0].pages.count > 2)
    #expect(plans[0].json() == plans[1].json())
  }

  @Test func theSealKeepsItsRoomBeforeSigning() throws {
    let layout = try Shared.layout(named: "ecf")
    let generated = try GeneratedECF("Layouts/ecf/samples/e31.xml", lines: 30)
    let unsigned = try renderer.pages(of: generated.unsigned(), with: layout)
    let signed = try renderer.pages(of: generated.signed(), with: layout)
    #expect(rows(unsigned) == rows(signed))
    for page in unsigned {
      #expect(page.texts.joined().contains("Pendiente de"))
      #expect(!page.items.contains { if case .symbol = $0 { true } else { false } })
    }
    for page in signed { #expect(!page.texts.joined().contains("Pendiente")) }
  }

  @Test func pagesWhoseSubtotalsDontMakeTheTotalStopTheRendering() throws {
    let layout = try Shared.layout(named: "ecf")
    var invoice = try GeneratedECF("Layouts/ecf/samples/e31.xml", lines: 60).unsigned()
    var pages = try renderer.plan(invoice, with: layout).pages
    invoice.fiscal?.pages = pages
    #expect(try renderer.render(invoice, with: layout, as: .plain).findings.isEmpty)
    pages[0].totals.total = Amount(ExactDecimal(1))
    invoice.fiscal?.pages = pages
    var options = RenderOptions()
    let error = #expect(throws: FacturaError.self) {
      try renderer.render(invoice, with: layout, as: .plain, options: options)
    }
    #expect(error?.kind == .reconciliation)
    let told = error?.findings.map(\.message) ?? []
    #expect(told.contains { $0.contains("that are stated for the pages add up to") }, "\(told)")
    options.reconciliation = RenderOptions.Reconciliation.report
    let findings = try renderer.render(invoice, with: layout, as: .plain, options: options).findings
    #expect(findings.contains { $0.severity == .warning && $0.code == "reconciliation.stated-subtotal-sum" })
  }

  @Test func planningAgainChangesNothing() throws {
    let layout = try Shared.layout(named: "ecf")
    let generated = try GeneratedECF("Layouts/ecf/samples/e33.xml", lines: 80)
    let plan = try renderer.plan(generated.unsigned(), with: layout)
    let again = try renderer.plan(generated.signed(plan.paginacion()), with: layout)
    #expect(again.json() == plan.json())
    #expect(try PagePlan(json: plan.json()).json() == plan.json())
  }

  @Test func aPlanBesideTheInvoiceIsKeptTooInEveryFormat() throws {
    let layout = try Shared.layout(named: "ecf")
    let invoice = try GeneratedECF("Layouts/ecf/samples/e32.xml", lines: 12).unsigned()
    let free = try renderer.plan(invoice, with: layout)
    #expect(rows(free) == [1...12])
    let plan = try early(free, [7, 12])
    let options = RenderOptions(pagination: .planned(plan))
    #expect(try rows(renderer.pages(of: invoice, with: layout, options: options)) == [1...7, 8...12])
    #expect(try renderer.render(invoice, with: layout, options: options).pageCount == 2)
    #expect(try renderer.renderText(invoice, with: layout, options: options).summary.pageCount == 2)
  }

  /// The pages before the last come to the total with it, as the plan has them: to the cent.
  @Test func paperShowsTheSubtotalsOfThePlanBesideIt() throws {
    let layout = try Shared.layout(named: "ecf")
    let invoice = try GeneratedECF("Layouts/ecf/samples/e32.xml", lines: 40).unsigned()
    var record = try renderer.plan(invoice, with: layout).record
    let shown = Amount(ExactDecimal(coefficient: 123_456, scale: 2))
    record.pages[0].totals.total = shown
    record.pages[1].totals.total = invoice.totals.total?.subtracting(shown)
    let options = RenderOptions(pagination: .planned(PagePlan(record)))
    let pages = try renderer.pages(of: invoice, with: layout, options: options)
    #expect(pages.count == 2 && pages[0].texts.joined().contains("1,234.56"))
  }

  /// The plan with other ends of pages.
  private func early(_ plan: PagePlan, _ ends: [Int]) throws -> PagePlan {
    var record = plan.record
    var first = 1
    record.pages = ends.enumerated().map { index, end in
      var page = FiscalPage()
      (page.number, page.firstLine, page.lastLine) = (index + 1, first, end)
      first = end + 1
      return page
    }
    return PagePlan(record)
  }

  // MARK: The published model of two pages

  @Test(.enabled(if: Repository.hasOfficialSamples)) func thePublishedModelIsPrintedAsItStatesItsPages()
    throws
  {
    let bytes = try Repository.bytes("../shared/ecf/dgii-models/model-1.7-paginated.xml")
    let invoice = try InvoiceFile(bytes: bytes, name: "model-1.7").invoice
    let layout = try Shared.layout(named: "ecf")
    let pages = try renderer.pages(of: invoice, with: layout)
    #expect(rows(pages) == [1...14, 15...17])
    let first = pages[0].texts.joined()
    for words in [
      "Subtotal Gravado Página", "1,413,210.00", "Subtotal ITBIS Página", "254,377.80", "Monto Total Página",
      "1,667,587.80", "Página No. 1 de ",
    ] {
      #expect(first.contains(words), "\(words)")
    }
    #expect(!first.contains("Exento Página") && !first.contains("1,720,687.80"))
    let last = pages[1].texts.joined()
    #expect(last.contains("1,720,687.80") && !last.contains("Gravado Página"))
    #expect(
      try renderer.pages(of: invoice, with: layout, options: RenderOptions(pagination: .free)).count == 1)
    let text = String(decoding: bytes, as: UTF8.self)
    let stated = try #require(text.range(of: "<Paginacion>"))
    let end = try #require(text.range(of: "</Paginacion>"))
    let written = try #require(ECFPagination(invoice.fiscal?.pages ?? []))
    func bare(_ text: some StringProtocol) -> String { String(text.filter { !$0.isWhitespace }) }
    #expect(bare(written.pages) == bare(text[stated.lowerBound..<end.upperBound]))
    #expect(written.pageCount == "<TotalPaginas>2</TotalPaginas>")
  }

  /// What is reckoned for all lines of a published document is what it states, to a cent for each line.
  @Test(.enabled(if: Repository.hasOfficialSamples)) func publishedTotalsAreReckonedFromTheirLines() throws {
    let columns: [KeyPath<Totals, Amount?>] = [
      \.taxed, \.taxed1, \.taxed2, \.taxed3, \.exempt, \.itbis, \.itbis1, \.itbis2, \.itbis3, \.additional,
      \.total, \.notBillable,
    ]
    var count = 0
    for sample in Repository.files(in: "../shared/ecf/dgii-set", ending: ".xml") {
      guard let invoice = try? InvoiceFile(bytes: Repository.bytes(sample)).invoice else { continue }
      let lines = invoice.lines.count
      let figures = PageSubtotals(invoice).figures(of: lines > 0 ? 1...lines : nil)
      for column in columns {
        guard let stated = invoice.totals[keyPath: column] else { continue }
        let mine = try #require(figures[keyPath: column], "\(sample) \(column)")
        let difference = try #require(mine.subtracting(stated)).value.magnitude
        #expect(difference <= ExactDecimal(coefficient: Int128(lines), scale: 2), "\(sample) \(column)")
        count += 1
      }
    }
    #expect(count > 50)
  }

  // MARK: Plans that aren't kept

  private func error(
    _ plan: PagePlan, _ invoice: Invoice, _ layout: Layout? = nil,
  ) throws -> FacturaError {
    let layout = try layout ?? Shared.layout(named: "ecf")
    return try #require(throws: FacturaError.self) {
      try renderer.pages(of: invoice, with: layout, options: RenderOptions(pagination: .planned(plan)))
    }
  }

  @Test func aLineWithoutRoomIsNamed() throws {
    let invoice = try GeneratedECF("Layouts/ecf/samples/e32.xml", lines: 40).unsigned()
    let plan = try renderer.plan(invoice, with: Shared.layout(named: "ecf"))
    #expect(rows(plan) == [1...25, 26...40])
    let error = try error(early(plan, [27, 40]), invoice)
    #expect(error.kind == .layout)
    #expect(
      error.description.hasPrefix(
        "error: page 1 should have lines 1 to 27, but has lines 1 to 25: line 26 needs "))
    #expect(error.description.contains(" are left on page 1\n  hint: plan with this layout"))
  }

  @Test func changedLinesAreAPageThatDiffers() throws {
    var invoice = try GeneratedECF("Layouts/ecf/samples/e32.xml", lines: 40).unsigned()
    let plan = try renderer.plan(invoice, with: Shared.layout(named: "ecf"))
    invoice.lines[3].name = String(repeating: "Servicio de ejemplo ", count: 8)
    let error = try error(plan, invoice)
    #expect(
      error.description.contains("page 1 should have lines 1 to 25, but has lines 1 to 23: line 24 needs"))
  }

  @Test func aLastPageWithoutRoomForTheTotalsDiffers() throws {
    let invoice = try GeneratedECF("Layouts/ecf/samples/e32.xml", lines: 40).unsigned()
    let plan = try renderer.plan(invoice, with: Shared.layout(named: "ecf"))
    let error = try error(early(plan, [5, 40]), invoice)
    #expect(error.description.contains("page 2 should have lines 6 to 40, but has lines 6 to "))
    #expect(error.description.contains(" are left on page 2"))
  }

  @Test func thereMayBeFewerPagesThanPlanned() throws {
    let invoice = try GeneratedECF("Layouts/ecf/samples/e32.xml", lines: 10).unsigned()
    var record = try renderer.plan(invoice, with: Shared.layout(named: "ecf")).record
    record.pages.append(FiscalPage())
    let error = try error(PagePlan(record), invoice)
    #expect(error.description.contains("the plan has 2 pages, but the rendering has one page"))
  }

  @Test func aPlanForAnotherInvoiceIsRefused() throws {
    let invoice = try GeneratedECF("Layouts/ecf/samples/e32.xml", lines: 10).unsigned()
    let plan = try renderer.plan(invoice, with: Shared.layout(named: "ecf"))
    var other = invoice
    other.fiscal?.ncf = "E320000000999"
    #expect(
      try error(plan, other).description
        == """
        error: the plan is for an invoice whose number is E320000000087, and this one's is E320000000999
          hint: make a plan of this invoice with “factura plan”
        """)
    #expect(try error(plan, other).kind == .data)
    other = invoice
    other.lines.removeLast()
    #expect(try error(plan, other).description.contains("number of lines is 10, and this one's is 9"))
    other = invoice
    other.totals.total = Amount(ExactDecimal(coefficient: 100, scale: 2))
    #expect(try error(plan, other).description.contains("whose total is 1,968.20, and this one's is 1.00"))
    other = invoice
    other.seller.taxID = nil
    #expect(
      try error(plan, other).description.contains("whose issuer is 123456789, and this one's is not stated"))
  }

  @Test func aPlanAndTheInvoicesOwnPagesMustAgree() throws {
    let generated = try GeneratedECF("Layouts/ecf/samples/e32.xml", lines: 40)
    let plan = try renderer.plan(generated.unsigned(), with: Shared.layout(named: "ecf"))
    let signed = try generated.signed(plan.paginacion())
    let error = try error(early(plan, [20, 40]), signed)
    #expect(
      error.description.contains(
        "the plan has lines 1 to 20 on page 1, but the invoice itself states lines 1 to 25"))
    #expect(error.description.contains("hint: render it without the plan"))
  }

  @Test func pagesThatTheInvoiceStatesBadlyAreAnErrorOrIgnored() throws {
    let generated = try GeneratedECF("Layouts/ecf/samples/e32.xml", lines: 40)
    let layout = try Shared.layout(named: "ecf")
    func page(_ number: Int, _ first: Int, _ last: Int) -> String {
      "<Pagina><PaginaNo>\(number)</PaginaNo><NoLineaDesde>\(first)</NoLineaDesde><NoLineaHasta>\(last)</NoLineaHasta></Pagina>"
    }
    let cases = [
      (
        2, page(1, 1, 20) + page(2, 22, 40),
        "page 2 of the plan begins with line 22, so that line 21 is on no page"
      ),
      (2, page(1, 1, 20) + page(2, 20, 40), "page 2 of the plan begins with line 20, but line 21 comes next"),
      (2, page(2, 1, 20) + page(1, 21, 40), "page 2 of the plan stands where page 1 should"),
      (2, page(1, 1, 20) + page(2, 21, 39), "the plan has no page for line 40"),
      (
        2, page(1, 1, 20) + page(2, 21, 41),
        "the plan puts line 41 on page 2, but the invoice ends with line 40"
      ),
      (3, page(1, 1, 20) + page(2, 21, 40), "“TotalPaginas” is 3, but “Paginacion” has 2 pages"),
      (1, page(1, 1, 40), "page 1 should have lines 1 to 40, but has lines 1 to "),
    ]
    for (count, pages, message) in cases {
      let invoice = try generated.signed(
        ("<TotalPaginas>\(count)</TotalPaginas>", "<Paginacion>\(pages)</Paginacion>"))
      let error = try #require(throws: FacturaError.self) { try renderer.pages(of: invoice, with: layout) }
      #expect(error.description.contains(message), "\(error.description)")
      #expect(error.description.contains("--ignore-plan"))
      let free = RenderOptions(pagination: .free)
      #expect(try renderer.pages(of: invoice, with: layout, options: free).count == 2)
    }
    let single = try GeneratedECF("Layouts/ecf/samples/e32.xml", lines: 4).signed(
      ("<TotalPaginas>1</TotalPaginas>", "<Paginacion>\(page(1, 1, 4))</Paginacion>"))
    #expect(try renderer.pages(of: single, with: layout).count == 1)
  }

  /// It says how many pages there are, but not which lines they have.
  @Test(arguments: [10, 40]) func aCountOfPagesAloneIsWarnedOf(lines: Int) throws {
    var invoice = try GeneratedECF("Layouts/ecf/samples/e32.xml", lines: lines).signed()
    invoice.fiscal?.pages = []
    invoice.fiscal?.pageCount = 3
    let summary = try renderer.renderText(invoice, with: Shared.layout(named: "ecf")).summary
    #expect(summary.pageCount < 3)
    let here = summary.pageCount == 1 ? "one page" : "2 pages"
    #expect(
      summary.findings.map(\.message) == [
        "the e-CF is signed and has \(here) here; its “TotalPaginas” is 3, and “Paginacion” is missing"
      ])
    #expect(invoice.arithmeticFindings().map(\.code).contains("plan.page-count"))
  }

  @Test func aLayoutThatCountsNoLinesCantBePlanned() throws {
    let generated = try GeneratedECF("Layouts/ecf/samples/e32.xml", lines: 40)
    let folder = try TemporaryFolder()
    let uncounted = try Layout(path: folder.write(SmallLayout.lines(counted: false), as: "layout.xml"))
    let error = try #require(throws: FacturaError.self) {
      try renderer.plan(generated.unsigned(), with: uncounted)
    }
    #expect(
      error.description.hasPrefix(
        "error: the layout “lines” counts no rows, so that its pages can't be planned"))
    #expect(error.description.hasSuffix("hint: or take a layout that counts them, such as “ecf”: -l ecf"))
    let plan = try renderer.plan(generated.unsigned(), with: Shared.layout(named: "ecf"))
    let signed = try generated.signed(plan.paginacion())
    let unobeyed = try #require(throws: FacturaError.self) {
      try renderer.renderText(signed, with: uncounted)
    }
    #expect(unobeyed.kind == .layout && unobeyed.description.hasSuffix("out of account with --ignore-plan"))
    let free = RenderOptions(pagination: .free)
    #expect(try renderer.renderText(signed, with: uncounted, options: free).summary.findings.isEmpty)
    let receipt = try renderer.renderText(signed, with: Shared.layout(named: "receipt")).summary
    #expect(receipt.findings.map(\.code) == ["plan.not-obeyed"])
    #expect(receipt.findings.map(\.severity) == [.warning])
    #expect(try self.error(plan, signed, uncounted).findings.map(\.code) == ["plan.no-counted-rows"])
    let twice = try Layout(path: folder.write(SmallLayout.lines(counted: true, times: 2), as: "twice.xml"))
    let other = try #require(throws: FacturaError.self) {
      try renderer.plan(generated.unsigned(), with: twice)
    }
    #expect(other.findings.map(\.code) == ["plan.other-rows"])
  }

  @Test func damagedPlansAreRefusedOrRead() throws {
    let invoice = try GeneratedECF("Layouts/ecf/samples/e31-telecom.xml", lines: 60).unsigned()
    let bytes = try renderer.plan(invoice, with: Shared.layout(named: "ecf")).json()
    for index in stride(from: 0, to: bytes.count, by: 37) {
      var damaged = bytes
      damaged[index] ^= UInt8(1 + index % 7)
      _ = try? PagePlan(json: damaged)
      let error = try #require(throws: FacturaError.self) { try PagePlan(json: Array(bytes.prefix(index))) }
      #expect(error.kind == .data)
    }
    let other = try #require(throws: FacturaError.self) {
      try PagePlan(json: Array("{\"version\":9,\"lineCount\":1,\"pages\":[]}".utf8))
    }
    #expect(other.description.hasPrefix("error: the plan is of version 9, which is not known here"))
    let missing = try #require(throws: FacturaError.self) { try PagePlan(path: "/nowhere/plan.json") }
    #expect(missing.kind == .notFound)
  }
}
