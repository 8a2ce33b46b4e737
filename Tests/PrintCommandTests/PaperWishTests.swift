import ArgumentParser
import Factura
import FacturaPrinting
import FacturaTill
import Testing

@testable import FacturaPrintCommand

@Suite struct PaperWishTests {
  private func wish(_ arguments: [String], _ environment: [String: String] = [:]) throws -> PaperWish {
    try PaperWish(
      PaperOptions.parse(arguments), environment: environment, words: Words(speech: .spanish))
  }

  private func mistake(_ arguments: [String], _ environment: [String: String] = [:]) throws -> String? {
    do {
      _ = try wish(arguments, environment)
      return nil
    } catch let mistake as PaperWish.Mistake { return mistake.text }
  }

  @Test func optionsSayHowItIsPrinted() throws {
    let wish = try wish([
      "-d", "laser", "-n", "3", "--yes", "--summary", "--pages", "2-", "--sides", "long", "--eco",
      "--key", "k1", "--reason", "  se\nperdió ", "--wait", "5", "-o", "media=iso_a4_210x297mm",
    ])
    #expect(wish.printer == "laser" && wish.isSure && !wish.isDry)
    #expect(wish.choices.copies == 3 && wish.choices.isSummary == true && wish.choices.isEco)
    #expect(wish.choices.pages == PageSelection("2-"))
    #expect(wish.choices.sides == .twoLongEdge && wish.choices.media == .a4)
    #expect(wish.order.key == "k1" && wish.order.reason == "se perdió" && wish.order.patience == .seconds(5))
  }

  @Test func fontsComeFromOptionsOrElseFromTheEnvironment() throws {
    let environment = ["FACTURA_FONTS": "a.ttf:b.otf", "FACTURA_MISSING_GLYPHS": "replace"]
    #expect(try wish([], environment).fonts == ["a.ttf", "b.otf"])
    #expect(try wish(["--font", "c:d.ttf", "--font", "e.ttf"], environment).fonts == ["c:d.ttf", "e.ttf"])
    #expect(try wish([], environment).choices.missingGlyphs == .replace)
    #expect(try wish(["--missing-glyphs=fail"], environment).choices.missingGlyphs == .fail)
    #expect(try mistake(["--missing-glyphs=x"])?.contains("«x» no sirve para «--missing-glyphs»") == true)
  }

  @Test func theEnvironmentSaysWhatIsAlwaysSo() throws {
    let environment = [
      "FACTURA_PRINTER": "laser", "FACTURA_RECEIPT_PRINTER": "termica", "FACTURA_ECO": "1",
      "FACTURA_WAIT": "7",
    ]
    let bill = try wish([], environment)
    #expect(bill.printer == "laser" && bill.choices.isEco && bill.order.patience == .seconds(7))
    #expect(try wish(["--receipt"], environment).printer == "termica")
    #expect(bill.printers == UsualPrinters(bills: "laser", receipts: "termica"))
    #expect(try wish(["--receipt", "-d", "x"], environment).printer == "x")
    #expect(try wish([], ["FACTURA_RECEIPT": "1"]).choices.form == .receipt)
    #expect(try wish([], ["FACTURA_RECEIPT": "0"]).choices.form == .bill)
    #expect(try wish(["--large-print"], ["FACTURA_RECEIPT": "1"]).choices.form == .largePrint)
  }

  @Test(
    arguments: [
      (["-n", "0"], "--copies va de 1 a 99, no 0."), (["-n", "100"], "--copies va de 1 a 99, no 100."),
      (["--wait", "-1"], "--wait va de 0 a 86400, no -1."),
      (["--pages", "3-1"], "«3-1» no son páginas: escriba 2, 1-3 o 4-."),
      (["--sides", "three"], "«three» no son lados: escriba one, long o short."),
      (["-o", "color=red"], "No hay una opción de impresión «color=red»: hay media=NOMBRE y sides=LADOS."),
      (["--receipt", "--large-print"], "--receipt y --large-print no van juntos."),
      (["--summary", "--masked"], "--summary y --masked no van juntos."),
    ])
  func aMistakeIsSaid(_ arguments: [String], _ text: String) throws {
    let arguments = arguments == ["--wait", "-1"] ? ["--wait=-1"] : arguments
    #expect(try mistake(arguments) == text)
  }

  @Test func aMistakeInTheEnvironmentIsSaidToo() throws {
    #expect(try mistake([], ["FACTURA_WAIT": "mucho"]) == "--wait va de 0 a 86400, no mucho.")
  }

  @Test(arguments: ["", "0", "x", "1-x", "-3", "+2", "1-0", "99999999999999999999"])
  func whatIsNoPageIsRefused(_ text: String) {
    #expect(PageSelection(text) == nil)
  }

  @Test func pagesAreThoseThatThereAre() {
    #expect(PageSelection("2")?.range(of: 3) == 2...2)
    #expect(PageSelection("2-")?.range(of: 3) == 2...3)
    #expect(PageSelection("2-9")?.range(of: 3) == 2...3)
    #expect(PageSelection("4")?.range(of: 3) == nil)
  }
}
