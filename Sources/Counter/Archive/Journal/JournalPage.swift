import FacturaDiagnostics
import FoundationEssentials
import GRDB

/// The journal within one transaction: what was written last stays so until the line that follows it is written.
struct JournalPage {
  let database: Database
  let path: String
  let time: String

  func blank(_ step: JournalLine.Step) -> JournalLine {
    JournalLine(number: 0, step: step, time: time, writer: .current)
  }

  /// Writes a line after the last one, and gives it back with its number and hashes.
  func append(_ line: JournalLine) throws -> JournalLine {
    guard let head = try Row.fetchOne(database, sql: "SELECT number, hash FROM journal_head") else {
      throw JournalError.unwritable(Finding(JournalFact.wrongEnd(lines: 0, head: 0)))
    }
    try checkEnd(head)
    var line = line
    line.number = try head.value("number", as: Int.self) + 1
    line.previous = try head.value("hash")
    let entry = try JournalText.entry(of: line)
    line.hash = JournalText.hash(of: entry, after: line.previous)
    try database.cachedStatement(
      sql: "INSERT INTO journal(number, previous, entry, hash) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [line.number, line.previous, entry, line.hash])
    return line
  }

  /// Nothing is written after an end that isn't the one that was written last.
  private func checkEnd(_ head: Row) throws {
    let sql = "SELECT number, hash FROM journal ORDER BY number DESC LIMIT 1"
    let last = try Row.fetchOne(database, sql: sql)
    let number = try last?.value("number", as: Int.self) ?? 0
    let wanted: Int = try head.value("number")
    let (hash, wantedHash): (String?, String) = (try last?.value("hash"), try head.value("hash"))
    guard number == wanted, number < .max, hash == nil || hash == wantedHash else {
      throw JournalError.unwritable(Finding(JournalFact.wrongEnd(lines: number, head: wanted)))
    }
  }

  func line(_ number: Int) throws -> JournalLine? {
    try Row.fetchOne(database, sql: "SELECT * FROM journal WHERE number = ?", arguments: [number])
      .map { try JournalText.line($0) }
  }

  func intent(_ number: Int) throws -> JournalLine {
    guard let line = try line(number), line.step == .intent else {
      throw JournalError.refused(Finding(JournalFact.noSuchIntent(line: number)))
    }
    return line
  }

  // MARK: - What the lines amount to

  func intent(withKey key: String) throws -> JournalLine? {
    let sql = "SELECT intent FROM journal_key WHERE key = ?"
    return try Int.fetchOne(database, sql: sql, arguments: [key]).flatMap { try line($0) }
  }

  /// Jobs of this document that may have left paper.
  func timesPrinted(_ document: String) throws -> Int {
    let sql = "SELECT number FROM journal WHERE entry ->> '$.document' = ? AND entry ->> '$.step' = 'intent'"
    let intents = try Int.fetchAll(database, sql: sql, arguments: [document])
    return try intents.count { try lines(of: $0).last { $0.result != nil }?.leftNoPaper != true }
  }

  /// What became of a job, as far as it is known.
  func ending(of intent: JournalLine) throws -> JournalLine? {
    try lines(of: intent.number).last { $0.result != nil }
  }

  /// What follows an intent.
  func lines(of intent: Int) throws -> [JournalLine] {
    let sql =
      "SELECT * FROM journal WHERE entry ->> '$.intent' = ? AND entry ->> '$.intent' IS NOT NULL ORDER BY number"
    return try Row.fetchAll(database, sql: sql, arguments: [intent]).map { try JournalText.line($0) }
  }

  func isOpen(_ intent: JournalLine) throws -> Bool {
    let sql = "SELECT 1 FROM journal_open WHERE intent = ?"
    return try Int.fetchOne(database, sql: sql, arguments: [intent.number]) != nil
  }

  /// The key is unique by the table's own constraint: of two processes one gets it.
  func open(_ intent: JournalLine) throws {
    try database.execute(sql: "INSERT INTO journal_open VALUES (?)", arguments: [intent.number])
    if let key = intent.key {
      try database.execute(
        sql: "INSERT INTO journal_key(key, intent) VALUES (?, ?)", arguments: [key, intent.number])
    }
  }

  func close(_ intent: JournalLine, freeing isFree: Bool) throws {
    try database.execute(sql: "DELETE FROM journal_open WHERE intent = ?", arguments: [intent.number])
    if isFree {
      try database.execute(sql: "DELETE FROM journal_key WHERE intent = ?", arguments: [intent.number])
    }
  }
}
