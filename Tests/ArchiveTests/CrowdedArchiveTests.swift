import Factura
import FacturaInvoices
import FacturaTestSupport
import Foundation
import Synchronization
import Testing

@testable import FacturaArchive

/// Tills at work in an archive that another program imports into: none waits for its end, and none sees a part of what it
/// writes at once.
@Suite struct CrowdedArchiveTests {
  private let test: TestArchive
  /// More than the import writes at once.
  private static let imported = 3000
  private static let batch = 2000
  /// What is there before.
  private let known = SmallBill(number: 9_000_000, account: "700000001")

  init() throws {
    test = try TestArchive()
    try test.add(known)
  }

  @Test func severalTillsReadAndPrintWhileAnotherProgramImports() async throws {
    let tills = (0..<4).map { _ in Till() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for till in tills.dropFirst() {
        group.addTask(executorPreference: ThreadsApart()) { try till.work(at: test.path, look) }
      }
      group.addTask(executorPreference: ThreadsApart()) { try tills[0].work(at: test.path, print) }
      group.addTask(executorPreference: ThreadsApart()) {
        defer { for till in tills { till.mayStop.withLock { $0 = true } } }
        try importing { tills.allSatisfy { $0.counts.contains(1 + Self.batch) } }
      }
      try await group.waitForAll()
    }
    for till in tills {
      #expect(till.counts == till.counts.sorted() && till.counts.last == 1 + Self.imported)
    }
    #expect(try test.archive.check() == [])
  }

  /// `factura-archive add -`, whose last bills don't come before every till has seen the first ones.
  private func importing(until isSeen: () -> Bool) throws {
    let process = Process()
    process.executableURL = URL(filePath: BuiltProgram.path("factura-archive"))
    process.arguments = ["add", "--archive", test.path, "-"]
    let bills = Pipe.ofOneProcess()
    process.standardInput = bills
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    #expect(try bills.feed(SmallBill.lines(0..<2500)))
    let end = ContinuousClock.now + .seconds(60)
    while !isSeen(), ContinuousClock.now < end { usleep(5000) }
    #expect(isSeen(), "what stands in the archive isn't seen before the import is over")
    #expect(try bills.feed(SmallBill.lines(2500..<Self.imported)))
    try bills.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  /// How many bills there are.
  @Sendable private func look(in archive: InvoiceArchive, time: Int) throws -> Int {
    let found = try archive.find(known.account)
    #expect(found.map(\.account) == [known.account])
    let count = try archive.contents().bills
    // Of the bills that are written at once, all are there or none: with any of them the first one.
    let number = 1 + time * 997 % (Self.imported - 1)
    let (late, early) = (try bill(number, in: archive), try bill(number - number % Self.batch, in: archive))
    #expect(late == nil || early != nil, "bill \(number) is there, but not the first one that came with it")
    for bill in [found.first, late, early].compactMap({ $0 }) {
      #expect(try archive.invoice(bill.id).file().invoice.telephone?.account == bill.account)
    }
    return count
  }

  private func bill(_ number: Int, in archive: InvoiceArchive) throws -> ArchivedBill? {
    let found = try archive.find("\(400_000_000 + number)")
    #expect(found.count <= 1)
    return found.first
  }

  /// Lines of the journal get their turn between two transactions of the import.
  @Sendable private func print(in archive: InvoiceArchive, time: Int) throws -> Int {
    let bill = try #require(try archive.find(known.account).first)
    let intent = PrintIntent(of: bill, base: "", printer: "bandeja", sheets: 1)
    try archive.journal.conclude(try archive.journal.intend(intent), .printed)
    return try archive.contents().bills
  }
}

/// A till that does the same again and again, with a connection of its own as another process has it, until it may stop.
private final class Till: Sendable {
  let mayStop = Mutex(false)
  private let counted = Mutex<[Int]>([])

  var counts: [Int] { counted.withLock { $0 } }

  /// - Parameter count: answers how many bills there are.
  func work(at path: String, _ count: (InvoiceArchive, _ time: Int) throws -> Int) throws {
    let archive = try InvoiceArchive(path: path, access: .readWrite)
    var isLast = false
    while !isLast {
      isLast = mayStop.withLock { $0 }
      let bills = try count(archive, counts.count)
      counted.withLock { $0.append(bills) }
      usleep(5000)
    }
  }
}
