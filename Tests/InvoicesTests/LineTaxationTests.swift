import FacturaAmounts
import FacturaInvoices
import Testing

@testable import FacturaInvoices

@Suite struct LineTaxationTests {
  @Test func exciseOnBeerIsThatOfTheTestSet() throws {
    // Case E310000000002 of the DGII's certification set: two boxes of 24 bottles.
    var line = Line()
    line.billing = "1"
    line.net = try amount("3230.00")
    line.quantity = Quantity(try ExactDecimal(parsing: "2.00"))
    line.additionalTaxes = ["006", "023"]
    var goods = ExciseGoods()
    goods.referenceQuantity = Quantity(try ExactDecimal(parsing: "24"))
    var content = Subquantity()
    content.quantity = Quantity(try ExactDecimal(parsing: "0.355"))
    goods.subquantities = [content]
    goods.alcohol = Rate(try ExactDecimal(parsing: "5.00"))
    goods.retailPrice = try amount("65.00")
    line.excise = goods
    var invoice = Invoice()
    invoice.totals.additionalTaxes = [try tax("006", rate: "633.85"), try tax("023", rate: "10")]
    let taxation = LineTaxation(invoice)
    #expect(taxation.specificExcise(of: line) == (try amount("540.04")))
    #expect(taxation.adValoremExcise(of: line) == (try amount("191.28")))
    #expect(taxation.itbis(of: line) == (try amount("713.04")))
  }

  /// No figure is better than one on half of its base.
  @Test(arguments: [["006"], ["023"], ["019"]]) func exciseThatCantBeReckonedLeavesNoITBIS(
    codes: [String],
  ) throws {
    var line = Line()
    (line.billing, line.net, line.additionalTaxes) = ("1", try amount("100.00"), codes)
    #expect(LineTaxation(Invoice()).itbis(of: line) == nil)
    line.additionalTaxes = ["002", "004"]
    #expect(LineTaxation(Invoice()).itbis(of: line) == (try amount("18.00")))
  }

  /// Informe Técnico e-CF, §14: a packet of twenty boxes, at 25.86 and 20 % a box.
  @Test func exciseOnCigarettesIsThatOfTheOfficialExample() throws {
    var line = Line()
    (line.billing, line.net, line.price) = ("1", try amount("1450.00"), try amount("1450.00"))
    line.quantity = Quantity(ExactDecimal(1))
    line.additionalTaxes = ["019", "036"]
    var goods = ExciseGoods()
    (goods.referenceQuantity, goods.retailPrice) = (Quantity(ExactDecimal(20)), try amount("200.00"))
    line.excise = goods
    var invoice = Invoice()
    invoice.totals.additionalTaxes = [try tax("019", rate: "25.86"), try tax("036", rate: "20")]
    let taxation = LineTaxation(invoice)
    #expect(taxation.specificExcise(of: line) == (try amount("517.20")))
    #expect(taxation.adValoremExcise(of: line) == (try amount("478.77")))
    // 18 % of 1,450.00 + 517.20 + 478.77
    #expect(taxation.itbis(of: line) == (try amount("440.27")))
    // What is left of the retail price depends on the specific excise: without its rate there is neither.
    invoice.totals.additionalTaxes = [try tax("036", rate: "20")]
    let unrated = LineTaxation(invoice)
    #expect(unrated.specificExcise(of: line) == nil && unrated.adValoremExcise(of: line) == nil)
    #expect(unrated.itbis(of: line) == nil)
  }

  /// Informe Técnico e-CF, §14: the price of alcohol in bulk, raised by 30 %, and no specific excise.
  @Test func alcoholInBulkIsTaxedByItsPrice() throws {
    var line = Line()
    (line.billing, line.net, line.price) = ("1", try amount("20327.94"), try amount("10163.97"))
    (line.quantity, line.unit) = (Quantity(ExactDecimal(2)), "18")
    line.additionalTaxes = ["010", "027"]
    var invoice = Invoice()
    invoice.totals.additionalTaxes = [try tax("010", rate: "632.58"), try tax("027", rate: "10")]
    let taxation = LineTaxation(invoice)
    #expect(taxation.specificExcise(of: line) == (try amount("0.00")))
    #expect(taxation.adValoremExcise(of: line) == (try amount("2642.63")))
    #expect(taxation.itbis(of: line) == (try amount("4134.70")))
  }

  /// Informe Técnico e-CF, §15: 500.00 / 1.30 is what is taxed, 384.62.
  @Test func pricesOfPrepaidCardsHoldTheTaxesOfTelecommunications() throws {
    var invoice = Invoice()
    invoice.fiscal = Fiscal()
    invoice.fiscal?.pricesIncludeITBIS = true
    invoice.totals.additionalTaxes = [try tax("002", rate: "2"), try tax("004", rate: "10")]
    var commission = AllowanceCharge()
    (commission.amount, commission.cardCommission) = (try amount("100.00"), true)
    var line = Line()
    (line.billing, line.net, line.additionalTaxes) = ("1", try amount("500.00"), ["002", "004"])
    #expect(LineTaxation(invoice).itbis(of: line) == (try amount("76.27")))
    invoice.allowances = [commission]
    #expect(LineTaxation(invoice).itbis(of: line) == (try amount("69.23")))
    // A telephone beside the cards bears ITBIS alone.
    line.additionalTaxes = []
    #expect(LineTaxation(invoice).itbis(of: line) == (try amount("76.27")))
  }

  @Test func telecommunicationsTaxesStayOutsideTheBase() throws {
    // Case E310000000003: lines with CDT and ISC; the document's ITBIS is 21,323.56.
    var invoice = Invoice()
    invoice.totals.additionalTaxes = [try tax("002", rate: "2"), try tax("004", rate: "10")]
    let taxation = LineTaxation(invoice)
    let itbis = try ["107766.57", "10697.64"].map { net throws in
      var line = Line()
      (line.billing, line.net, line.additionalTaxes) = ("1", try amount(net), ["002", "004"])
      return try #require(taxation.itbis(of: line))
    }
    #expect(itbis == [try amount("19397.98"), try amount("1925.58")])
    #expect(Amount.sum(of: itbis) == (try amount("21323.56")))
  }

  @Test func pricesMayIncludeITBIS() throws {
    var invoice = Invoice()
    invoice.fiscal = Fiscal()
    invoice.fiscal?.pricesIncludeITBIS = true
    let taxation = LineTaxation(invoice)
    var line = Line()
    (line.billing, line.net) = ("1", try amount("11000.00"))
    #expect(taxation.itbis(of: line) == (try amount("1677.97")))
    line.billing = "2"
    #expect(taxation.itbis(of: line) == (try amount("1517.24")))
  }

  @Test(arguments: ["0", "4", nil]) func untaxedLinesHaveNoITBIS(billing: String?) throws {
    var line = Line()
    (line.billing, line.net) = (billing, try amount("100.00"))
    #expect(LineTaxation(Invoice()).itbis(of: line) == nil)
    #expect(line.isExempt == (billing == "4"))
  }

  @Test func layoutsSeeTheTaxesOfALine() throws {
    var invoice = Invoice()
    var line = Line()
    (line.billing, line.net) = ("1", try amount("100.00"))
    invoice.lines = [line]
    guard case .list(let lines) = invoice.value(of: .lines),
      case .record(let first)? = try lines.element(at: .start)?.value,
      case .amount(let itbis) = first.value(at: Line.Field.itbis.rawValue)
    else {
      Issue.record("the line has no ITBIS")
      return
    }
    #expect(itbis == (try amount("18.00")))
    #expect(try lines.element(at: ListPosition(index: 1, offset: 0)) == nil)
  }

  private func tax(_ code: String, rate: String) throws -> AdditionalTax {
    var tax = AdditionalTax()
    (tax.code, tax.rate) = (code, Rate(try ExactDecimal(parsing: rate)))
    return tax
  }
}

func amount(_ text: String) throws -> Amount {
  Amount(try ExactDecimal(parsing: text))
}
