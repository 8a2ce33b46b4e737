import FacturaAmounts

// Discounts for who pays early stand in the words of XRechnung's terms (BT-20), one on a line of its own:
// `#SKONTO#TAGE=7#PROZENT=2.00#BASISBETRAG=100.00#` (XRechnung 3.0, BR-DE-18).

extension Payment {
  /// Discounts for who pays early: those that the terms list, and those that stand in their words.
  package var discounts: [PaymentDiscount] {
    schedule.flatMap(\.discounts) + statements.filter { $0.kind == "SKONTO" }.map(\.discount)
  }

  /// Surcharges for who pays late, found in the same way.
  package var penalties: [PaymentDiscount] {
    schedule.flatMap(\.penalties) + statements.filter { $0.kind == "VERZUG" }.map(\.discount)
  }

  /// The terms in words, without the lines that are listed as discounts and surcharges.
  package var plainTerms: String? {
    guard let terms else { return nil }
    let lines = terms.split(separator: "\n", omittingEmptySubsequences: false)
    let plain = lines.filter { TermsStatement($0) == nil }.joined(separator: "\n")
    return plain.allSatisfy(\.isWhitespace) ? nil : plain
  }

  private var statements: [TermsStatement] {
    (terms ?? "").split(separator: "\n").compactMap { TermsStatement($0) }
  }
}

/// One such line.
private struct TermsStatement {
  let kind: Substring
  var discount = PaymentDiscount()

  /// Nothing for a line in words.
  init?(_ line: Substring) {
    let parts = line.split(separator: "#").filter { !$0.allSatisfy(\.isWhitespace) }
    guard line.first == "#", let first = parts.first, first == "SKONTO" || first == "VERZUG" else {
      return nil
    }
    kind = first
    for part in parts.dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, let number = try? ExactDecimal(parsing: String(pair[1])) else { return nil }
      switch pair[0] {
      case "TAGE": (discount.period, discount.unit) = (Quantity(number), "DAY")
      case "PROZENT": discount.percentage = Rate(number)
      case "BASISBETRAG": discount.base = Amount(number)
      default: return nil
      }
    }
    guard discount.period != nil, discount.percentage != nil else { return nil }
  }
}
