public import FacturaDiagnostics

/// What came out: the bytes, how many pages, and what was found on the way.
public struct Rendering: Sendable {
  /// The whole file.
  public let bytes: [UInt8]
  public let pageCount: Int
  /// Warnings and notes; an error would have thrown.
  public let findings: [Finding]

  package init(bytes: [UInt8], pageCount: Int, findings: [Finding]) {
    self.bytes = bytes
    self.pageCount = pageCount
    self.findings = findings
  }
}

/// What came out when the bytes went to a sink.
public struct RenderingSummary: Sendable {
  public let pageCount: Int
  public internal(set) var findings: [Finding]
  /// What was compared before it was drawn; nothing if that was off.
  public let reconciliation: Reconciliation?
  /// How many pages fewer there are because the layout's margins and gaps were given up (`PaperSaving.pullUp`).
  public let pagesSaved: Int
}

/// How much of a document was read back and compared with its invoice.
public struct Reconciliation: Hashable, Sendable {
  /// Values of the invoice that stand on paper as they are stated.
  public let compared: Int
  /// Values on paper that the layout reckons (sums over lists, quotients), and that aren't reckoned twice.
  public let notCompared: Int
  /// QR codes whose modules were read back.
  public let codes: Int
}

/// Takes the bytes of a file in order, as pages finish. May throw: rendering stops and the error reaches the caller.
public typealias ByteSink = ([UInt8]) throws -> Void
