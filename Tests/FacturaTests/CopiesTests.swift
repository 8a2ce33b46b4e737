import Factura
import FacturaAmounts
import FacturaDiagnostics
import FacturaGeometry
import FacturaPages
import FacturaTestSupport
import Testing

struct CopiesTests {
  private let renderer = Shared.renderer

  private func mark(_ state: CopyState, clerk: String = "Ana Peña") -> PageMark {
    PageMark(
      state, date: CalendarDate(year: 2027, month: 3, day: 15),
      time: ClockTime(hour: 14, minute: 5, second: 9), clerk: clerk, place: "Ensanche  Norte\n", till: "3",
      code: "K7F2-9QXA")
  }

  private func bill() throws -> (Invoice, Layout) {
    let file = try InvoiceFile(path: Repository.path("Layouts/telecom-bill/sample.json"))
    return (file.invoice, try Shared.layout(named: "telecom-bill"))
  }

  private func texts(_ pdf: [UInt8], pages: Int) throws -> [String] {
    try (1...pages).map {
      try Judge.pdftotext.judge(pdf, "-f", "\($0)", "-l", "\($0)", "-layout", "{}", "-").output
    }
  }

  @Test func aMarkIsSaidInSpanishOrEnglish() {
    #expect(
      mark(.reprint(2)).words(in: .spanish)
        == "REIMPRESIÓN 2 · 15-03-2027 14:05 · Ensanche Norte · Caja 3 · Atendido por Ana Peña · Verificación K7F2-9QXA"
    )
    #expect(
      mark(.copy(1)).words(in: .english)
        == "COPY 1 · 15-03-2027 14:05 · Ensanche Norte · till 3 · served by Ana Peña · verification K7F2-9QXA"
    )
    #expect(PageMark(.original).words(in: Language(tag: "ht")) == "ORIGINAL")
  }

  @Test func theBaseHashIsThatOfThePlainPagesWhateverIsMarked() throws {
    let (invoice, layout) = try bill()
    let plain = try renderer.render(invoice, with: layout, as: .plain)
    let hash = SHA256.text(of: plain.bytes)
    for (kind, marks) in [
      (PDFKind.plain, [mark(.original)]), (.plain, [mark(.reprint(7)), mark(.copy(1))]),
      (.archival(), [mark(.original, clerk: "Otra")]),
    ] {
      let copies = try renderer.render(CopySet(marked: marks, as: kind), of: invoice, with: layout)
      #expect(copies.baseHash == hash)
      #expect(copies.bytes != plain.bytes)
    }
    #expect(try renderer.baseHash(of: invoice, with: layout) == hash)
  }

  @Test(.enabled(if: Judge.pdftotext.isHere)) func eachCopyShowsItsOwnMarkOnEachPage() throws {
    let (invoice, layout) = try bill()
    let plain = try renderer.render(invoice, with: layout, as: .plain)
    let copies = try renderer.render(
      CopySet(marked: [mark(.original), mark(.copy(1)), mark(.copy(2))]), of: invoice, with: layout)
    #expect(copies.pagesPerCopy == plain.pageCount && copies.pageCount == 3 * plain.pageCount)
    let before = try texts(plain.bytes, pages: plain.pageCount)
    for (number, text) in try texts(copies.bytes, pages: copies.pageCount).enumerated() {
      let state = ["ORIGINAL", "COPIA 1", "COPIA 2"][number / plain.pageCount]
      #expect(text.contains("\(state) · 15-03-2027 14:05 · Ensanche Norte · Caja 3 · Atendido por Ana Peña"))
      let words = before[number % plain.pageCount].split(whereSeparator: \.isWhitespace)
      #expect(Array(text.split(whereSeparator: \.isWhitespace).prefix(words.count)) == words)
    }
  }

  @Test func onTwoSidesEachCopyBeginsOnAFreshSheet() throws {
    let folder = try TemporaryFolder()
    let layout = try Layout(path: folder.write(SmallLayout.usage(), as: "layout.xml"))
    for records in [1, 60, 120] {
      let invoice = try InvoiceFile(bytes: Array(usageInvoice(records: records).utf8)).invoice
      let pages = try renderer.render(invoice, with: layout, as: .plain).pageCount
      let marks = [mark(.original), mark(.copy(1)), mark(.copy(2))]
      let copies = try renderer.render(CopySet(marked: marks, on: .two), of: invoice, with: layout)
      let backs = pages % 2 == 1 ? 2 : 0
      #expect(copies.pagesPerCopy == pages && copies.pageCount == 3 * pages + backs)
      #expect(copies.sheetsPerCopy == (pages + 1) / 2 && copies.sheets == 3 * copies.sheetsPerCopy)
    }
    #expect(PrintedSides.one.sheets(forPages: 3) == 3 && PrintedSides.two.sheets(forPages: 4) == 2)
  }

  @Test func noCopyIsAnError() throws {
    let (invoice, layout) = try bill()
    let error = #expect(throws: FacturaError.self) {
      try renderer.render(CopySet(marked: []), of: invoice, with: layout)
    }
    #expect(error?.description == "error: no copy is asked for\n  hint: give one mark for each copy")
  }

  @Test func pagesThatTheDocumentHasNotAreRefused() throws {
    let (invoice, layout) = try bill()
    func copies(_ range: ClosedRange<Int>) throws -> CopiesRendering {
      try renderer.render(CopySet(marked: [mark(.original)], only: range), of: invoice, with: layout)
    }
    let last = try copies(4...9)
    #expect(last.pagesPerCopy == 1 && last.pageCount == 1)
    for (range, words) in [
      (9...9, "page 9 is"), (5...Int.max, "pages from 5 on are"), (-1...0, "pages -1 to 0 are"),
    ] {
      let error = #expect(throws: FacturaError.self) { try copies(range) }
      #expect(error?.kind == .argument)
      #expect(
        error?.description == """
          error: \(words) asked for, but the document has 4 pages
            hint: pages are counted from 1
          """)
    }
  }

  /// On every page of every layout and paper: below its text or above it, and 5 mm from the edge.
  @Test(arguments: Layout.builtIn) func marksCoverNothing(name: String) throws {
    let layout = try Shared.layout(named: name)
    for paper in layout.papers {
      let options = RenderOptions(missingGlyphs: .replace, paper: paper, reconciliation: .off)
      for sample in Repository.files(in: "Layouts/\(name)", ending: ".json") + [
        "Layouts/telecom-bill/sample.json"
      ] {
        let invoice = try InvoiceFile(path: Repository.path(sample)).invoice
        guard let pages = try? renderer.pages(of: invoice, with: layout, options: options) else { continue }
        let words = mark(.reprint(12)).words(in: .spanish)
        let marked = try renderer.pages(of: invoice, with: layout, marked: words, options: options)
        for (page, marked) in zip(pages, marked) { try expectMark(on: marked, beside: page) }
      }
    }
  }

  private func expectMark(on marked: Page, beside page: Page) throws {
    let before = page.items.compactMap { if case .text(let run) = $0 { run } else { nil } }
    let after = marked.items.compactMap { if case .text(let run) = $0 { run } else { nil } }
    let top = try #require(before.map { $0.baseline.y - $0.run.size * 3 / 4 }.min())
    let bottom = try #require(before.map { $0.baseline.y + $0.run.size / 4 }.max())
    for run in after.dropFirst(before.count) {
      let (above, below) = (run.baseline.y - run.run.size * 3 / 4, run.baseline.y + run.run.size / 4)
      #expect(run.run.size >= .millipoints(4900))
      #expect(above > bottom || below < top)
      #expect(above >= .millimetres(5) && below <= marked.size.height - .millimetres(5))
    }
    #expect(after.count > before.count)
  }

  @Test(.enabled(if: Validator.isHere)) func markedCopiesAreSoundArchives() throws {
    let (invoice, layout) = try bill()
    let copies = try renderer.render(
      CopySet(marked: [mark(.original), mark(.copy(1))], as: .archival(), on: .two), of: invoice, with: layout
    )
    let folder = try TemporaryFolder()
    let path = try folder.write(copies.bytes, as: "copies.pdf")
    let verdicts = try Validator.verdicts(on: [path])[path] ?? []
    #expect(verdicts.count == 2)
    for verdict in verdicts { #expect(verdict.isCompliant, "\(verdict.failures)") }
  }
}
