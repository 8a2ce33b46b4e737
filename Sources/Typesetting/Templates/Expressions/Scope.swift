import FacturaInvoices

/// The names that an expression may use at its place in the layout file.
struct Scope {
  struct Variable {
    var name: String
    var slot: Int
    var kind: ValueKind
    /// Where in the data it stands; nothing for a number of turns.
    var pattern: PathPattern?
  }

  /// Names that no loop variable may take.
  static let reserved = ["text", "page", "carried", "true", "false", "and", "or", "not"]

  var invoice: RecordSchema
  var variables: [Variable] = []
  /// The element that `.name` speaks of, inside `sum`, `count` and `any`.
  var element: Variable?
  /// How many loops are open.
  var depth = 0
  /// Whether the page's record can be read here.
  var isOnPage = false
  /// Whether a table's running totals can be read here.
  var isInSumRow = false
  /// Whether the layout says what language is spoken here.
  var isLanguageStated = false

  func variable(_ name: String) -> Variable? {
    variables.last { $0.name == name }
  }

  /// Names that a path may begin with, for hints.
  var names: [String] {
    variables.map(\.name) + invoice.fields.map(\.name) + ["text", "page", "carried"]
  }
}

/// A path in the data in which the turns of loops are still open: `/telephone/usage/‹turn 0›/amount`.
package struct PathPattern: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case name(String)
    /// The turn of the loop at this depth.
    case turn(Int)
    case index(Int)
  }

  package var steps: [Step]

  package init(_ steps: [Step] = []) {
    self.steps = steps
  }

  func appending(_ names: some Sequence<String>) -> PathPattern {
    PathPattern(steps + names.map { .name($0) })
  }

  func appending(_ step: Step) -> PathPattern {
    PathPattern(steps + [step])
  }
}
