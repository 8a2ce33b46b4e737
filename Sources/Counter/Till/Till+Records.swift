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
  ///
  /// - Throws: `severalJobs`.
  package func lines(about name: String) throws(TillStop) -> [JournalLine] {
    let intents = try intents(name)
    guard intents.count == 1, let intent = intents.first else {
      throw .severalJobs(name, intents.compactMap(record))
    }
    return try reading { () throws(JournalError) in [intent] + (try journal.lines(after: intent)) }
  }

  /// In the order in which they were written; of some days, the last one included, or of all.
  package func lastLines(
    _ count: Int, from first: CalendarDate? = nil, to last: CalendarDate? = nil,
  ) throws(TillStop) -> [JournalLine] {
    try reading { () throws(JournalError) in try journal.last(count, from: first, to: last).reversed() }
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
  ///
  /// - Throws: `severalJobs` if they are prints of several bills.
  package func printed(_ name: String) throws(TillStop) -> ArchivedBill {
    let intents = try intents(name)
    if Set(intents.map(\.document)).count > 1 { throw .severalJobs(name, intents.compactMap(record)) }
    guard let row = intents.compactMap(\.bill).first else { throw .printedFromFile(name) }
    do {
      guard let bill = try archive.bill(row) else { throw TillStop.noSuchJob(name) }
      return bill
    } catch let error as ArchiveError { throw .archive(error) } catch { throw .noSuchJob(name) }
  }

  /// All that a name may mean: a bare number may be that of a line and, of another job, the printer's.
  ///
  /// - Throws: `noSuchJob`.
  private func intents(_ name: String) throws(TillStop) -> [JournalLine] {
    let found = try reading { () throws(JournalError) in
      let line = try Int(name).flatMap { (number) throws(JournalError) in try journal.line(number: number) }
      let intent = try line?.intent.flatMap { (number) throws(JournalError) in
        try journal.line(number: number)
      }
      // Ports and files give no numbers: 0 stands for none.
      let jobs = name == "0" ? [] : try journal.intents(job: name)
      return [intent ?? line, try journal.line(code: name)].compactMap(\.self) + jobs
    }
    var intents: [JournalLine] = []
    for line in found where !intents.contains(where: { $0.number == line.number }) { intents.append(line) }
    if intents.isEmpty { throw .noSuchJob(name) }
    return intents
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
