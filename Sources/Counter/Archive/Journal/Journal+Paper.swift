package import FacturaAmounts
import GRDB

/// What was printed over some days.
package struct PaperReport: Sendable, Equatable {
  /// Jobs of which paper came out.
  package var jobs = 0
  package var sheets = 0
  /// Sheets that weren't needed, by printing on both sides, a summary, or pages pulled together.
  package var saved = 0
  /// Sheets of jobs that nobody saw to their end.
  package var unconfirmed = 0
}

extension Journal {
  /// Sheets of the jobs that were meant on these days, the last one included, by the clock of the machine that wrote them.
  package func paper(from first: CalendarDate, to last: CalendarDate) throws(JournalError) -> PaperReport {
    try reading { database in
      let sql = """
        SELECT * FROM journal WHERE entry ->> '$.step' = 'intent' AND substr(entry ->> '$.time', 1, 10) BETWEEN ? AND ?
        """
      let format = DateFormat.iso
      let days = [first, last].map { format.text(of: $0, in: .english) }
      let page = JournalPage(database: database, path: archive.path, time: "")
      var report = PaperReport()
      for row in try Row.fetchAll(database, sql: sql, arguments: [days[0], days[1]]) {
        let intent = try JournalText.line(row)
        report.add(intent, ending: try page.ending(of: intent))
      }
      return report
    }
  }
}

extension PaperReport {
  fileprivate mutating func add(_ intent: JournalLine, ending: JournalLine?) {
    switch ending?.result {
    case .printed, .partly:
      jobs += 1
      sheets += ending?.sheets ?? intent.sheets ?? 0
      saved += ending?.result == .printed ? intent.saved ?? 0 : 0
    case .cancelled, .stopped, .gone: sheets += ending?.sheets ?? 0
    case .queued, nil: unconfirmed += intent.sheets ?? 0
    case .refused: break
    }
  }
}
