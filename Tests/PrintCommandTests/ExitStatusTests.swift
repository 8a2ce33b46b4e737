import Factura
import FacturaDiagnostics
import FacturaPrinting
import FacturaTill
import Testing

@testable import FacturaArchive
@testable import FacturaPrintCommand

@Suite struct ExitStatusTests {
  @Test(
    arguments: [
      (.printed, 0), (.queued(.printing), 10), (.queued(.delivered), 10), (.gone, 10), (.partly("x"), 11),
      (.cancelled, 11),
    ] as [(Ending, Int32)])
  func eachEndHasItsCode(_ ending: Ending, _ code: Int32) {
    #expect(ExitStatus(ending).rawValue == code)
  }

  @Test func eachStopHasItsCode() throws {
    let finding = Finding(severity: .error, code: "x", message: "x")
    func bill(_ kind: FacturaError.Kind) -> TillStop { .bill(FacturaError(kind, [finding])) }
    let pages = try #require(PageSelection("9"))
    let stops: [(TillStop, Int32)] = [
      (.nothingFound(key: "x"), 3), (.several(key: "x", []), 4), (.noSuchJob("x"), 3),
      (.severalJobs("7", []), 4), (.printedFromFile("7"), 3), (.notInDoubt(line: 7), 3),
      (bill(.argument), 2), (bill(.notFound), 3), (bill(.data), 6), (bill(.layout), 7),
      (bill(.reconciliation), 8), (bill(.output), 1), (.noLargePrint(layout: "x"), 7), (.profile(finding), 2),
      (.font(FacturaError(.notFound, [finding])), 3), (.font(FacturaError(.layout, [finding])), 7),
      (.noSuchPages(pages, of: 3), 2), (.noPrinter(name: "x", nearest: nil, known: []), 9),
      (.printer(.unreachable(server: "x", reason: "x")), 9),
      (.printer(.noScheduler(server: "x", reason: "x")), 9),
      (.printer(.notAllowed(server: "x", reason: "x")), 5),
      (.unsure(.unanswered(printer: "x", reason: "x"), line: 1), 10), (.alreadyPrinted(nil), 13),
      (.journal(.unwritable(finding)), 12), (.journal(.unreadable(finding)), 12),
      (.unrecorded(.unwritable(finding), line: 1), 10),
    ]
    for (stop, code) in stops {
      #expect(ExitStatus(stop).rawValue == code, "\(stop)")
      for speech in Speech.allCases {
        let words = Words(speech: speech)
        let saying = Saying(stop, words)
        #expect(!saying.fact.isEmpty && !saying.text(words).contains("{"), "\(stop)")
      }
    }
  }

  /// What programs and printers say is of no language that was asked for: it is said to be for the supervisor.
  @Test func aClerkReadsNoProgramsWords() {
    let finding = Finding(severity: .error, code: "x", message: "words")
    let facts: [PrintingFact] = [
      .unreachable(server: "laser", reason: "words"), .noScheduler(server: "laser", reason: "words"),
      .notAccepting(printer: "laser", message: "words"), .notAllowed(server: "laser", reason: "words"),
      .refused(server: "laser", reason: "words"), .cannotOpen(printer: "laser", reason: "words"),
      .cannotCancel(id: 7, printer: "laser", reason: "words"),
      .unanswered(printer: "laser", job: 7, reason: "words"),
      .interrupted(printer: "laser", sent: 0, total: 9, reason: "words"),
    ]
    var stops = facts.map { TillStop.printer($0) } + facts.map { .unsure($0, line: 3) }
    stops += [
      .journal(.unwritable(finding)), .journal(.unreadable(finding)), .journal(.refused(finding)),
      .unrecorded(.unwritable(finding), line: 3), .archive(ArchiveError(.unusable, .foreign(path: "words"))),
      .archive(ArchiveError(.unwritable, .unwritable(path: "a", reason: "words"))),
      .bill(FacturaError(.data, [finding])), .profile(finding), .font(FacturaError(.layout, [finding])),
    ]
    for (speech, others) in [(Speech.spanish, "Para el supervisor: "), (.english, "For the supervisor: ")] {
      let words = Words(speech: speech)
      for stop in stops {
        let saying = Saying(stop, words)
        #expect(!([saying.fact] + saying.hints).contains { $0.contains("words") }, "\(saying)")
        #expect(saying.rest(words)[saying.hints.count].hasPrefix(others), "\(saying)")
        #expect(saying.text(words).contains("words"))
      }
    }
  }
}
