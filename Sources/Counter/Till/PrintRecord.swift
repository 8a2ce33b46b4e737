package import Factura

/// One print as the journal tells it: what was meant, and what came of it.
package struct PrintRecord: Sendable, Equatable {
  /// Of the intent.
  package var line: Int
  /// What stands on the paper and leads back here.
  package var code: String
  /// e-NCF or number of the bill.
  package var document: String
  /// Of the first of its copies.
  package var state: CopyState
  package var copies: Int
  package var sheets: Int
  package var time: Timestamp
  package var station: Station
  package var printer: String
  /// The printer's number for it; nothing if it got none, or nobody knows.
  package var job: Int?
  /// Nothing as long as nobody knows: the program ended between the two lines.
  package var ending: RecordedEnding?
  package var reason: String

  package init(
    line: Int, code: String, document: String, state: CopyState, copies: Int = 1, sheets: Int,
    time: Timestamp,
    station: Station, printer: String, job: Int? = nil, ending: RecordedEnding? = nil, reason: String = "",
  ) {
    self.line = line
    self.code = code
    self.document = document
    self.state = state
    self.copies = copies
    self.sheets = sheets
    self.time = time
    self.station = station
    self.printer = printer
    self.job = job
    self.ending = ending
    self.reason = reason
  }
}

/// The words of the journal for what came of a print.
package enum RecordedEnding: String, Sendable, CaseIterable {
  case printed, stopped, cancelled, gone, queued, partly, refused
}
