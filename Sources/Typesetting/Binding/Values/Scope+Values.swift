import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaLayout
import FacturaPages
import FacturaTemplates

/// Reckoning expressions. Their kinds were checked when the layout was compiled; a value of another kind can't come,
/// and would count as missing.
extension Scope {
  mutating func value(_ expression: Expression) throws(LayoutError) -> ModelValue {
    switch expression {
    case .constant(let value): return value
    case .slot(let slot): return slots[slot]
    case .field(let slot, let field): return self.field(field, ofSlot: slot)
    case .path(let slot, let fields):
      var value = slots[slot]
      for field in fields { value = Self.field(field, of: value) }
      return value
    case .member(let base, let fields):
      var value = try self.value(base)
      for field in fields { value = Self.field(field, of: value) }
      return value
    case .text(let number): return .text(setting.texts[number])
    case .filledText(let templates): return .text(try text(templates[setting.languageNumber]))
    case .keyedText(let family, let key): return try keyedText(family, key)
    case .page(let figure): return pageFigure(figure)
    case .carried(let figure, let kind): return carriedFigure(figure, kind)
    case .coalesce(let first, let second):
      let value = try self.value(first)
      if case .none = value { return try self.value(second) }
      return value
    case .conditional(let test, let yes, let no): return try holds(test) ? value(yes) : value(no)
    case .not, .and, .or, .comparison, .exists, .any: return .flag(try holds(expression))
    case .arithmetic(_, _, _, let kind), .share(_, _, let kind), .negation(_, let kind),
      .rounded(_, _, let kind), .sum(_, _, _, let kind):
      return try decimal(expression).map { ModelValue($0, kind) } ?? .none
    case .first(let list):
      guard case .list(let list) = try value(list), let (value, _) = try element(of: list, at: .start) else {
        return .none
      }
      return value
    case .length(let operand):
      guard case .text(let text) = try value(operand) else { return .integer(0) }
      return .integer(text.count)
    case .count(let list, let slot, let test): return .integer(try count(list, slot: slot, test))
    }
  }

  @inline(__always)
  private static func field(_ field: Int, of value: ModelValue) -> ModelValue {
    guard case .record(let record) = value else { return .none }
    return record.value(at: field)
  }

  @inline(__always)
  func field(_ field: Int, ofSlot slot: Int) -> ModelValue {
    guard case .record(let record) = slots[slot] else { return .none }
    return record.value(at: field)
  }

  private mutating func keyedText(_ family: Int, _ key: Expression) throws(LayoutError) -> ModelValue {
    guard let word = try keyWord(key) else { return .none }
    return setting.text(family: family, key: word).map(ModelValue.text) ?? .none
  }

  mutating func keyWord(_ key: Expression) throws(LayoutError) -> String? {
    switch try value(key) {
    case .text(let text): text
    case .integer(let number): String(number)
    default: nil
    }
  }

  private func pageFigure(_ figure: PageFigure) -> ModelValue {
    guard let page else { return .none }
    switch figure {
    case .number: return .integer(page.number)
    case .firstRow: return page.rows.map { .integer($0.lowerBound) } ?? .none
    case .lastRow: return page.rows.map { .integer($0.upperBound) } ?? .none
    case .broughtForward(let sum, let kind): return Self.sum(sum, of: page.broughtForward, kind)
    case .total(let sum, let kind): return Self.sum(sum, of: page.pageTotals, kind)
    case .subtotal(let field):
      return setting.pageTotals?.value(of: field, ofPage: page.number, lines: page.rows) ?? .none
    case .count: return .none
    }
  }

  private func carriedFigure(_ figure: CarriedFigure, _ kind: NumericKind) -> ModelValue {
    guard let carried else { return .none }
    switch figure {
    case .rows: return .integer(carried.rowCount)
    case .sum(let sum): return Self.sum(sum, of: carried.sums, kind)
    }
  }

  /// A page without rows has no sums: they are zero.
  private static func sum(_ index: Int, of sums: [ExactDecimal], _ kind: NumericKind) -> ModelValue {
    ModelValue(sums.indices.contains(index) ? sums[index] : .zero, kind)
  }

  // MARK: Tests

  mutating func holds(_ expression: Expression) throws(LayoutError) -> Bool {
    switch expression {
    case .not(let operand): return try !holds(operand)
    case .and(let a, let b):
      guard try holds(a) else { return false }
      return try holds(b)
    case .or(let a, let b):
      if try holds(a) { return true }
      return try holds(b)
    case .comparison(let sign, let a, let b, let comparand): return try compare(sign, a, b, comparand)
    case .exists(let operand): return Self.exists(try value(operand))
    case .any(let list, let slot, let test):
      var found = false
      try elements(of: list, slot: slot) { scope throws(LayoutError) in
        found = try scope.holds(test)
        return !found
      }
      return found
    default:
      guard case .flag(let flag) = try value(expression) else { return false }
      return flag
    }
  }

  private static func exists(_ value: ModelValue) -> Bool {
    switch value {
    case .none: false
    case .text(let text): !text.isEmpty
    case .list(let list): !list.isEmpty
    default: true
    }
  }

  /// What is missing is equal only to what is missing, and neither less nor greater than anything.
  private mutating func compare(
    _ sign: BinaryOperator, _ a: Expression, _ b: Expression, _ comparand: Comparand,
  ) throws(LayoutError) -> Bool {
    let order: Int?
    let areBothMissing: Bool
    if comparand == .decimal {
      let (x, y) = (try decimal(a), try decimal(b))
      areBothMissing = x == nil && y == nil
      order = if let x, let y { x.order(against: y) } else { nil }
    } else {
      let (x, y) = (try value(a), try value(b))
      areBothMissing = !Self.exists(x) && !Self.exists(y)
      order = Self.order(of: x, against: y)
    }
    switch sign {
    case .equal: return order == 0 || areBothMissing
    case .unequal: return order != 0 && !areBothMissing
    case .less: return order.map { $0 < 0 } ?? false
    case .lessOrEqual: return order.map { $0 <= 0 } ?? false
    case .greater: return order.map { $0 > 0 } ?? false
    case .greaterOrEqual: return order.map { $0 >= 0 } ?? false
    case .or, .and, .coalesce, .plus, .minus, .times, .over: return false
    }
  }

  private static func order(of a: ModelValue, against b: ModelValue) -> Int? {
    switch (a, b) {
    case (.text(let x), .text(let y)): x == y ? 0 : x < y ? -1 : 1
    case (.flag(let x), .flag(let y)): x == y ? 0 : 1
    case (.date(let x), .date(let y)): x == y ? 0 : x < y ? -1 : 1
    case (.time(let x), .time(let y)): x == y ? 0 : x < y ? -1 : 1
    case (.timestamp(let x), .timestamp(let y)): x == y ? 0 : x < y ? -1 : 1
    default: nil
    }
  }

  // MARK: Lists

  private mutating func count(
    _ list: Expression, slot: Int, _ test: Expression?,
  ) throws(LayoutError) -> Int {
    var count = 0
    try elements(of: list, slot: slot) { scope throws(LayoutError) in
      if let test { if try scope.holds(test) { count += 1 } } else { count += 1 }
      return true
    }
    return count
  }

  /// Runs `body` for each element in its slot, until it says that it has seen enough. Slot 0 is none: the invoice
  /// stands there.
  mutating func elements(
    of list: Expression, slot: Int, _ body: (inout Scope) throws(LayoutError) -> Bool,
  ) throws(LayoutError) {
    guard case .list(let list) = try value(list) else { return }
    var position = ListPosition.start
    while let (value, next) = try element(of: list, at: position) {
      if slot > 0 { slots[slot] = value }
      guard try body(&self) else { return }
      position = next
    }
  }
}
