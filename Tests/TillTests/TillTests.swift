import Factura
import FacturaArchive
import FacturaDiagnostics
import FacturaPrinting
import FacturaTestSupport
import FacturaTill
import Testing

/// From the key to the journal's last line.
@Suite struct TillTests {
  @Test func aBillIsFoundByItsKeysAndNeverGuessed() throws {
    let counter = try Counter()
    let account = try #require(counter.bill.account)
    #expect(try counter.till.find(account).map(\.id) == [1])
    guard case .nothingFound("99999")? = stop({ _ = try counter.till.find("99999") }) else {
      Issue.record("nothing may be found")
      return
    }
  }

  @Test func anOfferSaysWhatPrintingWouldNeed() throws {
    let counter = try Counter()
    let bill = try counter.till.open(counter.bill)
    let offer = try counter.till.offer(bill, PrintChoices(), printer: nil, for: .asking)
    #expect(offer.printer.name == "laser" && offer.first == .original && offer.earlier == [])
    #expect(offer.pages == 4 && offer.sheets == 4 && offer.base.count == 64)
    #expect(offer.summarySheets.map { $0 < 4 } == true)
    var choices = PrintChoices()
    (choices.copies, choices.sides) = (2, .twoLongEdge)
    #expect(try counter.till.offer(bill, choices, printer: "otra").sheets == 4)
    #expect(try counter.steps == "")
  }

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
    #expect(result.ending == .printed && result.line == 1 && result.state == "ORIGINAL" && result.sheets == 4)
    #expect(try counter.steps == "intent submitted result:printed")
    let line = try #require(try counter.till.lines(about: result.code).first)
    #expect(line.number == 1 && line.clerk == "ana" && line.place == "Naco" && line.till == "3")
    #expect(line.printer == "laser" && line.sheets == 4 && line.base?.count == 64)
    let sent = try #require(counter.press.submissions.first)
    #expect(sent.document.starts(with: "%PDF".utf8))
    #expect(
      sent.ticket.title == "Factura \(result.code)" && sent.ticket.copies == 1 && sent.ticket.user == "ana")
    #expect(try counter.till.verifyJournal().faults == [])
  }

  @Test func savingPaperPrintsOnBothSidesWhereThePrinterCan() throws {
    let counter = try Counter()
    var choices = PrintChoices()
    choices.isEco = true
    #expect(try counter.offer(choices).sheets == 4)
    var capabilities = PrinterCapabilities()
    capabilities.sides = Sides.allCases
    let laser = Printer.fake("laser", isDefault: true, capabilities: capabilities)
    counter.press.change { $0.printers = [laser] }
    #expect(try counter.offer(choices).sheets == 2)
    #expect(try counter.print(choices).sheets == 2)
    #expect(counter.press.submissions.first?.ticket.sides == .twoLongEdge)
    let report = try counter.till.paperReport(from: nil, to: nil).report
    #expect(report.sheets == 2 && report.saved == 2)
    let offer = try counter.offer(choices)
    #expect(offer.savings == [.twoSides] && offer.paper.saved == 2 && offer.choices.sides == nil)
    (choices.isSummary, choices.sides) = (true, .one)
    #expect(try counter.offer(choices).savings == [.summary])
  }

  /// The telephone bill declares that ten sheets are too many; and its short last page is pulled up if that saves one.
  @Test func savingPaperTakesWhatTheLayoutDeclares() throws {
    let counter = try Counter()
    let long = try counter.till.open(path: counter.long(records: 1500))
    var choices = PrintChoices()
    let whole = try counter.till.offer(long, choices, printer: nil)
    #expect(whole.sheets >= 10 && whole.savings == [] && whole.summarySheets == nil)
    choices.isEco = true
    let short = try counter.till.offer(long, choices, printer: nil)
    #expect(
      short.isSummary && short.savings == [.summary] && short.paper.saved == whole.sheets - short.sheets)
    #expect(try counter.till.print(short, PrintOrder()).sheets == short.sheets)
    #expect(try counter.till.paperReport(from: nil, to: nil).report.saved == whole.sheets - short.sheets)
    choices.isSummary = false
    #expect(try !counter.till.offer(long, choices, printer: nil).isSummary)
    choices.isSummary = nil
    choices.pages = PageSelection("2-3")
    let some = try counter.till.offer(long, choices, printer: nil)
    #expect(some.pages == 2 && some.savings == [])
  }

  @Test func whatIsPulledUpCountsAsSaved() throws {
    let counter = try Counter()
    var choices = PrintChoices()
    choices.isEco = true
    let offers = try (1...40).lazy.compactMap { count -> Offer? in
      let bill = try counter.till.open(path: counter.long(records: 20 + count))
      let offer = try counter.till.offer(bill, choices, printer: nil)
      return offer.savings == [.pullUp] ? offer : nil
    }
    let offer = try #require(offers.first)
    #expect(offer.paper.saved == 1 && offer.paper.plain.pages == offer.pages + 1)
    #expect(try counter.till.print(offer, PrintOrder()).sheets == offer.sheets)
    #expect(try counter.till.paperReport(from: nil, to: nil).report.saved == 1)
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
    #expect(try counter.print().state == "ORIGINAL")
  }

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
    #expect(try counter.print().state == "ORIGINAL")
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

  @Test func aReprintNeedsAReasonAndSaysWhichOneItIs() throws {
    let counter = try Counter()
    try counter.print()
    let offer = try counter.offer()
    #expect(offer.first == .reprint(1) && offer.earlier.map(\.state) == ["ORIGINAL"])
    guard case .reasonNeeded(let record)? = stop({ try counter.print() }) else {
      Issue.record("a reason is needed")
      return
    }
    #expect(record.station == Counter.station && record.ending == .printed)
    let result = try counter.print(PrintChoices(), PrintOrder(reason: "se perdió"))
    #expect(result.state == "REIMPRESIÓN 1")
    #expect(try counter.till.lines(about: "\(result.line)").first?.reason == "se perdió")
    #expect(try counter.offer().first == .reprint(2))
    #expect(try counter.till.printed(result.code).id == counter.bill.id)
    #expect(try counter.till.printed("\(result.line)").id == counter.bill.id)
  }

  /// The printer's numbers and the journal's are not the same: one that is both is nobody's guess.
  @Test func aNumberThatIsALineAndAnotherJobIsNotGuessed() throws {
    let counter = try Counter()
    try counter.print()
    #expect(try counter.till.printed("1").id == counter.bill.id)
    guard
      case .added(let row) = try counter.archive.add(
        Repository.bytes("Layouts/ecf/samples/e31.xml"), name: "e31.xml"),
      let other = try counter.archive.bill(row)
    else {
      Issue.record("it was added before")
      return
    }
    let offer = try counter.till.offer(counter.till.open(other), PrintChoices(), printer: nil)
    let second = try counter.till.print(offer, PrintOrder(patience: .seconds(1)))
    // Line 2 is of the first job; the printer calls the second one 2.
    #expect(second.job?.id == 2)
    guard case .severalJobs("2", let records)? = stop({ _ = try counter.till.printed("2") }) else {
      Issue.record("one of them was guessed")
      return
    }
    #expect(records.map(\.line) == [1, second.line])
    guard case .severalJobs? = stop({ _ = try counter.till.lines(about: "2") }) else {
      Issue.record("one of them was guessed")
      return
    }
    #expect(try counter.till.printed(second.code).id == row)
  }

  @Test func whatAnotherTillPrintedMeanwhileIsNoOriginalAnyMore() throws {
    let counter = try Counter()
    let offer = try counter.offer()
    let other = try counter.till(called: "4", on: counter.press)
    _ = try other.print(other.offer(other.open(counter.bill), PrintChoices(), printer: nil), PrintOrder())
    guard case .reasonNeeded(let record)? = stop({ _ = try counter.till.print(offer, PrintOrder()) }) else {
      Issue.record("it was printed meanwhile")
      return
    }
    #expect(record.station.till == "4" && counter.press.submissions.count == 1)
    #expect(try counter.offer().first == .reprint(1))
  }

  @Test func aKeyNeverPrintsTwice() throws {
    let counter = try Counter()
    let order = PrintOrder(reason: "r", key: "order-1")
    try counter.print(PrintChoices(), order)
    guard case .alreadyPrinted(let record)? = stop({ try counter.print(PrintChoices(), order) }) else {
      Issue.record("the key was used")
      return
    }
    #expect(record?.line == 1 && counter.press.submissions.count == 1)
    guard case .alreadyPrinted? = stop({ try counter.print(PrintChoices(), PrintOrder(key: "order-1")) })
    else {
      Issue.record("the same request needs no reason")
      return
    }
  }

  @Test(.enabled(if: Judge.pdftotext.isHere)) func copiesDifferAndReprintsDoNot() throws {
    let counter = try Counter()
    var choices = PrintChoices()
    choices.copies = 2
    let result = try counter.print(choices)
    #expect(result.sheets == 8)
    let text = try counter.text(0)
    #expect(text.contains("ORIGINAL") && text.contains("COPIA 1") && text.contains(result.code))
    try counter.print(choices, PrintOrder(reason: "r"))
    let again = try counter.text(1)
    #expect(again.contains("REIMPRESIÓN 1") && !again.contains("ORIGINAL") && !again.contains("COPIA"))
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

  @Test func aPrinterThatIsNotThereIsNamedWithTheNearest() throws {
    let counter = try Counter()
    guard
      case .noPrinter(name: "lasre", nearest: "laser", known: ["laser", "otra"])? =
        stop({ _ = try counter.offer(printer: "lasre") })
    else {
      Issue.record("there is none")
      return
    }
    // What is no address that is known is a queue's name, and no other queue stands in for it.
    for name in ["/tmp/roll.bin", "lpd://caja/queue", "laser:9100", ""] {
      guard
        case .noPrinter(name: name, nearest: _, known: _)? = stop({ _ = try counter.offer(printer: name) })
      else {
        Issue.record("“\(name)” is no printer")
        return
      }
    }
    counter.press.change { $0.printers = [.fake("uno"), .fake("dos")] }
    guard
      case .noPrinter(name: nil, nearest: nil, known: ["uno", "dos"])? = stop({ _ = try counter.offer() })
    else {
      Issue.record("none is the default one")
      return
    }
    counter.press.change { $0.printers = [.fake("uno")] }
    #expect(try counter.offer().printer.name == "uno")
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

  @Test func whatCannotBeMadeIsSaidBeforeAnybodyIsAsked() throws {
    let counter = try Counter()
    var choices = PrintChoices()
    choices.pages = PageSelection("9-")
    guard case .noSuchPages(_, of: 4)? = stop({ _ = try counter.offer(choices) }) else {
      Issue.record("there are four pages")
      return
    }
    let bill = try counter.till.open(path: Repository.path("Layouts/ecf/samples/e31.xml"))
    choices = PrintChoices()
    choices.form = .largePrint
    guard
      case .noLargePrint(layout: "ecf")? = stop({ _ = try counter.till.offer(bill, choices, printer: nil) })
    else {
      Issue.record("there is no large print")
      return
    }
  }
}

extension Counter {
  /// What can be read on the paper of a submission.
  func text(_ index: Int) throws -> String {
    return try Judge.pdftotext.judge(press.submissions[index].document, "{}", "-").output
  }
}
