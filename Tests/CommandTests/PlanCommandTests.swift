import FacturaTestSupport
import Foundation
import Testing

/// `factura plan` as its user meets it, and rendering to what it wrote.
@Suite struct PlanCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func factura(_ arguments: String..., input: [UInt8]? = nil) throws -> Judge.Answer {
    try Judge.run(CommandTests.command, arguments, input: input)
  }

  @Test func plansThePagesAndRendersToThePlan() throws {
    let sample = Repository.path("Layouts/ecf/samples/e32.xml")
    let table = try factura("plan", sample)
    #expect(table.status == 0)
    #expect(table.output.hasPrefix("E320000000087: 1 page\npage  lines"))
    let single = try factura("plan", sample, "--xml")
    #expect(
      single.status == 0
        && single.output.hasPrefix("note: the invoice has one page, of which an e-CF states nothing"))
    let draft = try Repository.text("Layouts/ecf/samples/e32.xml").components(
      separatedBy: "<FechaHoraFirma>")[0]
    let unsigned = try factura("plan", "-", input: Array((draft + "</ECF>").utf8))
    #expect(unsigned.status == 0 && !unsigned.output.contains("warning"), "\(unsigned.output)")
    let plan = "\(folder.path)/plan.json"
    #expect(try factura("plan", sample, "--json", "-o", plan).status == 0)
    #expect(try factura("render", sample, "--plan", plan, "-o", "\(folder.path)/bill.pdf").status == 0)
    let other = try factura(
      "render", Repository.path("Layouts/ecf/samples/e31.xml"), "--plan", plan, "-o",
      "\(folder.path)/other.pdf")
    #expect(other.status == 6 && other.output.contains("the plan is for an invoice whose number is"))
    let text = String(decoding: try folder.bytes(of: "plan.json"), as: UTF8.self)
    let longer = text.replacingOccurrences(of: "]\n}", with: ", {\"totals\": {}}]}")
    let unkept = try factura(
      "render", sample, "--plan", folder.write(longer, as: "longer.json"), "-o", "\(folder.path)/no.pdf")
    #expect(unkept.status == 7 && unkept.output.contains("the plan has 2 pages, but"), "\(unkept.output)")
    #expect(try factura("render", sample, sample, "--plan", plan).status == 2)
    #expect(try factura("render", sample, "--ignore-plan", "--plan", plan).status == 2)
    #expect(try factura("plan", sample, "--xml", "--json").status == 2)
    #expect(try factura("plan", "nowhere.xml").status == 3)
    #expect(folder.files == ["bill.pdf", "longer.json", "plan.json"])
  }

  /// What is printed goes into the e-CF as it stands, between its other elements and in their order.
  @Test(
    .enabled(if: Judge.xmllint.isHere), arguments: ["e31-excise", "e31-telecom"])
  func theElementsOfSeveralPagesGoIntoTheFileToBeSigned(name: String) throws {
    let parts = try Repository.text("Layouts/ecf/samples/\(name).xml")
      .components(separatedBy: "<FechaHoraFirma>")
    try #require(parts.count == 2)
    let seal = "<FechaHoraFirma>" + parts[1]
    // As it was before its pages were planned.
    let draft = parts[0].replacing(/<TotalPaginas>.*<\/TotalPaginas>\n/, with: "")
      .replacing(/(?s)<Paginacion>.*<\/Paginacion>\n/, with: "")
    #expect(draft != parts[0])
    let answer = try factura("plan", "-", "--xml", input: Array((draft + "</ECF>").utf8))
    #expect(answer.status == 0)
    let fragment = try folder.write("<r>\(answer.output)</r>", as: "fragment.xml")
    func ask(_ path: String) throws -> String {
      try Judge.xmllint.run("--xpath", path, fragment).output.trimmingCharacters(in: .newlines)
    }
    #expect(
      try ask("concat(name(/r/*[1]), ' ', name(/r/*[2]), ' ', count(/r/*))") == "TotalPaginas Paginacion 2")
    #expect(try ask("string(/r/TotalPaginas)") == "2" && ask("count(/r/Paginacion/Pagina)") == "2")
    let lines = draft.components(separatedBy: "<NumeroLinea>").count - 1
    #expect(try ask("string(//Pagina[2]/NoLineaHasta)") == "\(lines)")
    #expect(try ask("//Pagina[1]/NoLineaHasta + 1 = //Pagina[2]/NoLineaDesde") == "true")
    let total = try #require(draft.firstMatch(of: /<MontoTotal>(.*)<\/MontoTotal>/)?.1)
    #expect(
      try ask("round(100 * sum(//Pagina/MontoSubtotalPagina)) = round(100 * \(total))") == "true")
    let elements = answer.output.split(separator: "\n", maxSplits: 1).map(String.init)
    let signed = try folder.write(
      draft.replacingOccurrences(of: "</IdDoc>", with: elements[0] + "</IdDoc>") + elements[1] + seal,
      as: "signed.xml")
    let rendered = try factura("render", signed, "-o", "\(folder.path)/signed.pdf")
    #expect(rendered.status == 0 && rendered.output.contains("2 pages"), "\(rendered.output)")
    guard Repository.hasOfficialSamples else { return }
    // libxml2 doesn't trim the name of one type, and refuses the schema for it.
    let schema = try folder.write(
      Repository.text("../shared/ecf/xsd/e-CF-31.xsd").replacing("\" Indicador", with: "\"Indicador"),
      as: "schema.xsd")
    let valid = try Judge.xmllint.run("--noout", "--schema", schema, signed)
    #expect(valid.status == 0, "\(valid.output)")
  }

  /// Rendered from the same JSON and from an e-CF alike.
  @Test func anInvoiceInJSONIsRenderedToItsPlan() throws {
    var bill = try #require(
      JSONSerialization.jsonObject(with: Data(Repository.bytes("Layouts/receipt/sample.json")))
        as? [String: Any])
    let line = try #require((bill["lines"] as? [[String: Any]])?.first)
    bill["lines"] = (1...60).map { number in
      line.merging(["id": "\(number)", "name": "Servicio \(number)"]) { $1 }
    }
    let json = String(decoding: try JSONSerialization.data(withJSONObject: bill), as: UTF8.self)
    let path = try folder.write(json, as: "bill.json")
    let plan = "\(folder.path)/plan.json"
    #expect(try factura("plan", path, "-l", "ecf", "--json", "-o", plan).status == 0)
    let pages = try #require(
      try (JSONSerialization.jsonObject(with: Data(folder.bytes(of: "plan.json"))) as? [String: Any])?[
        "pages"]
        as? [[String: Any]])
    try #require(pages.count > 2)
    let answer = try factura("render", path, "-l", "ecf", "--plan", plan, "--format", "text", "-o", "-")
    #expect(answer.status == 0)
    let printed = answer.output.components(separatedBy: "\npage ")
    #expect(printed.count == pages.count)
    for (page, text) in zip(pages, printed) {
      let first = try #require(page["firstLine"] as? Int)
      let last = try #require(page["lastLine"] as? Int)
      let found = text.matches(of: /“Servicio (\d+)”/).compactMap { Int($0.1) }
      #expect(found == Array(first...last), "\(found)")
    }
    let xml = try factura("plan", path, "-l", "ecf", "--xml")
    #expect(
      xml.status == 0 && xml.output.hasPrefix("<TotalPaginas>\(pages.count)</TotalPaginas>\n<Paginacion>"))
    let changed = json.replacingOccurrences(
      of: "Servicio 3\"", with: "\(String(repeating: "Servicio ", count: 40))\"")
    let other = try folder.write(changed, as: "changed.json")
    let unkept = try factura("render", other, "-l", "ecf", "--plan", plan, "-o", "\(folder.path)/no.pdf")
    #expect(
      unkept.status == 7 && unkept.output.contains("error: page 1 should have lines 1 to"), "\(unkept.output)"
    )
    #expect(folder.files == ["bill.json", "changed.json", "plan.json"])
  }
}
