import FacturaTestSupport
import Foundation
import Testing

@testable import FacturaPrintCommand

/// What comes of options, on paper and in the journal.
@Suite struct OptionTests {
  private let till: TillFolder
  private static let first = "E310000900000"
  private static let second = "E310000900001"
  private static let name = "Yocasta Altagracia Peña Núñez"

  init() throws {
    till = try TillFolder(bills: 2)
  }

  /// The journal's lines from the first on.
  private func journal() throws -> [[String: Any]] {
    try till.run("journal", "--json").output.split(separator: "\n").map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    }
  }

  @Test func theJournalNamesWhoPrintsWhere() throws {
    let named = try till.run(Self.first, "--yes", "--clerk", "luis", "--place", "Herrera", "--till", "7")
    #expect(named.status == 0, "\(named.output)")
    // Whatever the environment claims.
    let nobody = ["LOGNAME=eva", "USER=eva", "env", "-u", "FACTURA_CLERK"]
    #expect(try till.run([Self.second, "--yes"], nobody).status == 0)
    let intents = try journal().filter { $0["step"] as? String == "intent" }
    let words = intents.map { line in ["clerk", "place", "till"].map { line[$0] as? String } }
    let user = try Judge.run("/usr/bin/env", ["id", "-un"]).output.trimmingCharacters(in: .newlines)
    #expect(words == [["luis", "Herrera", "7"], [user, "Naco", "3"]])
  }

  @Test(
    .enabled(if: Judge.pdftotext.isHere),
    arguments: [
      ([], 4, [name, "Plan Hogar Fibra 300 Mbps"], []), (["--large-print"], 18, [name], []),
      (["--masked"], 4, ["Y. A. P. N.", "Plan Hogar Fibra 300 Mbps"], [name, "Peña", "Yocasta"]),
      (["--pages", "1-2"], 2, [name], []), (["--summary"], 1, [name], ["Plan Hogar Fibra 300 Mbps"]),
    ] as [([String], Int, [String], [String])])
  func thePaperShowsWhatWasChosen(
    _ options: [String], _ pages: Int, _ shown: [String], _ hidden: [String],
  ) throws {
    // The archive by its option alone.
    let answer = try till.run(
      [Self.first, "--yes", "--archive", till.archive] + options, ["env", "-u", "FACTURA_ARCHIVE"])
    #expect(answer.status == 0, "\(answer.output)")
    let text = try Judge.pdftotext.judge(till.folder.bytes(of: "out.pdf"), "-raw", "{}", "-").output
    #expect(text.count { $0 == "\u{C}" } == pages)
    #expect(shown.filter { !text.contains($0) } == [] && hidden.filter { text.contains($0) } == [])
  }

  @Test func aReceiptsFileHasThePrintersDots() throws {
    let answer = try till.run(Self.first, "--yes", "--receipt", "-d", "file:\(till.path)/x.bin")
    #expect(answer.status == 0, "\(answer.output)")
    let bytes = try till.folder.bytes(of: "x.bin")
    // Begin, and a step of 203 to an inch; bands of 72 bytes a row.
    #expect(bytes.starts(with: [0x1B, 0x40, 0x1D, 0x50, 203, 203]))
    #expect(Data(bytes).range(of: Data([0x1D, 0x76, 0x30, 0, 72, 0])) != nil)
    #expect(!till.folder.files.contains("out.pdf"))
  }

  /// The power goes while two receipts are on their way; somebody looks, and one lies there.
  @Test func whoLooksAtThePaperEndsADoubt() async throws {
    let port = try TestPort { _ in sleep(5) }
    try await apart {
      let address = "tcp://127.0.0.1:\(port.number)"
      let lost = try [Self.first, Self.second].map {
        try till.launch([$0, "-d", address, "--receipt", "--yes"])
      }
      #expect(try eventually { try journal().count { $0["step"] as? String == "intent" } == 2 })
      for process in lost { kill(process.processIdentifier, SIGKILL) }
      for process in lost { process.waitUntilExit() }
      let lines = try journal().reduce(into: [:]) { lines, line in
        lines[line["document"] as? String ?? ""] = (line["number"] as? Int).map { "\($0)" }
      }
      let (came, missing) = try (
        #require(lines["101000001 \(Self.first)"]), #require(lines["101000001 \(Self.second)"])
      )
      let before = try till.run("jobs").output
      #expect(before.contains("En duda: no se sabe si salió:") && before.contains("--came-out"), "\(before)")
      let after = try till.run("jobs", "--came-out", came, "--did-not-come-out", missing)
      #expect(after.status == 0 && !after.output.contains("En duda"), "\(after.output)")
      for (line, end) in [(came, "impresa"), (missing, "cancelada")] {
        #expect(
          after.output.split(separator: "\n").contains { $0.contains("\(line)  ") && $0.hasSuffix(end) },
          "\(after.output)")
        #expect(try till.run("journal", line).output.contains("← \(line)  \(end)  (lo vio ana)"))
      }
      let again = try till.run("jobs", "--came-out", came)
      #expect(again.status == 3 && again.output.contains("La línea \(came) no está en duda."))
      #expect(try till.run("journal", "--verify").status == 0)
      #expect(try till.run(Self.first, "--yes").status == 5)
      #expect(try till.run(Self.second, "--yes").output.contains("Impresa: ORIGINAL"))
    }
  }
}
