import FacturaDiagnostics
import FacturaInvoices
import FacturaXML

/// Conditions and loops, around whatever they stand.
extension Compilation {
  /// The branches of a `<choose>`.
  func branches<Node: Sendable>(
    _ attributes: Attributes, at place: Place, _ content: ([Child], Place) -> [Node],
  ) -> [Branch<Node>] {
    var branches: [Branch<Node>] = []
    let before = headings
    var ends = HeadingLevels.unchecked
    for child in children(attributes, at: place) {
      guard case .element(let element, let rule) = child, let (branch, inner) = open(element, at: place)
      else {
        continue
      }
      if let last = branches.last, last.test == nil {
        report(
          .misplacedElement(name: rule.name, parent: "choose", allowed: ["<otherwise> as the last"]),
          at: element.location)
        continue
      }
      let test = rule.name == "when" ? test(of: branch, at: place) : nil
      let nodes = alternative(after: before, &ends) { content(children(branch, at: inner), inner) }
      branches.append(Branch(test: test, children: nodes))
    }
    headings = branches.last.map { $0.test == nil } ?? false ? ends : ends.union(before)
    if branches.isEmpty {
      report(.emptyElement(name: "choose", expected: "<when test=\"…\">"), at: attributes.element.location)
    }
    return branches
  }

  /// The test of an element; one that never holds if it can't be understood.
  func test(of attributes: Attributes, at place: Place) -> Expression {
    attributes.test("test", in: place.scope) ?? .constant(.flag(false))
  }

  /// A condition or a loop around boxes or list items; `content` makes nodes of its children.
  func control(
    _ attributes: Attributes, at place: Place, _ content: ([Child], Place) -> [ContentNode],
  ) -> ContentNode.Kind? {
    switch attributes.rule.name {
    case "if":
      let nodes = perhaps { content(children(attributes, at: place), place) }
      return .conditional([Branch(test: test(of: attributes, at: place), children: nodes)])
    case "choose": return .conditional(branches(attributes, at: place, content))
    default:
      guard let (loop, scope) = loop(attributes, at: place) else { return nil }
      var inner = place
      inner.scope = scope
      let nodes = perhaps { content(children(attributes, at: inner), inner) }
      return .loop(LoopNode(loop: loop, children: nodes))
    }
  }

  /// A loop over a list, and the scope inside it.
  func loop(_ attributes: Attributes, at place: Place) -> (Loop, Scope)? {
    var scope = place.scope
    guard scope.depth < Turns.limit else {
      report(.tooDeep(what: "loops", limit: Turns.limit), at: attributes.element.location)
      return nil
    }
    guard let (list, element, pattern) = list("each", of: attributes, in: scope),
      let variable = newVariable("as", of: attributes, in: scope)
    else { return nil }
    let slot = newSlot()
    scope.variables.append(
      Scope.Variable(
        name: variable, slot: slot, kind: ValueKind(element), pattern: pattern?.appending(.turn(scope.depth)))
    )
    var numberSlot: Int?
    if attributes.isGiven("number"), let name = newVariable("number", of: attributes, in: scope) {
      let slot = newSlot()
      numberSlot = slot
      scope.variables.append(Scope.Variable(name: name, slot: slot, kind: .integer, pattern: nil))
    }
    let loop = Loop(
      list: list, slot: slot, numberSlot: numberSlot, depth: scope.depth, number: node(attributes.element))
    scope.depth += 1
    return (loop, scope)
  }

  private func list(
    _ name: String, of attributes: Attributes, in scope: Scope,
  ) -> (Expression, ModelKind, PathPattern?)? {
    guard let attribute = attributes.element.attribute(name),
      let (expression, kind) = attributes.expression(name, in: scope)
    else { return nil }
    guard case .list(let element) = kind else {
      let message = "a loop goes through a list, not through \(kind.words)"
      report(.kind(message: message, expression: attribute.value.collapsed), at: attribute.location(at: 0))
      return nil
    }
    let tree = try? ExpressionParser.expression(attribute.value)
    return (expression, element, tree.flatMap { pattern(of: $0, in: scope) })
  }

  /// The name of a variable, which nothing else may have.
  private func newVariable(_ name: String, of attributes: Attributes, in scope: Scope) -> String? {
    guard let variable = attributes.identifier(name) else { return nil }
    guard scope.variable(variable) == nil, scope.invoice.index(of: variable) == nil else {
      report(.duplicate(.loopVariable, name: variable), at: attributes.location(of: name))
      return nil
    }
    return variable
  }
}
