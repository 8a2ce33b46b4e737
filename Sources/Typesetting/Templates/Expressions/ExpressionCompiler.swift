import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices

/// What is wrong with an expression, and at which byte of its text.
struct ExpressionProblem: Error {
  var fact: LayoutFileFact
  var offset: Int
}

/// Looks up the names of an expression and checks its kinds.
struct ExpressionCompiler {
  typealias Typed = (expression: Expression, kind: ValueKind)

  let compilation: Compilation
  var scope: Scope
  /// The expression as it is written, for messages.
  let spelling: String

  func compile(_ tree: SyntaxTree) throws(ExpressionProblem) -> Typed {
    switch tree.node {
    case .number(let text): return try number(text, at: tree.offset)
    case .string(let text):
      return text.isEmpty ? (.constant(.none), .nothing) : (.constant(.text(text)), .text(.rendering))
    case .flag(let flag): return (.constant(.flag(flag)), .flag)
    case .path(let names, let isOnElement): return try path(names, isOnElement: isOnElement, at: tree.offset)
    case .member(let base, let names):
      let (expression, kind) = try compile(base)
      let (fields, end) = try fields(names, of: kind, at: tree.offset)
      return (.member(expression, fields), end)
    case .keyed(let family, let key): return try keyedText(family, key: key, at: tree.offset)
    case .call(let name, let arguments): return try call(name, arguments, at: tree.offset)
    case .negation(let operand):
      let (expression, kind) = try compile(operand)
      guard let numeric = kind.numeric else {
        throw problem("\(kind.words) has no opposite", at: tree.offset)
      }
      return (.negation(expression, numeric), kind)
    case .not(let operand): return (.not(try test(operand)), .flag)
    case .binary(let sign, let left, let right): return try binary(sign, left, right, at: tree.offset)
    case .conditional(let condition, let yes, let no): return try conditional(condition, yes, no)
    }
  }

  /// A subexpression that must be a test.
  func test(_ tree: SyntaxTree) throws(ExpressionProblem) -> Expression {
    let (expression, kind) = try compile(tree)
    guard case .flag = kind else {
      throw problem(
        "a test must be yes or no, not \(kind.words): compare it, or ask exists(…)", at: tree.offset)
    }
    return expression
  }

  func problem(_ message: String, at offset: Int) -> ExpressionProblem {
    ExpressionProblem(fact: .kind(message: message, expression: spelling), offset: offset)
  }

  private func number(_ text: String, at offset: Int) throws(ExpressionProblem) -> Typed {
    guard let value = try? ExactDecimal(parsing: text) else {
      throw problem("\(text) has more figures than can be kept exactly", at: offset)
    }
    if value.scale == 0, let whole = Int(exactly: value.coefficient) {
      return (.constant(.integer(whole)), .number)
    }
    return (.constant(.quantity(Quantity(value))), .number)
  }

  // MARK: Paths

  private func path(_ names: [String], isOnElement: Bool, at offset: Int) throws(ExpressionProblem) -> Typed {
    let base: (slot: Int, kind: ValueKind, rest: ArraySlice<String>)
    if isOnElement {
      guard let element = scope.element else {
        throw problem(
          "a path that begins with a dot has a meaning only inside sum, count and any", at: offset)
      }
      base = (element.slot, element.kind, names[...])
    } else if let variable = scope.variable(names[0]) {
      base = (variable.slot, variable.kind, names.dropFirst())
    } else if names[0] == "text" {
      return try text(names, at: offset)
    } else if names[0] == "page" {
      return try page(names, at: offset)
    } else if names[0] == "carried" {
      return try carried(names, at: offset)
    } else {
      guard scope.invoice.index(of: names[0]) != nil else {
        throw unknown(.field, names[0], among: scope.names, at: offset)
      }
      base = (0, .record(scope.invoice), names[...])
    }
    let (fields, kind) = try fields(Array(base.rest), of: base.kind, at: offset)
    switch fields.count {
    case 0: return (.slot(base.slot), kind)
    case 1: return (.field(slot: base.slot, fields[0]), kind)
    default: return (.path(slot: base.slot, fields), kind)
    }
  }

  /// Field numbers for names, and the kind at their end.
  private func fields(
    _ names: [String], of start: ValueKind, at offset: Int,
  ) throws(ExpressionProblem) -> ([Int], ValueKind) {
    var kind = start
    var fields: [Int] = []
    for name in names {
      guard case .record(let schema) = kind else {
        let hint =
          if case .list = kind { ": go through it with <for>, or use first, sum, count or any" } else { "" }
        throw problem("\(kind.words) has no field “\(name.shortened)”\(hint)", at: offset)
      }
      guard let index = schema.index(of: name) else {
        throw unknown(.field, name, among: schema.fields.map(\.name), at: offset)
      }
      fields.append(index)
      kind = ValueKind(schema.fields[index].kind())
    }
    return (fields, kind)
  }

  func unknown(
    _ what: LayoutFileFact.Name, _ name: String, among known: [String], at offset: Int,
  ) -> ExpressionProblem {
    ExpressionProblem(
      fact: .unknown(what, name: name, nearest: Nearest.name(to: name, among: known)), offset: offset)
  }

  // MARK: Operators

  private func binary(
    _ sign: BinaryOperator, _ left: SyntaxTree, _ right: SyntaxTree, at offset: Int,
  ) throws(ExpressionProblem) -> Typed {
    switch sign {
    case .and: return (.and(try test(left), try test(right)), .flag)
    case .or: return (.or(try test(left), try test(right)), .flag)
    case .coalesce:
      let (a, first) = try compile(left)
      let (b, second) = try compile(right)
      let kind = try common(first, second, at: Alternatives("??", right.offset) { .coalesce(a, $0, $1) })
      return (.coalesce(a, b), kind)
    case .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual:
      return try comparison(sign, left, right, at: offset)
    case .plus, .minus, .times, .over:
      return try arithmetic(sign, left, right, at: offset)
    }
  }

  /// Where one value or another is chosen.
  private struct Alternatives {
    let sign: String
    let offset: Int
    /// Which of two texts it is.
    let tongue: (Tongue, Tongue) -> Tongue

    init(_ sign: String, _ offset: Int, _ tongue: @escaping (Tongue, Tongue) -> Tongue) {
      (self.sign, self.offset, self.tongue) = (sign, offset, tongue)
    }
  }

  /// The kind of a value that is one or the other.
  private func common(
    _ a: ValueKind, _ b: ValueKind, at choice: Alternatives,
  ) throws(ExpressionProblem) -> ValueKind {
    if case .nothing = b { return a }
    if case .nothing = a { return b }
    if case .text(let first) = a, case .text(let second) = b {
      return .text(first.isSame(as: second) ? first : choice.tongue(first, second))
    }
    if a.isSame(as: b) { return a }
    if let x = a.numeric, let y = b.numeric, let both = x.common(with: y) { return both.kind }
    throw problem("“\(choice.sign)” can't choose between \(a.words) and \(b.words)", at: choice.offset)
  }

  private func conditional(
    _ condition: SyntaxTree, _ yes: SyntaxTree, _ no: SyntaxTree,
  ) throws(ExpressionProblem) -> Typed {
    let test = try test(condition)
    let (a, first) = try compile(yes)
    let (b, second) = try compile(no)
    let kind = try common(first, second, at: Alternatives("? :", no.offset) { .conditional(test, $0, $1) })
    return (.conditional(test, a, b), kind)
  }

  private func comparison(
    _ sign: BinaryOperator, _ left: SyntaxTree, _ right: SyntaxTree, at offset: Int,
  ) throws(ExpressionProblem) -> Typed {
    let (a, first) = try compile(left)
    let (b, second) = try compile(right)
    let comparand: Comparand
    switch (first, second) {
    case (.text, .text), (.text, .nothing): comparand = .text
    case (.flag, .flag) where sign == .equal || sign == .unequal: comparand = .flag
    case (.date, .date): comparand = .date
    case (.time, .time): comparand = .time
    case (.timestamp, .timestamp): comparand = .timestamp
    default:
      guard let x = first.numeric, let y = second.numeric, x.common(with: y) != nil else {
        throw problem("\(first.words) can't be compared with \(second.words)", at: offset)
      }
      comparand = .decimal
    }
    return (.comparison(sign, a, b, comparand), .flag)
  }

  private func arithmetic(
    _ sign: BinaryOperator, _ left: SyntaxTree, _ right: SyntaxTree, at offset: Int,
  ) throws(ExpressionProblem) -> Typed {
    let (a, first) = try compile(left)
    let (b, second) = try compile(right)
    let verb =
      sign == .plus
      ? "added to" : sign == .minus ? "subtracted from" : sign == .times ? "multiplied by" : "divided by"
    guard let x = first.numeric, let y = second.numeric else {
      let (low, high) = sign == .plus || sign == .minus ? (second, first) : (first, second)
      throw problem("\(low.words) can't be \(verb) \(high.words)", at: offset)
    }
    let result: NumericKind? =
      switch sign {
      case .plus, .minus: x.common(with: y)
      case .times: x.product(with: y)
      default: x.quotient(by: y)
      }
    guard let result else {
      let (low, high) = sign == .plus || sign == .minus ? (second, first) : (first, second)
      throw problem("\(low.words) can't be \(verb) \(high.words)", at: offset)
    }
    if sign == .times, x == .rate, result != .rate { return (.share(b, rate: a, result), result.kind) }
    if sign == .times, y == .rate, result != .rate { return (.share(a, rate: b, result), result.kind) }
    return (.arithmetic(sign, a, b, result), result.kind)
  }
}
