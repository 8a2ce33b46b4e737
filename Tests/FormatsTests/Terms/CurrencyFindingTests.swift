import FacturaAmounts
import FacturaDiagnostics
import FacturaFormats
import FacturaInvoices
import Testing

/// Tax totals and other amounts in a currency that isn't the invoice's.
@Suite struct CurrencyFindingTests {
  private typealias Reading = (invoice: Invoice?, findings: [Finding])

  private static let ubl = "ubl-everything.xml"
  private static let cii = "cii-everything.xml"

  /// An invented invoice with replacements.
  private func reading(_ name: String, _ changes: [(old: String, new: String)]) -> Reading {
    var text = TradeSamples.text(name)
    for change in changes {
      #expect(text.contains(change.old), "\(change.old)")
      text = text.replacing(change.old, with: change.new)
    }
    return TradeSamples.read(Array(text.utf8), name: name)
  }

  private func warnings(_ findings: [Finding]) -> [String] {
    findings.filter { $0.severity == .warning }.map(\.message)
  }

  private func extras(_ invoice: Invoice?) -> [String] {
    (invoice?.trade?.extras ?? []).map { "\($0.name ?? ""): \($0.value ?? "")" }
  }

  @Test(arguments: [
    (ubl, ">2360.47<", "SEK\">", "2360.47", "TaxAmount"),
    (cii, ">70.79<", "EUR\">", "70.79", "TaxTotalAmount"),
  ])
  func aTaxTotalInAThirdCurrencyIsKeptWithIt(
    name: String, amount: String, currency: String, figure: String, element: String,
  ) {
    let (invoice, findings) = reading(name, [(currency + figure, "USD\">" + figure)])
    #expect(invoice?.totals.tax != nil)
    #expect(invoice?.totals.taxInTaxCurrency == nil)
    #expect(extras(invoice).contains("\(element): \(figure) USD"))
    let told = findings.filter { $0.code == "term.stray-tax-total" }.map(\.message)
    #expect(
      told == [
        "a tax total is in USD, neither in the invoice's currency (BT-5) nor in that of tax accounting (BT-6)"
      ])
    #expect(
      findings.first { $0.code == "term.stray-tax-total" }?.hints == [
        "the total is kept as further details, with its currency"
      ])
  }

  @Test(arguments: [
    (ubl, "<cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode>", "TaxAmount: 2360.47 SEK"),
    (cii, "<ram:TaxCurrencyCode>EUR</ram:TaxCurrencyCode>", "TaxTotalAmount: 70.79 EUR"),
  ])
  func withoutACurrencyOfTaxAccountingNoTotalIsInIt(name: String, code: String, extra: String) {
    let (invoice, findings) = reading(name, [(code, "")])
    #expect(invoice?.totals.tax != nil)
    #expect(invoice?.totals.taxInTaxCurrency == nil)
    #expect(extras(invoice).contains(extra))
    #expect(warnings(findings).contains { $0.hasPrefix("a tax total is in ") })
  }

  @Test(arguments: [
    (ubl, "SEK\">2360.47", "EUR\">2360.47", "TaxAmount: 2360.47 EUR", "210.11"),
    (cii, "EUR\">70.79", "GBP\">70.79", "TaxTotalAmount: 70.79 GBP", "60.70"),
  ])
  func aSecondTotalInTheInvoicesCurrencyIsKept(
    name: String, old: String, new: String, extra: String, own: String,
  ) throws {
    let (invoice, findings) = reading(name, [(old, new)])
    #expect(invoice?.totals.tax?.value == (try ExactDecimal(parsing: own)))
    #expect(invoice?.totals.taxInTaxCurrency == nil)
    #expect(extras(invoice).contains(extra))
    #expect(warnings(findings).contains { $0.hasPrefix("there is another tax total in ") })
  }

  /// It can't be told in what currency its figure is.
  @Test(arguments: [
    (ubl, " currencyID=\"SEK\">2360.47", ">2360.47", "TaxAmount: 2360.47"),
    (cii, " currencyID=\"EUR\">70.79", ">70.79", "TaxTotalAmount: 70.79"),
  ])
  func aTotalWithoutACurrencyIsNotThatOfTaxAccounting(name: String, old: String, new: String, extra: String) {
    let (invoice, findings) = reading(name, [(old, new)])
    #expect(invoice?.totals.tax != nil)
    #expect(invoice?.totals.taxInTaxCurrency == nil)
    #expect(extras(invoice).contains(extra))
    #expect(
      warnings(findings).contains { $0.hasPrefix("a tax total is in a currency that it doesn't state") })
  }

  /// The only one is the invoice's.
  @Test(arguments: [
    (ubl, " currencyID=\"EUR\">210.11", ">210.11"), (cii, " currencyID=\"GBP\">60.70", ">60.70"),
  ])
  func aTotalWithoutACurrencyIsTheInvoicesIfNoOtherIs(name: String, old: String, new: String) {
    let (invoice, findings) = reading(name, [(old, new)])
    #expect(invoice?.totals.tax != nil)
    #expect(invoice?.totals.taxInTaxCurrency != nil)
    #expect(!findings.contains { $0.code == "term.stray-tax-total" })
  }

  /// A breakdown in it is kept with all that it says, under one warning.
  @Test func aBreakdownInAThirdCurrencyIsKept() {
    let old = "<cbc:TaxAmount currencyID=\"SEK\">2360.47</cbc:TaxAmount>"
    let new = """
      <cbc:TaxAmount currencyID="USD">25.00</cbc:TaxAmount><cac:TaxSubtotal>
      <cbc:TaxableAmount currencyID="USD">119.05</cbc:TaxableAmount><cbc:TaxAmount currencyID="USD">25.00</cbc:TaxAmount>
      <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent>
      <cbc:TaxExemptionReason>Nada</cbc:TaxExemptionReason></cac:TaxCategory></cac:TaxSubtotal>
      """
    let (invoice, findings) = reading(Self.ubl, [(old, new)])
    let kept = extras(invoice)
    for extra in [
      "TaxAmount: 25.00 USD", "TaxableAmount: 119.05 USD", "Percent: 21", "TaxExemptionReason: Nada",
    ] {
      #expect(kept.contains(extra), "\(extra)")
    }
    #expect(warnings(findings).count == 1)
  }

  @Test func aTaxInAThirdCurrencyHasNoPlaceInTheBreakdown() throws {
    let pattern =
      /<cbc:TaxableAmount [^>]*>[^<]*<\/cbc:TaxableAmount>\s*<cbc:TaxAmount [^>]*>[^<]*<\/cbc:TaxAmount>/
    let row = String(try #require(TradeSamples.text(Self.ubl).firstMatch(of: pattern)).output)
    let other = "<cbc:TransactionCurrencyTaxAmount currencyID=\"USD\">9.99</cbc:TransactionCurrencyTaxAmount>"
    let (invoice, findings) = reading(Self.ubl, [(row, row + other)])
    #expect(
      invoice?.taxes.contains { $0.taxInTaxCurrency?.value == ExactDecimal(coefficient: 999, scale: 2) }
        == false)
    #expect(extras(invoice).contains("TransactionCurrencyTaxAmount: 9.99 USD"))
    #expect(warnings(findings).contains("“TransactionCurrencyTaxAmount” is in USD, but its place is for SEK"))
  }

  @Test func anAmountInAnotherCurrencyIsAWarning() {
    let (invoice, findings) = reading(
      Self.ubl,
      [
        ("<cbc:PayableAmount currencyID=\"EUR\">", "<cbc:PayableAmount currencyID=\"USD\">")
      ])
    #expect(invoice?.totals.payable != nil)
    #expect(extras(invoice).contains("PayableAmount/@currencyID: USD"))
    #expect(warnings(findings) == ["“PayableAmount” is in USD, but its place is for EUR"])
    #expect(findings.first { $0.severity == .warning }?.hints == ["the currency is kept as a further detail"])
  }

  // MARK: No currency stated

  private static let ublCode =
    "<cbc:DocumentCurrencyCode listID=\"ISO 4217 Alpha\">EUR</cbc:DocumentCurrencyCode>"
  private static let ciiCode = "<ram:InvoiceCurrencyCode>GBP</ram:InvoiceCurrencyCode>"

  /// Its own amounts say once more what it would state.
  @Test(arguments: [(ubl, ublCode, "EUR"), (cii, ciiCode, "GBP")])
  func anInvoiceWithoutCurrencyIsInThatOfItsAmounts(name: String, code: String, currency: String) {
    let sound = reading(name, [])
    let (invoice, findings) = reading(name, [(code, "")])
    #expect(invoice?.currency == currency)
    #expect(invoice?.totals.tax == sound.invoice?.totals.tax)
    #expect(invoice?.totals.taxInTaxCurrency == sound.invoice?.totals.taxInTaxCurrency)
    #expect(extras(invoice) == extras(sound.invoice))
    let missing = "BT-5 is missing, which every invoice states"
    #expect(warnings(findings).filter { !warnings(sound.findings).contains($0) } == [missing])
  }

  @Test func itIsThatOfTheAmountDueBeforeAllOthers() {
    let due = ("<cbc:PayableAmount currencyID=\"EUR\">", "<cbc:PayableAmount currencyID=\"USD\">")
    let (invoice, findings) = reading(Self.ubl, [(Self.ublCode, ""), due])
    #expect(invoice?.currency == "USD")
    #expect(warnings(findings).contains("“TaxInclusiveAmount” is in EUR, but its place is for USD"))
    #expect(!extras(invoice).contains { $0.hasPrefix("PayableAmount") })
  }

  @Test(arguments: [
    (
      ubl, ublCode, "<cbc:PayableAmount currencyID=\"EUR\">", "<cbc:PayableAmount>",
      "<cbc:TaxInclusiveAmount currencyID=\"EUR\">", "<cbc:TaxInclusiveAmount currencyID=\"CHF\">"
    ),
    (
      cii, ciiCode, "<ram:DuePayableAmount>", "<ram:DuePayableAmount>", "<ram:GrandTotalAmount>",
      "<ram:GrandTotalAmount currencyID=\"CHF\">"
    ),
  ])
  func itIsThatOfTheTotalIfTheAmountDueNamesNone(
    name: String, code: String, due: String, plainDue: String, total: String, otherTotal: String,
  ) {
    let changes = [(code, ""), (due, plainDue), (total, otherTotal)]
    #expect(reading(name, changes).invoice?.currency == "CHF")
  }

  @Test(arguments: [
    (
      ubl, ublCode, "<cbc:PayableAmount currencyID=\"EUR\">", "<cbc:TaxInclusiveAmount currencyID=\"EUR\">",
      "EUR"
    ),
    (cii, ciiCode, "<ram:DuePayableAmount>", "<ram:GrandTotalAmount>", "GBP"),
  ])
  func itIsNeverThatOfTaxAccounting(name: String, code: String, due: String, total: String, currency: String)
  {
    let plain = { (tag: String) in (tag, tag.replacing(/\ currencyID="EUR"/, with: "")) }
    #expect(reading(name, [(code, ""), plain(due), plain(total)]).invoice?.currency == currency)
  }

  @Test(arguments: [(ubl, ublCode), (cii, ciiCode)])
  func whereNoAmountNamesOneThereIsNone(name: String, code: String) {
    var text = TradeSamples.text(name).replacing(code, with: "")
    text.replace(/\ currencyID="[A-Z]*"/, with: "")
    #expect(TradeSamples.read(Array(text.utf8), name: name).invoice?.currency == nil)
  }

  @Test(arguments: [
    (
      ubl, "<cbc:ChargeIndicator>false</cbc:ChargeIndicator>",
      "<cbc:ChargeIndicator>no</cbc:ChargeIndicator>", "“no”"
    ),
    (ubl, "<cbc:ChargeIndicator>1</cbc:ChargeIndicator>", "", "missing"),
    (cii, "<udt:Indicator>false</udt:Indicator>", "<udt:Indicator>no</udt:Indicator>", "“no”"),
  ])
  func anAdjustmentWithoutASenseIsAWarning(name: String, old: String, new: String, words: String) {
    let sound = reading(name, [])
    let (invoice, findings) = reading(name, [(old, new)])
    let count = { (invoice: Invoice?) in (invoice?.allowances.count ?? 0) + (invoice?.charges.count ?? 0) }
    #expect(count(invoice) < count(sound.invoice))
    let told = findings.filter { $0.code == "term.neither-allowance-nor-charge" }
    #expect(told.allSatisfy { $0.severity == .warning && $0.message.hasSuffix("its indicator is \(words)") })
    #expect(told.contains { $0.message.contains("is neither an allowance nor a charge") })
    #expect(told.first?.hints.first?.hasPrefix("write true for a charge, false for an allowance") == true)
    #expect(!extras(invoice).isEmpty)
  }
}
