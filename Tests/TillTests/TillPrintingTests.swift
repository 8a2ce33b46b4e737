import Factura
import FacturaArchive
import FacturaDiagnostics
import FacturaPrinting
import FacturaTestSupport
import FacturaTill
import Testing

/// From the yes to the journal's last line.
@Suite struct TillPrintingTests {
  @Test func aPrintStandsInTheJournalBeforeAndAfter() throws {
    let counter = try Counter()
    let path = counter.path
    counter.press.change { behaviour in
      behaviour.whileSubmitting = {
        let journal = (try? InvoiceArchive(path: path, access: .readOnly))?.journal
        #expect((try? journal?.last(9))?.map(\.step) == [.intent])
      }
    }
    let result = try counter.print()
    #expect(result.ending == .printed && result.line == 1 && result.state == .original && result.sheets == 4)
    #expect(try counter.steps == "intent submitted result:printed")
    let line = try #require(try counter.till.lines(about: result.code).first)
    #expect(line.number == 1 && line.clerk == "ana" && line.place == "Naco" && line.till == "3")
    #expect(line.printer == "laser" && line.sheets == 4)
    let invoice = try counter.till.open(counter.bill).file.invoice
    #expect(try line.base == Renderer().baseHash(of: invoice, with: Layout(named: "telecom-bill")))
    let sent = try #require(counter.press.submissions.first)
    #expect(sent.document.starts(with: "%PDF".utf8))
    #expect(
      sent.ticket.title == "Factura \(result.code)" && sent.ticket.copies == 1 && sent.ticket.user == "ana")
    #expect(try counter.till.verifyJournal().faults == [])
  }

  /// The dots that are printed are those of pages that anybody can draw again.
  @Test func theBaseOfAReceiptIsThatOfItsPages() throws {
    let counter = try Counter()
    var choices = PrintChoices()
    choices.form = .receipt
    let code = try counter.print(choices).code
    let base = try #require(try counter.till.lines(about: code).first?.base)
    let invoice = try counter.till.open(counter.bill).file.invoice
    let (layout, profile) = try (Layout(named: "receipt"), PrinterProfile(named: PrintChoices.usualProfile))
    #expect(try Receipt(of: invoice, with: layout, for: profile, using: Renderer()).baseHash == base)
    let paper = RenderOptions(paper: "roll80")
    #expect(try Renderer().baseHash(of: invoice, with: layout, options: paper) == base)
    #expect(try Renderer().baseHash(of: invoice, with: Layout(named: "telecom-bill")) != base)
  }

  @Test func stagesAreTold() throws {
    let counter = try Counter()
    counter.press.change { $0.states = [.waiting([]), .printing, .printed] }
    var stages: [String] = []
    _ = try counter.till.print(counter.offer(), PrintOrder()) { stage in
      switch stage {
      case .drawing: stages.append("drawing")
      case .recorded(let line): stages.append("recorded \(line)")
      case .submitted(let job): stages.append("job \(job.id)")
      case .watching(let state): stages.append("\(state)")
      }
      return .wait
    }
    #expect(stages == ["drawing", "recorded 1", "job 1", "waiting([])", "printing", "printed"])
  }

  @Test(
    arguments: [
      (.printed, .printed, "printed"), (.cancelled, .cancelled, "cancelled"), (.gone, .gone, "gone"),
      (.aborted("no toner"), .partly("no toner"), "partly"), (.delivered, .queued(.delivered), "queued"),
      (.printing, .queued(.printing), "queued"),
      (
        .stopped([PrinterReason(.mediaNeeded)]), .queued(.stopped([PrinterReason(.mediaNeeded)])), "queued"
      ),
    ] as [(JobState, Ending, String)])
  func eachEndIsToldAndWrittenDown(_ state: JobState, _ ending: Ending, _ word: String) throws {
    let counter = try Counter()
    counter.press.change { $0.states = [state] }
    let result = try counter.print(PrintChoices(), PrintOrder(patience: .milliseconds(10)))
    #expect(result.ending == ending)
    #expect(try counter.steps == "intent submitted result:\(word)")
  }

  @Test func whoStopsWaitingLeavesTheJobInItsQueue() throws {
    let counter = try Counter()
    counter.press.change { $0.states = [.printing] }
    let result = try counter.till.print(counter.offer(), PrintOrder()) { stage in
      if case .watching = stage { return .leave }
      return .wait
    }
    #expect(result.ending == .queued(.printing))
    #expect(counter.press.cancelled == [])
  }

  @Test func aPrinterThatRefusesLeavesNoOriginal() throws {
    let counter = try Counter()
    counter.press.change { $0.refusal = .notAccepting(printer: "laser", message: "") }
    guard case .printer(.notAccepting)? = stop({ try counter.print() }) else {
      Issue.record("it must refuse")
      return
    }
    #expect(try counter.steps == "intent result:refused")
    counter.press.change { $0.refusal = nil }
    #expect(try counter.offer().earlier.isEmpty)
    #expect(try counter.print().state == .original)
  }

  @Test func aJournalThatTakesNoLinePrintsNothing() throws {
    let counter = try Counter()
    let offer = try counter.offer()
    let archive = try InvoiceArchive(path: counter.path, access: .readOnly)
    let till = Till(archive: archive, station: Counter.station, shelf: PrinterShelf(queues: counter.press))
    guard case .journal? = stop({ _ = try till.print(offer, PrintOrder()) }) else {
      Issue.record("it must not print")
      return
    }
    #expect(counter.press.submissions.isEmpty)
  }

  @Test func aFileIsAPrinterToTryWith() throws {
    let counter = try Counter()
    let result = try counter.till.print(
      counter.offer(printer: "file:\(counter.folder.path)/out.pdf"), PrintOrder())
    #expect(result.ending == .printed)
    #expect(try counter.folder.bytes(of: "out.pdf").starts(with: "%PDF".utf8))
    guard
      case .printer(.cannotOpen)? = stop({
        _ = try counter.till.print(
          counter.offer(printer: "file:/nowhere/out.pdf"), PrintOrder(reason: "r"))
      })
    else {
      Issue.record("there is no such folder")
      return
    }
  }

  @Test func aBillFromAFileIsPrintedToo() throws {
    let counter = try Counter()
    let bill = try counter.till.open(path: Repository.path("Layouts/ecf/samples/e31.xml"))
    let offer = try counter.till.offer(bill, PrintChoices(), printer: nil)
    #expect(try counter.till.print(offer, PrintOrder()).ending == .printed)
    #expect(try counter.till.offer(bill, PrintChoices(), printer: nil).first == .reprint(1))
    guard case .printedFromFile("1")? = stop({ _ = try counter.till.printed("1") }) else {
      Issue.record("it isn't in the archive")
      return
    }
  }
}
