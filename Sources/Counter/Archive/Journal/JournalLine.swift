package import Factura
package import FacturaAmounts

/// One line of the journal: what somebody meant to print, what was handed to a printer, or what became of it.
///
/// An intent says all there is to say of a job; the lines that follow it name it and add what is new.
package struct JournalLine: Sendable, Equatable {
  package enum Step: String, Sendable, Codable {
    /// Before anything is handed to the printer.
    case intent
    /// The printer's side took the job, and gave it a number.
    case submitted
    /// What became of the job, as the process that printed it saw it.
    case result
    /// The same, found out later about an intent whose process was gone, or whose job was left in a queue.
    case resolved = "unsure-resolved"
  }

  package enum Result: String, Sendable, Codable, CaseIterable {
    case printed
    /// The printer stands still.
    case stopped
    case cancelled
    /// The printer or the job can't be found any more.
    case gone
    /// Left in a queue, and not seen to its end.
    case queued
    /// Some of the sheets.
    case partly
    /// The job never came to a printer.
    case refused
  }

  /// From 1, without gaps.
  package var number: Int
  package var step: Step
  /// With the offset of the machine's zone: `2027-03-04T09:15:30-04:00`.
  package var time: String
  /// Of all steps but the intent: the number of the intent's line.
  package var intent: Int?
  /// The process that wrote the line.
  package var writer: ProcessName
  package var clerk: String?
  package var place: String?
  package var till: String?
  /// RNC or other tax number of who issued the bill, and its e-NCF or number: `131000002 E310000000001`.
  package var document: String?
  /// Its row in the archive, if it came from there.
  package var bill: Int64?
  /// SHA-256 of the base pages' PDF, in hexadecimal figures.
  package var base: String?
  /// How often the document was printed before: 0 for the first time.
  package var reprint: Int?
  package var copies: Int?
  package var printer: String?
  /// As the printer's side calls it.
  package var job: String?
  /// Sheets of all copies: meant to be printed in an intent, lying there in a result.
  package var sheets: Int?
  /// Sheets that would have been needed otherwise, beyond those.
  package var saved: Int?
  package var result: Result?
  package var reason: String?
  /// The idempotency key.
  package var key: String?

  /// SHA-256 of the line before, in hexadecimal figures; zeros for the first.
  package internal(set) var previous = ""
  /// SHA-256 of `previous`, a line feed, the line's JSON and a line feed.
  package internal(set) var hash = ""
}

extension JournalLine {
  /// What stands on the paper, and leads back to this line: eight figures and letters of the line's own hash, so that
  /// papers bear witness to the journal. `7K2M-0QXD`
  package var code: String { VerificationCode(hash: hash)?.text ?? "" }

  /// What the first copy of the job is.
  package var state: CopyState {
    guard let reprint, reprint > 0 else { return .original }
    return .reprint(reprint)
  }

  /// The day, by the machine's clock.
  package var day: CalendarDate? { try? CalendarDate(parsing: String(time.prefix(10))) }

  /// Nothing can have come out of the printer: the job doesn't count as printed, and its key is free again.
  var leftNoPaper: Bool { result == .refused || result == .cancelled && sheets == 0 }
}

extension JournalLine: Codable {
  /// `previous` and `hash` stand beside the line's JSON.
  private enum CodingKeys: String, CodingKey {
    case number, step, time, intent, writer, clerk, place, till, document, bill, base, reprint, copies,
      printer,
      job, sheets, saved, result, reason, key
  }
}
