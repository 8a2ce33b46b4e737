package import FacturaAmounts
package import FacturaArchive
import FacturaDiagnostics

extension Till {
  /// The last prints, at this till or at all, the latest first.
  package func recent(_ count: Int, ofThisTill: Bool = true) throws(TillStop) -> [PrintRecord] {
    try reading { () throws(JournalError) in
      try journal.prints(last: count, till: ofThisTill ? station.till : nil).map(PrintRecord.init)
    }
  }

  /// Prints of a bill before this one, at any till, the latest first. Those that left no paper don't count.
  func earlier(_ bill: Bill) throws(TillStop) -> [PrintRecord] {
    try reading { () throws(JournalError) in
      try journal.prints(issuer: bill.listed.issuer, number: bill.listed.document).map(PrintRecord.init)
    }
  }

  func timesPrinted(_ bill: Bill) throws(TillStop) -> Int {
    try reading { () throws(JournalError) in
      try journal.timesPrinted(issuer: bill.listed.issuer, number: bill.listed.document)
    }
  }

  func record(of intent: JournalLine) -> PrintRecord? {
    (try? journal.print(of: intent)).map(PrintRecord.init)
  }

  /// The lines of a paper's code, of a job, or of a line's number; in their order.
  package func lines(about name: String) throws(TillStop) -> [JournalLine] {
    let intent = try intent(name)
    return try reading { () throws(JournalError) in [intent] + (try journal.lines(after: intent)) }
  }

  /// In the order in which they were written.
  package func lastLines(_ count: Int) throws(TillStop) -> [JournalLine] {
    try reading { () throws(JournalError) in try journal.last(count).reversed() }
  }

  package func verifyJournal() throws(TillStop) -> (faults: [JournalFault], lines: Int) {
    try reading { () throws(JournalError) in
      let faults = try journal.verify()
      return (faults, try journal.last(1).first?.number ?? 0)
    }
  }

  /// Without days: this month so far.
  package func paperReport(
    from first: CalendarDate?, to last: CalendarDate?,
  ) throws(TillStop) -> (first: CalendarDate, last: CalendarDate, report: PaperReport) {
    let today = CalendarDate.today
    let last = last ?? today
    let first = first ?? CalendarDate(year: Int(last.year), month: Int(last.month), day: 1) ?? last
    return try reading { () throws(JournalError) in (first, last, try journal.paper(from: first, to: last)) }
  }

  /// The bill of a print that the journal knows by its line's number, the paper's code or the printer's job.
  package func printed(_ name: String) throws(TillStop) -> ArchivedBill {
    let line = try intent(name)
    guard let row = line.bill else { throw .noSuchJob(name) }
    do {
      guard let bill = try archive.bill(row) else { throw TillStop.noSuchJob(name) }
      return bill
    } catch let error as ArchiveError { throw .archive(error) } catch { throw .noSuchJob(name) }
  }

  private func intent(_ name: String) throws(TillStop) -> JournalLine {
    let line = try reading { () throws(JournalError) -> JournalLine? in
      let number = Int(name)
      if let number, let line = try journal.line(number: number) {
        guard let intent = line.intent else { return line }
        return try journal.line(number: intent)
      }
      if let line = try journal.line(code: name) { return line }
      return try journal.line(job: name)
    }
    guard let line else { throw .noSuchJob(name) }
    return line
  }

  func reading<Answer>(_ body: () throws(JournalError) -> Answer) throws(TillStop) -> Answer {
    do { return try body() } catch { throw .journal(error) }
  }
}

extension PrintRecord {
  init(_ print: JournalPrint) {
    let line = print.intent
    self.init(
      line: line.number, code: line.code,
      document: line.document?.split(separator: " ", maxSplits: 1).last.map(String.init) ?? "",
      state: line.state, copies: line.copies ?? 1, sheets: line.sheets ?? 0,
      time: Timestamp(ofJournal: line.time) ?? Timestamp(date: .epoch, time: .midnight),
      station: Station(clerk: line.clerk ?? "", place: line.place ?? "", till: line.till ?? ""),
      printer: line.printer ?? "", job: print.job.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil },
      ending: print.result.flatMap { RecordedEnding(rawValue: $0.rawValue) }, reason: line.reason ?? "")
  }
}

extension Timestamp {
  /// `2027-03-04T09:15:30-04:00`, by the clock on the wall of the till.
  init?(ofJournal text: String) {
    let parts = text.prefix(19).split(separator: "T")
    guard parts.count == 2, let date = try? CalendarDate(parsing: String(parts[0])) else { return nil }
    let numbers = parts[1].split(separator: ":").compactMap { Int($0) }
    guard numbers.count == 3, let time = ClockTime(hour: numbers[0], minute: numbers[1], second: numbers[2])
    else {
      return nil
    }
    self.init(date: date, time: time)
  }
}
