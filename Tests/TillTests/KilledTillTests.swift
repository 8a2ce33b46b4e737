import FacturaArchive
import FacturaPrinting
import FacturaTestSupport
import FacturaTill
import Foundation
import Testing

/// A till that is gone at a certain step of a print, as when the power goes.
@Suite struct KilledTillTests {
  /// What it leaves: the journal's lines, and how many papers.
  @Test(
    arguments: [
      ("beforeIntent", "", 0), ("afterIntent", "intent", 0), ("afterPaper", "intent", 1),
      ("afterSubmitted", "intent submitted", 1), ("beforeResult", "intent submitted", 1),
    ])
  func nothingIsLostAndNothingComesTwice(_ step: String, _ lines: String, _ count: Int) async throws {
    let counter = try Counter()
    let (path, paper) = (counter.path, "\(counter.folder.path)/paper")
    try await apart {
      let till = Process()
      till.executableURL = URL(filePath: BuiltProgram.path("archive-trial"))
      till.arguments = ["till", path, paper, step]
      try till.run()
      till.waitUntilExit()
      #expect(till.terminationReason == .uncaughtSignal && till.terminationStatus == SIGKILL)
    }
    let papers = (try? String(contentsOfFile: paper, encoding: .utf8))?.split(separator: "\n") ?? []
    #expect(papers.count == count)
    #expect(try counter.till.verifyJournal().faults == [])
    #expect(try counter.steps == lines)
    for line in try counter.till.lastLines(1) where line.step == .intent {
      #expect(papers.allSatisfy { $0 == "Factura \(line.code)" })
    }
    // Its queue knows nothing of it: only who looks at the paper can tell.
    counter.press.change { $0.states = [.gone] }
    #expect(try counter.till.doubts().map(\.record.line) == (lines.isEmpty ? [] : [1]))
    let again = stop { try counter.print(PrintChoices(), PrintOrder(key: "once")) }
    #expect(counter.press.submissions.count == (lines.isEmpty ? 1 : 0))
    guard !lines.isEmpty else { return #expect(again == nil) }
    guard case .alreadyPrinted(let record?)? = again else {
      Issue.record("\(step): the same request prints again: \(String(describing: again))")
      return
    }
    #expect(record.line == 1 && record.ending == nil)
  }
}
