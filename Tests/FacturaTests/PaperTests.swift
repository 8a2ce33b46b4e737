import Factura
import FacturaTestSupport
import Testing

struct PaperTests {
  private let renderer = Renderer()

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
    let layout = try Layout(named: "telecom-bill")
    let pages = try renderer.render(invoice, with: layout).pageCount
    let plan = try renderer.paper(for: invoice, with: layout, copies: 2)
    #expect(plan.asked.pages == pages && plan.asked.sheets == 2 * pages && plan.asked.sides == .one)
    #expect(plan.thrifty.sides == .two && plan.thrifty.sheets <= 2 * ((pages + 1) / 2))
    let summary = try #require(plan.summary)
    #expect(summary.pages == 1 && summary.sheets == 2)
    let onOneSide = try renderer.paper(for: invoice, with: layout, twoSided: false)
    #expect((onOneSide.others + [onOneSide.asked]).allSatisfy { $0.sides == .one })
  }
}
