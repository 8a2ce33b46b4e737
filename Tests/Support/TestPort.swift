import Foundation

/// A TCP port on loopback whose first caller is served by `serve`, on a thread of its own.
package final class TestPort: Sendable {
  package let number: UInt16
  private let listener: Int32

  /// The caller's connection.
  package struct Caller: Sendable {
    fileprivate let descriptor: Int32

    /// At least so many bytes, unless the other side stops before.
    @discardableResult
    package func read(_ count: Int = .max) -> [UInt8] {
      var all: [UInt8] = []
      while all.count < count, let more = some() { all += more }
      return all
    }

    package func write(_ text: String) { write(Array(text.utf8)) }

    package func write(_ bytes: [UInt8]) { _ = send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) }

    /// Whatever isn't read yet makes the other side's next write fail.
    package func hangUp() {
      var hard = linger(l_onoff: 1, l_linger: 0)
      setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &hard, socklen_t(MemoryLayout<linger>.size))
    }

    private func some() -> [UInt8]? {
      var buffer = [UInt8](repeating: 0, count: 65536)
      let count = recv(descriptor, &buffer, buffer.count, 0)
      return count > 0 ? Array(buffer.prefix(count)) : nil
    }
  }

  package struct NoPort: Error {}

  package init(serving serve: @escaping @Sendable (Caller) -> Void) throws {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let (listener, bound) = (listener, size)
    let isBound = withUnsafeMutablePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, bound) == 0 && listen(listener, 4) == 0
          && getsockname(listener, address, &size) == 0
      }
    }
    guard isBound else { throw NoPort() }
    number = UInt16(bigEndian: address.sin_port)
    Self.serve(listener, serve)
  }

  /// One that nobody had a moment ago.
  package static func free() throws -> UInt16 { try TestPort { _ in }.number }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private static func serve(_ listener: Int32, _ serve: @escaping @Sendable (Caller) -> Void) {
    Thread.detachNewThread {
      while true {
        let caller = accept(listener, nil, nil)
        guard caller >= 0 else { return }
        serve(Caller(descriptor: caller))
        close(caller)
      }
    }
  }
}
