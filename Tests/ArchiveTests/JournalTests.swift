import Factura
import FacturaAmounts
import FacturaDiagnostics
import FacturaTestSupport
import Foundation
import GRDB
import Testing

@testable import FacturaArchive

@Suite struct JournalTests {
  private let test: TestArchive
  private var journal: Journal { test.archive.journal }

  init() throws {
    test = try TestArchive()
  }

  private func intent(_ number: String = "E310000000001", key: String? = nil) -> PrintIntent {
    var bill = ArchivedBill(id: 7, issuer: "101000001")
    bill.ncf = number
    var intent = PrintIntent(of: bill, base: String(repeating: "b", count: 64), printer: "bandeja", sheets: 3)
    (intent.clerk, intent.place, intent.till) = ("marta", "Sucursal Centro", "caja-2")
    intent.saved = 1
    intent.key = key
    return intent
  }

  @Test func anIntentStandsBeforeItsResult() throws {
    let line = try journal.intend(intent())
    #expect(line.number == 1)
    #expect(line.document == "101000001 E310000000001")
    #expect(line.writer == .current)
    try journal.submitted(job: "bandeja-12", of: line)
    try journal.conclude(line, .printed)
    let lines = try journal.last(10)
    #expect(lines.map(\.step) == [.result, .submitted, .intent])
    #expect(lines.map(\.number) == [3, 2, 1])
    #expect(lines[0].sheets == 3)
    #expect(lines[2] == line)
    #expect(try journal.intents(job: "bandeja-12") == [line])
    #expect(try journal.lines(after: line).map(\.number) == [2, 3])
    #expect(try journal.verify() == [])
  }

  @Test func aJobIsConcludedOnce() throws {
    let line = try journal.intend(intent())
    try journal.conclude(line, .printed)
    #expect(throws: JournalError.self) { try journal.conclude(line, .gone) }
    #expect(throws: JournalError.self) { try journal.resolve(line, .gone) }
    #expect(try journal.last(9).count == 2)
  }

  @Test func aJobLeftInItsQueueIsResolvedLater() throws {
    let line = try journal.intend(intent())
    try journal.conclude(line, .queued, reason: "no answer for 60 s")
    try journal.resolve(line, .printed)
    #expect(throws: JournalError.self) { try journal.resolve(line, .printed) }
    #expect(try journal.last(1).first?.step == .resolved)
  }

  @Test func aResultOfNoIntentIsRefused() throws {
    var line = try journal.intend(intent())
    line.number = 5
    #expect(throws: JournalError.self) { try journal.conclude(line, .printed) }
    #expect(throws: JournalError.self) { try journal.submitted(job: "1", of: line) }
  }

  @Test func reprintsAreCounted() throws {
    #expect(try journal.intend(intent()).state == .original)
    #expect(try journal.intend(intent()).state == .reprint(1))
    #expect(try journal.intend(intent("E310000000002")).state == .original)
    #expect(try journal.intend(intent()).state == .reprint(2))
    #expect(try journal.timesPrinted(issuer: "101000001", number: "E310000000001") == 3)
  }

  @Test func whatLeftNoPaperDoesNotCount() throws {
    try journal.conclude(try journal.intend(intent()), .refused, reason: "not accepting jobs")
    try journal.conclude(try journal.intend(intent()), .cancelled, sheets: 0)
    #expect(try journal.intend(intent()).state == .original)
    try journal.conclude(try journal.intend(intent()), .cancelled)
    #expect(try journal.intend(intent()).state == .reprint(2))
  }

  @Test func aKeyPrintsOnce() throws {
    let first = try journal.intend(intent(key: "turno-17"))
    do throws(JournalError) {
      _ = try journal.intend(intent(key: "turno-17"))
      Issue.record("the key was given twice")
    } catch {
      guard case .alreadyPrinted(let line) = error else { return #expect(Bool(false), "\(error)") }
      #expect(line == first)
      #expect(error.finding.message == "the key “turno-17” was used for line 1 of the journal")
    }
    try journal.conclude(first, .printed)
    #expect(throws: JournalError.self) { try journal.intend(intent(key: "turno-17")) }
    #expect(try journal.last(9).count == 2)
  }

  @Test func aKeyOfARefusedJobIsFreeAgain() throws {
    try journal.conclude(try journal.intend(intent(key: "turno-17")), .refused)
    #expect(try journal.intend(intent(key: "turno-17")).number == 3)
    #expect(try journal.verify() == [])
  }

  @Test func theCodeOnPaperLeadsBack() throws {
    let line = try journal.intend(intent())
    _ = try journal.intend(intent())
    #expect(line.code.count == 9)
    #expect(try journal.line(code: line.code) == line)
    #expect(try journal.line(code: line.code.lowercased().replacing("-", with: " ")) == line)
    #expect(try journal.line(code: "0000-0000") == nil)
    #expect(try journal.line(code: "not a code") == nil)
  }

  @Test func signsThatLookAlikeAreTheSame() {
    #expect(VerificationCode(typed: "OIL2-34AB") == VerificationCode(typed: "0112-34ab"))
    #expect(VerificationCode(typed: "0112-34U8") == nil)
    #expect(VerificationCode(hash: "ffffffffff00")?.text == "ZZZZ-ZZZZ")
    #expect(VerificationCode(typed: "ZZZZ-ZZZZ")?.hashPrefix == "ffffffffff")
    #expect(VerificationCode(typed: "0000-0001")?.hashPrefix == "0000000001")
  }

  // MARK: - Unsure

  @Test func anIntentOfALivingProcessIsNotUnsure() throws {
    _ = try journal.intend(intent())
    #expect(try journal.unsure() == [])
  }

  @Test func aProcessIsKnownByItsStartToo() throws {
    var other = ProcessName.current
    #expect(other.isAlive == true)
    other.started += 1
    #expect(other.isAlive == false)
    other = .current
    other.boot = "another start"
    #expect(other.isAlive == false)
    other.host = "another machine"
    #expect(other.isAlive == nil)
  }

  @Test func intentsOfAnotherMachineAreUnsureAfterAnHour() throws {
    let line = try journal.intend(intent())
    try tamper("UPDATE journal SET entry = replace(entry, '\(ProcessName.current.host)', 'elsewhere')")
    #expect(try journal.unsure() == [])
    var later = journal
    later.now = { Int(Date().timeIntervalSince1970) + 3700 }
    #expect(try later.unsure().map(\.number) == [line.number])
  }

  // MARK: - Paper

  @Test func sheetsAreCountedByDay() throws {
    var march = journal
    march.now = { 1_804_161_600 }  // 4 March 2027
    try march.conclude(try march.intend(intent()), .printed)
    try march.conclude(try march.intend(intent()), .partly, sheets: 1)
    try march.conclude(try march.intend(intent()), .refused)
    try march.conclude(try march.intend(intent()), .queued)
    var april = journal
    april.now = { 1_804_161_600 + 30 * 86_400 }
    try april.conclude(try april.intend(intent()), .printed)
    let day = try #require(try march.line(number: 1)?.day)
    #expect(try march.paper(from: day, to: day) == PaperReport(jobs: 2, sheets: 4, saved: 1, unconfirmed: 3))
    let later = try #require(day.adding(days: 60))
    #expect(try march.paper(from: day, to: later).sheets == 7)
  }

  // MARK: - Not writable

  @Test func anArchiveThatIsOnlyReadTakesNoLine() throws {
    let other = try InvoiceArchive(path: test.path, access: .readOnly).journal
    #expect(unwritable { () throws(JournalError) in _ = try other.intend(intent()) })
  }

  @Test func anotherProgramsLockIsWaitedForAndThenTold() throws {
    try test.archive.set("busy_timeout = 50")
    let other = try DatabaseQueue(path: test.path)
    try other.inTransaction(.immediate) { _ in
      #expect(unwritable { () throws(JournalError) in _ = try journal.intend(intent()) })
      return .rollback
    }
    #expect(try journal.intend(intent()).number == 1)
  }

  @Test func aFullDiskTakesNoLine() throws {
    let pages = try test.archive.queue.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
    try test.archive.set("max_page_count = \(pages)")
    var number = 0
    while number < 1000 {
      number += 1
      if unwritable({ () throws(JournalError) in _ = try journal.intend(intent()) }) { break }
    }
    #expect(number < 1000)
    #expect(try journal.last(1).first?.number ?? 0 == number - 1)
    #expect(try journal.verify() == [])
  }

  private func unwritable(_ work: () throws(JournalError) -> Void) -> Bool {
    do throws(JournalError) { try work() } catch {
      guard case .unwritable(let finding) = error else { return false }
      return finding.message.hasPrefix("the journal in “\(test.path)” can't be written: ")
    }
    return false
  }

  private func tamper(_ sql: String) throws {
    try test.archive.queue.write { database in
      try database.execute(sql: "DROP TRIGGER journal_stays")
      try database.execute(sql: sql)
    }
  }
}
