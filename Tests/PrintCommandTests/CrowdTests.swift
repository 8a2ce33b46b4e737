import FacturaTestSupport
import Foundation
import Testing

/// The command at eight tills at once, with two printers between them.
@Suite(.enabled(if: PrinterRoom.isHere), .timeLimit(.minutes(30)))
struct CrowdTests {
  /// Few, unless `make stress` asks for more.
  private static let bills = ProcessInfo.processInfo.environment["FACTURA_STRESS"].flatMap(Int.init) ?? 8
  private static let tills = 8

  @Test func everyBillIsPrintedOnceAndWrittenDown() async throws {
    let folder = try TillFolder(bills: Self.bills)
    let room = try PrinterRoom.shared
    let printers = [try room.add("crowd-1"), try room.add("crowd-2")]
    let environment = folder.environment + ["CUPS_SERVER=\(room.scheduler)"]
    let clock = ContinuousClock.now
    try await withThrowingTaskGroup(of: Void.self) { group in
      for till in 0..<Self.tills {
        group.addTask {
          try await apart {
            for bill in stride(from: till, to: Self.bills, by: Self.tills) {
              let answer = try Judge.run(
                "/usr/bin/env",
                environment + [
                  TillFolder.command, "E3100009\(String(format: "%05d", bill))", "--yes", "--till", "\(till)",
                  "-d", printers[bill % 2].name,
                ])
              #expect(answer.status == 0, "bill \(bill): \(answer.output)")
              // Only a long run is worth a word on the way.
              if Self.bills > 50, bill % 20 == 0 { Swift.print("bill \(bill) of \(Self.bills)") }
            }
          }
        }
      }
      try await group.waitForAll()
    }
    Swift.print("\(Self.bills) bills from \(Self.tills) tills: \(ContinuousClock.now - clock)")
    #expect(printers.map { $0.received().count } == [Self.bills - Self.bills / 2, Self.bills / 2])
    let titles = try printers.flatMap { printer in
      try (1...printer.received().count).map { number in
        try printer.attributes(of: number).first { $0.hasPrefix("IPP_JOB_NAME=") } ?? "none"
      }
    }
    // A title has the code of its line in the journal.
    #expect(Set(titles).count == Self.bills)
    #expect(try folder.run("journal", "--verify").status == 0)
    let jobs = try folder.run("jobs", "--json", "-n", "1000").output.split(separator: "\n")
    #expect(jobs.filter { $0.contains(#""result":"printed""#) }.count == Self.bills, "\(jobs.last ?? "")")
  }
}
