import Factura
import FacturaTestSupport
import Testing

struct PaperTests {
  private let renderer = Shared.renderer

  /// Lines of 15 mm on pages of 279.4 mm: with margins of 10 and 30 mm 16 on a page, with 10 mm below 17.
  private func layout(_ eco: String, folder: TemporaryFolder) throws -> Layout {
    let text = """
      <layout name="lines" lang="es">
        <pages sizes="letter" margin="10mm 20mm 30mm 20mm">\(eco)</pages>
        <flow gap="2mm">
          <for each="lines" as="line"><panel min-height="13mm"><p>{line.name}</p></panel></for>
        </flow>
      </layout>
      """
    return try Layout(path: folder.write(text, as: "layout.xml"))
  }

  private func invoice(lines: Int) throws -> Invoice {
    let lines = (1...lines).map { "{\"id\":\"\($0)\",\"name\":\"Renglón \($0)\",\"net\":\"1.00\"}" }
    let text = """
      {"currency":"DOP","number":"1","issueDate":"2027-03-15","seller":{"name":"Caribe Azul, S.A."},
       "lines":[\(lines.joined(separator: ","))],"totals":{"total":"\(lines.count).00"}}
      """
    return try InvoiceFile(bytes: Array(text.utf8)).invoice
  }

  private func pages(_ eco: String, lines: Int, _ saving: PaperSaving) throws -> Int {
    let folder = try TemporaryFolder()
    let layout = try layout(eco, folder: folder)
    let options = {
      var options = RenderOptions()
      options.saving = saving
      return options
    }()
    let invoice = try self.invoice(lines: lines)
    let count = try renderer.pageCount(of: invoice, with: layout, options: options)
    #expect(try renderer.render(invoice, with: layout, options: options).pageCount == count)
    return count
  }

  @Test func aShortLastPageIsPulledUp() throws {
    let eco = "<eco bottom=\"10mm\"/>"
    #expect(try pages(eco, lines: 16, .none) == 1)
    #expect(try pages(eco, lines: 17, .none) == 2)
    #expect(try pages(eco, lines: 17, .pullUp) == 1)
    #expect(try pages("<eco gap=\"40\"/>", lines: 17, .pullUp) == 1)
  }

  @Test func beyondTheLimitsNothingChanges() throws {
    #expect(try pages("<eco bottom=\"10mm\"/>", lines: 24, .pullUp) == 2)
    #expect(try pages("<eco bottom=\"29mm\"/>", lines: 17, .pullUp) == 2)
    #expect(try pages("", lines: 17, .pullUp) == 2)
    let folder = try TemporaryFolder()
    let layout = try layout("<eco bottom=\"10mm\"/>", folder: folder)
    var options = RenderOptions()
    options.saving = .pullUp
    let saved = try renderer.renderText(invoice(lines: 24), with: layout, options: options).text
    #expect(try saved == renderer.renderText(invoice(lines: 24), with: layout).text)
  }

  /// What an e-CF states of its pages holds, whatever it costs.
  @Test func statedPagesAreNotPulledUp() throws {
    let folder = try TemporaryFolder()
    let text = """
      <layout name="lines" lang="es">
        <pages sizes="letter" margin="10mm 20mm 30mm 20mm"><eco bottom="10mm"/></pages>
        <flow>
          <table columns="1fr"><tbody><for each="lines" as="line">
            <tr counted="yes" padding="5.5mm 0"><td>{line.name}</td></tr>
          </for></tbody></table>
        </flow>
      </layout>
      """
    let layout = try Layout(path: folder.write(text, as: "layout.xml"))
    var options = RenderOptions()
    options.saving = .pullUp
    let lines = try #require(
      (1...40).first { count in
        let pages = try? renderer.pageCount(of: self.invoice(lines: count), with: layout)
        let saved = try? renderer.pageCount(of: self.invoice(lines: count), with: layout, options: options)
        return pages == 2 && saved == 1
      })
    let invoice = try self.invoice(lines: lines)
    options.pagination = .planned(try renderer.plan(invoice, with: layout))
    #expect(try renderer.render(invoice, with: layout, options: options).pageCount == 2)
  }

  @Test func sheetsAreCountedForEachWay() throws {
    let invoice = try InvoiceFile(path: Repository.path("Layouts/telecom-bill/sample.json")).invoice
    let layout = try Shared.layout(named: "telecom-bill")
    let pages = try renderer.render(invoice, with: layout).pageCount
    let plan = try renderer.paper(for: invoice, with: layout, PaperQuestion(copies: 2))
    #expect(plan.asked.pages == pages && plan.asked.sheets == 2 * pages && plan.asked.way.sides == .one)
    #expect(plan.plain == plan.asked && plan.saved == 0)
    #expect(plan.thrifty.way.sides == .two && plan.thrifty.sheets <= 2 * ((pages + 1) / 2))
    #expect(plan.choosing(plan.thrifty).saved == 2 * pages - plan.thrifty.sheets)
    let summary = try #require(plan.summary)
    #expect(summary.pages == 1 && summary.sheets == 2)
    let onOneSide = try renderer.paper(for: invoice, with: layout, PaperQuestion(ways: [.pullUp, .summary]))
    #expect((onOneSide.others + [onOneSide.asked]).allSatisfy { $0.way.sides == .one })
  }

  @Test func somePagesAreCountedAndNoneIsAnError() throws {
    let folder = try TemporaryFolder()
    let layout = try layout("<eco bottom=\"10mm\" summary=\"2\"/>", folder: folder)
    let invoice = try self.invoice(lines: 40)
    let some = try renderer.paper(for: invoice, with: layout, PaperQuestion(on: .two, only: 2...Int.max))
    #expect(some.asked.pages == 2 && some.asked.sheets == 1 && some.plain.sheets == 2)
    #expect(some.others.allSatisfy { $0.way.profile == .full && $0.way.saving == .none })
    let error = #expect(throws: FacturaError.self) {
      try renderer.paper(for: invoice, with: layout, PaperQuestion(only: 4...5))
    }
    #expect(
      error?.description
        == "error: pages 4 to 5 are asked for, but the document has 3 pages\n  hint: pages are counted from 1"
    )
  }

  /// Three pages, two with all given up; in short, one.
  @Test(
    arguments: [
      ("<eco bottom=\"10mm\"/>", .full, .pullUp), ("<eco bottom=\"10mm\" summary=\"3\"/>", .full, .pullUp),
      ("<eco bottom=\"10mm\" summary=\"2\"/>", .summary, .none), ("<eco summary=\"4\"/>", .full, .none),
      ("<eco summary=\"3\"/>", .summary, .none), ("", .full, .none),
    ] as [(String, PrivacyProfile, PaperSaving)])
  func theSummaryIsTakenWhereTheLayoutSaysSo(
    _ eco: String, _ profile: PrivacyProfile, _ saving: PaperSaving,
  ) throws {
    let folder = try TemporaryFolder()
    let layout = try layout(eco, folder: folder)
    let question = PaperQuestion(copies: 2, ways: [.pullUp, .summary])
    let plan = try renderer.paper(for: self.invoice(lines: 33), with: layout, question)
    #expect(plan.asked.pages == 3)
    #expect(plan.eco.way == PaperWay(profile, saving))
    let chosen = plan.choosing(plan.eco)
    #expect(chosen.saved == 2 * (3 - chosen.asked.pages))
    var options = RenderOptions()
    (options.privacy, options.saving) = (chosen.asked.way.profile, chosen.asked.way.saving)
    let rendered = try renderer.render(self.invoice(lines: 33), with: layout, options: options)
    #expect(rendered.pageCount == chosen.asked.pages)
    var masked = RenderOptions()
    masked.privacy = .masked
    #expect(
      try renderer.paper(for: self.invoice(lines: 33), with: layout, question, options: masked).eco.way
        .profile
        == .masked)
  }
}
