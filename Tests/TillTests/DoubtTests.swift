import Factura
import FacturaArchive
import FacturaDiagnostics
import FacturaPrinting
import FacturaTestSupport
import FacturaTill
import Testing

/// Prints of which nobody knows how they ended.
@Suite struct DoubtTests {
  @Test func aBrokenConnectionIsADoubtThatIsNeverSentAgain() throws {
    let counter = try Counter()
    counter.press.change { $0.refusal = .unanswered(printer: "laser", reason: "gone") }
    guard case .unsure(_, line: 1)? = stop({ try counter.print() }) else {
      Issue.record("it must be unsure")
      return
    }
    #expect(try counter.steps == "intent")
    let doubts = try counter.till.doubts()
    #expect(doubts.map(\.record.line) == [1] && doubts.map(\.record.ending) == [nil])
    try counter.till.settle(doubts[0], wasPrinted: false)
    #expect(try counter.till.doubts().isEmpty)
    #expect(try counter.steps == "intent unsure-resolved:cancelled")
    counter.press.change { $0.refusal = nil }
    #expect(try counter.print().state == .original)
  }

  /// A queue with a port behind it has a number for the job, and nothing more to say.
  @Test func whatAPortTookIsNotAskedAfterAgain() throws {
    let counter = try Counter()
    counter.press.change { $0.states = [.delivered] }
    #expect(try counter.print().ending == .queued(.delivered))
    counter.press.change { $0.states = [.cancelled] }
    #expect(try counter.till.doubts().isEmpty)
    #expect(try counter.steps == "intent submitted result:queued")
  }

  @Test func aDoubtIsSettledByWhatTheQueueKnows() throws {
    let counter = try Counter()
    counter.press.change { $0.refusal = .unanswered(printer: "laser", reason: "gone") }
    _ = stop { try counter.print() }
    let code = try #require(try counter.till.lastLines(1).first).code
    let job = PrintJob(id: 7, printer: "laser")
    counter.press.change {
      $0.jobs = [QueuedJob(job: job, title: "Factura \(code)", user: "ana", state: .printing)]
    }
    #expect(try counter.till.doubts().first?.state == .printing)
    counter.press.change {
      $0.jobs = [QueuedJob(job: job, title: "Factura \(code)", user: "ana", state: .printed)]
    }
    #expect(try counter.till.doubts().isEmpty)
    #expect(try counter.steps == "intent unsure-resolved:printed")
  }

  @Test(.enabled(if: Judge.sqlite3.isHere)) func whatWentOutUnrecordedIsADoubt() throws {
    let counter = try Counter()
    let path = counter.path
    counter.press.change { behaviour in
      behaviour.whileSubmitting = {
        _ = try? Judge.sqlite3.run(path, "DROP TRIGGER journal_head_stays; DELETE FROM journal_head")
      }
    }
    guard case .unrecorded(_, line: 1)? = stop({ try counter.print() }) else {
      Issue.record("the journal has lost its head")
      return
    }
    #expect(counter.press.submissions.count == 1)
  }
}
