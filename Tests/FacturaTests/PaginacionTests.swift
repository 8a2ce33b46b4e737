import FacturaAmounts
import FacturaInvoices
import FacturaPages
import FacturaTestSupport
import Foundation
import Testing

@testable import Factura

/// `TotalPaginas` and `Paginacion`, as they go into the file to be signed.
struct PaginacionTests {
  private static let samples = Repository.files(in: "Layouts/ecf/samples", ending: ".xml")

  /// The types' schemas differ in which columns a page may have.
  @Test(.enabled(if: Repository.hasOfficialSamples && Judge.xmllint.isHere), arguments: samples)
  func theElementsObeyTheSchemaOfTheirType(sample: String) throws {
    let name = try #require(sample.split(separator: "/").last)
    let type = name.dropFirst().prefix(2)
    let folder = try TemporaryFolder()
    // libxml2 doesn't trim the name of one type, and refuses the schema for it.
    let schema = try folder.write(
      Repository.text("../shared/ecf/xsd/e-CF-\(type).xsd").replacingOccurrences(
        of: "\" Indicador", with: "\"Indicador"), as: "schema.xsd")
    let generated = try GeneratedECF(sample, lines: 70)
    let plan = try Shared.renderer.plan(generated.unsigned(), with: Shared.layout(named: "ecf"))
    let elements = try #require(plan.paginacion())
    let file = try folder.write(generated.signedText(elements), as: "signed.xml")
    let answer = try Judge.xmllint.run(["--noout", "--schema", schema, file])
    #expect(answer.status == 0, "\(answer.output)")
  }

  /// Excise and the other additional taxes of a page, each for itself and together.
  @Test func additionalTaxesOfPagesAreSplitIntoExciseAndOthers() throws {
    let samples = ["excise", "telecom"].map { "Layouts/ecf/samples/e31-\($0).xml" }
    var (excise, others) = (Self.amount(0), Self.amount(0))
    for (sample, lines) in zip(samples, [6, 24]) {
      let invoice = try GeneratedECF(sample, lines: lines * 4).unsigned()
      let plan = try Shared.renderer.plan(invoice, with: Shared.layout(named: "ecf"))
      #expect(plan.pages.count > 2)
      for page in plan.pages.map(\.totals) {
        let split = Amount.sum(of: [page.pageExcise, page.pageOtherTaxes].compactMap(\.self))
        #expect(split?.isSameValue(as: page.additional ?? Self.amount(0)) ?? false)
      }
      excise = try #require(Amount.sum(of: [excise] + plan.pages.compactMap(\.totals.pageExcise)))
      others = try #require(Amount.sum(of: [others] + plan.pages.compactMap(\.totals.pageOtherTaxes)))
    }
    // As the first states its excise and the second its CDT and ISC.
    #expect(excise.isSameValue(as: Self.amount(7_213_480)) && others.isSameValue(as: Self.amount(299_869)))
  }

  @Test func theSamplesAreOfAllTypes() {
    let types = Set(Self.samples.compactMap { $0.split(separator: "/").last?.dropFirst().prefix(2) })
    #expect(types.count == 10)
  }

  /// What is printed for a page is what its printed lines add up to: added here from the words on paper alone.
  @Test(
    arguments: samples.filter {
      ["e31-excise", "e32-large", "e33.", "e41.", "e43.", "e45.", "e46.", "e47."].contains(where: $0.contains)
    })
  func theSubtotalsOnPaperAreTheSumsOfTheLinesOnPaper(sample: String) throws {
    var invoice = try GeneratedECF(sample, lines: 70).signed()
    invoice.addUpLines()
    let layout = try Shared.layout(named: "ecf")
    let pages = try Shared.renderer.pages(of: invoice, with: layout)
    try #require(pages.count > 1)
    for page in pages.dropLast() {
      let printed = PrintedPage(page, of: layout)
      let (taxed, exempt) = printed.sums(of: invoice.lines)
      #expect((printed.figure(after: "Subtotal Gravado Página") ?? .zero).isSameValue(as: taxed), "\(sample)")
      #expect((printed.figure(after: "Subtotal Exento Página") ?? .zero).isSameValue(as: exempt), "\(sample)")
    }
  }

  /// Notes behind the last line need a page of their own, so that all lines stand on pages with subtotals.
  @Test func subtotalsComeToTheTotalThoughTheLastPageHasNoLine() throws {
    var invoice = try GeneratedECF("Layouts/ecf/samples/e32.xml", lines: 30).signed()
    var note = Note()
    note.text = "Una nota."
    invoice.notes = Array(repeating: note, count: 40)
    invoice.fiscal?.pricesIncludeITBIS = true
    for index in invoice.lines.indices {
      (invoice.lines[index].net, invoice.lines[index].billing) = (Self.amount(700), "1")
    }
    // A cent less than 210.00 less 18 %.
    (invoice.totals.taxed, invoice.totals.taxed1) = (Self.amount(17_796), Self.amount(17_796))
    (invoice.totals.itbis, invoice.totals.itbis1) = (Self.amount(3_203), Self.amount(3_203))
    (invoice.totals.exempt, invoice.totals.total) = (nil, Self.amount(20_999))
    let layout = try Shared.layout(named: "ecf")
    let pages = try Shared.renderer.pages(of: invoice, with: layout)
    #expect(pages.map(\.record.rows) == [1...25, 26...30, nil, nil])
    let printed = pages.dropLast().map { PrintedPage($0, of: layout) }
    for (label, stated) in [
      ("Subtotal Gravado Página", 17_796), ("Subtotal ITBIS Página", 3_203), ("Monto Total Página", 20_999),
    ] {
      let sum = ExactDecimal.sum(of: printed.compactMap { $0.figure(after: label) })
      #expect(sum?.isSameValue(as: Self.amount(stated).value) ?? false, "\(label)")
    }
  }

  private static func amount(_ cents: Int) -> Amount {
    Amount(ExactDecimal(coefficient: Int128(cents), scale: 2))
  }
}

extension Invoice {
  /// The totals that go with the lines.
  fileprivate mutating func addUpLines() {
    if totals.taxed != nil { totals.taxed = sum(["1", "2", "3"]) }
    if totals.taxed1 != nil { totals.taxed1 = sum(["1"]) }
    if totals.taxed2 != nil { totals.taxed2 = sum(["2"]) }
    if totals.taxed3 != nil { totals.taxed3 = sum(["3"]) }
    if totals.exempt != nil { totals.exempt = sum(["4"]) }
  }

  private func sum(_ codes: [String]) -> Amount? {
    let counted = lines.filter { codes.contains($0.billing ?? "") }
    return Amount.sum(of: counted.compactMap { $0.net })
  }
}
