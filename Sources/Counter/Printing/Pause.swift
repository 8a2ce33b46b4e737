#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Keeps a thread waiting.
enum Pause {
  /// A signal ends it early, so that whoever interrupts isn't kept waiting.
  static func wait(_ time: Duration) {
    let (seconds, attoseconds) = time.components
    var time = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
    nanosleep(&time, nil)
  }
}

extension Duration {
  /// Whole milliseconds, as C waits for them: 24 days at most.
  var milliseconds: Int32 { Int32(clamping: Int64(min(max(self / .milliseconds(1), 0), 2e9))) }
}
