import FacturaTestSupport
import Foundation
import Testing

@testable import FacturaPrintCommand

/// The program is gone from one moment to the next, as when the power goes: what is on paper and what the journal says must
/// fit together.
@Suite(.enabled(if: PrinterRoom.isHere && Judge.pdftotext.isHere), .timeLimit(.minutes(30)))
struct KillTests {
  /// `make stress` kills more often.
  private static let kills = Int(ProcessInfo.processInfo.environment["FACTURA_KILLS"] ?? "") ?? 20

  private struct Print {
    var code: String
    /// Nothing while it is in doubt.
    var result: String?
  }

  @Test func afterAKillAtAnyMomentPaperAndJournalFitTogether() async throws {
    let count = Self.kills
    try await apart {
      let till = try TillFolder(bills: count)
      let printer = try PrinterRoom.shared.add("killed")
      let server = ["CUPS_SERVER=\(try PrinterRoom.shared.scheduler)"]
      let seed = UInt64.random(in: 0...999_999)
      Swift.print("seed \(seed)")
      var random = SmallRandom(seed: seed)
      let whole = try duration(of: till, server)
      for number in 0..<count {
        let process = try till.launch(Self.order(number), server)
        usleep(UInt32(random.next(below: whole)))
        // `env` has become the command: it is the same process.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
      }
      try check(till, printer, server)
      // The same requests again: what has a paper, or may have one, isn't printed again.
      for number in 0..<count { _ = try till.run(Self.order(number) + ["--wait", "20"], server) }
      try check(till, printer, server)
    }
  }

  private static func order(_ number: Int) -> [String] {
    [
      "E3100009\(String(format: "%05d", number))", "-d", "killed", "--yes", "--key", "\(number)", "--reason",
      "r",
    ]
  }

  /// How many microseconds a print takes that nobody kills.
  private func duration(of till: TillFolder, _ server: [String]) throws -> Int {
    let sample = Repository.path("Layouts/ecf/samples/e31.xml")
    let start = ContinuousClock.now
    let answer = try till.run(["--from", sample, "-d", "killed", "--yes"], server)
    #expect(answer.status == 0, "\(answer.output)")
    return max(10_000, Int((ContinuousClock.now - start) / .microseconds(1)))
  }

  private func check(_ till: TillFolder, _ printer: SimulatedPrinter, _ server: [String]) throws {
    #expect(try till.run(["journal", "--verify"], server).status == 0)
    #expect(try eventually { try till.run(["jobs"], server).status == 0 && Self.isQuiet(server) })
    _ = try till.run(["jobs"], server)
    let prints = try prints(till, server)
    let papers = try printer.received().map { try Judge.pdftotext.judge($0, "{}", "-").output }
    #expect(Set(prints.map(\.code)).count == prints.count)
    for paper in papers {
      #expect(prints.contains { paper.contains($0.code) }, "a paper without a line:\n\(paper.prefix(300))")
    }
    for print in prints {
      let count = papers.count { $0.contains(print.code) }
      switch print.result {
      case "printed": #expect(count == 1, "\(print)")
      case "refused": #expect(count == 0, "\(print)")
      default: #expect(count <= 1, "\(print)")
      }
    }
  }

  private func prints(_ till: TillFolder, _ server: [String]) throws -> [Print] {
    let lines = try till.run(["journal", "--json", "-n", "100000"], server).output.split(separator: "\n")
    var prints: [Int: Print] = [:]
    for line in lines {
      let fields = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
      if fields["step"] as? String == "intent", let number = fields["number"] as? Int {
        prints[number] = Print(code: fields["code"] as? String ?? "")
      } else if let intent = fields["intent"] as? Int, let result = fields["result"] as? String {
        prints[intent]?.result = result
      }
    }
    return Array(prints.values)
  }

  private static func isQuiet(_ server: [String]) throws -> Bool {
    try Judge.run("/usr/bin/env", server + ["lpstat", "-o", "killed"]).output.isEmpty
  }
}
