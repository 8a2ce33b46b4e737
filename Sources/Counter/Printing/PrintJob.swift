/// A job that a queue or a printer has taken. What is needed to ask for it again, from another process too.
package struct PrintJob: Hashable, Sendable {
  /// Given by the scheduler, or by the printer where there is none; 0 where jobs have no numbers (TCP, files).
  package let id: Int
  /// The queue's name, or the printer's address.
  package let printer: String
  /// Whether its queue had lost sight of a printer's jobs before. CUPS remembers that for good, so that one that is lost
  /// now doesn't show, and CUPS's word has to do.
  let isOverlooked: Bool

  package init(id: Int, printer: String) {
    self.init(id: id, printer: printer, isOverlooked: false)
  }

  init(id: Int, printer: String, isOverlooked: Bool) {
    self.id = id
    self.printer = printer
    self.isOverlooked = isOverlooked
  }
}

/// A job as queues list it.
package struct QueuedJob: Hashable, Sendable {
  package let job: PrintJob
  package let title: String
  package let user: String
  package let state: JobState

  package init(job: PrintJob, title: String, user: String, state: JobState) {
    self.job = job
    self.title = title
    self.user = user
    self.state = state
  }
}

/// Which of a queue's jobs.
package enum JobSelection: String, Sendable {
  case unfinished = "not-completed"
  case finished = "completed"
}
