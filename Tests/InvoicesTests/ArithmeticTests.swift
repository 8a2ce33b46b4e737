import FacturaAmounts
import FacturaDiagnostics
import Testing

@testable import FacturaInvoices

/// What doesn't add up is told by its rule, and what does isn't.
@Suite struct ArithmeticTests {
  /// A change that breaks one rule of an invoice that is right.
  struct Break: CustomTestStringConvertible, Sendable {
    let rule: String
    let path: String
    let make: @Sendable (inout Invoice) throws -> Void

    init(_ rule: String, _ path: String, _ make: @escaping @Sendable (inout Invoice) throws -> Void) {
      (self.rule, self.path, self.make) = (rule, path, make)
    }

    var testDescription: String { "\(rule) at \(path)" }
  }

  @Test func aEuropeanInvoiceThatIsRightHasNoFindings() throws {
    #expect(try ArithmeticSamples.european().arithmeticFindings().isEmpty)
    #expect(try ArithmeticSamples.european().arithmeticFindings(as: .cii).isEmpty)
  }

  @Test func aFiscalInvoiceThatIsRightHasNoFindings() throws {
    #expect(try ArithmeticSamples.fiscal().arithmeticFindings().isEmpty)
  }

  /// Pages that make the document's totals together, and yet not what stands on each.
  @Test func aPageSaysWhatItsLinesMake() throws {
    var invoice = try ArithmeticSamples.fiscal()
    let count = invoice.lines.count
    let figures = PageSubtotals(invoice).figures(ofPages: [1...1, 2...count])
    func paged(_ totals: [Totals]) -> [FiscalPage] {
      zip(totals, [1...1, 2...count]).enumerated().map { index, content in
        var page = FiscalPage()
        (page.number, page.totals) = (index + 1, content.0)
        (page.firstLine, page.lastLine) = (content.1.lowerBound, content.1.upperBound)
        return page
      }
    }
    invoice.fiscal?.pages = paged(figures)
    #expect(invoice.arithmeticFindings().isEmpty)
    invoice.fiscal?.pages = paged(figures.reversed())
    let findings = invoice.arithmeticFindings()
    let taxed = try #require(findings.first { $0.path?.description == "/fiscal/pages/0/totals/taxed" })
    #expect(taxed.message.hasPrefix("SubtotalMontoGravadoPagina of page 1 is "))
    #expect(findings.allSatisfy { $0.path?.description.hasPrefix("/fiscal/pages/") ?? false })
    invoice.fiscal?.pages = paged(figures)
    invoice.fiscal?.pageCount = 3
    #expect(invoice.arithmeticFindings().map(\.code) == ["plan.page-count"])
    invoice.fiscal?.pageCount = 2
    invoice.fiscal?.pages[1].firstLine = 3
    let hole = invoice.arithmeticFindings()
    #expect(hole.map(\.code) == ["plan.hole"] && hole.allSatisfy { $0.severity == .warning })
  }

  @Test func whatLinesWithholdIsSummedUp() throws {
    var invoice = try ArithmeticSamples.fiscal()
    invoice.totals.incomeTaxWithheld = nil
    let findings = invoice.arithmeticFindings()
    #expect(findings.map(\.path?.text) == ["/totals/incomeTaxWithheld"])
    #expect(
      findings.first?.message
        == "the income tax withheld (TotalISRRetencion), of which lines have 10.00, is not stated")
    #expect(findings.first?.code == "arithmetic.e-cf totalisrretencion")
  }

  @Test func twoLinesOfOneNumberAreTold() throws {
    var invoice = try ArithmeticSamples.fiscal()
    for index in invoice.lines.indices { invoice.lines[index].id = index == 1 ? "1" : "\(index + 1)" }
    let findings = invoice.arithmeticFindings()
    #expect(findings.map(\.path?.text) == ["/lines/1/id"])
    #expect(findings.first?.message == "the number 1 of the line (NumeroLinea) is that of an earlier one")
  }

  @Test(arguments: europeanBreaks)
  func eachRuleOfTheNormIsToldWithItsPath(it: Break) throws {
    try expectFinding(it, in: ArithmeticSamples.european())
  }

  @Test(
    arguments: peppolBreaks,
    [
      "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0",
      "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0",
      "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0",
    ])
  func eachRuleOfPeppolIsToldWhereItHolds(it: Break, specification: String) throws {
    var invoice = try ArithmeticSamples.european()
    invoice.specification = specification
    #expect(invoice.arithmeticFindings().isEmpty)
    try expectFinding(it, in: invoice)
  }

  /// The norm, and what others make of it, don't know the rules of Peppol.
  @Test(
    arguments: peppolBreaks,
    [
      nil, "urn:cen.eu:en16931:2017", "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended",
      "urn:peppol:pint:billing-1@jp-1",
      "urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.3",
    ])
  func noRuleOfPeppolIsToldElsewhere(it: Break, specification: String?) throws {
    var invoice = try ArithmeticSamples.european()
    invoice.specification = specification
    try it.make(&invoice)
    let codes = invoice.arithmeticFindings().map(\.code)
    #expect(codes.filter { $0.contains("peppol") } == [])
    // What a line comes to is checked in every invoice.
    #expect((it.rule == "PEPPOL-R120") == codes.contains("arithmetic.bt-131"))
  }

  /// BR-CO-25 speaks of the root Invoice in UBL, BR-53 of a total in the currency of tax accounting.
  @Test func whatThePublishedRulesLetPassIsNotTold() throws {
    var note = try ArithmeticSamples.european()
    (note.dueDate, note.typeCode) = (nil, "381")
    #expect(note.arithmeticFindings(as: .ubl).isEmpty)
    #expect(note.arithmeticFindings(as: .cii).map(\.code) == ["arithmetic.br-co-25"])
    var same = try ArithmeticSamples.european()
    same.taxCurrency = same.currency
    #expect(same.arithmeticFindings().isEmpty)
  }

  @Test(arguments: fiscalBreaks)
  func eachRuleOfTheECFIsToldWithItsPath(it: Break) throws {
    try expectFinding(it, in: ArithmeticSamples.fiscal())
  }

  private func expectFinding(_ it: Break, in sample: Invoice) throws {
    var invoice = sample
    try it.make(&invoice)
    let findings = invoice.arithmeticFindings()
    let found = findings.first { $0.code == "arithmetic.\(it.rule.lowercased())" && $0.path?.text == it.path }
    #expect(found != nil, "\(findings)")
    #expect(found?.severity == .warning)
    #expect(found?.hints.isEmpty == false)
  }

  static let peppolBreaks = [
    Break("PEPPOL-R120", "/lines/0/net") { $0.lines[0].net = try amount("200.03") },
    Break("PEPPOL-R046", "/lines/0/price") { $0.lines[0].grossPrice = try amount("20.99") },
    Break("PEPPOL-R040", "/allowances/0/amount") { $0.allowances[0].amount = try amount("20.03") },
    Break("PEPPOL-R041", "/allowances/0/base") { $0.allowances[0].base = nil },
    Break("PEPPOL-R042", "/allowances/0/percentage") { $0.allowances[0].percentage = nil },
    Break("PEPPOL-R005", "/taxCurrency") {
      $0.taxCurrency = "EUR"
      $0.totals.taxInTaxCurrency = try amount("34.20")
    },
    Break("PEPPOL-R055", "/totals/taxInTaxCurrency") {
      $0.taxCurrency = "USD"
      $0.totals.taxInTaxCurrency = try amount("-40.00")
    },
  ]

  static let europeanBreaks = [
    Break("BT-131", "/lines/0/net") { $0.lines[0].net = try amount("200.03") },
    Break("BR-27", "/lines/0/price") { $0.lines[0].price = try amount("-1.00") },
    Break("BR-28", "/lines/0/grossPrice") { $0.lines[0].grossPrice = try amount("-21.00") },
    Break("BR-DEC-23", "/lines/0/net") { $0.lines[0].net = try amount("200.001") },
    Break("BR-CO-21", "/allowances/0") { $0.allowances[0].reason = nil },
    Break("BR-DEC-01", "/allowances/0/amount") { $0.allowances[0].amount = try amount("20.000") },
    Break("BR-CO-10", "/totals/lines") { $0.totals.lines = try amount("300.01") },
    Break("BR-CO-11", "/totals/allowances") { $0.totals.allowances = try amount("20.01") },
    Break("BR-CO-12", "/totals/charges") { $0.totals.charges = try amount("0.01") },
    // What is left out is zero.
    Break("BR-CO-11", "/totals/allowances") { $0.totals.allowances = nil },
    Break("BR-CO-12", "/totals/charges") {
      var charge = AllowanceCharge()
      (charge.amount, charge.reason) = (try amount("5.00"), "Freight")
      $0.charges = [charge]
    },
    Break("BR-CO-13", "/totals/withoutTax") { $0.totals.withoutTax = try amount("280.01") },
    Break("BR-CO-14", "/totals/tax") { $0.totals.tax = try amount("34.21") },
    Break("BR-CO-15", "/totals/total") { $0.totals.total = try amount("314.00") },
    Break("BR-CO-16", "/totals/payable") { $0.totals.payable = try amount("314.20") },
    Break("BR-DEC-14", "/totals/total") { $0.totals.total = try amount("314.200") },
    // The published rules let less than one unit pass (UBL).
    Break("BR-CO-17", "/taxes/0/tax") { $0.taxes[0].tax = try amount("35.20") },
    Break("BR-S-08", "/taxes/0/taxable") { $0.taxes[0].taxable = try amount("181.00") },
    Break("BR-E-08", "/taxes/1/taxable") { $0.taxes[1].taxable = try amount("100.01") },
    Break("BR-E-09", "/taxes/1/tax") { $0.taxes[1].tax = try amount("0.01") },
    Break("BR-CO-03", "/taxPointCode") {
      $0.taxPointDate = $0.issueDate
      $0.taxPointCode = "35"
    },
    Break("BR-CO-04", "/lines/1") { $0.lines[1].taxCategory = nil },
    Break("BR-CO-18", "/taxes") { $0.taxes = [] },
    Break("BR-CO-25", "/dueDate") { $0.dueDate = nil },
    Break("BR-CO-26", "/seller") { $0.seller.taxID = nil },
    Break("BR-CO-19", "/period") { $0.period = Period() },
    Break("BR-CO-20", "/lines/1/period") { $0.lines[1].period = Period() },
    Break("BR-DEX-09", "/totals/payable") {
      var payment = Prepayment()
      payment.amount = try amount("17.25")
      $0.trade = Trade()
      $0.trade?.thirdParty = [payment]
    },
    Break("BR-CO-12", "/totals/charges") {
      var charge = AllowanceCharge()
      (charge.amount, charge.reason) = (try amount("5.00"), "Freight")
      $0.totals.charges = try amount("4.00")
      $0.trade = Trade()
      $0.trade?.logistics = [charge]
    },
    Break("BR-53", "/totals") { $0.taxCurrency = "USD" },
    // A category without tax, and yet a rate.
    Break("BR-CO-17", "/taxes/1/tax") { $0.taxes[1].rate = Rate(ExactDecimal(5)) },
    Break("BR-CO-10", "/totals/lines") {
      let most = try amount("999999999999999999999999999999")
      $0.lines[0].net = most
      $0.lines[1].net = most
    },
  ]

  static let fiscalBreaks = [
    Break("e-CF MontoItem", "/lines/0/net") { $0.lines[0].net = try amount("1001.01") },
    Break("e-CF DescuentoMonto", "/lines/1/discount") { $0.lines[1].discount = try amount("51.01") },
    Break("e-CF RecargoMonto", "/lines/1/surcharge") {
      var part = AllowanceCharge()
      part.amount = try amount("7.00")
      $0.lines[1].charges = [part]
      $0.lines[1].surcharge = try amount("5.00")
    },
    Break("e-CF MontoGravadoI1", "/totals/taxed1") { $0.totals.taxed1 = try amount("1903.01") },
    Break("e-CF MontoGravadoTotal", "/totals/taxed") { $0.totals.taxed = try amount("1903.01") },
    Break("e-CF MontoExento", "/totals/exempt") { $0.totals.exempt = try amount("503.01") },
    Break("e-CF TotalITBIS1", "/totals/itbis1") { $0.totals.itbis1 = try amount("345.01") },
    Break("e-CF TotalITBIS", "/totals/itbis") { $0.totals.itbis = try amount("345.01") },
    Break("e-CF OtrosImpuestosAdicionales", "/totals/additionalTaxes/0/other") {
      $0.allowances = []
      $0.totals.additionalTaxes[0].other = try amount("23.01")
    },
    Break("e-CF MontoImpuestoAdicional", "/totals/additional") { $0.totals.additional = try amount("23.01") },
    Break("e-CF MontoTotal", "/totals/total") { $0.totals.total = try amount("2765.01") },
    Break("e-CF MontoNoFacturable", "/totals/notBillable") { $0.totals.notBillable = try amount("5.00") },
    Break("e-CF MontoPeriodo", "/totals/periodTotal") { $0.totals.periodTotal = try amount("2765.00") },
    Break("e-CF ValorPagar", "/totals/payable") { $0.totals.payable = try amount("2703.01") },
    Break("e-CF TotalISRRetencion", "/totals/incomeTaxWithheld") {
      $0.totals.incomeTaxWithheld = try amount("4.99")
    },
    Break("e-CF Paginacion", "/totals/total") {
      var page = FiscalPage()
      page.totals.total = try amount("2761.98")
      $0.fiscal?.pages = [page]
    },
    Break("unrated", "/totals/additionalTaxes/0/rate") { $0.totals.additionalTaxes[0].rate = nil },
    Break("unrated", "/lines/1/additionalTaxes") { $0.lines[1].additionalTaxes = ["004"] },
    Break("too-long", "/totals/total") { $0.totals.total = try amount("10000000000000000.00") },
    Break("bill arrears", "/telephone/arrears") {
      $0.telephone = Telephone()
      $0.telephone?.previousBalance = try amount("100.00")
      $0.telephone?.arrears = try amount("99.99")
    },
    Break("bill total", "/telephone/totalToPay") {
      $0.telephone = Telephone()
      $0.telephone?.monthTotal = try amount("100.00")
      $0.telephone?.totalToPay = try amount("99.99")
    },
    Break("bill subtotal", "/telephone/groups/0/subtotal") {
      var group = ChargeGroup()
      group.subtotal = try amount("1.00")
      $0.telephone = Telephone()
      $0.telephone?.groups = [group]
    },
    Break("fleet line", "/telephone/fleet/0/total") {
      var line = FleetLine()
      line.services = try amount("450.00")
      line.taxes = try amount("135.00")
      line.total = try amount("585.01")
      $0.telephone = Telephone()
      $0.telephone?.fleet = [line]
    },
    Break("fleet charges", "/telephone/fleet/0/charges") {
      var charge = Charge()
      charge.amount = try amount("449.99")
      var line = FleetLine()
      line.services = try amount("450.00")
      line.charges = [charge]
      $0.telephone = Telephone()
      $0.telephone?.fleet = [line]
    },
    Break("fleet", "/telephone/monthTotal") {
      var line = FleetLine()
      line.services = try amount("585.00")
      line.total = try amount("585.00")
      $0.telephone = Telephone()
      $0.telephone?.fleet = [line]
      $0.telephone?.monthTotal = try amount("585.01")
    },
    Break("bill usage", "/telephone/usage/0/amount") {
      var group = UsageGroup()
      group.amount = try amount("1.00")
      $0.telephone = Telephone()
      $0.telephone?.usage = [group]
    },
    Break("usage", "/telephone/usage/0/count") {
      var group = UsageGroup()
      group.count = 3
      $0.telephone = Telephone()
      $0.telephone?.usage = [group]
    },
  ]

  @Test func aDifferenceIsSaidWithBothFigures() throws {
    var invoice = try ArithmeticSamples.european()
    invoice.totals.total = try amount("315.00")
    invoice.totals.payable = try amount("300.80")
    #expect(
      invoice.arithmeticFindings().map(\.description) == [
        """
        warning: the total with tax (BT-112) is 315.00, but BT-109 + BT-110 is 314.20
          data: /totals/total
          hint: rule BR-CO-15; the stated figure is printed as it stands
        """
      ])
  }

  @Test func halvesMayBeRoundedEitherWay() throws {
    var invoice = Invoice()
    invoice.lines = try ["-2.005", "-0.0"].map { text throws in
      var line = Line()
      line.net = try amount(text)
      return line
    }
    for text in ["-2.00", "-2.01", "-2.005"] {
      invoice.totals.lines = try amount(text)
      #expect(!invoice.arithmeticFindings().contains { $0.code == "arithmetic.br-co-10" }, "\(text)")
    }
    invoice.totals.lines = try amount("-2.02")
    #expect(invoice.arithmeticFindings().contains { $0.code == "arithmetic.br-co-10" })
  }

  @Test func onlyLinesOfDetailCount() throws {
    var invoice = try ArithmeticSamples.european()
    var group = invoice.lines[0]
    group.role = "GROUP"
    var part = invoice.lines[0]
    part.parent = "1"
    invoice.lines += [group, part]
    #expect(invoice.arithmeticFindings(as: .ubl).isEmpty)
    // In CII a line with a parent is of detail if nothing else is said.
    #expect(invoice.arithmeticFindings(as: .cii).contains { $0.code == "arithmetic.br-co-10" })
  }

  @Test func factorXExtendedAllowsACentForEachPart() throws {
    var invoice = try ArithmeticSamples.european()
    invoice.taxes[1].taxable = try amount("100.02")
    #expect(invoice.arithmeticFindings().contains { $0.code == "arithmetic.br-e-08" })
    invoice.specification = "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended"
    #expect(!invoice.arithmeticFindings().contains { $0.code == "arithmetic.br-e-08" })
    // For the tax of a rate as well, and no more than that.
    invoice = try ArithmeticSamples.european()
    invoice.taxes[0].tax = try amount("34.50")
    #expect(!invoice.arithmeticFindings(as: .cii).contains { $0.code == "arithmetic.br-co-17" })
    invoice.specification = "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended"
    #expect(invoice.arithmeticFindings(as: .cii).contains { $0.code == "arithmetic.br-co-17" })
  }

  @Test func whatIsOwedToOthersAndFreightAreReckonedWith() throws {
    var invoice = try ArithmeticSamples.european()
    var payment = Prepayment()
    payment.amount = try amount("17.25")
    var freight = AllowanceCharge()
    (freight.amount, freight.reason) = (try amount("5.00"), "Freight")
    (freight.taxCategory, freight.taxRate) = ("E", Rate(.zero))
    invoice.trade = Trade()
    invoice.trade?.thirdParty = [payment]
    invoice.trade?.logistics = [freight]
    invoice.taxes[1].taxable = try amount("105.00")
    (invoice.totals.charges, invoice.totals.withoutTax) = (try amount("5.00"), try amount("285.00"))
    (invoice.totals.total, invoice.totals.payable) = (try amount("319.20"), try amount("322.25"))
    #expect(invoice.arithmeticFindings().isEmpty, "\(invoice.arithmeticFindings())")
  }

  @Test func theLeastProfileNeedsNoTermsOfPayment() throws {
    var invoice = try ArithmeticSamples.european()
    (invoice.dueDate, invoice.specification) = (nil, "urn:factur-x.eu:1p0:minimum")
    #expect(!invoice.arithmeticFindings().contains { $0.code == "arithmetic.br-co-25" })
  }
}
