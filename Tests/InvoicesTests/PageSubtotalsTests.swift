import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import Testing

@testable import FacturaInvoices

/// The figures of Paginacion, against published documents and by their laws.
struct PageSubtotalsTests {
  private func amount(_ text: String) throws -> Amount { Amount(try ExactDecimal(parsing: text)) }

  private func invoice(_ nets: [(String, billing: String)]) throws -> Invoice {
    var invoice = Invoice()
    invoice.fiscal = Fiscal()
    for (index, (net, billing)) in nets.enumerated() {
      var line = Line()
      (line.id, line.net, line.billing) = ("\(index + 1)", try amount(net), billing)
      invoice.lines.append(line)
    }
    return invoice
  }

  private func tax(_ code: String, rate: Int, other: String) throws -> AdditionalTax {
    var tax = AdditionalTax()
    (tax.code, tax.rate, tax.other) = (code, Rate(ExactDecimal(rate)), try amount(other))
    return tax
  }

  /// Modelos Ilustrativos de Representación Impresa, model 1.7.
  @Test func theModelOfTwoPagesHasTheseFigures() throws {
    let nets = [
      "82500", "160000", "50000", "40000", "1800", "90000", "36000", "26000", "337500", "6000", "157500",
      "312000", "60000", "53910", "5000", "22500", "17500",
    ]
    var invoice = try invoice(nets.map { ($0 + ".00", "1") })
    invoice.totals.taxed = try amount("1458210.00")
    invoice.totals.taxed1 = try amount("1458210.00")
    invoice.totals.itbis = try amount("262477.80")
    invoice.totals.itbis1 = try amount("262477.80")
    invoice.totals.total = try amount("1720687.80")
    let pages = PageSubtotals(invoice).figures(ofPages: [1...14, 15...17])
    #expect(pages.map(\.taxed) == [try amount("1413210.00"), try amount("45000.00")])
    #expect(pages.map(\.taxed1) == pages.map(\.taxed))
    #expect(pages.map(\.itbis) == [try amount("254377.80"), try amount("8100.00")])
    #expect(pages.map(\.total) == [try amount("1667587.80"), try amount("53100.00")])
    #expect(pages.allSatisfy { $0.exempt == nil && $0.additional == nil && $0.taxed2 == nil })
  }

  /// Case E310000000003: its taxes on telecommunications are a cent more than the sum over its lines, and its total
  /// a cent less than its parts.
  @Test func theLastPageTakesTheDifference() throws {
    var invoice = try invoice([("107766.57", "1"), ("10697.64", "1")])
    for index in invoice.lines.indices { invoice.lines[index].additionalTaxes = ["002", "004"] }
    invoice.totals.taxed = try amount("118464.21")
    invoice.totals.itbis = try amount("21323.56")
    invoice.totals.additional = try amount("14215.71")
    invoice.totals.additionalTaxes = [
      try tax("002", rate: 2, other: "2369.28"), try tax("004", rate: 10, other: "11846.42"),
    ]
    invoice.totals.total = try amount("154003.47")
    let pages = PageSubtotals(invoice).figures(ofPages: [1...1, 2...2])
    #expect(pages.map(\.pageOtherTaxes) == [try amount("12931.99"), try amount("1283.71")])
    #expect(pages.map(\.additional) == [try amount("12931.99"), try amount("1283.72")])
    #expect(pages.map(\.itbis) == [try amount("19397.98"), try amount("1925.58")])
    #expect(pages.map(\.total) == [try amount("140096.54"), try amount("13906.93")])
  }

  /// Case E310000000004: prices with ITBIS inside, discounts without it, each for its rate.
  @Test func discountsAreSpreadOverTheirLines() throws {
    var invoice = try invoice([("11000.00", "1"), ("3825.00", "1"), ("3752", "2")])
    invoice.fiscal?.pricesIncludeITBIS = true
    for (discount, billing) in [("200.00", "1"), ("50.00", "2")] {
      var allowance = AllowanceCharge()
      (allowance.amount, allowance.billing) = (try amount(discount), billing)
      invoice.allowances.append(allowance)
    }
    invoice.totals.taxed = try amount("15548.04")
    invoice.totals.taxed1 = try amount("12363.56")
    invoice.totals.taxed2 = try amount("3184.48")
    invoice.totals.itbis = try amount("2734.96")
    invoice.totals.itbis1 = try amount("2225.44")
    invoice.totals.itbis2 = try amount("509.52")
    invoice.totals.total = try amount("18283.00")
    let subtotals = PageSubtotals(invoice)
    // 11,000 / 1.18 − 200 × 11,000 / 14,825
    let first = subtotals.figures(of: 1...1)
    #expect(first.taxed1 == (try amount("9173.64")))
    #expect(first.taxed2 == (try amount("0.00")))
    #expect(first.itbis1 == (try amount("1651.25")))
    let all = subtotals.figures(of: 1...3)
    #expect(all.taxed1 == invoice.totals.taxed1 && all.taxed2 == invoice.totals.taxed2)
    #expect(all.itbis1 == invoice.totals.itbis1 && all.itbis2 == invoice.totals.itbis2)
    #expect(all.total == invoice.totals.total)
  }

  /// Informe Técnico e-CF, §15, the example of Norma 10-07: the commission lowers no base, 500.00 / 1.30 is taxed.
  @Test func theCommissionOfPrepaidCardsLowersNoBase() throws {
    var invoice = try self.cards()
    let pages = PageSubtotals(invoice).figures(ofPages: [1...1, 2...2])
    #expect(pages.map(\.taxed) == [try amount("384.62"), try amount("769.23")])
    #expect(pages.map(\.itbis) == [try amount("69.23"), try amount("138.46")])
    #expect(pages.map(\.pageOtherTaxes) == [try amount("46.15"), try amount("92.31")])
    #expect(pages.map(\.total) == [try amount("500.00"), try amount("1000.00")])
    #expect(invoice.arithmeticFindings().isEmpty)
    invoice.totals.payable = try amount("1500.00")
    #expect(invoice.arithmeticFindings().map(\.path?.description) == ["/totals/payable"])
  }

  private func cards() throws -> Invoice {
    var invoice = try invoice([("500.00", "1"), ("1000.00", "1")])
    invoice.fiscal?.pricesIncludeITBIS = true
    for index in invoice.lines.indices { invoice.lines[index].additionalTaxes = ["002", "004"] }
    var commission = AllowanceCharge()
    (commission.amount, commission.billing, commission.cardCommission) = (try amount("100.00"), "1", true)
    invoice.allowances = [commission]
    (invoice.totals.taxed, invoice.totals.taxed1) = (try amount("1153.85"), try amount("1153.85"))
    (invoice.totals.itbis, invoice.totals.itbis1) = (try amount("207.69"), try amount("207.69"))
    invoice.totals.itbisRate1 = Rate(ExactDecimal(18))
    invoice.totals.additionalTaxes = [
      try tax("002", rate: 2, other: "23.08"), try tax("004", rate: 10, other: "115.38"),
    ]
    invoice.totals.additional = try amount("138.46")
    invoice.totals.total = try amount("1500.00")
    invoice.totals.payable = try amount("1400.00")
    return invoice
  }

  /// Informe Técnico e-CF, §14: packets of twenty boxes of cigarettes.
  @Test func exciseOnCigarettesIsReckonedPageByPage() throws {
    var invoice = try invoice([("1450.00", "1"), ("2900.00", "1")])
    for index in invoice.lines.indices {
      invoice.lines[index].additionalTaxes = ["019", "036"]
      invoice.lines[index].quantity = Quantity(ExactDecimal(index + 1))
      var goods = ExciseGoods()
      (goods.referenceQuantity, goods.retailPrice) = (Quantity(ExactDecimal(20)), try amount("200.00"))
      invoice.lines[index].excise = goods
    }
    var specific = AdditionalTax()
    (specific.code, specific.rate) = ("019", Rate(try ExactDecimal(parsing: "25.86")))
    specific.specific = try amount("1551.60")
    var adValorem = AdditionalTax()
    (adValorem.code, adValorem.rate) = ("036", Rate(ExactDecimal(20)))
    adValorem.adValorem = try amount("1436.31")
    invoice.totals.additionalTaxes = [specific, adValorem]
    (invoice.totals.taxed, invoice.totals.taxed1) = (try amount("4350.00"), try amount("4350.00"))
    (invoice.totals.itbis, invoice.totals.itbis1) = (try amount("1320.82"), try amount("1320.82"))
    invoice.totals.additional = try amount("2987.91")
    invoice.totals.total = try amount("8658.73")
    let pages = PageSubtotals(invoice).figures(ofPages: [1...1, 2...2])
    #expect(pages.map(\.pageExcise) == [try amount("995.97"), try amount("1991.94")])
    #expect(pages.map(\.itbis) == [try amount("440.27"), try amount("880.55")])
    #expect(invoice.arithmeticFindings().isEmpty)
    invoice.totals.additionalTaxes[0].specific = try amount("1540.00")
    invoice.totals.additional = try amount("2976.31")
    invoice.totals.total = try amount("8647.13")
    let findings = invoice.arithmeticFindings()
    #expect(findings.map(\.path?.description) == ["/totals/additionalTaxes/0/specific"])
    #expect(findings.first?.message.contains("the specific excise 019") ?? false)
  }

  @Test func aDiscountOfNoRateIsSpreadOverAllBilledLines() throws {
    var invoice = try invoice([("300.00", "1"), ("100.00", "4"), ("50.00", "0")])
    var allowance = AllowanceCharge()
    allowance.amount = try amount("40.00")
    invoice.allowances = [allowance]
    invoice.totals.taxed = try amount("270.00")
    invoice.totals.exempt = try amount("90.00")
    invoice.totals.itbis = try amount("48.60")
    invoice.totals.notBillable = try amount("50.00")
    invoice.totals.total = try amount("408.60")
    let pages = PageSubtotals(invoice).figures(ofPages: [1...1, 2...2, 3...3])
    #expect(pages.map(\.exempt) == [try amount("0.00"), try amount("90.00"), try amount("0.00")])
    #expect(pages[0].taxed == (try amount("270.00")))
    #expect(pages.map(\.notBillable) == [try amount("0.00"), try amount("0.00"), try amount("50.00")])
    #expect(pages[2].total == (try amount("0.00")))
  }

  @Test func exciseEntersTheBaseOfITBISAndStandsApart() throws {
    var invoice = try invoice([("1000.00", "1"), ("1000.00", "1")])
    invoice.lines[0].additionalTaxes = ["019"]
    var excise = AdditionalTax()
    (excise.code, excise.rate, excise.specific) = ("019", Rate(ExactDecimal(53)), try amount("100.00"))
    invoice.totals.additionalTaxes = [excise]
    invoice.totals.taxed = try amount("2000.00")
    invoice.totals.additional = try amount("100.00")
    invoice.totals.total = try amount("2478.00")
    // Nothing is known of its quantity: the stated excise goes to the lines that bear it.
    let pages = PageSubtotals(invoice).figures(ofPages: [1...1, 2...2])
    #expect(pages.map(\.pageExcise) == [try amount("100.00"), nil])
    #expect(pages.map(\.additional) == [try amount("100.00"), nil])
  }

  @Test func pagesShareAFigureThatLinesDoNotExplain() throws {
    var invoice = try invoice([("100.00", "1"), ("300.00", "1")])
    invoice.totals.taxed = try amount("40.00")
    invoice.totals.total = try amount("40.00")
    #expect(
      PageSubtotals(invoice).figures(ofPages: [1...1, 2...2]).map(\.taxed)
        == [try amount("10.00"), try amount("30.00")])
  }

  @Test func noFigureFallsBelowZeroForTheDifference() throws {
    var invoice = try invoice([("0.10", "4"), ("0.10", "4"), ("0.00", "4")])
    invoice.totals.exempt = try amount("0.19")
    invoice.totals.total = try amount("0.19")
    let pages = PageSubtotals(invoice).figures(ofPages: [1...1, 2...2, 3...3])
    #expect(pages.map(\.exempt) == [try amount("0.10"), try amount("0.09"), try amount("0.00")])
  }

  @Test func documentsWithoutFiscalDataHaveNoFigures() throws {
    var invoice = try invoice([("100.00", "1")])
    invoice.fiscal = nil
    invoice.totals.total = try amount("100.00")
    #expect(PageSubtotals(invoice).figures(ofPages: [1...1]).first?.total == nil)
  }

  @Test func linesBeyondTheInvoiceAndHugeFiguresTrapNothing() throws {
    let nine = String(repeating: "9", count: 30)
    var invoice = try invoice([(nine, "1"), (nine, "1")])
    invoice.totals.taxed = try amount("1.00")
    #expect(PageSubtotals(invoice).figures(of: 1...2).taxed == nil)
    #expect(PageSubtotals(invoice).figures(of: (-5)...(-1)).taxed == nil)
    #expect(PageSubtotals(try self.invoice([("1.00", "1")])).figures(of: 7...9).total == nil)
    #expect(PageSubtotals(try self.invoice([])).figures(ofPages: []).isEmpty)
  }

  @Test(arguments: 1...20) func everyColumnComesToTheStatedTotal(seed: Int) throws {
    var numbers = SystemNumbers(seed: UInt64(seed))
    let count = 40
    var invoice = try invoice(
      (0..<count).map { _ in ("\(numbers.next(100_000)).\(10 + numbers.next(89))", "\(numbers.next(5))") })
    invoice.fiscal?.pricesIncludeITBIS = seed % 2 == 0
    for index in invoice.lines.indices where numbers.next(3) == 0 {
      invoice.lines[index].additionalTaxes = ["002", "004"]
    }
    invoice.totals = PageSubtotals.statedOf(invoice, numbers: &numbers)
    var ranges: [ClosedRange<Int>?] = []
    var first = 1
    while first <= count {
      let last = min(count, first + numbers.next(12))
      ranges.append(first...last)
      first = last + 1
    }
    let pages = PageSubtotals(invoice).figures(ofPages: ranges)
    for column in Totals.pageColumns where ![\.pageExcise, \.pageOtherTaxes].contains(column) {
      let stated = try #require(invoice.totals[keyPath: column], "seed \(seed)")
      let sum = try #require(Amount.sum(of: pages.compactMap { $0[keyPath: column] }))
      #expect(sum.isSameValue(as: stated), "seed \(seed), \(column)")
      #expect(pages.compactMap { $0[keyPath: column] }.allSatisfy { $0 >= .zero }, "seed \(seed), \(column)")
    }
  }
}

extension PageSubtotalsTests {
  /// Three lines of 0.10 with 18 % inside: 0.0847… without, 0.08 on each page. A page without lines follows.
  private func cents() throws -> Invoice {
    var invoice = try invoice(Array(repeating: ("0.10", "1"), count: 3))
    invoice.fiscal?.pricesIncludeITBIS = true
    (invoice.totals.taxed, invoice.totals.taxed1) = (try amount("0.25"), try amount("0.25"))
    (invoice.totals.itbis, invoice.totals.itbis1) = (try amount("0.05"), try amount("0.05"))
    invoice.totals.total = try amount("0.30")
    return invoice
  }

  private func taxed(_ totals: PageTotals, _ number: Int, _ lines: ClosedRange<Int>?) -> String {
    guard case .amount(let amount) = totals.value(of: .taxed, ofPage: number, lines: lines) else { return "" }
    return NumberFormat.amount.text(of: amount.value, in: .english)
  }

  @Test func thePageWithTheLastLineShowsWhatIsLeft() throws {
    let totals = PageTotals(try cents())
    // Furniture is tried for its height first.
    #expect(taxed(totals, 2, nil) == "0.00" && taxed(totals, 1, nil) == "0.00")
    #expect(taxed(totals, 1, 1...2) == "0.17")
    // Made again, for a plan.
    #expect(taxed(totals, 1, 1...1) == "0.08")
    #expect(taxed(totals, 2, 2...2) == "0.08")
    #expect(taxed(totals, 3, 3...3) == "0.09")
    #expect(taxed(totals, 4, nil) == "0.00")
    // A second rendering of the same pages.
    #expect([taxed(totals, 1, 1...1), taxed(totals, 2, 2...3)] == ["0.08", "0.17"])
  }

  @Test func pagesThatShowNoSubtotalsCountAllTheSame() throws {
    let totals = PageTotals(try cents())
    #expect(taxed(totals, 3, 3...3) == "0.08")
    #expect(taxed(PageTotals(try cents()), 1, 1...3) == "0.25")
  }

  /// What pages show is what their plan has.
  @Test func noPageShowsMoreThanIsLeft() throws {
    var invoice = try invoice([("0.10", "4"), ("0.10", "4"), ("0.00", "4")])
    (invoice.totals.exempt, invoice.totals.total) = (try amount("0.19"), try amount("0.19"))
    let totals = PageTotals(invoice)
    let shown = (1...3).map { totals.value(of: .exempt, ofPage: $0, lines: $0...$0) }
    let planned = PageSubtotals(invoice).figures(ofPages: [1...1, 2...2, 3...3]).map(\.exempt)
    let amounts = shown.compactMap { if case .amount(let amount) = $0 { amount } else { nil as Amount? } }
    let second = try amount("0.09")
    #expect(amounts == planned && planned[1] == second)
  }
}

struct SystemNumbers {
  var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }
}

extension PageSubtotals {
  /// Totals that lines explain to a few cents.
  fileprivate static func statedOf(_ invoice: Invoice, numbers: inout SystemNumbers) -> Totals {
    func sum(_ billing: String) -> Int {
      invoice.lines.filter { $0.billing == billing }.reduce(0) {
        $0 + Int($1.net?.value.coefficient ?? 0)
      }
    }
    func amount(_ cents: Int) -> Amount { Amount(ExactDecimal(coefficient: Int128(cents), scale: 2)) }
    let includes = invoice.fiscal?.pricesIncludeITBIS ?? false
    var totals = Totals()
    let rates = [18, 16, 0]
    let taxed = rates.enumerated().map { index, rate in
      includes ? sum("\(index + 1)") * 100 / (100 + rate) : sum("\(index + 1)")
    }
    let itbis = zip(taxed, rates).map { $0 * $1 / 100 + numbers.next(3) }
    let additional = taxed[0] / 50
    (totals.taxed1, totals.taxed2, totals.taxed3) = (amount(taxed[0]), amount(taxed[1]), amount(taxed[2]))
    (totals.itbis1, totals.itbis2, totals.itbis3) = (amount(itbis[0]), amount(itbis[1]), amount(itbis[2]))
    totals.taxed = amount(taxed.reduce(0, +))
    totals.itbis = amount(itbis.reduce(0, +))
    totals.exempt = amount(sum("4"))
    totals.notBillable = amount(sum("0"))
    totals.additional = amount(additional)
    totals.total = amount(
      taxed.reduce(0, +) + itbis.reduce(0, +) + sum("4") + additional + numbers.next(3))
    return totals
  }
}
