import Glibc

/// Gives the terminal back when the program crashes: a clerk's terminal that echoes nothing is worse than the crash.
///
/// Signal handlers see nothing but memory that was there before, hence the one fixed place.
enum CrashRestoration {
  private struct Restoration {
    var isArmed = false
    var settings = termios()
    var leave: (bytes: UnsafePointer<UInt8>, count: Int)?
  }

  /// Written before the handlers are set and after they are gone, by the thread that owns the terminal.
  nonisolated(unsafe) private static let place: UnsafeMutablePointer<Restoration> = {
    let place = UnsafeMutablePointer<Restoration>.allocate(capacity: 1)
    place.initialize(to: Restoration())
    return place
  }()

  private static let crashes = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS]

  static func arm(_ settings: termios, leaving text: String) {
    place.pointee.settings = settings
    if place.pointee.leave == nil {
      let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: text.utf8.count)
      for (index, byte) in text.utf8.enumerated() { (bytes + index).initialize(to: byte) }
      place.pointee.leave = (UnsafePointer(bytes), text.utf8.count)
    }
    place.pointee.isArmed = true
    for crash in crashes { signal(crash, restore) }
  }

  static func disarm() {
    place.pointee.isArmed = false
    for crash in crashes { signal(crash, SIG_DFL) }
  }

  /// Only what may be called in a handler (POSIX.1-2017, 2.4.3), and then the crash as it would have been.
  private static let restore: @convention(c) (Int32) -> Void = { number in
    if place.pointee.isArmed {
      if let leave = place.pointee.leave { _ = write(1, leave.bytes, leave.count) }
      _ = tcsetattr(0, TCSANOW, &place.pointee.settings)
    }
    signal(number, SIG_DFL)
    raise(number)
  }
}
