import FacturaDiagnostics
import FacturaPrinting
import Synchronization

/// Printers that do what a test tells them, and remember what they were given.
final class FakePress: Press {
  struct Submission: Sendable {
    var document: [UInt8]
    var ticket: PrintTicket
    var printer: String
  }

  struct Behaviour: Sendable {
    var printers = [Printer.fake("laser", isDefault: true), Printer.fake("otra")]
    /// The answers to the questions for a job's state, one after the other; the last one stays.
    var states: [JobState] = [.printed]
    var refusal: PrintingFact?
    var jobs: [QueuedJob] = []
    /// Called while a document is handed over.
    var whileSubmitting: @Sendable () -> Void = {}
  }

  private let behaviour: Mutex<Behaviour>
  private let received = Mutex<[Submission]>([])
  private let asked = Mutex(0)
  private let cancellations = Mutex<[PrintJob]>([])

  init(_ behaviour: Behaviour = Behaviour()) {
    self.behaviour = Mutex(behaviour)
  }

  var submissions: [Submission] { received.withLock { $0 } }
  var cancelled: [PrintJob] { cancellations.withLock { $0 } }

  func change(_ change: (inout Behaviour) -> Void) {
    behaviour.withLock { change(&$0) }
    asked.withLock { $0 = 0 }
  }

  func printers() throws(PrintingError) -> [Printer] { behaviour.withLock { $0.printers } }

  func submit(
    _ document: [UInt8], type: DocumentType, ticket: PrintTicket, to printer: Printer,
  ) throws(PrintingError) -> PrintJob {
    let now = behaviour.withLock { $0 }
    now.whileSubmitting()
    if let refusal = now.refusal { throw Failure(refusal) }
    let number = received.withLock { received in
      received.append(Submission(document: document, ticket: ticket, printer: printer.name))
      return received.count
    }
    return PrintJob(id: number, printer: printer.name)
  }

  func state(of job: PrintJob) throws(PrintingError) -> JobState {
    let turn = asked.withLock { asked in
      asked += 1
      return asked - 1
    }
    return behaviour.withLock { $0.states[min(turn, $0.states.count - 1)] }
  }

  func cancel(_ job: PrintJob) throws(PrintingError) { cancellations.withLock { $0.append(job) } }

  func jobs(_ selection: JobSelection) throws(PrintingError) -> [QueuedJob] {
    let jobs = behaviour.withLock { $0.jobs }
    return jobs.filter { $0.state.isFinal == (selection == .finished) }
  }
}

extension Printer {
  static func fake(
    _ name: String, isDefault: Bool = false, state: State = .idle, reasons: [PrinterReason] = [],
    capabilities: PrinterCapabilities = PrinterCapabilities(),
  ) -> Printer {
    Printer(
      name: name, description: "", uri: "ipp://localhost/printers/\(name)", state: state, reasons: reasons,
      message: "", acceptsJobs: true, isDefault: isDefault, capabilities: capabilities)
  }
}
