package import FacturaDiagnostics

/// Why the journal takes no line.
package enum JournalError: Error {
  /// The idempotency key was used for this intent: nothing is printed.
  case alreadyPrinted(JournalLine)
  /// No room, no right, locked for too long, or its end is damaged: nothing may be printed.
  case unwritable(Finding)
  /// It can't be read.
  case unreadable(Finding)
  /// The line doesn't belong here: a second result, or a result of no intent.
  case refused(Finding)

  package var finding: Finding {
    switch self {
    case .alreadyPrinted(let line):
      Finding(JournalFact.alreadyPrinted(key: line.key ?? "", line: line.number))
    case .unwritable(let finding), .unreadable(let finding), .refused(let finding): finding
    }
  }

  /// What happened while a line was written.
  init(writing error: any Error, path: String) {
    if let error = error as? JournalError {
      self = error
      return
    }
    let error = ArchiveError(error, path: path)
    self = .unwritable(Finding(JournalFact.unwritable(path: path, reason: error.finding.message)))
  }
}
