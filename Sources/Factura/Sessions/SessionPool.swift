import FacturaTypography
import Synchronization

/// Lends sessions to threads, each to one thread at a time.
///
/// There are never more of them than documents were rendered at once.
final class SessionPool: Sendable {
  let library: FontLibrary
  private let idle = Mutex<[Lent]>([])

  /// A session on its way between threads. It isn't `Sendable` itself, but while it lies in the pool nobody
  /// uses it, and the lock orders one user's work before the next one's.
  private struct Lent: @unchecked Sendable {
    let session: Session
  }

  init(_ library: FontLibrary) {
    self.library = library
  }

  /// Runs the work with a session that nobody else uses meanwhile.
  func withSession<Result, Problem: Error>(
    _ work: (Session) throws(Problem) -> Result
  ) throws(Problem) -> Result {
    let lent = idle.withLock { $0.popLast() } ?? Lent(session: Session(library))
    defer { idle.withLock { $0.append(lent) } }
    return try work(lent.session)
  }
}
