import Glibc
import Synchronization

/// Hands values from one thread to another, and tells the other one through a pipe, which `poll` can wait for.
final class Mailbox<Value: Sendable>: Sendable {
  private let values = Mutex<[Value]>([])
  /// Readable while something is inside.
  let descriptor: Int32
  private let entrance: Int32

  /// Nothing if the system has no pipe left.
  init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    (descriptor, entrance) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(entrance)
  }

  func post(_ value: Value) {
    values.withLock { $0.append(value) }
    var byte: UInt8 = 1
    _ = write(entrance, &byte, 1)
  }

  /// The next value; waits until there is one.
  func take() -> Value? {
    var byte: UInt8 = 0
    while read(descriptor, &byte, 1) < 0 { guard errno == EINTR else { return nil } }
    return values.withLock { $0.isEmpty ? nil : $0.removeFirst() }
  }
}
