import Factura
import FacturaArchive
import FacturaDiagnostics
import FacturaPrinting
import FacturaTestSupport
import FacturaTill
import Testing

/// What was printed before, or asked for before.
@Suite struct ReprintTests {
  @Test func aReprintNeedsAReasonAndSaysWhichOneItIs() throws {
    let counter = try Counter()
    try counter.print()
    let offer = try counter.offer()
    #expect(offer.first == .reprint(1) && offer.earlier.map(\.state) == [.original])
    guard case .reasonNeeded(let record)? = stop({ try counter.print() }) else {
      Issue.record("a reason is needed")
      return
    }
    #expect(record.station == Counter.station && record.ending == .printed)
    let result = try counter.print(PrintChoices(), PrintOrder(reason: "se perdió"))
    #expect(result.state == .reprint(1))
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
}

extension Counter {
  /// What can be read on the paper of a submission.
  func text(_ index: Int) throws -> String {
    return try Judge.pdftotext.judge(press.submissions[index].document, "{}", "-").output
  }
}
