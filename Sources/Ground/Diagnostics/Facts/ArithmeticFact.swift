/// What doesn't add up in an invoice. The figures are printed as they are stated nevertheless.
package enum ArithmeticFact: Fact {
  /// A stated figure is not what its rule makes of others.
  case differs(Difference)
  /// A sum that isn't stated, and is zero therefore, is not what its rule makes of others.
  case absentSum(AbsentSum)
  /// A figure that may have two decimals has more.
  case tooManyDecimals(figure: String, stated: String, rule: String)
  /// A figure that may not be below zero is.
  case negative(figure: String, stated: String, rule: String)
  /// What a rule wants is not stated.
  case absent(String, rule: String)
  /// Two things that exclude or demand each other.
  case conflict(String, rule: String)
  /// The figures that a rule adds or multiplies make a number too long to be kept exactly.
  case beyondFigures(figure: String, formula: String, rule: String)
  /// A figure with more places before its point than the format has.
  case tooLong(figure: String, stated: String, limit: Int)
  /// A tax beside the ITBIS whose rate isn't stated, or that the totals don't list.
  case unrated(code: String, isListed: Bool, isExcise: Bool)

  /// A stated figure and what came out instead.
  package struct Difference: Hashable, Sendable {
    /// `BR-CO-15`.
    package var rule: String
    /// `the total with tax (BT-112)`.
    package var figure: String
    package var stated: String
    /// `BT-109 + BT-110`.
    package var formula: String
    package var reckoned: String
    /// How far apart they may be; nothing if they must be equal.
    package var allowed: String?

    package init(
      rule: String, figure: String, stated: String, formula: String, reckoned: String, allowed: String?,
    ) {
      self.rule = rule
      self.figure = figure
      self.stated = stated
      self.formula = formula
      self.reckoned = reckoned
      self.allowed = allowed
    }
  }

  /// A sum that isn't stated and what came out instead.
  package struct AbsentSum: Hashable, Sendable {
    /// `BR-CO-11`.
    package var rule: String
    /// `the sum of allowances (BT-107)`.
    package var figure: String
    /// `Σ BT-92`.
    package var formula: String
    package var reckoned: String

    package init(rule: String, figure: String, formula: String, reckoned: String) {
      self.rule = rule
      self.figure = figure
      self.formula = formula
      self.reckoned = reckoned
    }
  }

  package var severity: Finding.Severity { .warning }

  package var code: String {
    switch self {
    case .differs(let difference): "arithmetic.\(difference.rule.lowercased())"
    case .absentSum(let sum): "arithmetic.\(sum.rule.lowercased())"
    case .tooManyDecimals(_, _, let rule), .negative(_, _, let rule), .absent(_, let rule),
      .conflict(_, let rule), .beyondFigures(_, _, let rule):
      "arithmetic.\(rule.lowercased())"
    case .tooLong: "arithmetic.too-long"
    case .unrated: "arithmetic.unrated"
    }
  }

  package var message: String {
    switch self {
    case .differs(let it): "\(it.figure) is \(it.stated), but \(it.formula) is \(it.reckoned)"
    case .absentSum(let it):
      "\(it.figure) is not stated, and zero therefore, but \(it.formula) is \(it.reckoned)"
    case .tooManyDecimals(let figure, let stated, _): "\(figure) is \(stated), with more than 2 decimals"
    case .negative(let figure, let stated, _): "\(figure) is \(stated), which is below zero"
    case .absent(let what, _): "\(what) is not stated"
    case .conflict(let what, _): what
    case .beyondFigures(let figure, let formula, _):
      "\(figure) can't be checked: \(formula) has more than 30 figures"
    case .tooLong(let figure, let stated, let limit):
      "\(figure) is \(stated), with more than \(limit) figures before the point"
    case .unrated(let code, let isListed, let isExcise):
      (isListed
        ? "the additional tax \(code) has no rate"
        : "the line bears the additional tax \(code), whose rate the totals don't state")
        + ", so that " + (isExcise ? "excise and ITBIS of a line" : "what a page has of it")
        + " can't be reckoned"
    }
  }

  package var hints: [String] {
    switch self {
    case .differs(let difference):
      [
        "rule \(difference.rule)"
          + (difference.allowed.map { ", which allows a difference of \($0)" } ?? "")
          + "; the stated figure is printed as it stands"
      ]
    case .absentSum(let sum): ["rule \(sum.rule)"]
    case .tooManyDecimals(_, _, let rule), .negative(_, _, let rule), .absent(_, let rule),
      .conflict(_, let rule), .beyondFigures(_, _, let rule):
      ["rule \(rule)"]
    case .tooLong: ["the format has 16 figures before the point and 2 behind it"]
    case .unrated(_, _, let isExcise):
      [
        "state its rate in the totals (TasaImpuestoAdicional): "
          + (isExcise ? "per cent, or for codes 006 to 022 pesos a litre or box" : "per cent")
      ]
    }
  }
}
