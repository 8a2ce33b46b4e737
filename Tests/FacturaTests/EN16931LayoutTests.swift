import Factura
import FacturaTestSupport
import Foundation
import Testing

/// The layout of invoices in UBL and CII: invented ones of the repository, and the collection beside it where there is one.
@Suite struct EN16931LayoutTests {
  private static let samples = "Tests/FormatsTests/Terms/Samples"
  private static let collection = Repository.files(in: "../shared/einvoice", ending: ".xml")

  /// Files with letters that no bundled font has.
  private static let unprintable = ["pint-jp__Japan-PINT-Invoice-UBL-Example"]

  private func text(of rendering: Rendering) throws -> String {
    try Judge.pdftotext.judge(rendering.bytes, "-layout", "{}", "-").output
  }

  private func words(_ sample: String, _ language: String, layout: String = "en16931") throws -> String {
    let invoice = try InvoiceFile(path: Repository.path(sample)).invoice
    let options = RenderOptions(language: Language(tag: language))
    return try text(of: Shared.renderer.render(invoice, with: Shared.layout(named: layout), options: options))
  }

  /// `1234.500` as it is printed: `1,234.50`.
  private func printed(_ amount: Substring) -> String {
    let parts = amount.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    var whole = String(parts[0].drop { $0 == "0" })
    if whole.isEmpty { whole = "0" }
    var decimals = parts.count > 1 ? String(parts[1]) : ""
    while decimals.hasSuffix("0") { decimals.removeLast() }
    while decimals.count < 2 { decimals += "0" }
    var grouped = ""
    for (place, figure) in whole.reversed().enumerated() {
      if place > 0, place.isMultiple(of: 3) { grouped = "," + grouped }
      grouped = String(figure) + grouped
    }
    let isZero = (whole + decimals).allSatisfy { $0 == "0" }
    return (amount.hasPrefix("-") && !isZero ? "-" : "") + grouped + "." + decimals
  }

  @Test(.enabled(if: Judge.pdftotext.isHere), arguments: collection)
  func eachStatedAmountStandsOnPaper(path: String) throws {
    let file = try InvoiceFile(path: Repository.path(path))
    let layout = try Shared.layout(named: #require(file.layoutName))
    if Self.unprintable.contains(where: path.contains) {
      let error = #expect(throws: FacturaError.self) {
        try Shared.renderer.render(file.invoice, with: layout)
      }
      #expect(error?.description.contains("no font has") == true)
      return
    }
    let words = FigureWords.signed(in: try text(of: Shared.renderer.render(file.invoice, with: layout)))
    let source = try Repository.text(path).replacing(/<!--.*?-->/.dotMatchesNewlines(), with: "")
    for match in source.matches(of: /<(?:\w+:)?\w*Amount\b[^>]*>\s*([-0-9.]+)\s*</) {
      #expect(words.contains(printed(match.1)), "\(match.0)")
    }
  }

  @Test(arguments: ["ubl-everything.xml", "ubl-credit-note.xml", "cii-everything.xml"])
  func itIsTheLayoutOfInvoicesInUBLAndCII(sample: String) throws {
    #expect(try InvoiceFile(path: Repository.path("\(Self.samples)/\(sample)")).layoutName == "en16931")
  }

  @Test(
    .enabled(if: Judge.pdftotext.isHere),
    arguments: [
      ("en", "Amount due"), ("es", "Importe a pagar"), ("de", "Zahlbetrag"), ("fr", "Montant à payer"),
    ])
  func itSpeaksFourLanguages(language: String, due: String) throws {
    #expect(try Shared.layout(named: "en16931").languages.sorted() == ["de", "en", "es", "fr"])
    #expect(try words("\(Self.samples)/cii-everything.xml", language).contains(due))
    #expect(try words("\(Self.samples)/ubl-everything.xml", language).contains(due))
  }

  @Test(.enabled(if: Judge.pdftotext.isHere)) func theNumbersOfTermsAreAnOption() throws {
    let sample = "\(Self.samples)/ubl-everything.xml"
    #expect(!(try words(sample, "en")).contains("(BT-"))
    #expect(try words(sample, "en", layout: "en16931-terms").contains("(BT-1)"))
  }

  /// Numbers between the first and the last that no page can bear.
  private static let unnumbered = [4: "EN 16931-1, 6.3 has no term of this number"]

  @Test(
    .enabled(if: Judge.pdftotext.isHere), arguments: ["ubl-everything.xml", "cii-everything.xml"],
    ["en", "es", "de", "fr"])
  func everyTermHasItsNumber(sample: String, language: String) throws {
    let page = try words("\(Self.samples)/\(sample)", language, layout: "en16931-terms")
    for number in 1...165 where Self.unnumbered[number] == nil {
      #expect(page.contains("(BT-\(number))"), "BT-\(number)")
    }
  }

  /// Terms whose values share a column or a sentence with others: each number stands behind its own value.
  @Test(
    .enabled(if: Judge.pdftotext.isHere),
    arguments: [
      (
        "ubl-everything.xml",
        [
          "2027-02-01 (BT-73)", "2027-02-28 (BT-74)", "12.00 (BT-92)", "120.00 (BT-93)", "10% (BT-94)",
          "S (BT-95)", "21% (BT-96)", "6.50 (BT-99)", "50.00 (BT-100)", "13% (BT-101)", "E (BT-102)",
          "0% (BT-103)", "2027-02-03 (BT-134)", "2027-02-04 (BT-135)", "25.00 (BT-142)", "7% (BT-143)",
          "1 (BT-149)", "hour (HUR) (BT-150)",
        ]
      ),
      (
        "cii-everything.xml",
        [
          "2027-02-02 (BT-73)", "2027-02-27 (BT-74)", "1.50 (BT-92)", "S (BT-95)", "19% (BT-96)",
          "1.52 (BT-99)", "38.00 (BT-100)", "4% (BT-101)", "S (BT-102)", "19% (BT-103)",
          "2027-02-01 (BT-134)", "2027-02-28 (BT-135)", "37.00 (BT-142)", "6% (BT-143)", "1 (BT-149)",
          "piece (H87) (BT-150)",
        ]
      ),
    ])
  func numbersStandBehindTheirValues(sample: String, numbered: [String]) throws {
    let invoice = try InvoiceFile(path: Repository.path("\(Self.samples)/\(sample)")).invoice
    let options = RenderOptions(language: Language(tag: "en"))
    let rendering = try Shared.renderer.render(
      invoice, with: Shared.layout(named: "en16931-terms"), options: options)
    let raw = try Judge.pdftotext.judge(rendering.bytes, "-raw", "{}", "-").output
    let page = raw.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in numbered { #expect(page.contains(words), "\(words)") }
    // The heads of columns name the terms in the order of their values.
    #expect(page.contains("Quantity (BT-129) (BT-130)"))
    #expect(page.contains("VAT (BT-152) (BT-151)"))
  }

  @Test(
    .enabled(if: Judge.pdftotext.isHere),
    arguments: [("380", "Invoice"), ("384", "Corrected invoice"), ("SATIS", "Invoice (SATIS)")])
  func theTitleIsTheKindOfDocument(code: String, title: String) throws {
    let json = """
      {"number":"7","typeCode":"\(code)","currency":"EUR","issueDate":"2027-03-04","seller":{"name":"Azul"},
      "totals":{"total":1234.5}}
      """
    let invoice = try InvoiceFile(bytes: Array(json.utf8)).invoice
    let rendering = try Shared.renderer.render(invoice, with: Shared.layout(named: "en16931"))
    #expect(try Judge.pdftotext.judge(rendering.bytes, "-raw", "{}", "-").output.contains(title))
  }

  @Test(.enabled(if: Judge.pdftotext.isHere)) func theTypeIsNamedBesideItsCode() throws {
    #expect(try words("\(Self.samples)/cii-everything.xml", "en").contains("Invoice (380)"))
    #expect(try words("\(Self.samples)/ubl-credit-note.xml", "fr").contains("Avoir (381)"))
  }

  /// Other taxes than VAT have names of their own.
  @Test(
    .enabled(if: Judge.pdftotext.isHere),
    arguments: [
      ("en", ["GST total", "Total without GST", "Total with GST"], "Total with tax"),
      ("es", ["Total de GST", "Total sin GST", "Total con GST"], "Total con impuestos"),
      ("de", ["Gesamtbetrag ohne GST", "Gesamtbetrag mit GST"], "Gesamtbetrag mit Steuern"),
      ("fr", ["Total GST", "Total hors GST"], "Total hors taxes"),
    ]) func totalsNameTheTaxThatTheInvoiceHas(language: String, named: [String], mixed: String) throws
  {
    func words(_ second: String) throws -> String {
      let json = """
        {"number":"7","typeCode":"380","currency":"SGD","issueDate":"2027-03-04","seller":{"name":"Azul"},
        "taxes":[{"name":"GST","tax":9},{"name":"\(second)","tax":1}],
        "totals":{"withoutTax":100,"tax":10,"total":110}}
        """
      let invoice = try InvoiceFile(bytes: Array(json.utf8)).invoice
      let options = RenderOptions(language: Language(tag: language))
      return try text(
        of: Shared.renderer.render(invoice, with: Shared.layout(named: "en16931"), options: options))
    }
    let own = try words("GST")
    for label in named { #expect(own.contains(label)) }
    #expect(try words("VAT").contains(mixed))
  }

  @Test func anInvoiceInCIIBecomesAFacturXFile() throws {
    let extended = "#conformant#urn:factur-x.eu:1p0:extended"
    let source = try Repository.text("\(Self.samples)/cii-everything.xml").replacing(extended, with: "")
    let file = try InvoiceFile(bytes: Array(source.utf8), name: "cii.xml")
    let facturX = try FacturX(xml: #require(file.original).bytes, profile: .en16931)
    let rendering = try Shared.renderer.render(
      file.invoice, with: Shared.layout(named: #require(file.layoutName)),
      as: .archival(Archival(facturX: facturX)))
    guard Judge.pdfdetach.isHere else { return }
    let list = try Judge.pdfdetach.judge(rendering.bytes, "-list", "{}").output
    #expect(list.contains("factur-x.xml"))
  }
}
