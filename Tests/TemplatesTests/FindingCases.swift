import FacturaDiagnostics
import FacturaTestSupport
import Testing

/// A mistake in a layout, and what is said about it.
struct Mistake: CustomTestStringConvertible, Sendable {
  var layout: String
  var others: [String: String] = [:]
  var expected: String

  var testDescription: String { expected }

  init(_ layout: String, with others: [String: String] = [:], _ expected: String) {
    self.layout = layout
    self.others = others
    self.expected = expected
  }

  /// A mistake in the flow, which stands on line 2 of its layout.
  static func flow(
    _ flow: String, definitions: String = "", with others: [String: String] = [:], _ expected: String
  )
    -> Mistake
  {
    Mistake(
      "<layout name=\"t\" lang=\"es\">\(definitions)<pages sizes=\"letter\"/><flow>\n\(flow)\n</flow></layout>",
      with: others, expected)
  }

  /// A mistake among the definitions, on line 2.
  static func definitions(_ definitions: String, with others: [String: String] = [:], _ expected: String)
    -> Mistake
  {
    Mistake(
      "<layout name=\"t\" lang=\"es\">\n\(definitions)\n<pages sizes=\"letter\"/><flow/></layout>",
      with: others,
      expected)
  }

  /// All that is found, as the command prints it.
  var findings: String {
    compile(layout, with: others).findings.map(\.description).joined(separator: "\n")
  }
}
