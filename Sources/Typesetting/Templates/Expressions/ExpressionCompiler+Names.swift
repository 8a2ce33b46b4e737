import FacturaDiagnostics
import FacturaInvoices

/// The names that are not the invoice's: texts, the page, carried sums, functions.
extension ExpressionCompiler {
  func text(_ names: [String], at offset: Int) throws(ExpressionProblem) -> Typed {
    guard names.count == 2 else { throw problem("a text is named text.name", at: offset) }
    let name = names[1]
    if compilation.texts.isFamily(name) {
      throw problem("the texts “\(name)” have keys: write text.\(name)[key]", at: offset)
    }
    guard let number = compilation.texts.number(of: name) else {
      throw unknown(.text, name, among: compilation.texts.names, at: offset)
    }
    if compilation.texts.hasExpressions(number) {
      let templates = try filledTexts(number, at: offset)
      return (.filledText(templates), .text(.filled(templates)))
    }
    return (.text(number), .text(.rendering))
  }

  /// A text with expressions means what its names mean where it is used.
  private func filledTexts(_ number: Int, at offset: Int) throws(ExpressionProblem) -> [TextTemplate] {
    guard compilation.enter(text: number) else {
      throw problem("the text “\(compilation.texts.names[number])” contains itself", at: offset)
    }
    defer { compilation.leaveText() }
    return compilation.texts.entries(of: number).map { entry in
      guard let entry else { return TextTemplate(segments: []) }
      return compilation.textTemplate(entry.text, at: entry.place, in: scope).trimmed
    }
  }

  func keyedText(_ family: String, key: SyntaxTree, at offset: Int) throws(ExpressionProblem) -> Typed {
    guard let number = compilation.texts.familyNumber(of: family) else {
      throw unknown(.text, family, among: compilation.texts.familyNames, at: offset)
    }
    let (expression, kind) = try compile(key)
    switch kind {
    case .text, .integer: return (.keyedText(family: number, key: expression), .text(.rendering))
    default: throw problem("a key is a text or a whole number, not \(kind.words)", at: key.offset)
    }
  }

  func page(_ names: [String], at offset: Int) throws(ExpressionProblem) -> Typed {
    if names == ["page", "count"] {
      throw ExpressionProblem(
        fact: .misplacedValue(
          name: "page.count",
          reason: "the number of pages is known at the end, and stands alone in its braces"),
        offset: offset)
    }
    guard scope.isOnPage else {
      throw ExpressionProblem(
        fact: .misplacedValue(
          name: names.joined(separator: "."), reason: "only headers, footers and feet know their page"),
        offset: offset)
    }
    compilation.readsPage = true
    if names != ["page", "number"] { compilation.readsRows = true }
    switch names.count {
    case 2 where names[1] == "number": return (.page(.number), .integer)
    case 2 where names[1] == "firstRow": return (.page(.firstRow), .integer)
    case 2 where names[1] == "lastRow": return (.page(.lastRow), .integer)
    case 3 where names[1] == "broughtForward":
      let (index, kind) = try sum(names[2], at: offset)
      return (.page(.broughtForward(sum: index, kind)), kind.kind)
    case 3 where names[1] == "total":
      let (index, kind) = try sum(names[2], at: offset)
      return (.page(.total(sum: index, kind)), kind.kind)
    case 3 where names[1] == "subtotals":
      let fields = PageTotals.fields.map(\.stringValue)
      guard let index = fields.firstIndex(of: names[2]) else {
        throw unknown(
          .field, names.joined(separator: "."), among: fields.map { "page.subtotals." + $0 }, at: offset)
      }
      return (.page(.subtotal(PageTotals.fields[index])), .amount)
    default:
      throw unknown(
        .field, names.joined(separator: "."),
        among: [
          "page.number", "page.count", "page.firstRow", "page.lastRow", "page.broughtForward", "page.total",
          "page.subtotals",
        ],
        at: offset)
    }
  }

  func carried(_ names: [String], at offset: Int) throws(ExpressionProblem) -> Typed {
    guard scope.isInSumRow else {
      throw ExpressionProblem(
        fact: .misplacedValue(
          name: names.joined(separator: "."),
          reason: "only brought-forward, carried-forward and page-subtotal rows carry sums"),
        offset: offset)
    }
    guard names.count == 2 else { throw problem("a carried sum is named carried.name", at: offset) }
    if names[1] == "rows" { return (.carried(.rows, .integer), .integer) }
    let (index, kind) = try sum(names[1], at: offset)
    return (.carried(.sum(index), kind), kind.kind)
  }

  private func sum(_ name: String, at offset: Int) throws(ExpressionProblem) -> (Int, NumericKind) {
    guard let sum = compilation.sums.firstIndex(where: { $0.name == name }) else {
      throw unknown(.sum, name, among: compilation.sums.map(\.name), at: offset)
    }
    return (sum, compilation.sums[sum].kind)
  }

  // MARK: Functions

  private static let functions = ["sum", "count", "any", "exists", "first", "round", "length"]

  /// How each is written, with an example.
  private static let forms: [String: LayoutFileFact.FunctionForm] = [
    "sum": .init("sum(list, figure)", takes: "2 values", example: "sum(lines, .net)"),
    "count": .init(
      "count(list) or count(list, test)", takes: "1 or 2 values", example: "count(lines, .net > 0)"),
    "any": .init("any(list, test)", takes: "2 values", example: "any(lines, .net > 0)"),
    "exists": .init("exists(value)", takes: "1 value", example: "exists(buyer.name)"),
    "first": .init("first(list)", takes: "1 value", example: "first(lines).name"),
    "length": .init("length(text)", takes: "1 value", example: "length(line.id) > 6"),
    "round": .init("round(figure, decimals)", takes: "2 values", example: "round(totals.total, 2)"),
  ]

  func call(_ name: String, _ arguments: [SyntaxTree], at offset: Int) throws(ExpressionProblem) -> Typed {
    switch (name, arguments.count) {
    case ("exists", 1):
      let (expression, _) = try compile(arguments[0])
      return (.exists(expression), .flag)
    case ("first", 1):
      let (list, element) = try list(arguments[0])
      return (.first(list), ValueKind(element))
    case ("length", 1):
      let (expression, kind) = try compile(arguments[0])
      guard case .text = kind else {
        throw problem("the length of \(kind.words) can't be told", at: arguments[0].offset)
      }
      return (.length(expression), .integer)
    case ("round", 2): return try rounded(arguments[0], places: arguments[1])
    case ("count", 1): return (.count(list: try list(arguments[0]).0, slot: 0, test: nil), .integer)
    case ("count", 2):
      let (list, inner) = try aggregate(over: arguments[0])
      return (.count(list: list, slot: inner.slot, test: try inner.compiler.test(arguments[1])), .integer)
    case ("any", 2):
      let (list, inner) = try aggregate(over: arguments[0])
      return (.any(list: list, slot: inner.slot, test: try inner.compiler.test(arguments[1])), .flag)
    case ("sum", 2): return try sum(arguments[0], of: arguments[1])
    default:
      guard let form = Self.forms[name] else {
        throw unknown(.function, name, among: Self.functions, at: offset)
      }
      throw ExpressionProblem(
        fact: .arguments(function: name, form, given: arguments.count, expression: spelling), offset: offset)
    }
  }

  private func list(_ tree: SyntaxTree) throws(ExpressionProblem) -> (Expression, ModelKind) {
    let (expression, kind) = try compile(tree)
    guard case .list(let element) = kind else {
      throw problem("a list is expected, not \(kind.words)", at: tree.offset)
    }
    return (expression, element)
  }

  private func aggregate(
    over tree: SyntaxTree,
  ) throws(ExpressionProblem) -> (Expression, inner: (compiler: ExpressionCompiler, slot: Int)) {
    let (list, element) = try list(tree)
    var inner = self
    let slot = compilation.newSlot()
    inner.scope.element = Scope.Variable(name: "", slot: slot, kind: ValueKind(element))
    return (list, (inner, slot))
  }

  private func sum(_ tree: SyntaxTree, of term: SyntaxTree) throws(ExpressionProblem) -> Typed {
    let (list, inner) = try aggregate(over: tree)
    let (expression, kind) = try inner.compiler.compile(term)
    guard let numeric = kind.numeric else { throw problem("\(kind.words) can't be summed", at: term.offset) }
    return (.sum(list: list, slot: inner.slot, of: expression, numeric), kind)
  }

  private func rounded(_ tree: SyntaxTree, places: SyntaxTree) throws(ExpressionProblem) -> Typed {
    let (expression, kind) = try compile(tree)
    guard let numeric = kind.numeric else { throw problem("\(kind.words) can't be rounded", at: tree.offset) }
    guard case .number(let text) = places.node, let decimals = UInt8(text), decimals <= 9 else {
      throw problem("the number of decimals is a figure from 0 to 9", at: places.offset)
    }
    return (.rounded(expression, decimals: decimals, numeric), kind)
  }
}
