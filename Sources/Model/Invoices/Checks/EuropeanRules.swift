import FacturaAmounts

/// The rules of EN 16931-1, 6.4.2, and of Peppol BIS Billing 3 where the norm has no number for them.
extension ArithmeticRule {
  static let cents = ExactDecimal(coefficient: 2, scale: 2)
  static let unit = ExactDecimal(1)

  /// The norm says what the amount is, but has no rule with a number for it; Peppol has, and its tolerance serves all.
  static let lineNet = lineNet("BT-131")
  static let lineNetOfPeppol = lineNet("PEPPOL-R120")

  private static func lineNet(_ name: String) -> ArithmeticRule {
    ArithmeticRule(
      name, "the line's net amount (BT-131)", "BT-129 × BT-146 ÷ BT-149 + Σ BT-141 − Σ BT-136", .upTo(cents))
  }

  static let linePrice = ArithmeticRule("PEPPOL-R046", "the net price (BT-146)", "BT-148 − BT-147", .none)
  static let percentage = ArithmeticRule(
    "PEPPOL-R040", "the amount", "the percentage of the base amount", .upTo(cents))

  static let lineSum = ArithmeticRule(
    "BR-CO-10", "the sum of the lines' net amounts (BT-106)", "Σ BT-131", .rounding)
  static let allowanceSum = ArithmeticRule(
    "BR-CO-11", "the sum of allowances (BT-107)", "Σ BT-92", .rounding)
  static let chargeSum = ArithmeticRule("BR-CO-12", "the sum of charges (BT-108)", "Σ BT-99", .rounding)
  static let withoutTax = ArithmeticRule(
    "BR-CO-13", "the total without tax (BT-109)", "BT-106 − BT-107 + BT-108", .rounding)
  static let taxTotal = ArithmeticRule("BR-CO-14", "the total tax (BT-110)", "Σ BT-117", .rounding)
  static let total = ArithmeticRule(
    "BR-CO-15", "the total with tax (BT-112)", "BT-109 + BT-110", .rounding)
  static let payable = ArithmeticRule(
    "BR-CO-16", "the amount due (BT-115)", "BT-112 − BT-113 + BT-114", .rounding)
  static let payableWithThirdParties = ArithmeticRule(
    "BR-DEX-09", "the amount due (BT-115)", "BT-112 − BT-113 + BT-114 + third-party payments", .rounding)
  static let tax = ArithmeticRule("BR-CO-17", "the tax amount (BT-117)", "BT-116 × BT-119", .below(unit))

  /// The taxable amount of a category: BR-S-08 and its sisters.
  static func taxable(_ category: String) -> ArithmeticRule {
    ArithmeticRule(
      "BR-\(prefix(of: category))-08", "the taxable amount (BT-116) of category \(category)",
      "Σ BT-131 − Σ BT-92 + Σ BT-99", .none)
  }

  /// Categories without tax: BR-E-09 and its sisters.
  static func noTax(_ category: String) -> ArithmeticRule {
    ArithmeticRule(
      "BR-\(prefix(of: category))-09", "the tax amount (BT-117) of category \(category)", "0", .none)
  }

  /// What the norm's rules call the categories of UNCL 5305.
  private static func prefix(of category: String) -> String {
    switch category {
    case "K": "IC"
    case "L": "AF"
    case "M": "AG"
    default: category
    }
  }
}
