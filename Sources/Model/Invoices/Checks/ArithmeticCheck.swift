import FacturaAmounts
public import FacturaDiagnostics

/// Checks what an invoice states, and collects what doesn't add up.
struct ArithmeticCheck {
  private(set) var findings: [Finding] = []

  mutating func tell(_ fact: ArithmeticFact, at path: String) {
    tell(Finding(fact, path: DataPath(path)))
  }

  mutating func tell(_ finding: Finding) {
    findings.append(finding)
  }

  /// A figure against what its rule makes of others; a figure that isn't stated is not checked. Reckoned is nothing if it
  /// has too many figures to be kept.
  mutating func compare(
    _ stated: Amount?, with reckoned: ExactDecimal?, by rule: ArithmeticRule, at path: String,
  ) {
    guard let stated else { return }
    guard let reckoned else {
      tell(.beyondFigures(figure: rule.figure, formula: rule.formula, rule: rule.name), at: path)
      return
    }
    guard !rule.tolerance.allows(stated.value, for: reckoned) else { return }
    let difference = ArithmeticFact.Difference(
      rule: rule.name, figure: rule.figure, stated: stated.value.stated, formula: rule.formula,
      reckoned: reckoned.stated, allowed: rule.tolerance.words)
    tell(.differs(difference), at: path)
  }

  /// Amounts of EN 16931 have at most two decimals (BR-DEC-01 and those after it); prices are free.
  mutating func wantTwoDecimals(_ amount: Amount?, _ figure: String, by rule: String, at path: String) {
    guard let value = amount?.value, value.scale > 2 else { return }
    tell(.tooManyDecimals(figure: figure, stated: value.stated, rule: rule), at: path)
  }

  mutating func want(_ isThere: Bool, _ what: String, by rule: String, at path: String) {
    if !isThere { tell(.absent(what, rule: rule), at: path) }
  }
}

/// What kind of file an invoice was read from: validators compare a little differently in each.
public enum ArithmeticSyntax: Sendable {
  case ubl, cii
  /// Factura's own JSON, and e-CF.
  case other
}

extension Invoice {
  /// What doesn't add up, each as a warning with its data path and the rule's name: by the rules of the e-CF if there is a
  /// fiscal block, otherwise by those of EN 16931 (BR-CO-…, BR-S-08 and its sisters, BR-DEC-…), and by those of Peppol (R005 to
  /// R120) if the specification (BT-24) is Peppol's or XRechnung, which has taken them over; with
  /// the tolerances of the published validators. What isn't stated isn't checked, but for the sums of allowances and charges
  /// in an invoice of the norm, which are zero then; and nothing is corrected.
  public func arithmeticFindings(as syntax: ArithmeticSyntax = .other) -> [Finding] {
    var check = ArithmeticCheck()
    if let fiscal {
      check.checkFiscal(self, fiscal)
    } else {
      check.checkEuropean(self, as: syntax)
    }
    if let telephone { check.checkTelephone(telephone) }
    return check.findings
  }
}

extension Sequence {
  /// The exact sum of what the elements state; nothing if it has too many figures.
  func total(_ amount: (Element) -> Amount?) -> ExactDecimal? {
    ExactDecimal.sum(of: compactMap { amount($0)?.value })
  }
}
