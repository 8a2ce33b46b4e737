/// What can be wrong with the journal of what was printed.
package enum JournalFact: Fact {
  case alreadyPrinted(key: String, line: Int)
  case unwritable(path: String, reason: String)
  /// The same intent is concluded once more.
  case concluded(line: Int)
  case noSuchIntent(line: Int)
  /// A line's text and its hash don't belong together.
  case changedLine(Int)
  case missingLines(first: Int, last: Int)
  /// It doesn't follow the line before it.
  case movedLine(Int)
  /// The journal's head counts more lines, or another last one.
  case wrongEnd(lines: Int, head: Int)
  case unreadableLine(Int)
  /// A key that keeps a job from being printed twice isn't kept as the lines say.
  case wrongKey(line: Int)
  /// A job without a result isn't kept among those that are looked after.
  case notOpen(line: Int)
  /// No job of that line waits for its result, though it is kept among those that do.
  case wronglyOpen(line: Int)

  package var code: String {
    switch self {
    case .alreadyPrinted: "journal.already-printed"
    case .unwritable: "journal.unwritable"
    case .concluded: "journal.concluded"
    case .noSuchIntent: "journal.no-such-intent"
    case .changedLine: "journal.changed-line"
    case .missingLines: "journal.missing-lines"
    case .movedLine: "journal.moved-line"
    case .wrongEnd: "journal.wrong-end"
    case .unreadableLine: "journal.unreadable-line"
    case .wrongKey: "journal.wrong-key"
    case .notOpen: "journal.not-open"
    case .wronglyOpen: "journal.wrongly-open"
    }
  }

  package var message: String {
    switch self {
    case .alreadyPrinted(let key, let line):
      "the key “\(key.shortened.withoutControls)” was used for line \(line) of the journal"
    case .unwritable(let path, let reason): "the journal in “\(path)” can't be written: \(reason)"
    case .concluded(let line): "line \(line) of the journal has its result already"
    case .noSuchIntent(let line): "the journal has no intent with number \(line)"
    case .changedLine(let line): "line \(line) of the journal was changed: its text has another hash"
    case .missingLines(let first, let last):
      first == last
        ? "line \(first) of the journal is missing" : "lines \(first) to \(last) of the journal are missing"
    case .movedLine(let line): "line \(line) of the journal doesn't follow the line before it"
    case .wrongEnd(let lines, let head):
      lines == head
        ? "the journal's last line isn't the one that was written last"
        : "the journal ends with line \(lines), but line \(head) was written last"
    case .unreadableLine(let line): "line \(line) of the journal can't be read"
    case .wrongKey(let line): "the key of line \(line) of the journal isn't kept as that line says"
    case .notOpen(let line):
      "line \(line) of the journal has no result, but isn't kept among the open jobs"
    case .wronglyOpen(let line):
      "line \(line) of the journal is kept among the open jobs, but no job there is open"
    }
  }

  package var hints: [String] {
    switch self {
    case .alreadyPrinted: ["print it again on purpose, as a reprint, or with another key"]
    case .unwritable:
      ["nothing is printed without a line in the journal: make room, or set the file's rights"]
    case .concluded, .noSuchIntent: []
    case .changedLine, .missingLines, .movedLine, .wrongEnd, .unreadableLine, .wrongKey, .notOpen,
      .wronglyOpen:
      ["compare with a copy of the archive; docs/archive.md says how"]
    }
  }
}
