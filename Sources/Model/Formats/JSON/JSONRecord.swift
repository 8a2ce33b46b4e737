import FacturaInvoices

/// A record of the model that can be read from JSON: its fields are its members. Because the `switch` over them is
/// exhaustive, a field that can't be read doesn't compile.
protocol JSONRecord: ModelRecord {
  init()
  static var keys: JSONKeys { get }
  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem)
}
