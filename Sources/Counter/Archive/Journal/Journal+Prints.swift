import GRDB

/// One print as its lines tell it.
package struct JournalPrint: Sendable, Equatable {
  package var intent: JournalLine
  /// As the printer's side calls it; nothing if it got none, or nobody knows.
  package var job: String?
  /// What became of it, as far as it is known.
  package var result: JournalLine.Result?
  /// Why it ended so.
  package var reason: String?
  /// Nothing can have come out: it doesn't count as a print.
  package var leftNoPaper = false
}

extension Journal {
  package func print(of intent: JournalLine) throws(JournalError) -> JournalPrint {
    try reading { try JournalPage(database: $0, path: archive.path, time: "").print(of: intent) }
  }

  /// All prints of a document that may have left paper, the latest first.
  package func prints(issuer: String, number: String) throws(JournalError) -> [JournalPrint] {
    let sql = """
      SELECT * FROM journal WHERE entry ->> '$.document' = ? AND entry ->> '$.step' = 'intent' ORDER BY number DESC
      """
    return try prints(sql, ["\(issuer) \(number)"]).filter { !$0.leftNoPaper }
  }

  /// The last prints, the latest first: of one till, or of all.
  package func prints(last count: Int, till: String? = nil) throws(JournalError) -> [JournalPrint] {
    let ofTill = till == nil ? "" : "AND coalesce(entry ->> '$.till', '') = ?"
    let sql =
      "SELECT * FROM journal WHERE entry ->> '$.step' = 'intent' \(ofTill) ORDER BY number DESC LIMIT ?"
    let limit: StatementArguments = [count]
    return try prints(sql, till.map { [$0] + limit } ?? limit)
  }

  private func prints(_ sql: String, _ arguments: StatementArguments) throws(JournalError) -> [JournalPrint] {
    try reading { database in
      let page = JournalPage(database: database, path: archive.path, time: "")
      return try Row.fetchAll(database, sql: sql, arguments: arguments).map { row in
        try page.print(of: JournalText.line(row))
      }
    }
  }
}

extension JournalPage {
  fileprivate func print(of intent: JournalLine) throws -> JournalPrint {
    let lines = try lines(of: intent.number)
    let ending = lines.last { $0.result != nil }
    return JournalPrint(
      intent: intent, job: lines.last { $0.job != nil }?.job, result: ending?.result, reason: ending?.reason,
      leftNoPaper: ending?.leftNoPaper == true)
  }
}
