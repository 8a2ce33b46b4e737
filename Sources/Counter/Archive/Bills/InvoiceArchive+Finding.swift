import FacturaDiagnostics
import GRDB

extension InvoiceArchive {
  /// A beginning that is shorter than a bill's own keys finds no more than so many of them.
  private static let mostCandidates = 500

  /// So many holders are looked at whose names have the words.
  private static let mostHolders = 100

  /// Bills with this account, phone, e-NCF, customer, tax number or number, with the text of this QR code, or of a customer
  /// with these words in his name; the newest first. A bill whose key it is wholly comes alone; otherwise all whose keys
  /// begin so, the newest among the first 500 in the order of their keys, and those whose holder's name has the words, or
  /// else words that begin so. Spaces, dashes, accents and small letters don't matter.
  package func find(_ text: String, limit: Int = 20) throws(ArchiveError) -> [ArchivedBill] {
    guard let key = SearchKey(text) else { return [] }
    return try reading { database in
      switch key {
      case .document(let ncf, let issuer):
        guard let issuer else { return try Self.bills(database, exactly: [ncf], limit: limit) }
        // Another's bill may have the same number, and is never taken for it.
        let bills = try Self.bills(database, exactly: [ncf], limit: Self.mostCandidates)
        return Array(bills.filter { BillKey.plain($0.issuer) == issuer }.prefix(limit))
      case .words(let words):
        let exact = try Self.bills(database, exactly: words, limit: limit)
        if !exact.isEmpty { return exact }
        let names = try NameKey(text).map { try Self.candidates(database, named: $0, limit: limit) } ?? []
        let found = try Self.candidates(database, beginningWith: words) + names
        return try Self.newest(found, limit: limit, in: database)
      }
    }
  }

  /// The bill of this row.
  package func bill(_ id: Int64) throws(ArchiveError) -> ArchivedBill? {
    try reading { database in
      let sql = "SELECT \(ArchivedBill.columns) FROM bill WHERE id = ?"
      return try Row.fetchOne(database, sql: sql, arguments: [id]).map { try ArchivedBill($0) }
    }
  }

  private static func bills(
    _ database: Database, exactly words: [String], limit: Int,
  ) throws -> [ArchivedBill] {
    var found: [Candidate] = []
    for word in words {
      for kind in 1...BillKey.Kind.line.rawValue {
        let sql =
          "SELECT bill, issued FROM key WHERE value = ? AND kind = ? ORDER BY issued DESC, bill DESC LIMIT ?"
        found += try Candidate.all(database, sql, [word, kind, limit])
      }
    }
    return try newest(found, limit: limit, in: database)
  }

  private static func candidates(
    _ database: Database, beginningWith words: [String],
  ) throws -> [Candidate] {
    var found: [Candidate] = []
    for word in words {
      // No character comes after this one.
      let sql = "SELECT bill, issued FROM key WHERE value >= ? AND value < ? ORDER BY value LIMIT ?"
      found += try Candidate.all(database, sql, [word, word + "\u{10FFFF}", mostCandidates])
    }
    return found
  }

  private static func candidates(
    _ database: Database, named name: NameKey, limit: Int,
  ) throws -> [Candidate] {
    for words in [name.whole, name.beginnings] {
      let holders = try Int64.fetchAll(
        database.cachedStatement(sql: "SELECT rowid FROM holder_word WHERE holder_word MATCH ? LIMIT ?"),
        arguments: [words, mostHolders])
      let sql = """
        SELECT id AS bill, coalesce(issued, 0) AS issued FROM bill WHERE holder = ?
        ORDER BY bill.issued DESC, id DESC LIMIT ?
        """
      let found = try holders.flatMap { try Candidate.all(database, sql, [$0, limit]) }
      if !found.isEmpty { return found }
    }
    return []
  }

  private static func newest(
    _ candidates: [Candidate], limit: Int, in database: Database,
  ) throws -> [ArchivedBill] {
    let ordered = candidates.sorted { ($0.issued, $0.bill) > ($1.issued, $1.bill) }
    var bills: [ArchivedBill] = []
    var last: Int64?
    // A bill that two keys find stands beside itself.
    for candidate in ordered where bills.count < limit && candidate.bill != last {
      last = candidate.bill
      let statement = try database.cachedStatement(
        sql: "SELECT \(ArchivedBill.columns) FROM bill WHERE id = ?")
      if let row = try Row.fetchOne(statement, arguments: [candidate.bill]) {
        bills.append(try ArchivedBill(row))
      }
    }
    return bills
  }
}

private struct Candidate {
  let bill: Int64
  let issued: Int

  static func all(
    _ database: Database, _ sql: String, _ arguments: StatementArguments,
  ) throws -> [Candidate] {
    try Row.fetchAll(database.cachedStatement(sql: sql), arguments: arguments)
      .map { Candidate(bill: try $0.value("bill"), issued: try $0.value("issued")) }
  }
}
