import FacturaDiagnostics
import FacturaTill

/// What was looked for, and isn't there or isn't one.
extension Saying {
  private typealias Trouble = TroublePhrase

  init(nothingFound key: String, _ words: Words) {
    self.init(
      fact: words(Trouble.nothingFound, key.shortened.harmless), hints: [words(Trouble.nothingFoundHint)])
  }

  init(several count: Int, _ key: String, _ words: Words) {
    let fact: Trouble = count < Till.mostFound ? .several : .many
    self.init(fact: words(fact, "\(count)", key.shortened.harmless), hints: [words(Trouble.severalHint)])
  }

  init(noSuchJob name: String, _ words: Words) {
    self.init(
      fact: words(Trouble.noSuchJob, name.shortened.harmless), hints: [words(Trouble.noSuchJobHint)])
  }

  init(severalJobs records: [PrintRecord], _ name: String, _ words: Words) {
    self.init(
      fact: words(Trouble.severalJobs, "\(records.count)", name.shortened.harmless),
      hints: [words(Trouble.severalJobsHint)] + records.map { words.line($0) })
  }

  init(printedFromFile name: String, _ words: Words) {
    self.init(
      fact: words(Trouble.printedFromFile, name.shortened.harmless),
      hints: [words(Trouble.printedFromFileHint)])
  }

  init(notInDoubt line: Int, _ words: Words) {
    self.init(fact: words(Trouble.notInDoubt, "\(line)"), hints: [words(Trouble.notInDoubtHint)])
  }
}
