import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaPages
import FacturaReconciliation
import FacturaSymbols
import FacturaTestSupport
import Testing

/// Pages as they are laid out agree with their invoice; pages that were tampered with don't.
struct ReconcilerTests {
  /// An invented e-CF with ten lines and two groups of usage.
  private static var invoice: Invoice {
    var invoice = Invoice()
    invoice.number = "E310000000001"
    invoice.currency = "DOP"
    invoice.issueDate = CalendarDate(year: 2027, month: 3, day: 15)
    invoice.seller.name = "Telefónica del Ejemplo"
    invoice.seller.taxID = "101000001"
    invoice.totals.total = Amount(hundredths: 123_450)
    var fiscal = Fiscal()
    fiscal.ncf = "E310000000001"
    fiscal.typeCode = "31"
    fiscal.securityCode = "aB/d+1"
    fiscal.signedAt = ClockTime(hour: 18, minute: 24, second: 7).flatMap { time in
      CalendarDate(year: 2027, month: 3, day: 15).map { Timestamp(date: $0, time: time) }
    }
    invoice.fiscal = fiscal
    for number in 1...10 {
      var line = Line()
      line.name = "Artículo \(number)"
      line.net = Amount(hundredths: number * 100)
      line.quantity = Quantity(ExactDecimal(number + 20))
      invoice.lines.append(line)
    }
    var telephone = Telephone()
    for group in 0..<2 {
      var usage = UsageGroup()
      usage.name = "Grupo \(group)"
      usage.records = UsageRecords(
        (0..<40).map { number in
          var record = UsageRecord()
          record.place = "Lugar \(group).\(number)"
          record.amount = Amount(hundredths: 1000 * group + number)
          record.elapsed = ElapsedTime(seconds: number * 61)
          return record
        })
      telephone.usage.append(usage)
    }
    invoice.telephone = telephone
    return invoice
  }

  private static let lines = """
    <table columns="30pt 1fr 80pt"><tbody><for each="lines" as="line" number="place">
      <tr><td>{place}</td><td>{line.quantity} × {line.name}</td><td>{line.net}</td></tr>
    </for></tbody></table>
    """

  private static let usage = """
    <for each="telephone.usage" as="group">
      <table columns="1fr 80pt 80pt">
        <brought-forward><tr><td colspan="2">Viene</td><td>{carried.used}</td></tr></brought-forward>
        <tbody><for each="group.records" as="record">
          <tr sums="used: record.amount"><td>{record.place}</td><td>{record.elapsed}</td><td>{record.amount}</td></tr>
        </for></tbody>
        <carried-forward><tr><td colspan="2">Pasa</td><td>{carried.used}</td></tr></carried-forward>
      </table>
    </for>
    """

  private static let qr = """
    <qr value="{verificationAddress ?? ''}" size="30mm" alt="sello"/>
    """

  @Test func whatIsLaidOutAgrees() throws {
    let document = try Reconciled(
      """
      <p>{issueDate | date-words}: {totals.total | money} ({totals.total | words}).</p>
      <p>{seller.name}, {number}{exists(buyer) ? ' para ' : ''}{buyer.name}</p>
      \(Self.lines)\(Self.usage)\(Self.qr)
      """, Self.invoice)
    let (findings, summary) = document.run()
    #expect(findings.isEmpty, "\(findings)")
    #expect(summary.pages == document.pages.count && document.pages.count > 1)
    #expect(summary.compared > 280)
    #expect(summary.codes == 1)
  }

  @Test func itReadsEnglishToo() throws {
    let texts = """
      <texts lang="es"><text name="day">día {issueDate | date-words}</text></texts>
      <texts lang="en"><text name="day">day {issueDate | date-words}</text></texts>
      """
    var document = try Reconciled(
      "<p>{text.day}, {totals.total | words}</p>", definitions: texts, Self.invoice, language: "en")
    #expect(document.messages.isEmpty)
    #expect(document.run().summary.compared == 2)
    let words = "one thousand two hundred thirty-four pesos and 50/100"
    document.replace("day March 15, 2027, \(words)", with: "day March 16, 2027, \(words)")
    #expect(document.messages.first?.hasSuffix("where the invoice states 2027-03-15") == true)
  }

  @Test func aFigureThatIsDrawnAsAnotherIsFound() throws {
    var document = try Reconciled(Self.lines, Self.invoice)
    document.replace("3.00", with: "30.00")
    let finding = try #require(document.findings.first)
    #expect(finding.message == "page 1 shows “30.00” where the invoice states 3.00")
    #expect(finding.path == DataPath("/lines/2/net"))
    #expect(finding.location?.line == 2)
    #expect(finding.code == "reconciliation.figure")
    #expect(finding.hints.first?.contains("--reconcile=report") == true)
  }

  @Test func aFigureWithinWordsIsFound() throws {
    var document = try Reconciled("<p>Total: {totals.total | money}, {number}</p>", Self.invoice)
    document.replace(
      "Total: RD$\u{A0}1,234.50, E310000000001", with: "Total: RD$\u{A0}1,234.05, E310000000001")
    #expect(
      document.messages == [
        "page 1 shows “Total: RD$ 1,234.05, E310000000001” where the invoice states 1234.50"
      ])
    #expect(document.findings.first?.path == DataPath("/totals/total"))
  }

  @Test func aTextThatIsDrawnAsAnotherIsFound() throws {
    var document = try Reconciled("<p>{seller.name}</p><p>fijo</p>", Self.invoice)
    document.replace("Telefónica del Ejemplo", with: "Telefonica del Ejemplo")
    document.replace("fijo", with: "fijo y más")
    #expect(
      document.messages == [
        "page 1 shows “Telefonica del Ejemplo” where the invoice states “Telefónica del Ejemplo”",
        "page 1 shows “fijo y más”, which isn't what the layout writes there",
      ])
  }

  @Test func aTextThatIsCutOffIsFound() throws {
    var document = try Reconciled("<p>Muy señor mío: {seller.name}</p>", Self.invoice)
    document.replace("Muy señor mío: Telefónica del Ejemplo", with: "Muy señor")
    #expect(document.messages == ["“Muy señor” on page 1 is cut off"])
  }

  @Test(arguments: ["Lugar 0.0", "Lugar 0.17", "Lugar 1.0", "Lugar 1.22"])
  func aRowThatIsMissingIsFound(text: String) throws {
    var document = try Reconciled(Self.usage, Self.invoice)
    try document.dropRow(with: text)
    let number = try #require(Int(text.split(separator: ".")[1])) + 1
    #expect(document.messages.contains { $0.hasPrefix("the row of element \(number) is missing on page ") })
  }

  @Test(arguments: ["Lugar 0.39", "Lugar 1.39"])
  func theLastRowThatIsMissingIsFound(text: String) throws {
    var document = try Reconciled(Self.usage, Self.invoice)
    try document.dropRow(with: text)
    #expect(document.messages.contains("the rows end after element 39, but the invoice states more"))
  }

  @Test func severalRowsThatAreMissingAreToldOnce() throws {
    var document = try Reconciled(Self.lines, Self.invoice)
    try document.dropRow(with: "4.00")
    try document.dropRow(with: "5.00")
    #expect(
      document.messages == [
        "the rows of elements 4 to 5 are missing on page 1", "line 4 of 10 stands on no page",
        "line 5 of 10 stands on no page",
      ])
    #expect(document.findings.last?.path == DataPath("/lines/4"))
  }

  @Test func aRowThatStandsTwiceIsFound() throws {
    var document = try Reconciled(Self.lines, Self.invoice)
    try document.repeatRow(with: "4.00")
    #expect(
      document.messages == [
        "the row of element 4 stands again on page 1", "line 4 stands again on page 1",
      ])
  }

  @Test func aCarriedSumIsAddedAgain() throws {
    var document = try Reconciled(Self.usage, Self.invoice)
    let sum = try #require(carriedSum(of: document))
    document.replace(sum, with: "0.01")
    #expect(document.messages.first?.hasPrefix("page 1 shows “0.01” where the invoice states ") == true)
  }

  /// What the first page carries forward: its last text.
  private func carriedSum(of document: Reconciled) -> String? {
    for item in document.pages[0].items.reversed() {
      if case .text(let run) = item { return run.run.text }
    }
    return nil
  }

  @Test func theSumsOfAPageAreAddedAgain() throws {
    let pages = """
      <pages sizes="letter"><page><footer><p>{page.total.net} de {page.count} páginas</p></footer></page></pages>
      """
    let flow = Self.lines.replacing("<tr>", with: "<tr sums=\"net: line.net\">")
    var document = try Reconciled(flow, pages: pages, Self.invoice)
    #expect(document.messages.isEmpty)
    document.pages[0].record.pageTotals = [ExactDecimal(54)]
    document.replace("55.00 de 1 páginas", with: "54.00 de 2 páginas")
    #expect(
      document.messages == [
        "the sum “net” of page 1 is 54, but its rows add up to 55.00",
        "page 1 speaks of 2 pages, but there are 1",
      ])
  }

  @Test func textsThatLinesAndPagesBreakAreJoined() throws {
    var invoice = Self.invoice
    invoice.seller.name = String(repeating: "Telefonía Caribe Azul del Ejemplo, ", count: 400) + "S.A."
    let document = try Reconciled(
      "<p>{seller.name}, el {issueDate | date-words}</p>", invoice)
    #expect(document.pages.count > 1)
    #expect(document.messages.isEmpty)
  }

  /// Its last words come long after it was last compared, and what is wrong in its middle isn't lost.
  @Test(.timeLimit(.minutes(1))) func aTextOfManyPagesIsComparedToItsEnd() throws {
    var invoice = Self.invoice
    let words = (0..<4000).map { "palabra\($0)" }
    invoice.seller.name = words.joined(separator: " ")
    let sound = try Reconciled("<p>{seller.name}</p><p>{number}</p>", invoice)
    #expect(sound.pages.count > 2)
    #expect(sound.run().findings.isEmpty)
    #expect(sound.run().summary.compared == 2)
    for word in ["palabra2000", "palabra3999"] {
      var document = sound
      let line = try #require(document.texts.first { $0.contains(word) })
      document.replace(line, with: line.replacing(word, with: "otra"))
      #expect(!document.messages.isEmpty, "\(word)")
    }
  }

  @Test func aFigureThatANarrowColumnBreaksDiffers() throws {
    let table = """
      <table columns="30pt 1fr"><tbody><tr><td>{totals.total}</td><td>{number}</td></tr></tbody></table>
      """
    let document = try Reconciled(table, Self.invoice)
    #expect(document.pages[0].items.count { if case .text = $0 { true } else { false } } > 2)
    #expect(document.messages == ["page 1 breaks the figure 1234.50 over two lines"])
  }

  /// A long word that stands nowhere whole is broken, and says what it says.
  @Test func aWordThatANarrowColumnBreaksIsWhole() throws {
    let table = """
      <table columns="30pt 1fr"><tbody><tr><td>{number}</td><td>{totals.total}</td></tr></tbody></table>
      """
    let document = try Reconciled(table, Self.invoice)
    #expect(document.pages[0].items.count { if case .text = $0 { true } else { false } } > 2)
    #expect(document.messages.isEmpty)
  }

  @Test func otherModulesAreFound() throws {
    var document = try Reconciled(Self.qr, Self.invoice)
    document.changeSymbols { matrix in
      var modules = matrix.modules
      modules[matrix.columns * 20 + 20].toggle()
      return ModuleMatrix(columns: matrix.columns, rows: matrix.rows, modules: modules, text: matrix.text)
    }
    #expect(document.messages.count == 1)
    #expect(
      document.messages.first?.hasPrefix("the QR code on page 1 can't be read: the error correction") == true)
  }

  @Test func anotherCodeIsFound() throws {
    var document = try Reconciled(Self.qr, Self.invoice)
    let address = try #require(Self.invoice.verificationAddress)
    let other = try ModuleEncoder().encode(.qr, address.replacing("1234.50", with: "1234.05"))
    document.changeSymbols { _ in other }
    let messages = document.messages
    #expect(messages.first?.hasPrefix("the QR code on page 1 says “https://ecf.dgii.gov.do/ecf/") == true)
    #expect(messages.last == "the QR code on page 1 says MontoTotal 1234.05, but the invoice states 1234.50")
    #expect(document.findings.last?.path == DataPath("/totals/total"))
  }

  @Test func aStatedAddressOfAnotherDocumentIsFound() throws {
    var invoice = Self.invoice
    let address = try #require(invoice.verificationAddress)
    invoice.fiscal?.verification = address.replacing("E310000000001", with: "E310000000002")
    let document = try Reconciled(Self.qr, invoice)
    #expect(
      document.messages == [
        "the QR code on page 1 says ENCF E310000000002, but the invoice states E310000000001"
      ])
    #expect(
      document.findings.first?.hints == [
        "correct the stated address, or leave it out: it is then made from the invoice"
      ])
  }
}
