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
  public let findings: [Finding]
}

/// Takes the bytes of a file in order, as pages finish. May throw: rendering stops and the error reaches the caller.
public typealias ByteSink = ([UInt8]) throws -> Void
