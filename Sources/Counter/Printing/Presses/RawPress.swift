import FacturaDiagnostics

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A port or a file that takes a printer's own language: `tcp://host:9100`, `/dev/usb/lp0`.
///
/// Nothing comes back: a job is `delivered` when the other side has its bytes.
package struct RawPress: Press {
  private let address: String
  private let outlet: Outlet
  private let patience: Duration

  private enum Outlet: Sendable {
    case port(host: String, number: String)
    case file(String)
  }

  /// - Parameters:
  ///   - address: `tcp://HOST:PORT`, the port being 9100 where it is left out, or the path of a file.
  ///   - patience: how long to wait for the connection, and for each part of the document to go out.
  package init(address: String, patience: Duration = .seconds(10)) throws(PrintingError) {
    self.address = address
    self.patience = patience
    let prefix = "tcp://"
    guard address.hasPrefix(prefix) else {
      guard !address.isEmpty, !address.contains("://"), !address.utf8.contains(0) else {
        throw Failure(.badAddress(address))
      }
      outlet = .file(address)
      return
    }
    outlet = try Self.port(address.dropFirst(prefix.utf8.count), of: address)
  }

  /// `host`, `host:9100`, `[::1]:9100`.
  private static func port(_ place: Substring, of address: String) throws(PrintingError) -> Outlet {
    let isNumber = place.first == "["
    let end = isNumber ? place.firstIndex(of: "]") : place.lastIndex(of: ":") ?? place.endIndex
    guard let end else { throw Failure(.badAddress(address)) }
    let host = isNumber ? place[..<end].dropFirst() : place[..<end]
    let rest = isNumber ? place[end...].dropFirst() : place[end...]
    let number = rest.isEmpty ? 9100 : UInt16(rest.dropFirst()) ?? 0
    let isPlain = !host.contains("/") && !host.utf8.contains(0)
    guard !host.isEmpty, number > 0, isPlain, rest.isEmpty || rest.first == ":" else {
      throw Failure(.badAddress(address))
    }
    return .port(host: String(host), number: String(number))
  }

  /// One, whose name is its address. Whether it is there shows only when it is printed on.
  package func printers() throws(PrintingError) -> [Printer] {
    [Printer(rawAt: address)]
  }

  package func submit(
    _ document: [UInt8], type: DocumentType, ticket: PrintTicket, to printer: Printer,
  ) throws(PrintingError) -> PrintJob {
    guard ticket.copies > 0 else { throw Failure(.noCopies(ticket.copies)) }
    guard type == .raw else { throw Failure(.unsupportedType(printer: address, type: type.mediaType)) }
    let stream: ByteStream
    switch outlet {
    case .port(let host, let number):
      stream = try ByteStream(host: host, port: number, patience: patience)
    case .file(let path): stream = try ByteStream(path: path, patience: patience)
    }
    var sent = 0
    for _ in 0..<ticket.copies {
      try stream.send(document, after: &sent, of: document.count * ticket.copies)
    }
    try stream.finish(after: sent)
    return PrintJob(id: 0, printer: address)
  }

  package func state(of job: PrintJob) throws(PrintingError) -> JobState { .delivered }

  package func cancel(_ job: PrintJob) throws(PrintingError) {
    throw Failure(.cannotCancel(id: job.id, printer: job.printer, reason: "all of it is at the printer"))
  }

  package func jobs(_ selection: JobSelection) throws(PrintingError) -> [QueuedJob] { [] }
}
