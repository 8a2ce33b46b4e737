/// What can be wrong with an archive of invoices, or with what is to be added to it.
package enum ArchiveFact: Fact {
  case missing(path: String)
  /// A database of another program, or no database at all.
  case foreign(path: String)
  /// SQLite's own words.
  case damaged(path: String, reason: String)
  case newer(path: String, version: Int, known: Int)
  /// Opened for reading only, so that it can't be brought up to date.
  case older(path: String, version: Int, known: Int)
  case busy(path: String, seconds: Int)
  case unwritable(path: String, reason: String)
  case noNumber
  /// A document that is there already and doesn't change; what is stated differently, with both values.
  case changed(document: String, issuer: String, bill: Int64, difference: Difference)
  case noSuchBill(id: Int64)
  case noDocuments(path: String)
  /// Its file's rights are these, such as 0o644.
  case openToOthers(path: String, mode: Int)
  /// A copy is to be made where a file is.
  case fileIsThere(path: String)

  /// What two statements of one document differ in.
  package enum Difference: Sendable, Equatable {
    case field(String, here: String, there: String)
    /// Every figure looked at is the same.
    case bytes
  }

  package var severity: Finding.Severity {
    if case .openToOthers = self { .warning } else { .error }
  }

  package var code: String {
    switch self {
    case .missing: "archive.missing"
    case .foreign: "archive.foreign"
    case .damaged: "archive.damaged"
    case .newer: "archive.newer"
    case .older: "archive.older"
    case .busy: "archive.busy"
    case .unwritable: "archive.unwritable"
    case .noNumber: "archive.no-number"
    case .changed: "archive.changed"
    case .noSuchBill: "archive.no-such-bill"
    case .noDocuments: "archive.no-documents"
    case .openToOthers: "archive.open-to-others"
    case .fileIsThere: "archive.file-is-there"
    }
  }

  package var message: String {
    switch self {
    case .missing(let path): "there is no archive “\(path)”"
    case .foreign(let path): "“\(path)” is no archive of Factura's"
    case .damaged(let path, let reason): "the archive “\(path)” is damaged: \(reason)"
    case .newer(let path, let version, let known):
      "the archive “\(path)” has version \(version), but this program knows versions up to \(known)"
    case .older(let path, let version, let known):
      "the archive “\(path)” has version \(version), and version \(known) is needed"
    case .busy(let path, let seconds):
      "the archive “\(path)” was locked by another program for more than \(seconds) s"
    case .unwritable(let path, let reason): "the archive “\(path)” can't be written: \(reason)"
    case .noNumber: "the invoice has no number, by which it could be found"
    case .changed(let document, let issuer, let bill, .field(let name, let here, let there)):
      "\(document) of \(issuer) is bill \(bill) of the archive, but there its \(name) is \(there), here \(here)"
    case .changed(let document, let issuer, let bill, .bytes):
      "\(document) of \(issuer) is bill \(bill) of the archive, but its file is another one"
    case .noSuchBill(let id): "the archive has no bill \(id)"
    case .noDocuments(let path): "there is no invoice in “\(path)”"
    case .openToOthers(let path, let mode):
      "others than its owner may use the archive “\(path)”: its mode is 0\(String(mode, radix: 8))"
    case .fileIsThere(let path): "there is a file “\(path)” already"
    }
  }

  package var hints: [String] {
    switch self {
    case .missing: ["name it with --archive or FACTURA_ARCHIVE; “factura archive add” makes a new one"]
    case .foreign: ["name another file, so that nothing in this one is lost"]
    case .damaged: ["put back a copy of it; docs/archive.md says how copies are made"]
    case .newer: ["use the Factura that wrote it, or a later one"]
    case .older: ["“factura archive info --update” brings it up to date"]
    case .busy: ["try again; if it stays so, look for a program that keeps it open for writing"]
    case .unwritable: ["it needs a place that may be written to and room on the disk"]
    case .noNumber: ["state a number"]
    case .changed: ["fiscal documents don't change: a correction is a note with a number of its own"]
    case .noSuchBill: ["look it up by its number"]
    case .noDocuments: ["e-CF, UBL, CII and JSON files are read: names that end in .xml, .json or .ndjson"]
    case .openToOthers(let path, _): ["“chmod 600 \(path)” keeps bills to their owner"]
    case .fileIsThere: ["name one that isn't there yet: a copy takes the place of nothing"]
    }
  }
}
