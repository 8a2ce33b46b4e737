import CCUPS
import FacturaDiagnostics

/// The queues of a CUPS scheduler.
///
/// A connection lasts for one call, so that a till that waits for its clerk holds none.
package struct CUPSPress: Press {
  let address: IPPAddress
  private let patience: Duration

  /// - Parameters:
  ///   - scheduler: `HOST:PORT`, or the path of its socket; nothing for the one that CUPS itself would ask
  ///     (`CUPS_SERVER`, `client.conf`, this machine).
  ///   - patience: how long to wait for each answer.
  package init(scheduler: String? = nil, patience: Duration = .seconds(10)) {
    address = IPPAddress(scheduler: scheduler)
    self.patience = patience
  }

  package func printers() throws(PrintingError) -> [Printer] {
    let connection = try connection()
    let request = IPPRequest(IPP_OP_CUPS_GET_PRINTERS, nil)
    request.ask(for: Printer.attributes)
    let answer = try connection.ask(request, at: "/")
    // A scheduler without queues says “not found”.
    if answer.isUnknown { return [] }
    guard answer.isOK else { throw answer.refusal(by: address.name) }
    let preferred = connection.defaultQueue
    return answer.groups(.printer).map { Printer($0, isDefault: $0.text("printer-name") == preferred) }
  }

  package func submit(
    _ document: [UInt8], type: DocumentType, ticket: PrintTicket, to printer: Printer,
  ) throws(PrintingError) -> PrintJob {
    if let lack = printer.capabilities.lack(for: ticket, on: printer.name) { throw Failure(lack) }
    let connection = try connection()
    let resource = try IPPAddress.resource(of: printer.uri)
    let request = IPPRequest(IPP_OP_CREATE_JOB, uri: printer.uri, user: ticket.user)
    request.add(.text(ticket.shownTitle), "job-name", IPP_TAG_NAME)
    request.add(ticket, type)
    // A job without a document is never printed: from here on its number is known, and only then the document goes out.
    let answer = try connection.ask(request, at: resource)
    guard answer.isOK, let id = answer.groups(.job).first?.number("job-id") else {
      throw answer.refusal(by: printer.name, type: type)
    }
    let isOverlooked = printer.reasons.contains(.forgotten)
    let job = PrintJob(id: id, printer: printer.name, isOverlooked: isOverlooked)
    try send(
      Delivery(document: document, type: type, job: job, printer: printer, user: ticket.user),
      over: connection)
    return job
  }

  /// A document, and the job that waits for it.
  private struct Delivery {
    let document: [UInt8]
    let type: DocumentType
    let job: PrintJob
    let printer: Printer
    let user: String?
  }

  private func send(
    _ delivery: Delivery, over connection: borrowing IPPConnection,
  ) throws(PrintingError) {
    let (type, printer) = (delivery.type, delivery.printer)
    let request = IPPRequest(IPP_OP_SEND_DOCUMENT, uri: printer.uri, user: delivery.user)
    request.add(.number(delivery.job.id), "job-id", IPP_TAG_INTEGER)
    // CUPS passes on to the device untouched only what has its own name for it.
    let mediaType = type == .raw ? "application/vnd.cups-raw" : type.mediaType
    request.add(.text(mediaType), "document-format", IPP_TAG_MIMETYPE)
    request.add(.flag(true), "last-document", IPP_TAG_BOOLEAN)
    let resource = try IPPAddress.resource(of: printer.uri)
    let answer: IPPAnswer
    do throws(PrintingError) {
      answer = try connection.ask(request, at: resource, sending: delivery.document)
    } catch {
      guard case .unanswered(_, _, let reason) = error.fact else { throw error }
      throw Failure(.unanswered(printer: printer.name, job: delivery.job.id, reason: reason))
    }
    guard !answer.isOK else { return }
    try? cancel(delivery.job)
    throw answer.refusal(by: printer.name, type: type)
  }

  package func state(of job: PrintJob) throws(PrintingError) -> JobState {
    let connection = try connection()
    let request = IPPRequest(IPP_OP_GET_JOB_ATTRIBUTES, "job-uri", job.uri)
    request.ask(for: JobState.attributes)
    let answer = try connection.ask(request, at: "/")
    if answer.isUnknown { return .gone }
    guard answer.isOK, let group = answer.groups(.job).first else { throw answer.refusal(by: job.printer) }
    let state = JobState(group, printer: nil, isOverlooked: job.isOverlooked)
    guard let queue = group.text("job-printer-uri") else { return state }
    guard !state.isFinal || state == .printed else { return state }
    let printer = try printer(at: queue, over: connection)
    if state == .printed {
      if printer?.isSilent == true { return .delivered }
      return printer.flatMap { objection(of: $0, to: group) } ?? state
    }
    if let device = printer?.waitedFor(by: group), address.isLocal, !Self.answers(device) {
      return .stopped([PrinterReason(.offline)])
    }
    return JobState(group, printer: printer)
  }

  private func printer(
    at uri: String, over connection: borrowing IPPConnection,
  ) throws(PrintingError) -> IPPGroup? {
    let request = IPPRequest(IPP_OP_GET_PRINTER_ATTRIBUTES, uri: uri)
    request.ask(for: ["printer-state", "printer-state-reasons", "printer-state-message", "device-uri"])
    return try connection.ask(request, at: IPPAddress.resource(of: uri)).groups(.printer).first
  }

  /// CUPS waits without a word for a printer that was switched off with a job in it. So the printer is looked for.
  private static func answers(_ device: IPPAddress) -> Bool {
    (try? IPPConnection(to: device, patience: .seconds(2))) != nil
  }

  package func cancel(_ job: PrintJob) throws(PrintingError) {
    let connection = try connection()
    let request = IPPRequest(IPP_OP_CANCEL_JOB, "job-uri", job.uri)
    let answer = try connection.ask(request, at: "/jobs/")
    if answer.isUnknown { throw Failure(.unknownJob(id: job.id, printer: job.printer)) }
    guard answer.isOK else { throw answer.refusal(toCancel: job) }
  }

  package func jobs(_ selection: JobSelection) throws(PrintingError) -> [QueuedJob] {
    let request = IPPRequest(IPP_OP_GET_JOBS, uri: address.uri)
    request.add(.text(selection.rawValue), "which-jobs", IPP_TAG_KEYWORD)
    request.ask(for: JobState.attributes)
    let answer = try connection().ask(request, at: "/")
    guard answer.isOK else { throw answer.refusal(by: address.name) }
    return answer.groups(.job).compactMap { group in
      let queue = group.text("job-printer-uri")?.split(separator: "/").last.map(String.init)
      return QueuedJob(group, on: queue ?? "")
    }.sorted { $0.job.id < $1.job.id }
  }

  private func connection() throws(PrintingError) -> IPPConnection {
    do { return try IPPConnection(to: address, patience: patience) } catch {
      guard case .unreachable(let server, let reason) = error.fact else { throw error }
      throw Failure(.noScheduler(server: server, reason: reason))
    }
  }
}

extension IPPGroup {
  /// Whether the device of this queue takes bytes and says nothing of paper: CUPS calls a job completed when they are sent.
  fileprivate var isSilent: Bool {
    let scheme = text("device-uri")?.prefix { $0 != ":" }
    return scheme.map { ["socket", "lpd", "usb", "parallel", "serial"].contains($0) } ?? false
  }

  /// The device of this queue, if it has all of the job and has been printing for some seconds.
  fileprivate func waitedFor(by job: IPPGroup) -> IPPAddress? {
    guard texts("printer-state-reasons").contains("cups-waiting-for-job-completed"),
      let now = job.number("job-printer-up-time"), let start = job.number("time-at-processing"),
      now - start >= 3
    else { return nil }
    return text("device-uri").flatMap { try? IPPAddress(uri: $0) }
  }
}

extension PrintJob {
  /// At the scheduler that gave it its number.
  fileprivate var uri: String { "ipp://localhost/jobs/\(id)" }
}
