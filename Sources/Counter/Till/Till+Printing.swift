import Factura
import FacturaArchive
import FacturaDiagnostics
package import FacturaPrinting

extension Till {
  /// Puts the bill on paper: a line in the journal, the job, its end, and the line that says so.
  ///
  /// - Parameter told: hears how far it is, again and again while it waits; `leave` ends the waiting, not the job.
  /// - Throws: what keeps it from being printed; after that, how it ended is the result.
  package func print(
    _ offer: Offer, _ order: PrintOrder, told: (PrintStage) -> Patience = { _ in .wait },
  ) throws(TillStop) -> PrintResult {
    try refuseUsed(order.key)
    if offer.isReprint, order.reason.isEmpty, let last = offer.earlier.first {
      throw .reasonNeeded(last)
    }
    let press: any Press
    do { press = try shelf.press(for: offer.printer.name) } catch { throw TillStop(error) }
    _ = told(.drawing)
    let line = try intend(offer, order)
    _ = told(.recorded(line: line.number))
    let paper = try document(of: offer, line)
    let job = try submit(paper, of: offer, line, to: press)
    let leaves = told(.submitted(job)) == .leave
    let state = press.watch(job, atMost: order.patience) { leaves ? .leave : told(.watching($0)) }
    let ending = try conclude(line, state)
    return PrintResult(
      ending: ending, line: line.number, code: line.code, state: line.state, job: job, pages: offer.pages,
      sheets: offer.sheets, findings: paper.findings)
  }

  /// The same request again isn't one for a reprint: it is told what became of the first, before anybody asks for a reason.
  ///
  /// - Throws: `alreadyPrinted`.
  package func refuseUsed(_ key: String?) throws(TillStop) {
    guard let key, let line = try reading({ () throws(JournalError) in try journal.line(key: key) }) else {
      return
    }
    throw .alreadyPrinted(record(of: line))
  }

  private func intend(_ offer: Offer, _ order: PrintOrder) throws(TillStop) -> JournalLine {
    var intent = PrintIntent(
      of: offer.bill.listed, base: offer.base, printer: offer.printer.name, sheets: offer.sheets)
    intent.clerk = station.clerk
    intent.place = station.place.isEmpty ? nil : station.place
    intent.till = station.till.isEmpty ? nil : station.till
    intent.copies = offer.choices.copies
    intent.saved = offer.paper.saved
    intent.reason = order.reason.isEmpty ? nil : order.reason
    intent.key = order.key
    let line: JournalLine
    do { line = try journal.intend(intent) } catch {
      if case .alreadyPrinted(let line) = error { throw .alreadyPrinted(record(of: line)) }
      throw .journal(error)
    }
    // Another till printed it between the question and the answer.
    if (line.reprint ?? 0) > 0, order.reason.isEmpty, let last = try earlier(offer.bill).dropFirst().first {
      try conclude(line, .refused, sheets: 0, .printedMeanwhile)
      throw .reasonNeeded(last)
    }
    return line
  }

  /// Nothing went out yet: whatever stops it here leaves no paper, and the line says so.
  private func document(of offer: Offer, _ line: JournalLine) throws(TillStop) -> PaperDocument {
    do { return try paper(of: offer, marks: marks(offer, line)) } catch {
      try conclude(line, .refused, sheets: 0, .notDrawn)
      throw error
    }
  }

  /// The first copy is what the journal counted; further ones of the same job say so, unless all are reprints.
  func marks(_ offer: Offer, _ line: JournalLine) -> [PageMark] {
    let times = line.reprint ?? 0
    let moment = Timestamp(ofJournal: line.time)
    return (0..<offer.choices.copies).map { number in
      let state: CopyState = times > 0 ? .reprint(times) : number == 0 ? .original : .copy(number)
      return PageMark(
        state, date: moment?.date, time: moment?.time, clerk: line.clerk, place: line.place, till: line.till,
        code: line.code)
    }
  }

  private func submit(
    _ paper: PaperDocument, of offer: Offer, _ line: JournalLine, to press: any Press,
  ) throws(TillStop) -> PrintJob {
    let ticket = PrintTicket(
      title: PrintTicket.title(of: line.code), media: paper.media, sides: offer.sides,
      user: line.clerk)
    let job: PrintJob
    do { job = try press.submit(paper.bytes, type: paper.type, ticket: ticket, to: offer.printer) } catch {
      if error.fact.isUnsure {
        broken.append(line)
        throw .unsure(error.fact, line: line.number)
      }
      try conclude(line, .refused, sheets: 0, .words(error.fact.message))
      throw TillStop(error)
    }
    // From here on paper may come out, whatever the journal says.
    try? journal.submitted(job: "\(job.id)", of: line)
    return job
  }

  private func conclude(_ line: JournalLine, _ state: JobState) throws(TillStop) -> Ending {
    let ending = Ending(state)
    let (result, reason) = ending.recorded
    do { try journal.conclude(line, result, reason: reason?.text) } catch {
      broken.append(line)
      throw .unrecorded(error, line: line.number)
    }
    return ending
  }

  func conclude(
    _ line: JournalLine, _ result: JournalLine.Result, sheets: Int?, _ reason: RecordedReason,
  ) throws(TillStop) {
    do { try journal.conclude(line, result, sheets: sheets, reason: reason.text) } catch {
      throw .journal(error)
    }
  }
}

extension Ending {
  /// As the journal has it.
  var recorded: (result: JournalLine.Result, reason: RecordedReason?) {
    switch self {
    case .printed: (.printed, nil)
    case .queued(.stopped(let reasons)):
      (.queued, .stopped(reasons.filter(\.stopsPrinting)))
    case .queued(.delivered): (.queued, .delivered)
    case .queued: (.queued, nil)
    case .partly(let words): (.partly, .words(words))
    case .cancelled: (.cancelled, nil)
    case .gone: (.gone, nil)
    }
  }
}
