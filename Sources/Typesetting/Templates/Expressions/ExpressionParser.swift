import FacturaDiagnostics

/// Reads an expression. Weakest first:
///
///     a ? b : c      or      and      not      == != < <= > >=      ??      + −      * /      −a      a.b  f(a)  (a)
struct ExpressionParser {
  private let tokens: [Token]
  private var index = 0
  private var depth = 0
  private var operatorCount = 0

  /// Brackets and signs inside each other.
  static let depthLimit = 32
  /// Each is a level of the tree, and whatever walks the tree goes as deep.
  static let operatorLimit = 200

  private init(_ text: String) throws(SyntaxProblem) {
    tokens = try Lexer.tokens(of: text)
  }

  static func expression(_ text: String) throws(SyntaxProblem) -> SyntaxTree {
    var parser = try ExpressionParser(text)
    let tree = try parser.conditional()
    try parser.expectEnd()
    return tree
  }

  /// `expression | format | format`
  static func formatted(_ text: String) throws(SyntaxProblem) -> (SyntaxTree, [SyntaxFormat]) {
    var parser = try ExpressionParser(text)
    let tree = try parser.conditional()
    var formats: [SyntaxFormat] = []
    while parser.accept("|") { formats.append(try parser.format()) }
    try parser.expectEnd()
    return (tree, formats)
  }

  /// `name: expression; name: expression`
  static func named(_ text: String) throws(SyntaxProblem) -> [(name: String, offset: Int, tree: SyntaxTree)] {
    var parser = try ExpressionParser(text)
    var entries: [(name: String, offset: Int, tree: SyntaxTree)] = []
    repeat {
      if case .end = parser.token.kind, !entries.isEmpty { break }
      let offset = parser.token.range.lowerBound
      let name = try parser.name(after: "the name of a sum is missing")
      guard parser.accept(":") else { throw parser.problem("a “:” is missing behind “\(name.shortened)”") }
      entries.append((name, offset, try parser.conditional()))
    } while parser.accept(";")
    try parser.expectEnd()
    return entries
  }

  // MARK: Levels

  private mutating func conditional() throws(SyntaxProblem) -> SyntaxTree {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw problem("brackets and signs are nested deeper than \(Self.depthLimit)")
    }
    let test = try disjunction()
    guard accept("?") else { return test }
    let yes = try conditional()
    guard accept(":") else { throw problem("a “:” is missing behind the “?”") }
    return SyntaxTree(node: .conditional(test, yes, try conditional()), offset: test.offset)
  }

  private mutating func disjunction() throws(SyntaxProblem) -> SyntaxTree {
    var tree = try conjunction()
    while accept(word: "or") {
      tree = try joined(.or, tree, try conjunction())
    }
    return tree
  }

  private mutating func conjunction() throws(SyntaxProblem) -> SyntaxTree {
    var tree = try inversion()
    while accept(word: "and") {
      tree = try joined(.and, tree, try inversion())
    }
    return tree
  }

  private mutating func inversion() throws(SyntaxProblem) -> SyntaxTree {
    var offsets: [Int] = []
    while case .name("not") = token.kind {
      try countOperator()
      offsets.append(token.range.lowerBound)
      index += 1
    }
    var tree = try comparison()
    for offset in offsets.reversed() { tree = SyntaxTree(node: .not(tree), offset: offset) }
    return tree
  }

  private mutating func comparison() throws(SyntaxProblem) -> SyntaxTree {
    let left = try coalescing()
    if case .sign("=") = token.kind { throw problem("“=” compares nothing: write “==”") }
    for sign in ["==", "!=", "<=", ">=", "<", ">"] where accept(sign) {
      guard let comparison = BinaryOperator(rawValue: sign) else { continue }
      return try joined(comparison, left, try coalescing())
    }
    return left
  }

  private mutating func coalescing() throws(SyntaxProblem) -> SyntaxTree {
    var operands = [try sum()]
    while accept("??") { operands.append(try sum()) }
    var tree = operands.removeLast()
    while let left = operands.popLast() {
      tree = try joined(.coalesce, left, tree)
    }
    return tree
  }

  private mutating func sum() throws(SyntaxProblem) -> SyntaxTree {
    var tree = try product()
    while true {
      if accept("+") {
        tree = try joined(.plus, tree, try product())
      } else if accept("-") {
        tree = try joined(.minus, tree, try product())
      } else {
        return tree
      }
    }
  }

  private mutating func product() throws(SyntaxProblem) -> SyntaxTree {
    var tree = try signed()
    while true {
      if accept("*") {
        tree = try joined(.times, tree, try signed())
      } else if accept("/") {
        tree = try joined(.over, tree, try signed())
      } else {
        return tree
      }
    }
  }

  private mutating func signed() throws(SyntaxProblem) -> SyntaxTree {
    let offset = token.range.lowerBound
    guard accept("-") else { return try primary() }
    return SyntaxTree(node: .negation(try primary()), offset: offset)
  }

  private mutating func joined(
    _ sign: BinaryOperator, _ left: SyntaxTree, _ right: SyntaxTree,
  ) throws(SyntaxProblem) -> SyntaxTree {
    try countOperator()
    return SyntaxTree(node: .binary(sign, left, right), offset: left.offset)
  }

  private mutating func countOperator() throws(SyntaxProblem) {
    operatorCount += 1
    if operatorCount > Self.operatorLimit { throw problem("more than \(Self.operatorLimit) operators stand") }
  }

  // MARK: Leaves

  private mutating func primary() throws(SyntaxProblem) -> SyntaxTree {
    let start = token
    let offset = start.range.lowerBound
    index += 1
    switch start.kind {
    case .number(let text): return SyntaxTree(node: .number(text), offset: offset)
    case .string(let text): return SyntaxTree(node: .string(text), offset: offset)
    case .name("true"): return SyntaxTree(node: .flag(true), offset: offset)
    case .name("false"): return SyntaxTree(node: .flag(false), offset: offset)
    case .name(let name): return try path(or: name, offset: offset)
    case .sign("("):
      let tree = try conditional()
      guard accept(")") else { throw problem("a “)” is missing") }
      return tree
    case .sign("."):
      let name = try name(after: "a name is missing behind the “.”")
      return SyntaxTree(node: .path(names: try names(after: [name]), isOnElement: true), offset: offset)
    case .sign, .end:
      index -= 1
      throw problem("a value is missing before \(start.words)")
    }
  }

  private mutating func path(or name: String, offset: Int) throws(SyntaxProblem) -> SyntaxTree {
    if accept("(") {
      let call = SyntaxTree(node: .call(name, try arguments()), offset: offset)
      let names = try names(after: [])
      return names.isEmpty ? call : SyntaxTree(node: .member(call, names: names), offset: offset)
    }
    let names = try names(after: [name])
    if names.count == 2, names[0] == "text", accept("[") {
      let key = try conditional()
      guard accept("]") else { throw problem("a “]” is missing") }
      return SyntaxTree(node: .keyed(family: names[1], key: key), offset: offset)
    }
    return SyntaxTree(node: .path(names: names, isOnElement: false), offset: offset)
  }

  private mutating func names(after first: [String]) throws(SyntaxProblem) -> [String] {
    var names = first
    while accept(".") { names.append(try name(after: "a name is missing behind the “.”")) }
    return names
  }

  private mutating func arguments() throws(SyntaxProblem) -> [SyntaxTree] {
    var arguments: [SyntaxTree] = []
    if accept(")") { return arguments }
    repeat { arguments.append(try conditional()) } while accept(",")
    guard accept(")") else { throw problem("a “)” is missing") }
    return arguments
  }

  /// Formats have names with hyphens: `date-words`.
  private mutating func format() throws(SyntaxProblem) -> SyntaxFormat {
    let offset = token.range.lowerBound
    var name = try name(after: "the name of a format is missing behind the “|”")
    while accept("-") { name += "-" + (try self.name(after: "the name of a format ends with “-”")) }
    return SyntaxFormat(name: name, offset: offset)
  }

  // MARK: Tokens

  private var token: Token { tokens[min(index, tokens.count - 1)] }

  private mutating func accept(_ sign: String) -> Bool {
    guard case .sign(sign) = token.kind else { return false }
    index += 1
    return true
  }

  private mutating func accept(word: String) -> Bool {
    guard case .name(word) = token.kind else { return false }
    index += 1
    return true
  }

  private mutating func name(after message: String) throws(SyntaxProblem) -> String {
    guard case .name(let name) = token.kind else { throw problem(message) }
    index += 1
    return name
  }

  private func expectEnd() throws(SyntaxProblem) {
    guard case .end = token.kind else { throw problem("\(token.words) is not expected") }
  }

  private func problem(_ message: String) -> SyntaxProblem {
    SyntaxProblem(message: message, offset: token.range.lowerBound)
  }
}
