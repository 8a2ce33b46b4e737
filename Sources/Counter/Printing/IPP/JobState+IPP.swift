extension JobState {
  /// What is asked of every job.
  static let attributes = [
    "job-id", "job-name", "job-originating-user-name", "job-printer-uri", "job-state", "job-state-reasons",
    "job-state-message", "job-printer-state-message", "job-printer-state-reasons", "job-printer-up-time",
    "time-at-processing",
  ]

  /// Reads a job's state (RFC 8011, 5.3.7) together with that of the printer whose turn it is.
  ///
  /// - Parameter isOverlooked: whether a printer's loss of the job wouldn't show.
  init(_ job: IPPGroup, printer: IPPGroup?, isOverlooked: Bool = true) {
    let reasons = job.texts("job-state-reasons")
    switch job.number("job-state") {
    case 3: self = Self.unfinished(printer, else: JobState.waiting)
    case 4: self = .waiting([PrinterReason(.held)])
    case 5: self = Self.processing(job, printer)
    case 6: self = .stopped(Self.obstacles(printer, else: .paused))
    case 7:
      // A device that gives up makes its queue say “canceled”, with the reason in words only.
      let words = job.words
      let isDevice = reasons.contains("job-canceled-at-device") || words.contains("canceled at printer")
      self = isDevice ? .aborted(words) : .cancelled
    case 8: self = .aborted(job.words)
    // A printer that comes back and knows nothing of the job leaves its queue saying “completed”.
    case 9: self = job.isForgotten && !isOverlooked ? .gone : .printed
    default: self = .gone
    }
  }

  private static func processing(_ job: IPPGroup, _ printer: IPPGroup?) -> JobState {
    // A printer that is off leaves its queue printing without a reason: the IPP backend only says it.
    if job.words.contains("may not exist or is unavailable") || printer.isUnavailable {
      return .stopped([PrinterReason(.offline)])
    }
    let isConnecting = printer?.printerReasons.contains { $0.stem == .connecting } == true
    return unfinished(printer) { isConnecting ? .waiting($0) : .printing }
  }

  private static func unfinished(
    _ printer: IPPGroup?, else state: ([PrinterReason]) -> JobState,
  ) -> JobState {
    let reasons = printer?.printerReasons ?? []
    return reasons.contains(where: \.stopsPrinting) ? .stopped(reasons) : state(reasons)
  }

  private static func obstacles(_ printer: IPPGroup?, else stem: PrinterReason.Stem) -> [PrinterReason] {
    let reasons = printer?.printerReasons ?? []
    return reasons.isEmpty ? [PrinterReason(stem)] : reasons
  }
}

extension IPPGroup? {
  fileprivate var isUnavailable: Bool {
    self?.text("printer-state-message")?.contains("may not exist or is unavailable") == true
  }
}

extension IPPGroup {
  fileprivate var isForgotten: Bool {
    texts("job-printer-state-reasons").compactMap(PrinterReason.init).contains(.forgotten)
  }

  /// What is said of the job in words.
  var words: String {
    text("job-printer-state-message").flatMap { $0.isEmpty ? nil : $0 } ?? text("job-state-message") ?? ""
  }
}

extension QueuedJob {
  init?(_ group: IPPGroup, on printer: String) {
    guard let id = group.number("job-id") else { return nil }
    job = PrintJob(id: id, printer: printer)
    title = group.text("job-name") ?? ""
    user = group.text("job-originating-user-name") ?? ""
    state = JobState(group, printer: nil)
  }
}
