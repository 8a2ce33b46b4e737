import CCUPS
import FacturaDiagnostics

/// A printer that is spoken to directly, by its address `ipp://host/ipp/print`, without a queue in between.
///
/// It takes one job at a time: whoever comes second waits, for a while. Counters that share a printer need a queue.
package struct IPPPress: Press {
  private let address: IPPAddress
  private let patience: Duration
  private let busyLimit: Duration

  /// - Parameters:
  ///   - patience: how long to wait for each answer.
  ///   - busyLimit: how long to try again while the printer has another job.
  package init(
    uri: String, patience: Duration = .seconds(30), busyLimit: Duration = .seconds(30),
  ) throws(PrintingError) {
    address = try IPPAddress(uri: uri)
    self.patience = patience
    self.busyLimit = busyLimit
  }

  /// One, whose name is its address.
  package func printers() throws(PrintingError) -> [Printer] {
    let group = try printer(over: try connection(), asking: Printer.attributes)
    return [Printer(group, named: address.uri, uri: address.uri, isDefault: true)]
  }

  package func submit(
    _ document: [UInt8], type: DocumentType, ticket: PrintTicket, to printer: Printer,
  ) throws(PrintingError) -> PrintJob {
    if let lack = printer.capabilities.lack(for: ticket, on: printer.name) { throw Failure(lack) }
    let start = ContinuousClock.now
    while true {
      let request = request(type, ticket, to: printer)
      let answer = try connection().ask(request, at: address.resource, sending: document)
      if answer.isOK, let id = answer.groups(.job).first?.number("job-id") {
        return PrintJob(id: id, printer: address.uri)
      }
      let waited = ContinuousClock.now - start
      guard answer.isBusy, waited < busyLimit else {
        throw answer.refusal(by: address.uri, type: type, waited: Int(waited.components.seconds))
      }
      Pause.wait(.milliseconds(250))
    }
  }

  private func request(
    _ type: DocumentType, _ ticket: PrintTicket, to printer: Printer,
  ) -> IPPRequest {
    let request = IPPRequest(IPP_OP_PRINT_JOB, uri: address.uri, user: ticket.user)
    request.add(.text(ticket.shownTitle), "job-name", IPP_TAG_NAME)
    request.add(.text(type.mediaType), "document-format", IPP_TAG_MIMETYPE)
    var ticket = ticket
    // A printer that doesn't speak of sides has one, and may refuse the word.
    if ticket.sides == .one, printer.capabilities.sides.isEmpty { ticket.sides = nil }
    request.add(ticket, type)
    return request
  }

  package func state(of job: PrintJob) throws(PrintingError) -> JobState {
    let connection = try connection()
    let request = request(IPP_OP_GET_JOB_ATTRIBUTES, about: job)
    request.ask(for: JobState.attributes)
    let answer = try connection.ask(request, at: address.resource)
    if answer.isUnknown { return .gone }
    guard answer.isOK, let group = answer.groups(.job).first else { throw answer.refusal(by: address.uri) }
    let state = JobState(group, printer: nil)
    guard !state.isFinal else { return state }
    let reasons = ["printer-state", "printer-state-reasons", "printer-state-message"]
    return JobState(group, printer: try printer(over: connection, asking: reasons))
  }

  package func cancel(_ job: PrintJob) throws(PrintingError) {
    let answer = try connection().ask(request(IPP_OP_CANCEL_JOB, about: job), at: address.resource)
    if answer.isUnknown { throw Failure(.unknownJob(id: job.id, printer: job.printer)) }
    guard answer.isOK else { throw answer.refusal(toCancel: job) }
  }

  package func jobs(_ selection: JobSelection) throws(PrintingError) -> [QueuedJob] {
    let request = IPPRequest(IPP_OP_GET_JOBS, uri: address.uri)
    request.add(.text(selection.rawValue), "which-jobs", IPP_TAG_KEYWORD)
    request.ask(for: JobState.attributes)
    let answer = try connection().ask(request, at: address.resource)
    guard answer.isOK else { throw answer.refusal(by: address.uri) }
    return answer.groups(.job).compactMap { QueuedJob($0, on: address.uri) }.sorted { $0.job.id < $1.job.id }
  }

  private func request(_ operation: ipp_op_t, about job: PrintJob) -> IPPRequest {
    let request = IPPRequest(operation, uri: address.uri)
    request.add(.number(job.id), "job-id", IPP_TAG_INTEGER)
    return request
  }

  private func printer(
    over connection: borrowing IPPConnection, asking names: [String],
  ) throws(PrintingError) -> IPPGroup {
    let request = IPPRequest(IPP_OP_GET_PRINTER_ATTRIBUTES, uri: address.uri)
    request.ask(for: names)
    let answer = try connection.ask(request, at: address.resource)
    guard answer.isOK, let group = answer.groups(.printer).first else {
      throw answer.refusal(by: address.uri)
    }
    return group
  }

  private func connection() throws(PrintingError) -> IPPConnection {
    try IPPConnection(to: address, patience: patience)
  }
}
