import FacturaAmounts
import FacturaDiagnostics
import FacturaFormats
import FacturaInvoices
import Testing

/// What is told of UBL and CII invoices that aren't as they should be, and what is kept nevertheless.
@Suite struct TermFindingTests {
  private let traps = TradeSamples.read(TradeSamples.own + "/ubl-traps.xml")

  /// A UBL invoice with one replacement in an invented one.
  private func found(_ old: String, _ new: String) -> [String] {
    let text = TradeSamples.text("ubl-everything.xml")
    #expect(text.contains(old))
    return UBLReader.read(Array(text.replacing(old, with: new).utf8), name: "a.xml").findings.map(
      \.description
    )
    .filter { !$0.contains("no business term") }
  }

  @Test func soundInvoicesHaveOnlyNotes() {
    for name in ["ubl-everything", "ubl-credit-note", "cii-everything"] {
      let findings = TradeSamples.read("\(TradeSamples.own)/\(name).xml").findings
      #expect(findings.filter { $0.severity == .error }.map(\.description) == [], "\(name)")
    }
  }

  @Test func aMissingTermIsNamedWithItsPlace() {
    #expect(
      found("<cbc:ID>R-2027/0815</cbc:ID>", "") == [
        "a.xml:2:1: warning: BT-1 is missing, which every invoice states\n  data: /Invoice/ID"
      ])
    let line = found("<cbc:Name>Consultoría</cbc:Name>", "<cbc:Name> </cbc:Name>")
    #expect(line.count == 1)
    #expect(line.first?.contains("warning: BT-153 is missing, which every invoice states") == true)
    #expect(line.first?.hasSuffix("data: /Invoice/InvoiceLine[1]/Item/Name") == true)
  }

  @Test func datesThatAreNoneAreKeptAsText() {
    #expect(traps.invoice?.issueDate == nil)
    #expect(traps.invoice?.dueDate == nil)
    let kept = traps.invoice?.trade?.extras.map { "\($0.name ?? ""): \($0.value ?? "")" } ?? []
    #expect(kept.contains("IssueDate: 2027-02-30"))
    #expect(kept.contains("DueDate: nach Erhalt"))
    let texts = traps.findings.map(\.description)
    #expect(
      texts.contains(
        """
        ubl-traps.xml:5:3: warning: there is no day “2027-02-30” (BT-2)
          data: /Invoice/IssueDate
          hint: the text is kept as a further detail
        """))
    #expect(texts.contains { $0.contains("warning: “nach Erhalt” (BT-9) is not a date") })
  }

  @Test func unknownCodesStandForThemselves() {
    #expect(traps.invoice?.typeCode == "SATIS")
    let texts = traps.findings.map(\.description)
    #expect(
      texts.contains {
        $0.contains(
          """
          warning: the code “SATIS” (BT-3) is not in the table of document types (UNTDID 1001)
            data: /Invoice/InvoiceTypeCode
            hint: the code itself is printed
          """)
      })
    #expect(
      texts.contains { $0.contains("“XYZ” (BT-151) is not in the table of tax categories (UNTDID 5305)") })
    #expect(
      texts.contains { $0.contains("“Spain” (BT-40, BT-55, BT-69, BT-80) is not in the table of countries") })
  }

  @Test(arguments: [
    (
      "<cbc:DocumentCurrencyCode listID=\"ISO 4217 Alpha\">EUR<",
      "<cbc:DocumentCurrencyCode listID=\"ISO 4217 Alpha\">EUX<", "“EUX” (BT-5)", "currencies (ISO 4217)"
    ),
    (
      "<cbc:IdentificationCode>ES<", "<cbc:IdentificationCode>QX<", "“QX” (BT-40, BT-55, BT-69, BT-80)",
      "countries (ISO 3166-1)"
    ),
    (
      "<cbc:PaymentMeansCode>48<", "<cbc:PaymentMeansCode>480<", "“480” (BT-81)",
      "payment means (UNTDID 4461)"
    ),
    (
      "<cbc:AllowanceChargeReasonCode>95<", "<cbc:AllowanceChargeReasonCode>9<",
      "“9” (BT-98, BT-105, BT-140, BT-145)", "reasons of allowances and charges (UNTDID 5189, 7161)"
    ),
    (
      "<cbc:TaxExemptionReasonCode>VATEX", "<cbc:TaxExemptionReasonCode>VATTEX", "“VATTEX",
      "exemption reasons (VATEX)"
    ),
  ])
  func eachCodeIsLookedUpInItsTable(old: String, new: String, code: String, table: String) {
    let findings = found(old, new)
    #expect(
      findings.contains {
        $0.contains("warning: the code \(code)") && $0.contains("is not in the table of \(table)\n  data: /")
      }, "\(findings)")
  }

  @Test func oddFiguresAreReadExactly() throws {
    let totals = try #require(traps.invoice?.totals)
    #expect(totals.lines?.value == ExactDecimal(coefficient: 100, scale: 0))
    #expect(totals.withoutTax?.value == ExactDecimal(coefficient: 100, scale: 0))
    #expect(totals.total?.value == ExactDecimal(coefficient: -100_000_000_000_000_000_001, scale: 18))
    #expect(totals.payable?.value == ExactDecimal(coefficient: 123_456_789_012_345_678, scale: 2))
    #expect(traps.invoice?.taxes.first?.tax?.value == ExactDecimal(coefficient: 0, scale: 2))
    #expect(traps.findings.allSatisfy { $0.severity != .error })
  }

  @Test func figuresThatAreNoneAreErrors() {
    let amount = ">1127.89<"
    #expect(
      found(amount, ">1,127.89<").first?.contains("error: the number “1,127.89” (BT-115) has a comma") == true
    )
    #expect(found(amount, ">1127.89 EUR<").first?.contains("“1127.89 EUR” (BT-115) is not a number") == true)
    #expect(
      found(amount, ">1234567890123456789012345678901<").first?.contains(
        "has more than 30 figures or 18 decimals") == true)
    #expect(
      found(amount, ">12345678901234567.89<").first?.contains(
        "error: the number “12345678901234567.89” (BT-115) has more than the 16 figures before its point")
        == true
    )
    #expect(found(amount, ">1e3<").first?.contains("“1e3” (BT-115) is not a number") == true)
  }

  @Test func whatIsStatedTwiceIsKeptTwice() {
    let text = TradeSamples.text("ubl-everything.xml").replacing(
      "<cbc:BuyerReference>", with: "<cbc:BuyerReference>other</cbc:BuyerReference><cbc:BuyerReference>")
    let (invoice, findings) = UBLReader.read(Array(text.utf8), name: "a.xml")
    #expect(invoice?.references?.buyerReference == "other")
    #expect(invoice?.trade?.extras.contains { $0.value == "04011000-12345-03" } == true)
    #expect(
      findings.contains {
        $0.message == "“BuyerReference” (BT-10) is stated twice with different values"
          && $0.severity == .warning
          && $0.hints == ["the second is kept as a further detail"]
      })
  }

  @Test func whatIsNoTermIsKeptWithANote() {
    let extra = traps.invoice?.trade?.extras.first { $0.name == "ChargeIndicator" }
    #expect(extra?.value == "perhaps")
    #expect(extra?.path == "/Invoice/AllowanceCharge/ChargeIndicator")
    #expect(
      traps.findings.contains {
        $0.description.contains("note: “District” is no business term, and is kept as a further detail")
          && $0.severity == .note
      })
    #expect(traps.invoice?.seller.address?.extras.map(\.name) == ["District", "Room"])
    let flag = TradeSamples.text("cii-everything.xml").replacing(
      "<udt:Indicator>true</udt:Indicator>\n    </ram:TestIndicator>",
      with: "<udt:Indicator>yes</udt:Indicator>\n    </ram:TestIndicator>")
    #expect(
      CIIReader.read(Array(flag.utf8), name: "a").findings.contains {
        $0.message == "“yes” is neither true nor false"
      })
  }

  @Test func manyFindingsAreCutOff() {
    let extra = String(repeating: "<cbc:Nothing>1</cbc:Nothing>", count: 300)
    let text = TradeSamples.text("ubl-credit-note.xml").replacing(
      "</CreditNote>", with: extra + "</CreditNote>")
    let (invoice, findings) = UBLReader.read(Array(text.utf8), name: "a.xml")
    #expect(findings.count == 201)
    #expect(findings.last?.message == "more than 200 findings; the rest is left out")
    #expect(invoice?.trade?.extras.filter { $0.name == "Nothing" }.count == 300)
  }
}
