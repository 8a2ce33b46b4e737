import FacturaAmounts
import FacturaInvoices

/// Invoices whose figures add up, for tests that break them.
enum ArithmeticSamples {
  /// Two lines, one at 19 % and one exempt, and an allowance of 10 % on the first.
  static func european() throws -> Invoice {
    var invoice = Invoice()
    invoice.specification = "urn:cen.eu:en16931:2017"
    invoice.currency = "EUR"
    invoice.seller.taxID = "DE123456789"
    invoice.dueDate = CalendarDate(year: 2026, month: 11, day: 30)
    invoice.issueDate = CalendarDate(year: 2026, month: 11, day: 1)
    var first = try line(quantity: "10", price: "20.00", net: "200.00")
    (first.grossPrice, first.priceDiscount) = (try amount("21.00"), try amount("1.00"))
    (first.taxCategory, first.taxRate) = ("S", Rate(ExactDecimal(19)))
    var second = try line(quantity: "3", price: "33.3333", net: "100.00")
    (second.taxCategory, second.taxRate) = ("E", Rate(.zero))
    invoice.lines = [first, second]
    var allowance = AllowanceCharge()
    (allowance.amount, allowance.base) = (try amount("20.00"), try amount("200.00"))
    (allowance.percentage, allowance.reason) = (Rate(ExactDecimal(10)), "Loyalty")
    (allowance.taxCategory, allowance.taxRate) = ("S", Rate(ExactDecimal(19)))
    invoice.allowances = [allowance]
    invoice.taxes = [
      try tax("S", rate: 19, taxable: "180.00", tax: "34.20"),
      try tax("E", rate: 0, taxable: "100.00", tax: "0.00"),
    ]
    invoice.totals.lines = try amount("300.00")
    invoice.totals.allowances = try amount("20.00")
    invoice.totals.withoutTax = try amount("280.00")
    invoice.totals.tax = try amount("34.20")
    invoice.totals.total = try amount("314.20")
    invoice.totals.paid = try amount("14.00")
    invoice.totals.rounding = try amount("-0.20")
    invoice.totals.payable = try amount("300.00")
    return invoice
  }

  /// Three lines, two of them taxed, one with CDT, and a discount on the whole.
  static func fiscal() throws -> Invoice {
    var invoice = Invoice()
    invoice.fiscal = Fiscal()
    var first = try line(quantity: "1", price: "1000.00", net: "1000.00", billing: "1")
    first.additionalTaxes = ["002"]
    var withheld = Withholding()
    withheld.incomeTax = try amount("10.00")
    first.withholding = withheld
    var second = try line(quantity: "2", price: "500.00", net: "950.00", billing: "1")
    second.discount = try amount("50.00")
    var part = AllowanceCharge()
    part.amount = try amount("50.00")
    second.allowances = [part]
    let third = try line(quantity: "1", price: "499.99", net: "500.00", billing: "4")
    invoice.lines = [first, second, third]
    var discount = AllowanceCharge()
    (discount.amount, discount.billing) = (try amount("50.00"), "1")
    invoice.allowances = [discount]
    var cdt = AdditionalTax()
    (cdt.code, cdt.rate, cdt.other) = ("002", Rate(ExactDecimal(2)), try amount("20.00"))
    invoice.totals.additionalTaxes = [cdt]
    invoice.totals.additional = try amount("20.00")
    (invoice.totals.taxed, invoice.totals.taxed1) = (try amount("1900.00"), try amount("1900.00"))
    invoice.totals.itbisRate1 = Rate(ExactDecimal(18))
    (invoice.totals.itbis, invoice.totals.itbis1) = (try amount("342.00"), try amount("342.00"))
    invoice.totals.exempt = try amount("500.00")
    // A cent less than its parts, as in samples of the tax authority.
    invoice.totals.total = try amount("2761.99")
    invoice.totals.periodTotal = try amount("2761.99")
    invoice.totals.previousBalance = try amount("38.01")
    invoice.totals.paid = try amount("100.00")
    invoice.totals.payable = try amount("2700.00")
    invoice.totals.incomeTaxWithheld = try amount("10.00")
    return invoice
  }

  private static func line(
    quantity: String, price: String, net: String, billing: String? = nil,
  ) throws -> Line {
    var line = Line()
    line.quantity = Quantity(try ExactDecimal(parsing: quantity))
    (line.price, line.net, line.billing) = (try amount(price), try amount(net), billing)
    return line
  }

  private static func tax(_ category: String, rate: Int, taxable: String, tax: String) throws -> TaxSubtotal {
    var subtotal = TaxSubtotal()
    (subtotal.category, subtotal.rate) = (category, Rate(ExactDecimal(rate)))
    (subtotal.taxable, subtotal.tax) = (try amount(taxable), try amount(tax))
    return subtotal
  }
}
