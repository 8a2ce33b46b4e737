import FacturaTestSupport
import Foundation
import Testing

@testable import FacturaPrintCommand

/// The program is gone from one moment to the next, as when the power goes: what is on paper and what the journal says must
/// fit together.
@Suite(.enabled(if: PrinterRoom.isHere && Judge.pdftotext.isHere), .timeLimit(.minutes(30)))
struct KillTests {
  /// `make stress` kills more often.
  private static let kills = Int(ProcessInfo.processInfo.environment["FACTURA_KILLS"] ?? "") ?? fewKills
  /// Each waits for programs that the thread sanitizer slows down most.
  private static let fewKills = Sanitizer.thread.leavesOut("12 of 20 killed prints") ? 8 : 20
  /// Tills at work at once, each with a printer of its own.
  private static let tills = 4

  private struct Print {
    /// Of its line in the journal.
    var number: Int
    /// Its e-NCF.
    var document: String
    var code: String
    /// Nothing while it is in doubt.
    var result: String?
  }

  @Test func afterAKillAtAnyMomentPaperAndJournalFitTogether() async throws {
    let folder = try TillFolder(bills: Self.kills)
    let room = try PrinterRoom.shared
    let printers = try (0..<Self.tills).map { try room.add("killed-\($0)") }
    let server = ["CUPS_SERVER=\(room.scheduler)"]
    let seed = UInt64.random(in: 0...999_999)
    let active = try await apart { try duration(in: folder, server) }
    let clock = ContinuousClock.now
    try await atEachTill { till, bills in
      var random = SmallRandom(seed: seed + UInt64(till))
      for number in bills {
        let process = try folder.launch(Self.order(number), server)
        // As long again as it takes until it only waits for the printer's word.
        usleep(UInt32(random.next(below: 2 * active)))
        // `env` has become the command: it is the same process.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        Self.tell(number, "killed")
      }
    }
    let killed = try await apart { try check(folder, printers, server) }
    // The same requests again: what has a paper, or may have one, isn't printed again.
    try await atEachTill { _, bills in
      for number in bills {
        _ = try folder.run(Self.order(number) + ["--wait", "20"], server)
        Self.tell(number, "asked again")
      }
    }
    let asked = try await apart {
      let asked = try check(folder, printers, server)
      try checkThatEachIsPrintedOnce(folder, server)
      return asked
    }
    Swift.print(
      "seed \(seed), \(Self.kills) kills: \(killed); asked again: \(asked); \(ContinuousClock.now - clock)")
  }

  /// What each till does with its share of the bills.
  private func atEachTill(
    _ work: @escaping @Sendable (_ till: Int, _ bills: [Int]) throws -> Void,
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for till in 0..<Self.tills {
        let bills = Array(stride(from: till, to: Self.kills, by: Self.tills))
        group.addTask { try await apart { try work(till, bills) } }
      }
      try await group.waitForAll()
    }
  }

  /// Only a long run is worth a word on the way.
  private static func tell(_ number: Int, _ words: String) {
    if kills > 50, number % 20 == 0 { Swift.print("\(words): \(number) of \(kills)") }
  }

  private static func document(_ number: Int) -> String { "E3100009\(String(format: "%05d", number))" }

  private static func order(_ number: Int) -> [String] {
    [
      document(number), "-d", "killed-\(number % tills)", "--yes", "--key",
      "\(number)",
      "--reason", "r",
    ]
  }

  /// How many microseconds a print takes that nobody kills, until its queue has it.
  private func duration(in folder: TillFolder, _ server: [String]) throws -> Int {
    let sample = Repository.path("Layouts/ecf/samples/e31.xml")
    let start = ContinuousClock.now
    let answer = try folder.run(["--from", sample, "-d", "killed-0", "--yes", "--wait", "0"], server)
    #expect(answer.status == 10, "\(answer.output)")
    return max(10_000, Int((ContinuousClock.now - start) / .microseconds(1)))
  }

  /// Waits until all is quiet, and compares. Gives back what the journal says, in numbers.
  private func check(
    _ folder: TillFolder, _ printers: [SimulatedPrinter], _ server: [String],
  ) throws -> String {
    #expect(try folder.run(["journal", "--verify"], server).status == 0)
    #expect(try eventually { try Self.isQuiet(server) && folder.run(["jobs"], server).status == 0 })
    let prints = try prints(folder, server)
    let papers = try printers.flatMap { $0.received() }.map {
      try Judge.pdftotext.judge($0, "{}", "-").output
    }
    #expect(Set(prints.map(\.code)).count == prints.count)
    for paper in papers {
      #expect(prints.contains { paper.contains($0.code) }, "a paper without a line:\n\(paper.prefix(300))")
    }
    #expect(try doubts(folder, server) == Set(prints.filter { $0.result == nil }.map(\.number)))
    var unsure = 0
    for print in prints {
      let count = papers.count { $0.contains(print.code) }
      switch print.result {
      case "printed": #expect(count == 1, "\(print)")
      case "refused": #expect(count == 0, "\(print)")
      default:
        unsure += 1
        #expect(count <= 1, "\(print)")
      }
    }
    return "\(prints.count) lines, \(papers.count) papers, \(unsure) unsure"
  }

  /// Whether under its first code or, where that left no paper, under another: each bill has one print that counts.
  private func checkThatEachIsPrintedOnce(_ folder: TillFolder, _ server: [String]) throws {
    let prints = try prints(folder, server).filter { $0.result != "refused" }
    let counts = Dictionary(grouping: prints, by: \.document).mapValues(\.count)
    for number in 0..<Self.kills {
      let document = Self.document(number)
      #expect(counts[document] == 1, "\(document): \(prints.filter { $0.document == document })")
    }
    #expect(prints.count == Self.kills + 1, "besides the bills, the sample")
  }

  /// The lines of the prints that a clerk is asked about.
  private func doubts(_ folder: TillFolder, _ server: [String]) throws -> Set<Int> {
    let lines = try folder.run(["jobs", "-n", "1"], server).output.split(separator: "\n")
    let asked = lines.drop { !$0.hasPrefix("En duda:") }.dropFirst()
    return Set(asked.compactMap { $0.split(separator: " ").first.flatMap { Int($0) } })
  }

  private func prints(_ folder: TillFolder, _ server: [String]) throws -> [Print] {
    let lines = try folder.run(["journal", "--json", "-n", "100000"], server).output.split(separator: "\n")
    var prints: [Int: Print] = [:]
    for line in lines {
      let fields = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
      if fields["step"] as? String == "intent", let number = fields["number"] as? Int {
        let document = (fields["document"] as? String)?.split(separator: " ").last.map(String.init)
        prints[number] = Print(
          number: number, document: document ?? "", code: fields["code"] as? String ?? "")
      } else if let intent = fields["intent"] as? Int, let result = fields["result"] as? String {
        prints[intent]?.result = result
      }
    }
    return Array(prints.values)
  }

  private static func isQuiet(_ server: [String]) throws -> Bool {
    try Judge.run("/usr/bin/env", server + ["lpstat", "-o"]).output.split(separator: "\n").allSatisfy {
      !$0.hasPrefix("killed-")
    }
  }
}
