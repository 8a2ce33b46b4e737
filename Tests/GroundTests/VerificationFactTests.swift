import FacturaDiagnostics
import Testing

/// What `factura verify` says, word for word.
@Suite struct VerificationFactTests {
  @Test(arguments: [
    (
      VerificationFact.amountMissing(name: "/totals/total", amount: "1,234.50", stated: 1, printed: 0),
      "/totals/total is 1,234.50, but no page shows it"
    ),
    (
      .amountMissing(name: "/lines/2/net", amount: "3.00", stated: 3, printed: 2),
      "/lines/2/net is 3.00, which the invoice states 3 times and the pages show 2 times"
    ),
    (
      .amountMissing(name: "/lines/2/net", amount: "3.00", stated: 2, printed: 1),
      "/lines/2/net is 3.00, which the invoice states 2 times and the pages show once"
    ),
    (
      .wordMissing(name: "/seller/name", text: "Telefónica del Ejemplo"),
      "/seller/name is “Telefónica del Ejemplo”, but no page shows it"
    ),
    (
      .dateMissing(name: "/issueDate", date: "2027-03-15"),
      "/issueDate is 2027-03-15, but no page shows that date"
    ),
    (
      .outOfRow(name: "/lines/2/net", amount: "19.00", line: "Router", page: 3),
      "/lines/2/net is 19.00, which page 3 doesn't show in the row of “Router”"
    ),
    (
      .otherType(stated: "Nota de Crédito Electrónica", printed: "Nota de Débito Electrónica"),
      "the invoice is a “Nota de Crédito Electrónica”, but the pages call it “Nota de Débito Electrónica”"
    ),
    (
      .stampDiffers(name: "MontoTotal", read: "1234.05", stated: "1234.50", page: 2),
      "the QR code on page 2 says MontoTotal 1234.05, but the invoice states 1234.50"
    ),
  ])
  func whatDiffersIsAnError(fact: VerificationFact, message: String) {
    #expect(fact.message == message)
    #expect(fact.severity == .error)
    #expect(fact.code.hasPrefix("verification."))
    #expect(fact.hints.isEmpty)
  }

  @Test func twoFilesThatDifferAreAnErrorOfReconciliation() {
    let fact = VerificationFact.sourceDiffers(
      file: "e-CF.xml", name: "/totals/total", there: "9,999.99", here: "1,234.50")
    #expect(
      fact.message
        == "“e-CF.xml” states /totals/total 9,999.99, but the invoice that is rendered states 1,234.50")
    #expect(fact.severity == .error && fact.code == "reconciliation.source")
    #expect(
      fact.hints == ["attach the file of this very invoice, or render the invoice from the file itself"])
  }

  @Test(arguments: [
    (VerificationFact.noText, "no text can be read from the pages"),
    (.silentFont("F2"), "the font “F2” doesn't say which characters its glyphs stand for"),
    (.unreadable(file: "notes.xml"), "the attachment “notes.xml” is no invoice that can be read"),
  ])
  func whatCannotBeLookedAtIsAWarning(fact: VerificationFact, message: String) {
    #expect(fact.message == message)
    #expect(fact.severity == .warning)
  }

  @Test(arguments: [
    (
      [2], "verification.head", "/number is “E310000000001”, which every page must show, but page 2 doesn't",
      "every page must bear the QR code, but page 2 doesn't"
    ),
    (
      [1, 3], "verification.head",
      "/number is “E310000000001”, which every page must show, but page 1 and another one don't",
      "every page must bear the QR code, but page 1 and another one don't"
    ),
    (
      [1, 3, 4], "verification.head",
      "/number is “E310000000001”, which every page must show, but page 1 and 2 others don't",
      "every page must bear the QR code, but page 1 and 2 others don't"
    ),
  ])
  func whatSomePagesLackIsAnError(pages: [Int], code: String, head: String, stamp: String) throws {
    let list = try #require(VerificationFact.PageList(pages))
    let facts = [
      VerificationFact.headMissing(name: "/number", text: "E310000000001", list), .codeMissing(list),
    ]
    #expect(facts.map(\.message) == [head, stamp])
    #expect(facts.first?.code == code)
    #expect(facts.allSatisfy { $0.severity == .error })
    #expect(VerificationFact.PageList([]) == nil)
  }

  @Test(arguments: [
    (
      VerificationFact.otherPageCount(stated: 3, printed: 2), "the invoice states 3 pages, but the file has 2"
    ),
    (
      .otherPage(line: 4, stated: 1, printed: 2),
      "line 4 should stand on page 1, as the invoice states, but stands on page 2"
    ),
    (
      .otherSubtotal(name: "/fiscal/pages/0/totals/total", amount: "9.00", stated: 1, printed: 2),
      "/fiscal/pages/0/totals/total is 9.00, which should stand on page 1, but stands on page 2"
    ),
  ])
  func pagesThatAreOthersAreAnError(fact: VerificationFact, message: String) {
    #expect(fact.message == message)
    #expect(fact.severity == .error)
    #expect(fact.hints == ["pages may be missing, there twice, or in another order"])
  }

  @Test(arguments: [
    (VerificationFact.noInvoice, "no invoice is attached, so only the QR code can be read"),
    (.noCode, "no QR code was found"),
    (
      .dataNotPrinted(amounts: 12, of: 61),
      "the invoice inside is data behind the document: 12 of its 61 amounts and quantities stand on no page"
    ),
    (.otherLines(named: 4, of: 9), "the pages name 4 of 9 lines of the invoice inside as it does"),
    (
      .amountsNotPrinted(["/lines/0/itbis 180.00"], of: 1),
      "/lines/0/itbis 180.00 stands on no page, and need not"
    ),
    (
      .amountsNotPrinted(["/totals/taxed1 9.00", "/totals/itbis1 1.62"], of: 5),
      "5 amounts stand on no page, and need not: /totals/taxed1 9.00, /totals/itbis1 1.62, 3 more"
    ),
  ])
  func whatIsWorthKnowingIsANote(fact: VerificationFact, message: String) {
    #expect(fact.message == message)
    #expect(fact.severity == .note)
  }

  @Test func namesFromTheFileAreShortenedAndShowNoControls() {
    let name = String(repeating: "a", count: 500)
    #expect(VerificationFact.silentFont(name).message.count < 200)
    #expect(
      VerificationFact.unreadable(file: "a\u{1B}[2J.xml").message
        == "the attachment “a\u{FFFD}[2J.xml” is no invoice that can be read")
  }
}
