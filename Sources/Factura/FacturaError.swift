public import FacturaDiagnostics

/// Why there is no rendering: what kind of failure, and the findings that say where and what to do.
public struct FacturaError: Error, Sendable {
  public enum Kind: Sendable {
    /// What the caller asked for isn't there: a page, a paper size, a language.
    case argument
    /// A file that was named isn't there, or can't be read.
    case notFound
    /// The invoice can't be read, or lacks what it must state.
    case data
    /// The layout file has errors, or the invoice can't be laid out with it.
    case layout
    /// What would be drawn isn't what the invoice states, or a file that goes along states something else.
    case reconciliation
    /// The output could not be written.
    case output
  }

  public let kind: Kind
  /// At least one, the error itself; notes and warnings may come before it.
  public let findings: [Finding]

  public init(_ kind: Kind, _ findings: [Finding]) {
    self.kind = kind
    self.findings = findings
  }

  init(_ kind: Kind, _ fact: some Fact, at location: SourceLocation? = nil) {
    self.init(kind, [Finding(fact, at: location)])
  }
}

extension FacturaError: CustomStringConvertible {
  public var description: String { findings.map(\.description).joined(separator: "\n") }
}
