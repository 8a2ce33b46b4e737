import CCUPS
import FacturaDiagnostics

/// A connection to a scheduler or a printer, for one thread: the library keeps its last error for each.
struct IPPConnection: ~Copyable {
  private let http: OpaquePointer
  private let address: IPPAddress

  /// - Parameter patience: how long to wait for the connection, and later for each answer.
  init(to address: IPPAddress, patience: Duration) throws(PrintingError) {
    // Nobody is asked for a password: what needs one is refused.
    cupsSetPasswordCB2({ _, _, _, _, _ in nil }, nil)
    let encryption = address.isSecure ? HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_IF_REQUESTED
    let milliseconds = patience.milliseconds
    guard
      let http = httpConnect2(
        address.host, address.port, nil, AF_UNSPEC, encryption, 1, milliseconds, nil)
    else { throw Failure(.unreachable(server: address.name, reason: Self.lastError)) }
    httpSetTimeout(http, patience / .seconds(1), { _, _ in 0 }, nil)
    self.http = http
    self.address = address
  }

  deinit {
    httpClose(http)
  }

  /// Sends the request, and after it the document.
  ///
  /// - Throws: `unreachable` before anything of the document is on its way, `unanswered` from then on.
  borrowing func ask(
    _ request: borrowing IPPRequest, at resource: String, sending document: [UInt8] = [],
  ) throws(PrintingError) -> IPPAnswer {
    // Once to be told which way to show who we are, and once showing it.
    for _ in 0..<2 {
      try send(request, at: resource, document)
      if let response = cupsGetResponse(http, resource) {
        defer { ippDelete(response) }
        return IPPAnswer(response)
      }
      let status = httpGetStatus(http)
      guard status == HTTP_STATUS_UNAUTHORIZED else { throw failure(status, sent: document.count) }
    }
    throw Failure(.notAllowed(server: address.name, reason: "it wants a password"))
  }

  private borrowing func send(
    _ request: borrowing IPPRequest, at resource: String, _ document: [UInt8],
  ) throws(PrintingError) {
    let length = ippLength(request.handle) + document.count
    var status = cupsSendRequest(http, request.handle, resource, length)
    var start = 0
    // A server that says no early is heard, and gets no more.
    while status == HTTP_STATUS_CONTINUE, start < document.count {
      let count = min(document.count - start, 1 << 16)
      status = document.withUnsafeBytes { bytes in
        cupsWriteRequestData(
          http, bytes.baseAddress.map { ($0 + start).assumingMemoryBound(to: CChar.self) }, count)
      }
      start += count
    }
    guard status == HTTP_STATUS_CONTINUE || status == HTTP_STATUS_OK || status == HTTP_STATUS_UNAUTHORIZED
    else {
      throw failure(status, sent: start)
    }
  }

  private func failure(_ status: http_status_t, sent: Int) -> PrintingError {
    let reason = Self.lastError
    switch status {
    case HTTP_STATUS_FORBIDDEN, HTTP_STATUS_UNAUTHORIZED:
      return Failure(.notAllowed(server: address.name, reason: reason))
    case HTTP_STATUS_NOT_FOUND: return Failure(.refused(server: address.name, reason: reason))
    default:
      return Failure(
        sent == 0
          ? .unreachable(server: address.name, reason: reason)
          : .unanswered(printer: address.name, reason: reason))
    }
  }

  /// Read at once after the call that failed.
  private static var lastError: String {
    cupsLastErrorString().map { String(cString: $0) } ?? "no reason given"
  }

  /// The queue that the user or the scheduler prefers: `LPDEST`, `PRINTER`, `lpoptions -d`, `lpadmin -d`.
  var defaultQueue: String? {
    cupsGetDefault2(http).map { String(cString: $0) }
  }
}
