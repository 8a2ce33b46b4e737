package import FacturaAmounts
import FacturaDiagnostics
import GRDB

extension Journal {
  /// Intents without a result whose process is gone: after a crash or a power cut, paper may lie in a printer. An intent of
  /// another machine counts after an hour.
  package func unsure() throws(JournalError) -> [JournalLine] {
    let open = try lines(
      "SELECT journal.* FROM journal_open JOIN journal ON number = journal_open.intent ORDER BY number")
    let hourAgo = LocalTime(now() - 3600).text
    return open.filter { line in line.writer.isAlive.map { !$0 } ?? (line.time < hourAgo) }
  }

  package func line(number: Int) throws(JournalError) -> JournalLine? {
    try lines("SELECT * FROM journal WHERE number = ?", [number]).first
  }

  /// The intent whose code stands on a paper. Small letters and dashes don't matter.
  package func line(code: String) throws(JournalError) -> JournalLine? {
    guard let code = VerificationCode(typed: code) else { return nil }
    return try lines(
      """
      SELECT * FROM journal WHERE substr(hash, 1, 10) = ? AND entry ->> '$.step' = 'intent'
      ORDER BY number DESC
      """, [code.hashPrefix]
    ).first
  }

  /// The intents of the jobs that a printer's side calls so: printers count for themselves, and begin anew.
  package func intents(job: String) throws(JournalError) -> [JournalLine] {
    try lines(
      """
      SELECT * FROM journal WHERE number IN (
        SELECT entry ->> '$.intent' FROM journal WHERE entry ->> '$.job' = ? AND entry ->> '$.job' IS NOT NULL
      ) ORDER BY number
      """, [job])
  }

  /// The intent that has this key of a request, and keeps others from it.
  package func line(key: String) throws(JournalError) -> JournalLine? {
    try reading { try JournalPage(database: $0, path: archive.path, time: "").intent(withKey: key) }
  }

  /// What follows an intent, in the order of time.
  package func lines(after intent: JournalLine) throws(JournalError) -> [JournalLine] {
    try reading { try JournalPage(database: $0, path: archive.path, time: "").lines(of: intent.number) }
  }

  /// The last lines, newest first: of some days, by the clock of the machine that wrote them, or of all.
  package func last(
    _ count: Int, from first: CalendarDate? = nil, to last: CalendarDate? = nil,
  ) throws(JournalError) -> [JournalLine] {
    guard first != nil || last != nil else {
      return try lines("SELECT * FROM journal ORDER BY number DESC LIMIT ?", [count])
    }
    let days = [first, last].map { $0.map { DateFormat.iso.text(of: $0, in: .english) } }
    let sql = """
      SELECT * FROM journal WHERE substr(entry ->> '$.time', 1, 10) BETWEEN ? AND ? ORDER BY number DESC LIMIT ?
      """
    return try lines(sql, [days[0] ?? "0000", days[1] ?? "9999", count])
  }

  /// How often the document may have been printed so far; the next job of it gets this number.
  package func timesPrinted(issuer: String, number: String) throws(JournalError) -> Int {
    try reading {
      try JournalPage(database: $0, path: archive.path, time: "").timesPrinted("\(issuer) \(number)")
    }
  }

  private func lines(
    _ sql: String, _ arguments: StatementArguments = [],
  ) throws(JournalError) -> [JournalLine] {
    try reading { try Row.fetchAll($0, sql: sql, arguments: arguments).map { try JournalText.line($0) } }
  }

  func reading<Answer>(_ body: (Database) throws -> Answer) throws(JournalError) -> Answer {
    do { return try archive.queue.read(body) } catch {
      throw error as? JournalError ?? .unreadable(ArchiveError(error, path: archive.path).finding)
    }
  }
}
