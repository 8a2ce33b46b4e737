package import FacturaDiagnostics

/// Why drawing stopped.
package enum DrawingFailure: Error {
  case fact(Failure<DrawingFact>)
  /// What the receiver of the bytes threw.
  case sink(any Error)
}

extension DrawingFailure {
  static func fact(_ fact: DrawingFact, origin: Origin = .none) -> DrawingFailure {
    .fact(Failure(fact, origin: origin))
  }
}
