import FacturaArchive
import FacturaDiagnostics
import FacturaPrinting

extension Till {
  /// Prints of which nobody knows how they ended. Where the queue still knows the job, by its number or by the code in its
  /// title, and it has ended, that is written down, and the doubt is gone.
  package func doubts() throws(TillStop) -> [Doubt] {
    try settleQueued()
    let unsure = try reading { () throws(JournalError) in try journal.unsure() }
    var doubts: [Doubt] = []
    for line in unsure + broken where !doubts.contains(where: { $0.record.line == line.number }) {
      guard let record = record(of: line) else { continue }
      let state = state(of: record)
      if try !settled(line, state) { doubts.append(Doubt(record: record, state: state)) }
    }
    return doubts
  }

  /// Lines of this till's prints that have no end, though who printed them is gone. Only the journal is asked, so that
  /// nobody waits for a queue.
  package func ownDoubts() throws(TillStop) -> [Int] {
    try reading { () throws(JournalError) in try journal.unsure() }
      .filter { ($0.place ?? "") == station.place && ($0.till ?? "") == station.till }.map(\.number)
  }

  /// What somebody saw who looked at the paper.
  package func settle(_ doubt: Doubt, wasPrinted: Bool) throws(TillStop) {
    guard let line = try reading({ () throws(JournalError) in try journal.line(number: doubt.record.line) })
    else {
      throw .noSuchJob("\(doubt.record.line)")
    }
    do {
      try journal.resolve(
        line, wasPrinted ? .printed : .cancelled, sheets: wasPrinted ? nil : 0,
        reason: RecordedReason.seen(by: station.clerk).text)
    } catch { throw .journal(error) }
    broken.removeAll { $0.number == line.number }
  }

  /// Jobs that were left in their queue may have come out by now.
  private func settleQueued() throws(TillStop) {
    let prints = try reading { () throws(JournalError) in try journal.prints(last: Self.mostQueued) }
    for print in prints where print.isInQueue {
      // A queue that doesn't answer isn't asked again and again.
      guard let record = record(of: print.intent), let state = state(of: record) else { return }
      _ = try settled(print.intent, state)
    }
  }

  /// Older ones aren't asked after: queues forget.
  private static let mostQueued = 50

  /// Only an end is written down, and only one that leaves no doubt.
  private func settled(_ line: JournalLine, _ state: JobState?) throws(TillStop) -> Bool {
    guard let state, state.isFinal, state != .gone, state != .delivered else { return false }
    let (result, reason) = Ending(state).recorded
    do { try journal.resolve(line, result, reason: reason?.text) } catch { throw .journal(error) }
    broken.removeAll { $0.number == line.number }
    return true
  }

  private func state(of record: PrintRecord) -> JobState? {
    guard let press = try? shelf.press(for: record.printer) else { return nil }
    if let job = record.job, job > 0 {
      return try? press.state(of: PrintJob(id: job, printer: record.printer))
    }
    // The job's number never came: its title has the code.
    let title = PrintTicket.title(of: record.code)
    let jobs = [JobSelection.unfinished, .finished].flatMap { (try? press.jobs($0)) ?? [] }
    guard let found = jobs.last(where: { $0.title == title }) else { return nil }
    // A list doesn't say what the device has to say of a completed job.
    return found.state == .printed ? try? press.state(of: found.job) : found.state
  }
}

extension JournalPrint {
  /// Whether its queue may still tell more of it. One that has handed it to a port never will.
  fileprivate var isInQueue: Bool {
    result == .queued && (job ?? "0") != "0" && reason.map(RecordedReason.init) != .delivered
  }
}

extension PrintTicket {
  /// No name and no number of a customer: everybody at the queue reads titles. By the code a job is found again.
  static func title(of code: String) -> String { "Factura \(code)" }
}
