import FacturaAmounts

/// What a figure must be, and by which rule.
struct ArithmeticRule {
  /// How far a stated figure may be from the reckoned one.
  enum Tolerance {
    /// The same value.
    case none
    /// The reckoned figure, exact or rounded to two decimals. Schematron rounds halves up towards +∞ (XPath `round`),
    /// bookkeeping away from zero: either is accepted.
    case rounding
    /// At most so much.
    case upTo(ExactDecimal)
    /// Less than so much.
    case below(ExactDecimal)
  }

  /// `BR-CO-15`.
  let name: String
  /// What the figure is called in messages.
  let figure: String
  /// How it is reckoned, in the terms of the rule's own text.
  let formula: String
  var tolerance: Tolerance

  init(_ name: String, _ figure: String, _ formula: String, _ tolerance: Tolerance) {
    self.name = name
    self.figure = figure
    self.formula = formula
    self.tolerance = tolerance
  }

  func with(_ tolerance: Tolerance) -> ArithmeticRule {
    var rule = self
    rule.tolerance = tolerance
    return rule
  }
}

extension ArithmeticRule.Tolerance {
  func allows(_ stated: ExactDecimal, for reckoned: ExactDecimal) -> Bool {
    switch self {
    case .none: return stated.isSameValue(as: reckoned)
    case .rounding: return stated.isSameValue(as: reckoned) || Self.isRounded(stated, from: reckoned)
    case .upTo(let most): return Self.distance(stated, reckoned).map { $0 <= most } ?? false
    case .below(let limit): return Self.distance(stated, reckoned).map { $0 < limit } ?? false
    }
  }

  /// For a message; nothing where no difference is allowed.
  var words: String? {
    switch self {
    case .none, .rounding: nil
    case .upTo(let most): most.stated
    case .below(let limit): "less than \(limit.stated)"
    }
  }

  /// Half-way, both neighbours are right.
  private static func isRounded(_ stated: ExactDecimal, from reckoned: ExactDecimal) -> Bool {
    guard let distance = distance(stated, reckoned), let short = stated.rounded(to: 2) else { return false }
    return short.isSameValue(as: stated) && distance <= ExactDecimal(coefficient: 5, scale: 3)
  }

  private static func distance(_ a: ExactDecimal, _ b: ExactDecimal) -> ExactDecimal? {
    a.subtracting(b)?.magnitude
  }
}

extension ExactDecimal {
  /// As invoices state it: 1728.70.
  var stated: String { NumberFormat.stated.text(of: self, in: .english) }
}
