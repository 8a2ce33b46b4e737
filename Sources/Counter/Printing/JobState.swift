/// How far a job has come.
package enum JobState: Hashable, Sendable {
  /// Others are before it, or it is held back.
  case waiting([PrinterReason])
  case printing
  /// Nothing goes on until somebody does something: paper, a paused queue, a printer that doesn't answer. When that is
  /// done, the job goes on by itself.
  case stopped([PrinterReason])
  /// The printer says that all of it is on paper.
  case printed
  /// All bytes are at the printer, which tells nothing of what it does with them (TCP, files).
  case delivered
  case cancelled
  /// Given up by the printer or the queue, with their words for it. Part of it may be on paper.
  case aborted(String)
  /// Neither the printer nor the queue knows of it any more: nobody can say whether it is on paper.
  case gone

  /// Whether nothing more will happen to it.
  package var isFinal: Bool {
    switch self {
    case .waiting, .printing, .stopped: false
    case .printed, .delivered, .cancelled, .aborted, .gone: true
    }
  }
}
