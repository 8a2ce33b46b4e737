import FacturaDiagnostics

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An open port or file that bytes are written to, each write waiting for a bounded time.
struct ByteStream: ~Copyable {
  private let descriptor: Int32
  private let name: String
  private let patience: Duration
  private let isPort: Bool

  /// A file, device or pipe; a file, but no device, is made for its owner alone, because receipts name people.
  init(path: String, patience: Duration) throws(PrintingError) {
    descriptor = try Self.file(path)
    name = path
    self.patience = patience
    isPort = false
  }

  /// The first of a host's addresses that answers.
  init(host: String, port: String, patience: Duration) throws(PrintingError) {
    descriptor = try Self.port(port, of: host, within: patience)
    name = "\(host):\(port)"
    self.patience = patience
    isPort = true
  }

  deinit {
    close(descriptor)
  }

  /// Writes all bytes, and counts them in `sent`.
  borrowing func send(_ bytes: [UInt8], after sent: inout Int, of total: Int) throws(PrintingError) {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { write($0, from: start) }
      let code = errno
      if count > 0 {
        start += count
        sent += count
      } else if count < 0, code == EAGAIN {
        guard Self.isReady(descriptor, POLLOUT, within: patience) else {
          throw Failure(.interrupted(printer: name, sent: sent, total: total, reason: "it takes no more"))
        }
      } else if code != EINTR {
        throw Failure(.interrupted(printer: name, sent: sent, total: total, reason: Self.reason(code)))
      }
    }
  }

  /// Says that this was all, and waits for a port's other side to hang up, so that an error on the last stretch is heard;
  /// not for long, because some never do.
  borrowing func finish(after sent: Int) throws(PrintingError) {
    guard isPort else { return }
    shutdown(descriptor, Int32(SHUT_WR))
    var rest = [UInt8](repeating: 0, count: 256)
    while Self.isReady(descriptor, POLLIN, within: min(patience, .seconds(2))) {
      let count = recv(descriptor, &rest, rest.count, 0)
      if count < 0, errno != EAGAIN, errno != EINTR {
        throw Failure(.interrupted(printer: name, sent: sent, total: sent, reason: Self.reason(errno)))
      }
      if count == 0 { return }
    }
  }

  private borrowing func write(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    // A port that closes is an error, not a signal.
    return isPort
      ? Glibc.send(descriptor, base + start, bytes.count - start, Int32(MSG_NOSIGNAL))
      : Glibc.write(descriptor, base + start, bytes.count - start)
  }

  private static func file(_ path: String) throws(PrintingError) -> Int32 {
    // A printer that is switched off has no device: no file is put in its place, which would take the receipt.
    let making = path.hasPrefix("/dev/") ? 0 : O_CREAT | O_TRUNC
    let descriptor = open(path, O_WRONLY | making | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(.cannotOpen(printer: path, reason: reason(errno))) }
    return descriptor
  }

  private static func port(_ port: String, of host: String, within patience: Duration) throws(PrintingError)
    -> Int32
  {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    let status = getaddrinfo(host, port, &hints, &list)
    defer { if let list { freeaddrinfo(list) } }
    guard status == 0 else {
      throw Failure(.unreachable(server: "\(host):\(port)", reason: String(cString: gai_strerror(status))))
    }
    var (descriptor, code) = (Int32(-1), ECONNREFUSED)
    var next = list
    while descriptor < 0, let address = next {
      (descriptor, code) = connected(address.pointee, within: patience)
      next = address.pointee.ai_next
    }
    guard descriptor >= 0 else {
      throw Failure(.unreachable(server: "\(host):\(port)", reason: reason(code)))
    }
    return descriptor
  }

  private static func connected(_ address: addrinfo, within patience: Duration) -> (Int32, Int32) {
    let kind = address.ai_socktype | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    let descriptor = socket(address.ai_family, kind, address.ai_protocol)
    guard descriptor >= 0 else { return (-1, errno) }
    var code: Int32 = 0
    if connect(descriptor, address.ai_addr, address.ai_addrlen) != 0 { code = errno }
    if code == EINPROGRESS {
      code = ETIMEDOUT
      var size = socklen_t(MemoryLayout<Int32>.size)
      if isReady(descriptor, POLLOUT, within: patience) {
        getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &code, &size)
      }
    }
    guard code != 0 else { return (descriptor, 0) }
    close(descriptor)
    return (-1, code)
  }

  private static func isReady(_ descriptor: Int32, _ events: Int32, within patience: Duration) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(events), revents: 0)
    return poll(&waiting, 1, patience.milliseconds) > 0
  }

  private static func reason(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
