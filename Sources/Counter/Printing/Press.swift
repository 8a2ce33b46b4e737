import FacturaDiagnostics

/// Where documents go to become paper. The till asks; a scheduler, a printer, or a port that takes bytes answers.
///
/// Calls wait for servers, each for a bounded time: make all calls for a job from one thread that may wait.
package protocol Press: Sendable {
  /// The printers that can be reached this way, the default one marked.
  func printers() throws(PrintingError) -> [Printer]

  /// Hands the document over. When it returns, the queue or the printer has all of it.
  ///
  /// - Throws: before anything is printed, with one exception: `PrintingFact.isUnsure` says that the document may or may
  ///   not have arrived, and that it mustn't be sent again by itself.
  func submit(
    _ document: [UInt8], type: DocumentType, ticket: PrintTicket, to printer: Printer,
  ) throws(PrintingError) -> PrintJob

  func state(of job: PrintJob) throws(PrintingError) -> JobState

  /// Takes the job back. What is on paper already stays there.
  func cancel(_ job: PrintJob) throws(PrintingError)

  /// The jobs that are known, oldest first.
  func jobs(_ selection: JobSelection) throws(PrintingError) -> [QueuedJob]
}

/// Whether to go on watching a job.
package enum Patience: Sendable {
  case wait, leave
}

extension Press {
  /// The printer called `name`, or the default one.
  package func printer(named name: String? = nil) throws(PrintingError) -> Printer {
    let printers = try printers()
    guard let name else {
      guard let printer = printers.first(where: \.isDefault) else {
        throw Failure(.noDefault(known: printers.map(\.name)))
      }
      return printer
    }
    guard let printer = printers.first(where: { $0.name == name }) else {
      throw Failure(.unknownPrinter(name: name, known: printers.map(\.name)))
    }
    return printer
  }

  /// Asks for the job's state until it is final, the time is over, or `told` leaves; and gives the last one back.
  ///
  /// `told` hears each answer, the same one many times. A question that fails is asked again, because servers restart;
  /// if nobody answers until the time is over, the job is `gone`. Pauses grow to a second.
  package func watch(
    _ job: PrintJob, atMost limit: Duration, every pause: Duration = .milliseconds(100),
    told: (JobState) -> Patience = { _ in .wait },
  ) -> JobState {
    let end = ContinuousClock.now + limit
    var last: JobState?
    var pause = pause
    while true {
      last = try? state(of: job)
      if let last, told(last) == .leave || last.isFinal { return last }
      guard ContinuousClock.now + pause < end else { return last ?? .gone }
      Pause.wait(pause)
      pause = min(pause * 1.1, .seconds(1))
    }
  }
}
