import FacturaAmounts
import FacturaDiagnostics

/// Invoices after EN 16931.
extension ArithmeticCheck {
  mutating func checkEuropean(_ invoice: Invoice, as syntax: ArithmeticSyntax) {
    let counting = CountingLines(invoice, as: syntax)
    checkLines(invoice, as: syntax)
    checkAdjustments(invoice)
    checkTotals(invoice, counting)
    checkTaxes(invoice, counting)
    if invoice.specification != nil { checkPresence(invoice, as: syntax) }
    if invoice.followsPeppol { checkPeppol(invoice) }
  }

  private mutating func checkLines(_ invoice: Invoice, as syntax: ArithmeticSyntax) {
    // Peppol has no invoices in CII, and XRechnung leaves this rule out there.
    let rule = invoice.followsPeppol && syntax != .cii ? ArithmeticRule.lineNetOfPeppol : .lineNet
    for (index, line) in invoice.lines.enumerated() {
      let path = "/lines/\(index)"
      checkNet(of: line, by: rule, at: path)
      for (price, rule, field) in [(line.price, "BR-27", "price"), (line.grossPrice, "BR-28", "grossPrice")] {
        guard let price, price.value.isNegative else { continue }
        tell(.negative(figure: "the price", stated: price.value.stated, rule: rule), at: "\(path)/\(field)")
      }
      wantTwoDecimals(line.net, "the line's net amount (BT-131)", by: "BR-DEC-23", at: "\(path)/net")
      for (number, allowance) in line.allowances.enumerated() {
        checkAdjustment(allowance, .lineAllowance, at: "\(path)/allowances/\(number)")
      }
      for (number, charge) in line.charges.enumerated() {
        checkAdjustment(charge, .lineCharge, at: "\(path)/charges/\(number)")
      }
    }
  }

  /// Quantity times price is rounded before the line's allowances and charges, which are rounded already.
  private mutating func checkNet(of line: Line, by rule: ArithmeticRule, at path: String) {
    guard let quantity = line.quantity?.value, let price = line.price?.value else { return }
    let base = line.priceBase?.value ?? ArithmeticRule.unit
    guard !base.isZero,
      let product = quantity.multiplied(by: price, decimals: 9)?.divided(by: base, decimals: 2)
    else { return }
    let reckoned = product.adding(line.charges.total(\.amount) ?? .zero)?
      .subtracting(line.allowances.total(\.amount) ?? .zero)
    compare(line.net, with: reckoned, by: rule, at: "\(path)/net")
  }

  private mutating func checkAdjustments(_ invoice: Invoice) {
    for (index, allowance) in invoice.allowances.enumerated() {
      checkAdjustment(allowance, .allowance, at: "/allowances/\(index)")
    }
    for (index, charge) in invoice.charges.enumerated() {
      checkAdjustment(charge, .charge, at: "/charges/\(index)")
    }
  }

  private mutating func checkAdjustment(_ it: AllowanceCharge, _ kind: AdjustmentKind, at path: String) {
    want(it.reason != nil || it.code != nil, "a reason, or its code,", by: kind.reasonRule, at: path)
    wantTwoDecimals(it.amount, "the amount", by: kind.amountRule, at: "\(path)/amount")
    wantTwoDecimals(it.base, "the base amount", by: kind.baseRule, at: "\(path)/base")
  }

  private mutating func checkTotals(_ invoice: Invoice, _ counting: CountingLines) {
    let totals = invoice.totals
    if !counting.lines.isEmpty {
      compare(totals.lines, with: counting.lines.total(\.net), by: .lineSum, at: "/totals/lines")
    }
    let allowances = invoice.allowances.total(\.amount)
    let charges = invoice.allCharges.total(\.amount)
    compare(totals.allowances, with: allowances, by: .allowanceSum, at: "/totals/allowances")
    compare(totals.charges, with: charges, by: .chargeSum, at: "/totals/charges")
    if counting.syntax != .other || invoice.specification != nil {
      if totals.allowances == nil { checkAbsentSum(allowances, by: .allowanceSum, at: "/totals/allowances") }
      if totals.charges == nil { checkAbsentSum(charges, by: .chargeSum, at: "/totals/charges") }
    }
    if let lines = totals.lines?.value {
      let reckoned = lines.subtracting(totals.allowances?.value ?? .zero)?
        .adding(totals.charges?.value ?? .zero)
      compare(totals.withoutTax, with: reckoned, by: .withoutTax, at: "/totals/withoutTax")
    }
    if !invoice.taxes.isEmpty {
      compare(totals.tax, with: invoice.taxes.total(\.tax), by: .taxTotal, at: "/totals/tax")
    }
    if let net = totals.withoutTax?.value {
      compare(totals.total, with: net.adding(totals.tax?.value ?? .zero), by: .total, at: "/totals/total")
    }
    checkPayable(invoice)
    for term in Self.amountsOfTotals {
      wantTwoDecimals(totals[keyPath: term.amount], term.figure, by: term.rule, at: "/totals/\(term.field)")
    }
  }

  /// A sum that an invoice of the norm leaves out is zero.
  private mutating func checkAbsentSum(
    _ reckoned: ExactDecimal?, by rule: ArithmeticRule, at path: String,
  ) {
    guard let reckoned, !rule.tolerance.allows(.zero, for: reckoned) else { return }
    let sum = ArithmeticFact.AbsentSum(
      rule: rule.name, figure: rule.figure, formula: rule.formula, reckoned: reckoned.stated)
    tell(.absentSum(sum), at: path)
  }

  /// What is owed to others and collected with the invoice is due, too (XRechnung, BG-DEX-09).
  private mutating func checkPayable(_ invoice: Invoice) {
    let totals = invoice.totals
    let others = invoice.trade?.thirdParty ?? []
    guard let total = totals.total?.value else { return }
    let reckoned = total.subtracting(totals.paid?.value ?? .zero)?.adding(totals.rounding?.value ?? .zero)?
      .adding(others.total(\.amount) ?? .zero)
    compare(
      totals.payable, with: reckoned, by: others.isEmpty ? .payable : .payableWithThirdParties,
      at: "/totals/payable")
  }

  private struct AmountOfTotals {
    let amount: any KeyPath<Totals, Amount?> & Sendable
    let field: String
    let figure: String
    let rule: String
  }

  private static let amountsOfTotals: [AmountOfTotals] = [
    AmountOfTotals(amount: \.lines, field: "lines", figure: "BT-106", rule: "BR-DEC-09"),
    AmountOfTotals(amount: \.allowances, field: "allowances", figure: "BT-107", rule: "BR-DEC-10"),
    AmountOfTotals(amount: \.charges, field: "charges", figure: "BT-108", rule: "BR-DEC-11"),
    AmountOfTotals(amount: \.withoutTax, field: "withoutTax", figure: "BT-109", rule: "BR-DEC-12"),
    AmountOfTotals(amount: \.tax, field: "tax", figure: "BT-110", rule: "BR-DEC-13"),
    AmountOfTotals(
      amount: \.taxInTaxCurrency, field: "taxInTaxCurrency", figure: "BT-111", rule: "BR-DEC-15"),
    AmountOfTotals(amount: \.total, field: "total", figure: "BT-112", rule: "BR-DEC-14"),
    AmountOfTotals(amount: \.paid, field: "paid", figure: "BT-113", rule: "BR-DEC-16"),
    AmountOfTotals(amount: \.rounding, field: "rounding", figure: "BT-114", rule: "BR-DEC-17"),
    AmountOfTotals(amount: \.payable, field: "payable", figure: "BT-115", rule: "BR-DEC-18"),
  ]
}

extension Invoice {
  /// Charges of the whole document; those of logistics are charges like others (Factur-X EXTENDED).
  var allCharges: [AllowanceCharge] { charges + (trade?.logistics ?? []) }
}

/// The four kinds of allowances and charges, each with rules of its own.
private enum AdjustmentKind {
  case allowance, charge, lineAllowance, lineCharge

  var reasonRule: String {
    switch self {
    case .allowance: "BR-CO-21"
    case .charge: "BR-CO-22"
    case .lineAllowance: "BR-CO-23"
    case .lineCharge: "BR-CO-24"
    }
  }

  var amountRule: String {
    switch self {
    case .allowance: "BR-DEC-01"
    case .charge: "BR-DEC-05"
    case .lineAllowance: "BR-DEC-24"
    case .lineCharge: "BR-DEC-27"
    }
  }

  var baseRule: String {
    switch self {
    case .allowance: "BR-DEC-02"
    case .charge: "BR-DEC-06"
    case .lineAllowance: "BR-DEC-25"
    case .lineCharge: "BR-DEC-28"
    }
  }
}

/// The lines that enter the sums: those of detail. Groups and informative lines don't, nor do sub-lines of UBL, which
/// their parent's amount holds already.
struct CountingLines {
  let lines: [Line]
  let syntax: ArithmeticSyntax

  init(_ invoice: Invoice, as syntax: ArithmeticSyntax) {
    self.syntax = syntax
    lines = invoice.lines.filter { line in
      line.role.map { $0 == "DETAIL" } ?? (line.parent == nil || syntax == .cii)
    }
  }
}
