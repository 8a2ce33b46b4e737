import FacturaArchive
import FacturaDiagnostics
import FacturaTill

/// What the journal says against a print, or can't say.
extension Saying {
  private typealias Trouble = TroublePhrase

  init(_ error: JournalError, _ words: Words) {
    let fact: Trouble
    if case .unreadable = error { fact = .journalUnreadable } else { fact = .journal }
    self.init(
      fact: words(fact), hints: [words(Trouble.callSupervisor)], details: [error.finding.message.harmless])
  }

  init(unrecorded error: JournalError, line: Int, _ words: Words) {
    self.init(
      fact: words(Trouble.unrecorded, "\(line)"), hints: [words(Trouble.lookAtPaper)],
      details: [error.finding.message.harmless])
  }

  init(reasonNeeded record: PrintRecord, _ words: Words) {
    self.init(
      fact: words(Trouble.reasonNeeded, words.said(of: record.state), words.origin(of: record)),
      hints: [words(Trouble.reasonHint)])
  }

  init(alreadyPrinted record: PrintRecord?, _ words: Words) {
    let hint = record.map { record in
      words(
        Trouble.alreadyPrintedHint, "\(record.line)", words.said(of: record.state), words.origin(of: record))
    }
    self.init(fact: words(Trouble.alreadyPrinted), hints: hint.map { [$0] } ?? [])
  }
}
