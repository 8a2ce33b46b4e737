import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaPages
import FacturaTemplates

/// Reckons the plain expressions of a layout by itself. What takes more than the model's own values and the four
/// operations (sums over lists, counts, conditions) is unknown here, and isn't compared.
extension StatedValues {
  enum Stated {
    case known(ModelValue)
    case unknown
  }

  mutating func evaluate(_ expression: Expression, _ turns: Turns) throws(Finding) -> Stated {
    switch expression {
    case .constant(let value): return .known(value)
    case .slot(let slot): return .known(try value(ofSlot: slot, turns))
    case .field(let slot, let field): return .known(try self.field(field, ofSlot: slot, turns))
    case .path(let slot, let fields): return .known(Self.walk(fields, from: try value(ofSlot: slot, turns)))
    case .member(let base, let fields):
      guard case .known(let value) = try evaluate(base, turns) else { return .unknown }
      return .known(Self.walk(fields, from: value))
    case .first(let list):
      guard case .known(.list(let list)) = try evaluate(list, turns) else { return .unknown }
      return .known(try list.element(at: .start)?.value ?? ModelValue.none)
    case .coalesce(let first, let second):
      guard case .known(let value) = try evaluate(first, turns) else { return .unknown }
      if case .none = value { return try evaluate(second, turns) }
      return .known(value)
    case .text(let number): return text(number)
    case .keyedText(let family, let key): return try keyedText(family, key, turns)
    case .arithmetic(let sign, let a, let b, let kind):
      return try combined((a, b), kind, turns) { $0.combined(with: $1, sign) }
    case .negation(let operand, let kind): return try changed(operand, kind, turns) { -$0 }
    case .rounded(let operand, let decimals, let kind):
      return try changed(operand, kind, turns) { $0.rounded(to: decimals) }
    case .page(let figure): return .known(value(of: figure))
    case .carried(.sum(let sum), let kind):
      let sums = page.isPageSubtotal ? page.onPage : page.carried
      return sums.indices.contains(sum) ? .known(Self.value(sums[sum], kind)) : .unknown
    case .share, .filledText, .conditional, .not, .and, .or, .comparison, .exists, .length, .count, .any,
      .sum, .carried:
      return .unknown
    }
  }

  private static func walk(_ fields: [Int], from start: ModelValue) -> ModelValue {
    var value = start
    for field in fields {
      guard case .record(let record) = value else { return .none }
      value = record.value(at: field)
    }
    return value
  }

  // MARK: Texts

  private func text(_ number: Int) -> Stated {
    let texts = plan.template.texts
    guard texts.indices.contains(plan.languageNumber), texts[plan.languageNumber].indices.contains(number)
    else {
      return .unknown
    }
    return .known(.text(texts[plan.languageNumber][number]))
  }

  private mutating func keyedText(
    _ family: Int, _ key: Expression, _ turns: Turns,
  ) throws(Finding) -> Stated {
    guard case .known(let value) = try evaluate(key, turns) else { return .unknown }
    let word: String
    switch value {
    case .text(let text): word = text
    case .integer(let number): word = String(number)
    case .none: return .known(.none)
    default: return .unknown
    }
    let families = plan.template.families
    guard families.indices.contains(plan.languageNumber),
      families[plan.languageNumber].indices.contains(family)
    else { return .unknown }
    return .known(families[plan.languageNumber][family][word].map { .text($0) } ?? .none)
  }

  // MARK: Figures

  private mutating func changed(
    _ operand: Expression, _ kind: NumericKind, _ turns: Turns, _ change: (ExactDecimal) -> ExactDecimal?,
  ) throws(Finding) -> Stated {
    guard case .known(let value) = try evaluate(operand, turns) else { return .unknown }
    guard let figure = value.figure else { return .known(.none) }
    return change(figure).map { .known(Self.value($0, kind)) } ?? .unknown
  }

  private mutating func combined(
    _ operands: (Expression, Expression), _ kind: NumericKind, _ turns: Turns,
    _ combine: (ExactDecimal, ExactDecimal) -> ExactDecimal?,
  ) throws(Finding) -> Stated {
    guard case .known(let x) = try evaluate(operands.0, turns),
      case .known(let y) = try evaluate(operands.1, turns)
    else { return .unknown }
    guard let x = x.figure, let y = y.figure else { return .known(.none) }
    return combine(x, y).map { .known(Self.value($0, kind)) } ?? .unknown
  }

  private mutating func value(of figure: PageFigure) -> ModelValue {
    let record = page.record
    switch figure {
    case .number: return .integer(record.number)
    case .firstRow: return record.rows.map { .integer($0.lowerBound) } ?? .none
    case .lastRow: return record.rows.map { .integer($0.upperBound) } ?? .none
    case .broughtForward(let sum, let kind):
      page.printsSums = true
      return Self.value(record.broughtForward.sum(sum), kind)
    case .total(let sum, let kind):
      page.printsSums = true
      return Self.value(record.pageTotals.sum(sum), kind)
    case .subtotal(let field):
      let value = pageTotals.value(of: field, ofPage: record.number, lines: record.rows)
      page.subtotals[field] = value.figure
      return value
    case .count: return .none
    }
  }

  private static func value(_ figure: ExactDecimal, _ kind: NumericKind) -> ModelValue {
    if kind == .elapsed { return figure.wholeNumber.map { .elapsed(ElapsedTime(seconds: $0)) } ?? .none }
    return .quantity(Quantity(figure))
  }
}

extension [ExactDecimal] {
  /// A page without rows has no sums: they are zero.
  fileprivate func sum(_ index: Int) -> ExactDecimal { indices.contains(index) ? self[index] : .zero }
}

extension ModelValue {
  /// The figure of a value that has one.
  var figure: ExactDecimal? {
    switch self {
    case .amount(let amount): amount.value
    case .quantity(let quantity): quantity.value
    case .rate(let rate): rate.value
    case .integer(let integer): ExactDecimal(integer)
    case .elapsed(let elapsed): ExactDecimal(elapsed.seconds)
    case .none, .text, .flag, .date, .time, .timestamp, .record, .list: nil
    }
  }
}

extension ExactDecimal {
  /// Quotients are rounded by whoever divides, so they aren't compared.
  fileprivate func combined(with other: ExactDecimal, _ sign: BinaryOperator) -> ExactDecimal? {
    switch sign {
    case .plus: adding(other)
    case .minus: subtracting(other)
    case .times: multiplied(by: other)
    default: nil
    }
  }
}
