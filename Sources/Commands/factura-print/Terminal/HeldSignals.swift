import Glibc

/// Signals that are held back for a while. Whoever holds them asks whether one came; afterwards they do what they did
/// before.
struct HeldSignals: ~Copyable {
  private let held: sigset_t
  private let before: sigset_t

  init(_ numbers: [Int32]) {
    var (set, mask) = (sigset_t(), sigset_t())
    sigemptyset(&set)
    for number in numbers { sigaddset(&set, number) }
    pthread_sigmask(SIG_BLOCK, &set, &mask)
    (held, before) = (set, mask)
  }

  deinit {
    var mask = before
    pthread_sigmask(SIG_SETMASK, &mask, nil)
  }

  /// Whether one came since somebody asked last. It is over with that.
  func came() -> Bool {
    var (set, now) = (held, timespec())
    return sigtimedwait(&set, nil, &now) > 0
  }
}
