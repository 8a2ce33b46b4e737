import FacturaInvoices
import FacturaTestSupport
import Foundation
import Testing

@testable import Factura

/// A plan that can't be kept says what isn't as it was when it was made.
@Suite struct PlanChangeTests {
  private let renderer = Shared.renderer
  private let invoice: Invoice
  private let plan: PagePlan

  init() throws {
    invoice = try GeneratedECF("Layouts/ecf/samples/e32.xml", lines: 40).unsigned()
    plan = try renderer.plan(invoice, with: Shared.layout(named: "ecf"))
  }

  /// The plan with two more lines on its first page than there is room for.
  private var tight: PagePlan {
    var record = plan.record
    record.pages[0].lastLine = 27
    record.pages[1].firstLine = 28
    return PagePlan(record)
  }

  private func words(
    _ plan: PagePlan, _ layout: Layout, _ options: RenderOptions = RenderOptions(),
  ) throws -> String {
    var options = options
    options.pagination = .planned(plan)
    let error = try #require(throws: FacturaError.self) {
      try renderer.pages(of: invoice, with: layout, options: options)
    }
    #expect(error.kind == .layout)
    return error.description
  }

  /// The built-in layouts, with other words in one of their files.
  private func layout(_ name: String, replacing old: String, by new: String, in file: String) throws -> Layout
  {
    let folder = try TemporaryFolder()
    let copy = folder.path + "/Layouts"
    try FileManager.default.copyItem(atPath: Repository.path("Layouts"), toPath: copy)
    let text = try Repository.text("Layouts/\(file)")
    #expect(text.contains(old))
    let other = text.replacingOccurrences(of: old, with: new)
    try Data(other.utf8).write(to: URL(filePath: "\(copy)/\(file)"))
    return try Layout(path: "\(copy)/\(name)/layout.xml")
  }

  @Test func nothingChanged() throws {
    let words = try words(tight, Shared.layout(named: "ecf"))
    #expect(words.contains("line 26 needs ") && words.contains(" are left on page 1\n"))
    #expect(words.contains("hint: plan with this layout and this invoice before signing"))
  }

  @Test func aChangedFileOfTheLayoutIsTold() throws {
    let taller = try layout(
      "ecf", replacing: "<style name=\"lines\" leading=\"12pt\"/>",
      by: "<style name=\"lines\" leading=\"15pt\"/>", in: "ecf/styles.xml")
    let words = try words(plan, taller)
    #expect(words.contains("page 1 should have lines 1 to 25, but has lines 1 to "))
    #expect(words.contains("since the plan was made, the files of the layout “ecf” have changed\n"))
    #expect(words.contains("hint: plan again, or render with the “ecf” of then\n"))
  }

  @Test func anAddedFontIsTold() throws {
    let fonts = try Fonts(adding: [(name: "casona.ttf", bytes: AddedFont.bytes())])
    let words = try words(tight, Layout(named: "ecf", fonts: fonts))
    #expect(words.contains("since the plan was made, the fonts have changed\n"))
    #expect(words.contains("render with the fonts of then"))
  }

  @Test func anotherLayoutIsTold() throws {
    let other = try layout(
      "ecf", replacing: "<layout name=\"ecf\"", by: "<layout name=\"casa\"", in: "ecf/layout.xml")
    let words = try words(tight, other)
    #expect(words.contains("the layout was “ecf” and is “casa”"))
    #expect(!words.contains("files of") && !words.contains("fonts have"))
  }

  @Test func anotherLanguageAndOtherUnitsAreTold() throws {
    var options = RenderOptions(language: .english)
    (options.unitNames, options.fiscalState) = (.abbreviations, .deferred)
    let words = try words(tight, Shared.layout(named: "ecf"), options)
    #expect(words.contains("the language was “es” and is “en”"))
    #expect(words.contains("the settings were “units as stated, peso amounts as stated, state as stated"))
    #expect(words.contains("and are “units abbreviations, peso amounts as stated, state deferred"))
  }

  @Test func anotherPaperIsTold() throws {
    let layout = try layout(
      "ecf", replacing: "sizes=\"letter\"", by: "sizes=\"legal letter\"", in: "ecf/layout.xml")
    let plan = try renderer.plan(invoice, with: layout)
    let words = try words(plan, layout, RenderOptions(paper: "letter"))
    #expect(words.contains("the paper was “legal” and is “letter”"))
  }

  /// What a signed file states of its pages says nothing of what they were planned with.
  @Test func pagesOfTheInvoiceItselfNameTheRoom() throws {
    let generated = try GeneratedECF("Layouts/ecf/samples/e32.xml", lines: 40)
    let signed = try generated.signed(tight.paginacion())
    let error = try #require(throws: FacturaError.self) {
      try renderer.pages(of: signed, with: Shared.layout(named: "ecf"))
    }
    #expect(error.description.contains("line 26 needs "))
    #expect(
      error.description.contains("hint: render with the layout, paper, language, fonts and settings"))
  }

  @Test func changesThatMoveNoLineAreNone() throws {
    let fonts = try Fonts(adding: [(name: "casona.ttf", bytes: AddedFont.bytes())])
    let layout = try Layout(named: "ecf", fonts: fonts)
    let options = RenderOptions(pagination: .planned(plan))
    #expect(try renderer.pages(of: invoice, with: layout, options: options).count == 2)
  }

  @Test(arguments: ["no plan", "<ECF/>", "{\"version\":2,\"pages\":[]}", ""])
  func whatIsNoPlanIsToldWithItsRemedy(text: String) throws {
    let error = try #require(throws: FacturaError.self) {
      try PagePlan(json: Array(text.utf8), name: "p.json")
    }
    #expect(error.kind == .data)
    #expect(error.findings.first?.location?.file == "p.json")
    #expect(error.description.hasSuffix("hint: make a plan of this invoice with “factura plan”"))
  }
}
