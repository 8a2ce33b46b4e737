import FacturaDiagnostics
import FacturaInvoices
import FacturaXML

/// The terms that may stand in one element, in any order, as a tree of their paths.
struct TermGroup<Record>: Sendable {
  private struct Node {
    var term: Term<Record>?
    var branches: [String: [Branch]] = [:]
  }

  private struct Branch {
    var condition: TermPath.Condition?
    var node: Int
  }

  private var nodes = [Node()]
  private let required: [Term<Record>]
  /// Where the extras met in this element go; nothing for the record around it.
  private let extras: Term<Record>.Place<[Extra]>?
  /// All that is in the table, for tests and documents.
  let terms: [Term<Record>]

  init(extras: Term<Record>.Place<[Extra]>? = nil, _ terms: [Term<Record>]) {
    self.terms = terms
    self.extras = extras
    required = terms.filter(\.isRequired)
    for term in terms { add(term) }
  }

  /// What isn't in the table is kept as extras.
  func read(_ element: XMLElement, into record: inout Record, _ reading: inout TermReading) {
    let mark = reading.mark
    for term in required where !term.path.isStated(in: element) {
      reading.report(.missing(term.number), missing: term.path, in: element)
    }
    read(element, at: 0, into: &record, &reading)
    if let extras { record[keyPath: extras] += reading.takeExtras(since: mark) }
  }

  private func read(
    _ element: XMLElement, at index: Int, into record: inout Record, _ reading: inout TermReading,
  ) {
    let node = nodes[index]
    var known: Set<String> = []
    switch node.term?.reader {
    case .whole(let read): return read(element, &record, &reading)
    case .text(let attributes, let read):
      known = attributes
      read(element, &record, &reading)
    case .attribute, nil: reading.keepText(of: element)
    }
    for attribute in element.attributes where !known.contains(attribute.name) {
      let branch = node.branches["@" + attribute.name]?.first
      if let branch, case .attribute(let read)? = nodes[branch.node].term?.reader {
        if !attribute.value.isEmpty { read(attribute.value, element, &record, &reading) }
      } else {
        reading.keep(attribute)
      }
    }
    for child in element.elements {
      let branches = node.branches[child.name] ?? []
      if let branch = branches.first(where: { $0.condition?.holds(in: child) != false }) {
        read(child, at: branch.node, into: &record, &reading)
      } else {
        reading.keepAll(of: child)
      }
    }
  }

  // MARK: Building

  private mutating func add(_ term: Term<Record>) {
    var index = 0
    for step in term.path.steps { index = child(step, of: index) }
    nodes[index].term = term
  }

  /// The node for a step. Steps with conditions come first, so that the one without is for all others.
  private mutating func child(_ step: TermPath.Step, of index: Int) -> Int {
    var branches = nodes[index].branches[step.name] ?? []
    if let known = branches.first(where: { $0.condition == step.condition }) { return known.node }
    nodes.append(Node())
    let branch = Branch(condition: step.condition, node: nodes.count - 1)
    branches.insert(branch, at: step.condition == nil ? branches.count : 0)
    nodes[index].branches[step.name] = branches
    if let condition = step.condition { decide(condition, at: branch.node) }
    return branch.node
  }

  /// What a condition compares has been read by that.
  private mutating func decide(_ condition: TermPath.Condition, at index: Int) {
    var index = index
    for name in condition.path { index = child(TermPath.Step(name: name), of: index) }
    guard nodes[index].term == nil, let name = condition.path.last else { return }
    nodes[index].term = Term(
      "", name, name.hasPrefix("@") ? .attribute { _, _, _, _ in } : .text(attributes: [], { _, _, _ in }))
  }
}
