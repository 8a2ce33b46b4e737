import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaReconciliation
import FacturaTestSupport
import Testing

/// What should stand on paper and doesn't, and what looks as if it were missing.
@Suite struct MissingTextTests {
  private static var invoice: Invoice {
    var invoice = Invoice()
    invoice.number = "E310000000001"
    invoice.seller.name = "Telefónica del Ejemplo"
    invoice.totals.total = Amount(hundredths: 123_450)
    for number in 1...3 {
      var line = Line()
      line.name = "Artículo \(number)"
      line.net = Amount(hundredths: number * 100)
      invoice.lines.append(line)
    }
    return invoice
  }

  private static let lines = """
    <table columns="1fr 40pt 80pt"><tbody><for each="lines" as="line">
      <tr><td>{line.name}</td><td>= {line.quantity}</td><td>{line.net}</td></tr>
    </for></tbody></table>
    """

  @Test func aCellThatIsMissingInARowIsFound() throws {
    var document = try Reconciled(Self.lines, Self.invoice)
    #expect(document.messages.isEmpty)
    try document.drop("Artículo 2")
    #expect(document.messages == ["a row on page 1 lacks the cell that says “Artículo 2”"])
    #expect(document.findings.first?.path?.text == "/lines/1/name")
    #expect(document.findings.first?.code == "reconciliation.cell-missing")
  }

  @Test func aCellThatIsMissingInTheLastRowIsFound() throws {
    var document = try Reconciled(Self.lines, Self.invoice)
    try document.drop("3.00")
    #expect(
      document.messages == [
        "a row on page 1 lacks the cell that says “3.00”", "line 3 of 3 stands on no page",
      ])
  }

  /// Its row says that it is there.
  @Test func aLineThatStatesNoNetAmountIsNotMissed() throws {
    var invoice = Self.invoice
    invoice.lines[1].net = nil
    #expect(try Reconciled(Self.lines, invoice).messages.isEmpty)
    let stacked = "<for each=\"lines\" as=\"line\"><p>{line.name}</p><p>{line.net}</p></for>"
    #expect(try Reconciled(stacked, invoice).messages.isEmpty)
    let selected = Self.lines.replacing("<tr>", with: "<if test=\"exists(line.net)\"><tr>")
      .replacing("</tr>", with: "</tr></if>")
    #expect(try Reconciled(selected, invoice).messages == ["line 2 of 3 stands on no page"])
  }

  @Test func aCellOfWordsAloneIsMissedToo() throws {
    var document = try Reconciled(
      "<table columns=\"1fr 1fr\"><tbody><tr><td>Total</td><td>{totals.total}</td></tr></tbody></table>",
      Self.invoice)
    try document.drop("Total")
    #expect(
      document.messages == [
        "a row on page 1 lacks the cell that says “Total”", "“Total” stands on no page",
      ])
  }

  @Test func aBlankIsNoCell() throws {
    var document = try Reconciled(Self.lines, Self.invoice)
    document.replace("2.00", with: " ")
    #expect(document.messages.first == "a row on page 1 lacks the cell that says “2.00”")
  }

  @Test func aTextThatIsNeverDrawnIsFound() throws {
    var document = try Reconciled("<p>{seller.name}</p><p>{totals.total}</p>", Self.invoice)
    try document.drop("1,234.50")
    #expect(document.messages == ["“1234.50” stands on no page"])
    #expect(document.findings.first?.path?.text == "/totals/total")
    #expect(document.findings.first?.code == "reconciliation.text-missing")
  }

  @Test func whatTheInvoiceLeavesOutIsNotMissed() throws {
    let document = try Reconciled(
      """
      <p>{buyer.name}</p><p>{exists(buyer) ? 'Para' : ''}</p><if test="exists(buyer)"><p>Comprador</p></if>
      <table columns="1fr"><tbody><if test="exists(buyer)"><tr><td>Comprador</td></tr></if></tbody></table>
      """, Self.invoice)
    #expect(document.messages.isEmpty)
  }

  // MARK: Words that go on

  @Test func aConditionalWordAfterAnEndOfLineBelongsToItsText() throws {
    let document = try Reconciled(
      "<panel width=\"60pt\"><p>Cargos mes 9{exists(lines) ? ' líneas' : ''}</p></panel>", Self.invoice)
    #expect(document.texts == ["Cargos mes 9 ", "líneas"])
    #expect(document.messages.isEmpty)
  }

  @Test func severalConditionalLinesBelongToTheirText() throws {
    var document = try Reconciled(
      """
      <panel width="60pt"><p>Total {totals.total}{exists(lines) ? ' por tres líneas del mes' : ''}</p></panel>
      """, Self.invoice)
    #expect(document.messages.isEmpty)
    #expect(document.run().summary.compared == 1)
    document.replace("tres líneas ", with: "tres lineas ")
    #expect(
      document.messages == [
        "page 1 shows “Total 1,234.50 por tres lineas del mes”, which isn't what the layout writes there"
      ])
  }

  // MARK: Lines on purpose

  @Test func aLayoutMayShowTheLinesAgainForEachTurnOfALoop() throws {
    let rows = "<for each=\"lines\" as=\"line\"><tr><td>{line.net}</td></tr></for>"
    let layout =
      "<table columns=\"1fr\"><tbody><for each=\"lines\" as=\"outer\">\(rows)</for></tbody></table>"
    var document = try Reconciled(layout, Self.invoice)
    #expect(document.messages.isEmpty)
    try document.repeatRow(with: "3.00")
    #expect(
      document.messages == ["the row of element 3 stands again on page 1", "line 3 stands again on page 1"])
  }

  @Test func barsShowLinesASecondTime() throws {
    let document = try Reconciled(
      """
      <bars each="lines" as="line" value="line.net" label="{line.net}" figure="{line.net}" height="30mm" alt="Valor"/>
      """, Self.invoice)
    #expect(document.messages.isEmpty)
  }
}
