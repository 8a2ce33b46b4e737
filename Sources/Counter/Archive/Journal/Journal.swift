import FacturaDiagnostics
import GRDB
import Glibc

/// What was printed, by whom, where, and what became of it: lines that are only ever added, each sealed with the hash of
/// the one before it.
///
/// A job is an intent, which must stand before anything is handed to a printer, and a result after it. An intent without
/// a result whose process is gone is unsure: paper may lie in the printer, or not.
package struct Journal: Sendable {
  let archive: InvoiceArchive
  /// Seconds since the beginning of 1970.
  var now: @Sendable () -> Int = { time(nil) }

  init(of archive: InvoiceArchive) {
    self.archive = archive
  }

  /// Writes down what is going to be printed. The line says how often the document was printed before, and has the code
  /// for the paper: nobody else gets the same ones.
  ///
  /// - Throws: `alreadyPrinted` for a key that another intent has; `unwritable` if the line can't be kept.
  package func intend(_ intent: PrintIntent) throws(JournalError) -> JournalLine {
    try writing { page in
      if let key = intent.key, let other = try page.intent(withKey: key) {
        throw JournalError.alreadyPrinted(other)
      }
      var line = page.blank(.intent)
      line.document = intent.document
      (line.bill, line.base, line.copies) = (intent.bill, intent.base, intent.copies)
      (line.clerk, line.place, line.till) = (intent.clerk, intent.place, intent.till)
      (line.printer, line.sheets, line.saved) = (intent.printer, intent.sheets, intent.saved)
      (line.key, line.reason) = (intent.key, intent.reason)
      line.reprint = try page.timesPrinted(intent.document)
      let written = try page.append(line)
      try page.open(written)
      return written
    }
  }

  /// Writes down that a printer's side took the job.
  package func submitted(job: String, of intent: JournalLine) throws(JournalError) {
    _ = try writing { page in
      var line = page.blank(.submitted)
      line.intent = try page.intent(intent.number).number
      line.job = job
      return try page.append(line)
    }
  }

  /// Writes down what became of the job, once. `sheets` is how many lie there: by default all of them if it was printed.
  package func conclude(
    _ intent: JournalLine, _ result: JournalLine.Result, sheets: Int? = nil, reason: String? = nil,
  ) throws(JournalError) {
    try end(intent, .result, Ending(result: result, sheets: sheets, reason: reason))
  }

  /// Writes down what was found out later, about an intent that was unsure or left in a queue.
  package func resolve(
    _ intent: JournalLine, _ result: JournalLine.Result, sheets: Int? = nil, reason: String? = nil,
  ) throws(JournalError) {
    try end(intent, .resolved, Ending(result: result, sheets: sheets, reason: reason))
  }

  private struct Ending {
    var result: JournalLine.Result
    var sheets: Int?
    var reason: String?
  }

  private func end(
    _ intent: JournalLine, _ step: JournalLine.Step, _ ending: Ending,
  ) throws(JournalError) {
    _ = try writing { page in
      let intent = try page.intent(intent.number)
      let isOpen = try page.isOpen(intent)
      // Only a job that was left in its queue may hear a second time what became of it.
      guard try isOpen || step == .resolved && page.ending(of: intent)?.result == .queued else {
        throw JournalError.refused(Finding(JournalFact.concluded(line: intent.number)))
      }
      var line = page.blank(step)
      line.intent = intent.number
      line.result = ending.result
      line.sheets = ending.sheets ?? (ending.result == .printed ? intent.sheets : nil)
      line.reason = ending.reason
      let written = try page.append(line)
      try page.close(intent, freeing: written.leftNoPaper)
      return written
    }
  }

  private func writing(_ body: (JournalPage) throws -> JournalLine) throws(JournalError) -> JournalLine {
    do {
      return try archive.transaction { database in
        try body(JournalPage(database: database, path: archive.path, time: LocalTime(now()).text))
      }
    } catch {
      throw JournalError(writing: error, path: archive.path)
    }
  }
}

extension InvoiceArchive {
  /// The journal in the archive's file.
  package var journal: Journal { Journal(of: self) }
}
