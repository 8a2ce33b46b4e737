package import FacturaDiagnostics
import FacturaFinishing

/// Why drawing stopped.
package enum DrawingFailure: Error {
  case fact(Failure<DrawingFact>)
  /// What the receiver of the bytes threw.
  case sink(any Error)
}

extension DrawingFailure {
  init(_ failure: FinishingFailure) {
    switch failure {
    case .fact(let fact): self = .fact(.finishing(fact))
    case .structure(let failure): self = .fact(.structure(failure.fact), origin: failure.origin)
    case .sink(let problem): self = .sink(problem)
    }
  }

  static func fact(_ fact: DrawingFact, origin: Origin = .none) -> DrawingFailure {
    .fact(Failure(fact, origin: origin))
  }
}
