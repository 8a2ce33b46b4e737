import Glibc

/// Signals as things that happen among others: they are held back from the whole program, and one thread waits for
/// them and writes their numbers into a pipe. Make it before any other thread.
final class Signals: Sendable {
  /// Readable when there is one.
  let descriptor: Int32

  private init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Nothing if the system has no pipe or thread left.
  static func catching(_ numbers: [Int32]) -> Signals? {
    var set = sigset_t()
    sigemptyset(&set)
    for number in numbers { sigaddset(&set, number) }
    guard pthread_sigmask(SIG_BLOCK, &set, nil) == 0 else { return nil }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    let (waited, entrance) = (set, ends[1])
    let thread = Background.start {
      var set = waited
      var number: Int32 = 0
      while sigwait(&set, &number) == 0 {
        var byte = UInt8(truncatingIfNeeded: number)
        guard write(entrance, &byte, 1) == 1 else { return }
      }
    }
    return thread ? Signals(ends[0]) : nil
  }

  /// The next one, if it comes within so many milliseconds.
  func next(within milliseconds: Int32) -> Int32? {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return nil }
    var byte: UInt8 = 0
    return read(descriptor, &byte, 1) == 1 ? Int32(byte) : nil
  }
}

/// A thread for work that waits on others. It is never joined: the program ends with its first thread.
enum Background {
  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Whether there was a thread to be had.
  static func start(_ run: @escaping @Sendable () -> Void) -> Bool {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    // Layout descends into nested boxes: as much stack as the first thread has.
    pthread_attr_setstacksize(&attributes, 8 << 20)
    var thread = pthread_t()
    let work = Unmanaged.passRetained(Work(run))
    let status = pthread_create(
      &thread, &attributes,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, work.toOpaque())
    if status != 0 { work.release() }
    return status == 0
  }
}
