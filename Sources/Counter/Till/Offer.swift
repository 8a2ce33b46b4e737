package import Factura
package import FacturaArchive
package import FacturaPrinting

/// A bill that was opened.
package struct Bill: Sendable {
  package let listed: ArchivedBill
  package let file: InvoiceFile
  /// Whether it stands in the archive, where a reprint finds it again.
  package let isArchived: Bool

  package init(listed: ArchivedBill, file: InvoiceFile, isArchived: Bool = true) {
    self.listed = listed
    self.file = file
    self.isArchived = isArchived
  }

  /// As journal and people call it.
  package var document: String { listed.ncf ?? listed.number ?? "" }
}

/// What would be printed: shown before anybody is asked.
package struct Offer: Sendable {
  package var bill: Bill
  /// As somebody made them: what he left open is in `paper`.
  package var choices: PrintChoices
  /// Without a name as long as nobody chose one.
  package var printer: Printer
  /// What the first copy will be.
  package var first: CopyState
  /// Prints of this bill before, at any till, the latest first.
  package var earlier: [PrintRecord]
  /// What it takes, as `asked`, and what it would take otherwise.
  package var paper: PaperPlan
  /// SHA-256 of the pages without marks, in hexadecimal figures.
  package var base = ""

  package init(
    bill: Bill, choices: PrintChoices, printer: Printer, first: CopyState, earlier: [PrintRecord] = [],
    paper: PaperPlan,
  ) {
    self.bill = bill
    self.choices = choices
    self.printer = printer
    self.first = first
    self.earlier = earlier
    self.paper = paper
  }
}

extension Offer {
  /// Of one copy.
  package var pages: Int { paper.asked.pages }

  /// Of all copies.
  package var sheets: Int { paper.asked.sheets }

  package var isSummary: Bool { paper.asked.way.profile == .summary }

  /// What it would be without the details; nothing if nobody asked, or if it is no less.
  package var summarySheets: Int? {
    isSummary ? nil : paper.summary.flatMap { $0.sheets < sheets ? $0.sheets : nil }
  }

  /// Why it takes fewer sheets than it might; none if it doesn't.
  package var savings: [Saving] {
    guard paper.saved > 0 else { return [] }
    let way = paper.asked.way
    let all: [(Saving, Bool)] = [
      (.summary, isSummary), (.twoSides, way.sides == .two), (.pullUp, way.saving == .pullUp),
    ]
    return all.compactMap { $1 ? $0 : nil }
  }

  package var isReprint: Bool {
    if case .reprint = first { return true }
    return false
  }
}

/// A way of saving sheets.
package enum Saving: String, Sendable, CaseIterable {
  case summary
  case twoSides = "two-sides"
  case pullUp = "pull-up"
}

/// What came of it.
package struct PrintResult: Sendable {
  package var ending: Ending
  /// Of the journal's line.
  package var line: Int
  package var code: String
  package var state: CopyState
  package var job: PrintJob?
  package var pages: Int
  package var sheets: Int
  package var findings: [Finding]

  package init(
    ending: Ending, line: Int, code: String, state: CopyState, job: PrintJob?, pages: Int, sheets: Int,
    findings: [Finding] = [],
  ) {
    self.ending = ending
    self.line = line
    self.code = code
    self.state = state
    self.job = job
    self.pages = pages
    self.sheets = sheets
    self.findings = findings
  }
}

/// A print of which nobody knows how it ended: the program or the power went between the journal's two lines.
package struct Doubt: Sendable {
  package var record: PrintRecord
  /// What the queue says of it now, if it can be asked.
  package var state: JobState?

  package init(record: PrintRecord, state: JobState? = nil) {
    self.record = record
    self.state = state
  }
}
