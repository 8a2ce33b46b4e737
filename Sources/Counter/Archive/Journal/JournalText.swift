import FacturaDiagnostics
import FoundationEssentials
import GRDB

/// How a line stands in its row, and what its hash is.
enum JournalText {
  /// Members in the order of their names.
  static func entry(of line: JournalLine) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(line), as: UTF8.self)
  }

  /// With line feeds behind both, as `sqlite3` prints them: whoever has nothing else can check a line by hand.
  static func hash(of entry: String, after previous: String) -> String {
    var hash = SHA256()
    hash.add("\(previous)\n\(entry)\n")
    return hash.text
  }

  static func line(_ row: Row) throws -> JournalLine {
    let entry: String = try row.value("entry")
    guard var line = try? JSONDecoder().decode(JournalLine.self, from: Data(entry.utf8)) else {
      throw JournalError.unreadable(Finding(JournalFact.unreadableLine(try row.value("number"))))
    }
    line.previous = try row.value("previous")
    line.hash = try row.value("hash")
    return line
  }
}
