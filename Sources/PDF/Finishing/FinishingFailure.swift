package import FacturaDiagnostics

/// Why finishing stopped.
package enum FinishingFailure: Error {
  case fact(FinishingFact)
  /// What the receiver of the bytes threw.
  case sink(any Error)
}
