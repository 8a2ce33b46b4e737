import FacturaDiagnostics
import FacturaTestSupport
import Foundation
import GRDB
import Testing

@testable import FacturaArchive

/// Somebody with the file and `sqlite3` changes the journal.
@Suite struct JournalVerifyingTests {
  private let test: TestArchive
  private var journal: Journal { test.archive.journal }

  /// Three jobs, six lines.
  init() throws {
    test = try TestArchive()
    for number in 1...3 {
      var bill = ArchivedBill(id: 7, issuer: "101000001")
      bill.ncf = "E31000000000\(number)"
      var intent = PrintIntent(
        of: bill, base: String(repeating: "b", count: 64), printer: "bandeja", sheets: 3)
      (intent.clerk, intent.key) = ("marta", "turno-\(number)")
      let line = try test.archive.journal.intend(intent)
      try test.archive.journal.conclude(line, .printed)
    }
  }

  private func tamper(_ statements: String...) throws {
    try test.archive.queue.write { database in
      for trigger in try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
      {
        try database.execute(sql: "DROP TRIGGER \(trigger)")
      }
      for statement in statements { try database.execute(sql: statement) }
    }
  }

  private func faults() throws -> [String] {
    try journal.verify().map { "\($0.line) \($0.fact)" }
  }

  @Test func anUntouchedJournalHasNoFaults() throws {
    #expect(try faults() == [])
  }

  @Test(arguments: [
    "UPDATE journal SET entry = '{}' WHERE number = 2", "DELETE FROM journal WHERE number = 6",
    "INSERT OR REPLACE INTO journal SELECT 6, previous, entry, hash FROM journal WHERE number = 6",
    "INSERT INTO journal VALUES (9, '', '{}', '')", "DELETE FROM journal_head",
    "UPDATE journal_head SET number = 5",
  ])
  func sqliteItselfRefusesToChangeIt(statement: String) throws {
    #expect(throws: DatabaseError.self) { try test.archive.queue.write { try $0.execute(sql: statement) } }
    #expect(try faults() == [])
  }

  @Test func aChangedLineIsFound() throws {
    try tamper("UPDATE journal SET entry = replace(entry, 'marta', 'pedro') WHERE number = 3")
    #expect(try faults() == ["3 changed"])
  }

  @Test func aChangedLineWithANewHashIsFoundByTheNext() throws {
    let rows = try test.archive.queue.read {
      try Row.fetchAll($0, sql: "SELECT * FROM journal WHERE number = 3")
    }
    let entry = (rows[0]["entry"] as String).replacing("marta", with: "pedro")
    let hash = JournalText.hash(of: entry, after: rows[0]["previous"])
    try tamper("UPDATE journal SET entry = '\(entry)', hash = '\(hash)' WHERE number = 3")
    #expect(try faults() == ["4 moved"])
  }

  @Test func aMissingLineIsFound() throws {
    try tamper("DELETE FROM journal WHERE number IN (2, 3)")
    #expect(try faults().first == "2 missing(last: 3)")
  }

  @Test func aMissingBeginningIsFound() throws {
    try tamper("DELETE FROM journal WHERE number = 1")
    #expect(try faults().first == "1 missing(last: 1)")
  }

  @Test func aCutEndIsFoundAndNothingIsWrittenAfterIt() throws {
    try tamper("DELETE FROM journal WHERE number = 6")
    #expect(try faults().contains("5 wrongEnd(head: 6)"))
    do throws(JournalError) {
      _ = try journal.intend(
        PrintIntent(of: ArchivedBill(id: 1, issuer: "1"), base: "", printer: "", sheets: 1))
      Issue.record("a line was written")
    } catch {
      guard case .unwritable(let finding) = error else { return #expect(Bool(false), "\(error)") }
      #expect(finding.message == "the journal ends with line 5, but line 6 was written last")
    }
  }

  @Test func linesInAnotherOrderAreFound() throws {
    try tamper(
      "UPDATE journal SET number = 100 WHERE number = 2", "UPDATE journal SET number = 2 WHERE number = 4",
      "UPDATE journal SET number = 4 WHERE number = 100")
    #expect(try faults().contains("2 moved") && faults().contains("4 moved"))
  }

  @Test func aJournalThatIsGoneIsFound() throws {
    try tamper("DELETE FROM journal")
    #expect(try faults().contains("0 wrongEnd(head: 6)"))
  }

  @Test func aHeadThatIsGoneIsFound() throws {
    try tamper("DELETE FROM journal_head")
    #expect(try faults() == ["6 wrongEnd(head: 0)"])
  }

  @Test func aKeyThatWasTakenAwayIsFound() throws {
    try tamper("DELETE FROM journal_key WHERE key = 'turno-2'")
    #expect(try faults() == ["3 wrongKey"])
  }

  @Test func aDoubtThatWasTakenAwayIsFound() throws {
    let open = try journal.intend(
      PrintIntent(of: ArchivedBill(id: 7, issuer: "101000001"), base: "", printer: "bandeja", sheets: 3))
    #expect(try faults() == [])
    try tamper("DELETE FROM journal_open WHERE intent = \(open.number)")
    #expect(try faults() == ["7 notOpen"])
  }

  /// Of a job that has its result, of a line that is no intent, of one that isn't there, and of none.
  @Test(arguments: [("1", 1), ("2", 2), ("99", 99), ("-1", -1)])
  func aDoubtThatWasMadeUpIsFound(intent: String, line: Int) throws {
    try tamper("INSERT INTO journal_open VALUES (\(intent))")
    #expect(try faults() == ["\(line) wronglyOpen"])
  }

  /// What isn't text where text must be ends no program, and the one that looks for changes least of all.
  @Test(arguments: [
    ("UPDATE journal SET entry = x'FF00FE' WHERE number = 3", ["3 changed", "3 unreadable", "3 wrongKey"]),
    ("UPDATE journal SET hash = x'FF00FE' WHERE number = 5", ["5 changed", "6 moved"]),
    ("UPDATE journal SET previous = x'FF00FE' WHERE number = 4", ["4 moved", "4 changed"]),
    ("UPDATE journal_head SET hash = x'FF00FE'", ["6 wrongEnd(head: 6)"]),
    ("UPDATE journal_head SET number = 'end'", ["6 wrongEnd(head: 0)"]),
    ("UPDATE journal_key SET intent = 'one' WHERE intent = 1", ["0 wrongKey", "1 wrongKey"]),
    ("UPDATE journal_key SET key = x'FF00FE' WHERE intent = 1", ["1 wrongKey"]),
    (
      "UPDATE journal SET number = 9223372036854775807 WHERE number = 6",
      ["6 missing(last: 9223372036854775806)"]
    ),
  ])
  func aValueOfAnotherKindIsFound(statement: String, wanted: [String]) throws {
    try tamper(
      "DROP INDEX journal_intent", "DROP INDEX journal_document", "DROP INDEX journal_job", statement)
    let found = try faults()
    #expect(wanted.allSatisfy(found.contains), "\(found)")
    #expect(!found.contains { $0.hasPrefix("2 ") })
    // Who reads or writes it is told, or goes on.
    _ = try? journal.last(6)
    _ = try? journal.line(key: "turno-1")
    _ = try? journal.intend(
      PrintIntent(of: ArchivedBill(id: 1, issuer: "1"), base: "", printer: "", sheets: 1))
  }

  @Test func everyFaultIsTold() {
    let faults: [(JournalFault.Fault, String)] = [
      (.changed, "line 4 of the journal was changed: its text has another hash"),
      (.moved, "line 4 of the journal doesn't follow the line before it"),
      (.unreadable, "line 4 of the journal can't be read"),
      (.wrongKey, "the key of line 4 of the journal isn't kept as that line says"),
      (.notOpen, "line 4 of the journal has no result, but isn't kept among the open jobs"),
      (.wronglyOpen, "line 4 of the journal is kept among the open jobs, but no job there is open"),
      (.missing(last: 4), "line 4 of the journal is missing"),
      (.missing(last: 9), "lines 4 to 9 of the journal are missing"),
      (.wrongEnd(head: 9), "the journal ends with line 4, but line 9 was written last"),
      (.wrongEnd(head: 4), "the journal's last line isn't the one that was written last"),
    ]
    for (fact, message) in faults {
      let finding = JournalFault(fact: fact, line: 4).finding
      #expect(finding.message == message)
      #expect(finding.hints == ["compare with a copy of the archive; docs/archive.md says how"])
    }
  }

  /// The recipe of docs/archive.md.
  @Test func aLineIsCheckedByHand() throws {
    guard Judge.sqlite3.isHere else { return }
    let line = try #require(try journal.line(number: 4))
    let answer = try Judge.run(
      "/bin/sh",
      [
        "-c",
        #"sqlite3 -separator "$(printf '\n')" "$0" "SELECT previous || char(10) || entry FROM journal WHERE number = 4" | sha256sum"#,
        test.path,
      ])
    #expect(answer.output.hasPrefix(line.hash), "\(answer.output)")
  }
}
