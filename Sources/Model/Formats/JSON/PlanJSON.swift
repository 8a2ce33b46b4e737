package import FacturaDiagnostics
package import FacturaInvoices

/// A plan of pages as JSON, for the time between planning and rendering.
package enum PlanJSON {
  /// `name` is how messages call the source.
  package static func read(from source: any ByteSource, name: String) throws(Finding) -> PlannedPages {
    do throws(JSONProblem) {
      var reader = JSONReader(source, name: name, limits: .standard)
      return try reader.whole(PlannedPages())
    } catch {
      throw error.finding(in: source, name: name)
    }
  }

  /// With lines and indents: people look at plans.
  package static func bytes(of plan: PlannedPages) throws(Finding) -> [UInt8] {
    var writer = JSONWriter(.indented)
    try writer.write(plan)
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}
