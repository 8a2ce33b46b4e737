/// An expression as it is written, before its names are looked up.
struct SyntaxTree {
  indirect enum Node {
    case number(String)
    case string(String)
    case flag(Bool)
    /// `a.b.c`, or `.b.c` on the element that `sum`, `count` and `any` look at.
    case path(names: [String], isOnElement: Bool)
    /// `first(list).b.c`
    case member(SyntaxTree, names: [String])
    /// `text.unit[code]`
    case keyed(family: String, key: SyntaxTree)
    case call(String, [SyntaxTree])
    case negation(SyntaxTree)
    case not(SyntaxTree)
    case binary(BinaryOperator, SyntaxTree, SyntaxTree)
    case conditional(SyntaxTree, SyntaxTree, SyntaxTree)
  }

  var node: Node
  /// The first byte of the expression's text that it takes.
  var offset: Int
}

package enum BinaryOperator: String, Sendable {
  case or, and
  case equal = "=="
  case unequal = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case coalesce = "??"
  case plus = "+"
  case minus = "-"
  case times = "*"
  case over = "/"
}

/// A format as it is written behind a `|`.
struct SyntaxFormat {
  var name: String
  var offset: Int
}
