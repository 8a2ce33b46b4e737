package import FacturaDiagnostics

/// Why finishing stopped.
package enum FinishingFailure: Error {
  case fact(FinishingFact)
  /// What the document tells to screen readers is not in order.
  case structure(Failure<StructureFact>)
  /// What the receiver of the bytes threw.
  case sink(any Error)
}
