import FacturaTestSupport
import Foundation
import Testing

@testable import FacturaArchive

/// Processes that are killed at moments that nobody chose: nothing is printed without a line, nothing twice, nothing lost.
@Suite struct KillTests {
  private let folder: TemporaryFolder
  private var path: String { "\(folder.path)/archive.db" }
  private var paper: String { "\(folder.path)/paper" }

  init() throws {
    folder = try TemporaryFolder()
  }

  private static let trial = BuiltProgram.path("archive-trial")

  private func start(_ arguments: String...) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: Self.trial)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func kill(_ process: Process, after milliseconds: Int) {
    usleep(UInt32(milliseconds * 1000))
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// The papers that came out, by their codes.
  private func papers() throws -> [String] {
    try String(decoding: folder.bytes(of: "paper"), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func eachJobIsPrintedAndRecordedOrUnsure() async throws {
    try await apart { try killTills() }
    let journal = try InvoiceArchive(path: path, access: .readWrite).journal
    #expect(try journal.verify() == [])
    let papers = try papers()
    #expect(!papers.isEmpty && Set(papers).count == papers.count)
    let unsure = Set(try journal.unsure().map(\.number))
    var confirmed = 0
    var doubtful = 0
    for code in papers {
      let line = try #require(try journal.line(code: code), "paper \(code) without a line")
      let isConcluded = try journal.lines(after: line).contains { $0.result == .printed }
      #expect(isConcluded != unsure.contains(line.number))
      if isConcluded { confirmed += 1 } else { doubtful += 1 }
    }
    let concluded = try journal.last(.max).count { $0.result == .printed }
    #expect(concluded == confirmed)
    #expect(unsure.count <= 40 && doubtful <= unsure.count)
    print(
      "\(papers.count) papers, \(confirmed) confirmed, \(unsure.count) unsure, \(doubtful) of them printed")
  }

  /// As the power goes: of all tills at once.
  private func killTills() throws {
    var random = SmallRandom(seed: 7)
    let patience = try 200 + 2 * milliseconds { try start("print", path, paper, "caja", "1").waitUntilExit() }
    for round in 1...20 {
      let tills = try (1...2).map { try start("print", path, paper, "caja\(round).\($0)", "10000") }
      usleep(UInt32(1000 * (5 + random.next(below: patience))))
      for till in tills { Foundation.kill(till.processIdentifier, SIGKILL) }
      for till in tills { till.waitUntilExit() }
    }
  }

  /// How long it takes. A program that a sanitizer slows down may not have begun when the fastest would be done.
  private func milliseconds(_ work: () throws -> Void) rethrows -> Int {
    let clock = ContinuousClock.now
    try work()
    return Int((ContinuousClock.now - clock) / .milliseconds(1))
  }

  @Test func ofTwoProcessesWithTheSameKeysOneGetsEach() async throws {
    try await apart {
      let tills = try (1...3).map { _ in try start("print", path, paper, "caja", "60") }
      for till in tills {
        till.waitUntilExit()
        #expect(till.terminationStatus == 0)
      }
    }
    #expect(try papers().count == 60)
    let journal = try InvoiceArchive(path: path, access: .readOnly).journal
    #expect(try journal.verify() == [])
    #expect(try journal.unsure() == [])
  }

  /// Whoever feeds the pipe never ends it; then all of it comes again.
  @Test(.timeLimit(.minutes(1))) func whatWasWrittenWhenAnImportWasKilledStays() async throws {
    let bills = SmallBill.lines(0..<2500)
    try folder.write(bills, as: "bills.ndjson")
    try await apart {
      let (process, entrance) = (Process(), Pipe.ofOneProcess())
      process.executableURL = URL(filePath: Self.trial)
      process.arguments = ["import", path, "-"]
      process.standardInput = entrance
      try process.run()
      #expect(try entrance.feed(bills))
      // The last bill of the first batch.
      while try !isThere("400001999") { usleep(50_000) }
      kill(process, after: 0)
      #expect(process.terminationReason == .uncaughtSignal)
    }
    let archive = try InvoiceArchive(path: path, access: .readWrite)
    var work = try InvoiceImport(into: archive) { _ in }
    _ = try work.add(path: "\(folder.path)/bills.ndjson")
    let summary = try work.finish()
    #expect(summary.known >= 2000 && summary.known + summary.added == 2500 && summary.refused == 0)
    #expect(try archive.find("400002499").count == 1)
  }

  /// False as long as the archive itself isn't.
  private func isThere(_ key: String) throws -> Bool {
    guard let archive = try? InvoiceArchive(path: path, access: .readOnly) else { return false }
    return ((try? archive.find(key)) ?? []).count == 1
  }

  @Test func aKilledImportGoesOnWhereItWas() throws {
    let bills = "\(folder.path)/bills.ndjson"
    try folder.write(SmallBill.lines(0..<6000), as: "bills.ndjson")
    for milliseconds in [30, 200, 500, 900, 1400] {
      kill(try start("import", path, bills), after: milliseconds)
      if FileManager.default.fileExists(atPath: path),
        let archive = try? InvoiceArchive(path: path, access: .create)
      {
        #expect(try archive.find("400000000").count <= 1)
      }
    }
    let last = try start("import", path, bills)
    last.waitUntilExit()
    #expect(last.terminationStatus == 0)
    let archive = try InvoiceArchive(path: path, access: .readWrite)
    var work = try InvoiceImport(into: archive) { _ in }
    _ = try work.add(path: bills)
    #expect(try work.finish() == ImportSummary(known: 6000))
    #expect(try archive.find("400005999").count == 1)
  }
}
