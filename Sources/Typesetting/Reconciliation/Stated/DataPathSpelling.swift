import FacturaDiagnostics
import FacturaInvoices
import FacturaTemplates

/// Spells out which value of the invoice an expression reads, for messages: `/lines/17/net`.
struct DataPathSpelling {
  private let plan: ReconciliationPlan
  private let turns: Turns

  init(_ plan: ReconciliationPlan, _ turns: Turns) {
    self.plan = plan
    self.turns = turns
  }

  /// Nothing if it isn't one value.
  func path(of expression: Expression) -> DataPath? {
    spell(expression).map { DataPath($0.path) }
  }

  private typealias Place = (path: String, kind: ModelKind)

  private func spell(_ expression: Expression) -> Place? {
    switch expression {
    case .slot(let slot): return spell(slot: slot)
    case .field(let slot, let field): return spell([field], from: spell(slot: slot))
    case .path(let slot, let fields): return spell(fields, from: spell(slot: slot))
    case .member(let base, let fields): return spell(fields, from: spell(base))
    case .coalesce(let value, _), .negation(let value, _), .rounded(let value, _, _): return spell(value)
    case .first(let list):
      guard case (let path, .list(let element))? = spell(list) else { return nil }
      return (path + "/0", element)
    default: return nil
    }
  }

  private func spell(slot: Int) -> Place? {
    if slot == 0 { return ("", .record(Invoice.schema)) }
    guard plan.loops.indices.contains(slot), let loop = plan.loops[slot], !loop.isNumber,
      case (let path, .list(let element))? = spell(loop.list)
    else { return nil }
    return (path + "/\(turns[loop.depth])", element)
  }

  private func spell(_ fields: [Int], from start: Place?) -> Place? {
    guard var place = start else { return nil }
    for field in fields {
      guard case .record(let schema) = place.kind, schema.fields.indices.contains(field) else { return nil }
      place = (place.path + "/" + schema.fields[field].name, schema.fields[field].kind())
    }
    return place
  }
}
