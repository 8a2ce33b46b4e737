import FacturaTypography
import Synchronization

/// The pools of a renderer, one for each set of fonts, those used last in front.
///
/// A program uses one set or a few. One that makes fonts for each document would keep them all open; so only the sets
/// used last are kept, and a set that was let go is opened anew.
final class SessionPools: Sendable {
  static let limit = 8

  private let recent = Mutex<[SessionPool]>([])

  func pool(for library: FontLibrary) -> SessionPool {
    recent.withLock { recent in
      if recent.first?.library === library { return recent[0] }
      let known = recent.firstIndex { $0.library === library }
      let pool = known.map { recent.remove(at: $0) } ?? SessionPool(library)
      recent.insert(pool, at: 0)
      if recent.count > Self.limit { recent.removeLast() }
      return pool
    }
  }
}
