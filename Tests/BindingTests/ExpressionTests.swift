import FacturaAmounts
import FacturaBinding
import FacturaDiagnostics
import FacturaInvoices
import FacturaLayout
import FacturaTemplates
import FacturaTestSupport
import Testing

@Test(arguments: [
  ("{number}", "E310000000001"),
  ("{{{number}}}", "{E310000000001}"),
  ("{totals.total}", "1,234.50"),
  ("{totals.total | money}", "RD$\u{A0}1,234.50"),
  ("{totals.total | stated}", "1234.50"),
  ("{totals.total | words}", "mil doscientos treinta y cuatro pesos con 50/100"),
  ("{totals.total | words | upper}", "MIL DOSCIENTOS TREINTA Y CUATRO PESOS CON 50/100"),
  ("{issueDate}", "15-03-2027"),
  ("{issueDate | date-iso}", "2027-03-15"),
  ("{issueDate | date-words}", "15 de marzo de 2027"),
  ("{issueDate | month-year | upper}", "MARZO 2027"),
  ("{count(lines)}", "3"),
  ("{count(lines, .net > 100)}", "2"),
  ("{count(lines, exists(.quantity))}", "2"),
  ("{sum(lines, .net)}", "1,234.50"),
  ("{sum(lines, .quantity * .net) | amount}", "2,069.00"),
  ("{first(lines).name}", "Renta"),
  ("{length(first(lines).name)}", "5"),
  ("{length(first(lines).note)}", "0"),
  ("{-totals.total}", "-1,234.50"),
  ("{totals.total - sum(lines, .net)}", "0.00"),
  ("{totals.total * 2}", "2,469.00"),
  ("{totals.total / 4}", "308.625"),
  ("{round(totals.total / 7, 2)}", "176.36"),
  ("{totals.total / totals.total}", "1"),
  ("{1 + 2 * 3}", "7"),
  ("{(1 + 2) * 3}", "9"),
  ("{10 - 2 - 3}", "5"),
  ("{1.5 * 2}", "3"),
  ("{any(lines, .name == 'Uso') ? 'sí' : 'no'}", "sí"),
  ("{exists(buyer.name) ? buyer.name : 'Consumidor final'}", "Consumidor final"),
  ("{buyer.name ?? 'nadie'}", "nadie"),
  ("{dueDate ?? issueDate}", "15-03-2027"),
  ("{dueDate ?? \"\" | date-words}.", "."),
  ("{totals.paid}.", "."),
  ("{totals.total > 1000 and not (totals.total > 2000) ? 'entre' : 'fuera'}", "entre"),
  ("{totals.paid == totals.rounding ? 'ambos faltan' : ''}", "ambos faltan"),
  ("{totals.paid &lt; 5 ? 'menos' : 'no se sabe'}", "no se sabe"),
  ("{totals.paid + totals.total}.", "."),
])
func anExpressionIsWritten(text: String, expected: String) throws {
  #expect(try Bound("<p>\(text)</p>", to: .sample).texts == [expected])
}

@Test func aRateTimesAnAmountIsItsShare() throws {
  var invoice = Invoice.sample
  invoice.taxes = [TaxSubtotal()]
  invoice.taxes[0].rate = Rate(ExactDecimal(18))
  let bound = try Bound(
    "<for each=\"taxes\" as=\"tax\"><p>{tax.rate}: {totals.total * tax.rate}</p></for>", to: invoice)
  #expect(try bound.texts == ["18\u{A0}%: 222.21"])
}

/// What stops the binding of a flow, as a finding.
private func failure(of flow: String, to invoice: Invoice = .sample, definitions: String = "") throws
  -> String?
{
  let template = try #require(compile(flow: flow, definitions: definitions).template)
  let binder = try Binder(template, symbols: ToySymbols())
  do throws(LayoutError) {
    _ = try binder.bind(invoice)
    return nil
  } catch {
    return Finding(
      error.fact, at: template.location(of: error.origin), path: template.dataPath(of: error.origin)
    ).description
  }
}

@Test func aMissingFigureThatIsFormattedIsAnErrorWithItsPlace() throws {
  #expect(
    try failure(of: "<h1>a</h1>\n<p>{totals.paid | money}</p>") == """
      layout.xml:3:1: error: the invoice doesn't state “totals.paid”, which the layout writes as money
        hint: if the figure may be missing, say so: {totals.paid ?? "" | money}
      """)
}

@Test func dividingByZeroIsAnErrorWithItsPlace() throws {
  #expect(
    try failure(of: "<p>{totals.total / (count(lines) - 3)}</p>") == """
      layout.xml:2:7: error: an expression divides by zero
        hint: divide only where a test makes sure that there is something to divide by
      """)
}

@Test func aNumberWithTooManyFiguresIsAnErrorWithItsPlace() throws {
  var invoice = Invoice.sample
  invoice.totals.total = Amount(ExactDecimal(coefficient: 999_999_999_999_999_999_999_999_999_999, scale: 0))
  #expect(
    try failure(of: "<p>{totals.total * 10}</p>", to: invoice) == """
      layout.xml:2:7: error: an expression yields more figures than can be kept exactly
        hint: up to 30 figures with 18 decimals can be kept
      """)
}

@Test func anEmptySymbolIsAnErrorWithItsPlace() throws {
  #expect(
    try failure(of: "<qr value=\"{buyer.name}\" size=\"22mm\" alt=\"a\"/>")?.hasPrefix(
      "layout.xml:2:7: error: ") == true)
}

@Test func aBarBelowZeroIsAnErrorWithItsPlace() throws {
  var invoice = Invoice.sample
  invoice.lines[1].net = Amount(hundredths: -5)
  let bars =
    "<bars each=\"lines\" as=\"line\" value=\"line.net\" label=\"a\" figure=\"{line.net}\" height=\"3cm\" alt=\"a\"/>"
  #expect(
    try failure(of: bars, to: invoice) == "layout.xml:2:7: error: a bar can't show -0.05, which is below zero"
  )
}

@Test func tooManyBarsAreAnErrorWithTheirPlace() throws {
  var invoice = Invoice.sample
  invoice.lines = Array(repeating: invoice.lines[0], count: 61)
  let bars =
    "<bars each=\"lines\" as=\"line\" value=\"line.net\" label=\"a\" figure=\"b\" height=\"3cm\" alt=\"a\"/>"
  #expect(
    try failure(of: bars, to: invoice)
      == "layout.xml:2:7: error: the chart has 61 bars, but at most 60 can be told apart")
}

@Test func aKeyWithoutATextIsAnErrorWithItsPlace() throws {
  let texts = "<texts lang=\"es\"><text name=\"kind\" key=\"a\">b</text></texts>"
  #expect(
    try failure(of: "<p>{text.kind[number]}</p>", definitions: texts) == """
      layout.xml:2:7: error: no text “kind” has the key “E310000000001” in language “es”
        hint: add <text name="kind" key="E310000000001"> to the texts in language “es”, or give another value with ??
      """)
  #expect(try failure(of: "<p>{text.kind[number] ?? number}</p>", definitions: texts) == nil)
}
