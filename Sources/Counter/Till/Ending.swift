package import FacturaPrinting

/// How a print ended, as far as anybody can say.
package enum Ending: Sendable, Equatable {
  /// The printer says that all of it is on paper, or the file is written.
  case printed
  /// Handed over, and nobody confirms it: it waits, prints, stands still, or the printer tells nothing.
  case queued(JobState)
  /// Some of it may be on paper.
  case partly(String)
  case cancelled
  /// Neither printer nor queue knows of it any more.
  case gone

  package init(_ state: JobState) {
    self =
      switch state {
      case .printed: .printed
      case .cancelled: .cancelled
      case .aborted(let words): .partly(words)
      case .gone: .gone
      case .waiting, .printing, .stopped, .delivered: .queued(state)
      }
  }
}
