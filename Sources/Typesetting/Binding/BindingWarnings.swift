package import FacturaDiagnostics
import Synchronization

/// What the values of one invoice didn't allow, though its document could be made. Rows and furniture are made while pages are,
/// so it grows until the last page stands.
package final class BindingWarnings: Sendable {
  private let told = Mutex<[Failure<BindingFact>]>([])
  private static let limit = 100

  /// What stands on each page is told once, and more than `limit` say nothing more.
  func add(_ fact: BindingFact, at origin: Origin) {
    told.withLock { told in
      guard told.count < Self.limit, !told.contains(where: { $0.fact == fact && $0.origin == origin }) else {
        return
      }
      told.append(Failure(fact, origin: origin))
    }
  }

  /// In the order in which they were found.
  package var all: [Failure<BindingFact>] { told.withLock { $0 } }
}
