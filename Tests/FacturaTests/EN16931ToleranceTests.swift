import Factura
import FacturaDiagnostics
import FacturaTestSupport
import Foundation
import Testing

/// What the layout of UBL and CII invoices does with files that state less than they should, or state it wrongly: it shows
/// what there is, and refuses none.
@Suite struct EN16931ToleranceTests {
  private static let folder = "Tests/FormatsTests/Terms/Samples"

  private func rendering(_ source: String, _ language: String = "en") throws -> (InvoiceFile, Rendering) {
    let file = try InvoiceFile(bytes: Array(source.utf8), name: "a.xml")
    let layout = try Shared.layout(named: "en16931")
    let options = RenderOptions(language: Language(tag: language))
    return (file, try Shared.renderer.render(file.invoice, with: layout, options: options))
  }

  private func words(_ source: String, _ language: String = "en") throws -> String {
    let raw = try Judge.pdftotext.judge(rendering(source, language).1.bytes, "-raw", "{}", "-").output
    return raw.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func sample(_ name: String, _ changes: (old: String, new: String)...) throws -> String {
    var text = try Repository.text("\(Self.folder)/\(name)")
    for change in changes {
      #expect(text.contains(change.old), "\(change.old)")
      text = text.replacing(change.old, with: change.new)
    }
    return text
  }

  @Test(
    .enabled(if: Judge.pdftotext.isHere),
    arguments: [
      (
        "ubl-everything.xml", "<cbc:IssueDate>2027-03-15+01:00</cbc:IssueDate>",
        "<cbc:IssueDate>4.4.2016</cbc:IssueDate>", "IssueDate: 4.4.2016"
      ),
      (
        "cii-everything.xml", "<udt:DateTimeString format=\"102\">20270315<",
        "<udt:DateTimeString format=\"610\">201604<", "DateTimeString: 201604"
      ),
    ])
  func aDayThatIsNoneStandsAmongTheFurtherDetails(name: String, old: String, new: String, words: String)
    throws
  {
    let source = try sample(name, (old, new))
    #expect(try self.words(source).contains(words))
    let findings = try rendering(source).0.findings
    #expect(findings.contains { $0.code == "term.not-a-date" && $0.severity == .warning })
  }

  @Test(.enabled(if: Judge.pdftotext.isHere)) func aMissingDayIsAWarning() throws {
    let source = try sample("ubl-everything.xml", ("<cbc:IssueDate>2027-03-15+01:00</cbc:IssueDate>", ""))
    let findings = try rendering(source).0.findings
    #expect(findings.contains { $0.message == "BT-2 is missing, which every invoice states" })
    #expect(!(try words(source).contains("Date of issue")))
  }

  /// The elements of each name are left out once.
  @Test(arguments: ["ubl-everything.xml", "cii-everything.xml"])
  func whateverIsMissingNothingIsRefused(name: String) throws {
    let source = try sample(name)
    let layout = try Shared.layout(named: "en16931")
    let names = Set(source.matches(of: /<(\w+:\w+)[^<>]*>[^<>]+<\//).map { String($0.1) })
    #expect(names.count > 50)
    for name in names.sorted() {
      let rest = source.replacing(try Regex("<\(name)( [^<>]*)?>[^<>]+</\(name)>"), with: "")
      #expect(throws: Never.self, "\(name)") {
        _ = try Shared.renderer.render(
          InvoiceFile(bytes: Array(rest.utf8), name: "a.xml").invoice, with: layout)
      }
    }
  }

  @Test(
    .enabled(if: Judge.pdftotext.isHere),
    arguments: [
      ("en", "2% discount if paid within 7 days", "2% discount if paid within 1 day"),
      ("de", "Skonto: 2 % bei Zahlung innerhalb von 7 Tagen", "2 % bei Zahlung innerhalb von 1 Tag"),
      ("es", "2 % de descuento si se paga en un plazo de 7 días", "en un plazo de 1 día"),
      ("fr", "Escompte: 2 % pour paiement sous 7 jours", "pour paiement sous 1 jour"),
    ])
  func discountsAreSentences(language: String, many: String, one: String) throws {
    let week = try words(sample("ubl-everything.xml"), language)
    #expect(week.contains(many))
    #expect(!week.contains("(DAY)") && !week.contains("SKONTO"))
    let day = try words(sample("ubl-everything.xml", ("#TAGE=7#", "#TAGE=1#")), language)
    #expect(day.contains(one) && !day.contains(one + "s") && !day.contains(one + "en"))
  }

  @Test(.enabled(if: Judge.pdftotext.isHere)) func discountsSayAllThatIsStated() throws {
    let page = try words(sample("cii-everything.xml"))
    #expect(page.contains("2% (4.01 GBP) discount on 200.06 GBP if paid within 7 days from 2027-03-17"))
    #expect(page.contains("5% (8.88 GBP) surcharge if paid after 61 days"))
  }

  @Test(
    .enabled(if: Judge.pdftotext.isHere),
    arguments: [
      ("de", "Skonto: 2 % (4,01 GBP) auf 200,06 GBP bei Zahlung"),
      ("fr", "Escompte: 2 % (4,01 GBP) sur 200,06 GBP pour paiement"),
      ("es", "Pronto pago: 2 % (4.01 GBP) de descuento sobre 200.06 GBP si se paga"),
    ])
  func whatAnEarlyPaymentIsCalledIsSaidOnce(language: String, words: String) throws {
    #expect(try self.words(sample("cii-everything.xml"), language).contains(words))
  }

  @Test(.enabled(if: Judge.pdftotext.isHere)) func longNumbersOfLinesAreWhole() throws {
    func page(_ number: String) throws -> String {
      let json = """
        {"number":"7","typeCode":"380","currency":"EUR","issueDate":"2027-03-04","seller":{"name":"Azul"},
        "lines":[{"id":"\(number)","name":"Papel","quantity":1,"price":12.5,"net":12.5}],"totals":{"total":12.5}}
        """
      return try words(json)
    }
    #expect(try page("Zeitschriftenabonnement").contains("No. Zeitschriftenabonnement Papel"))
    #expect(try page("01.02.03.0040").contains("No. 01.02.03.0040 Papel"))
    #expect(try page("123456").contains("123456 Papel"))
    #expect(!(try page("123456").contains("No. 123456")))
    // However wide its letters are.
    for number in ["@@@@", "WWWWW", "@@@@@@"] { #expect(try page(number).contains("\(number) Papel")) }
    #expect(try page("WWWWWWW").contains("No. WWWWWWW Papel"))
  }

  /// Where figures are long, the first column is narrower.
  @Test(.enabled(if: Judge.pdftotext.isHere), arguments: ["@@@@", "@@@@@@"])
  func numbersOfLinesAreWholeBesideLongFigures(number: String) throws {
    let json = """
      {"number":"7","typeCode":"380","currency":"EUR","issueDate":"2027-03-04","seller":{"name":"Azul"},
      "lines":[{"id":"\(number)","name":"Papel","quantity":1,"price":12.123456,"net":12.12}],
      "totals":{"total":12.12}}
      """
    #expect(try words(json).contains("\(number) Papel"))
  }

  @Test(.enabled(if: Judge.pdftotext.isHere)) func noLabelStandsWithoutItsCurrency() throws {
    let json = """
      {"number":"7","typeCode":"380","currency":"EUR","issueDate":"2027-03-04","seller":{"name":"Azul"},
      "totals":{"tax":19,"taxInTaxCurrency":20.11,"total":119}}
      """
    #expect(try words(json).contains("VAT total in another currency 20.11"))
    #expect(try words(json, "fr").contains("en autre devise 20,11"))
  }

  /// The amounts say it.
  @Test(.enabled(if: Judge.pdftotext.isHere)) func aMissingCurrencyIsThatOfTheAmounts() throws {
    let code = "<cbc:DocumentCurrencyCode listID=\"ISO 4217 Alpha\">EUR</cbc:DocumentCurrencyCode>"
    let page = try words(sample("ubl-everything.xml", (code, "")))
    #expect(page.contains("euro (EUR)") && !page.contains("@currencyID"))
    #expect(try page == words(sample("ubl-everything.xml")))
  }
}
