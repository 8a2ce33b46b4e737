import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaLayout
import FacturaTemplates

/// Reckoning with figures, exactly. A missing operand makes a missing result.
extension Scope {
  /// Decimals that a quotient is rounded to.
  private static let quotientDecimals: UInt8 = 6

  mutating func decimal(_ expression: Expression) throws(LayoutError) -> ExactDecimal? {
    switch expression {
    case .arithmetic(let sign, let a, let b, _):
      guard let x = try decimal(a), let y = try decimal(b) else { return nil }
      return try reckon(sign, x, y)
    case .share(let base, let rate, _):
      guard let x = try decimal(base), let y = try decimal(rate) else { return nil }
      let hundredth = ExactDecimal(coefficient: 1, scale: 2)
      return try exact(x.multiplied(by: y)?.multiplied(by: hundredth))
    case .negation(let operand, _): return try decimal(operand).map { -$0 }
    case .rounded(let operand, let decimals, _):
      guard let value = try decimal(operand) else { return nil }
      return try exact(value.rounded(to: decimals))
    case .sum(let list, let slot, let term, _): return try sum(list, slot: slot, term)
    case .field(let slot, let field):
      return self.field(field, ofSlot: slot).decimal
    default: return try value(expression).decimal
    }
  }

  private func reckon(
    _ sign: BinaryOperator, _ x: ExactDecimal, _ y: ExactDecimal,
  ) throws(LayoutError) -> ExactDecimal? {
    switch sign {
    case .plus: return try exact(x.adding(y))
    case .minus: return try exact(x.subtracting(y))
    case .times: return try exact(x.multiplied(by: y))
    case .over:
      if y.isZero { throw failure(.divisionByZero) }
      return try exact(x.divided(by: y, decimals: Self.quotientDecimals))
    default: return nil
    }
  }

  private mutating func sum(
    _ list: Expression, slot: Int, _ term: Expression,
  ) throws(LayoutError) -> ExactDecimal {
    var total = ExactDecimal.zero
    try elements(of: list, slot: slot) { scope throws(LayoutError) in
      if let value = try scope.decimal(term) { total = try scope.exact(total.adding(value)) }
      return true
    }
    return total
  }

  private func exact(_ value: ExactDecimal?) throws(LayoutError) -> ExactDecimal {
    guard let value else { throw failure(.overflow) }
    return value
  }
}

extension ModelValue {
  /// The figure of a value that has one.
  @inline(__always)
  var decimal: ExactDecimal? {
    switch self {
    case .amount(let amount): amount.value
    case .quantity(let quantity): quantity.value
    case .rate(let rate): rate.value
    case .integer(let integer): ExactDecimal(integer)
    case .elapsed(let elapsed): ExactDecimal(elapsed.seconds)
    case .none, .text, .flag, .date, .time, .timestamp, .record, .list: nil
    }
  }

  /// A figure as a value of a kind. A number without a unit travels as a quantity.
  init(_ decimal: ExactDecimal, _ kind: NumericKind) {
    switch kind {
    case .amount: self = .amount(Amount(decimal))
    case .quantity, .number: self = .quantity(Quantity(decimal))
    case .rate: self = .rate(Rate(decimal))
    case .integer: self = decimal.wholeNumber.map(ModelValue.integer) ?? .quantity(Quantity(decimal))
    case .elapsed: self = decimal.wholeNumber.map { .elapsed(ElapsedTime(seconds: $0)) } ?? .none
    }
  }
}
