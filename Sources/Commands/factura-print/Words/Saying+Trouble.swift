import FacturaDiagnostics
import FacturaTill

extension Saying {
  /// The till's screen has no options: what they would mend is the supervisor's.
  init(onScreen stop: TillStop, _ words: Words) {
    self.init(stop, words)
    switch stop {
    case .printer(.noScheduler): hints = [words(TroublePhrase.callSupervisor)]
    case .noPrinter(name: nil, nearest: _, known: []):
      (fact, hints) = (words(TroublePhrase.noPrinters), [words(TroublePhrase.callSupervisor)])
    default: break
    }
  }

  /// Each kind of trouble has its own words, in the files beside this one.
  init(_ stop: TillStop, _ words: Words) {
    switch stop {
    case .nothingFound(let key): self.init(nothingFound: key, words)
    case .several(let key, let bills): self.init(several: bills.count, key, words)
    case .noSuchJob(let name): self.init(noSuchJob: name, words)
    case .severalJobs(let name, let records): self.init(severalJobs: records, name, words)
    case .printedFromFile(let name): self.init(printedFromFile: name, words)
    case .notInDoubt(let line): self.init(notInDoubt: line, words)
    case .noArchiveNamed: self.init(noArchiveNamed: words)
    case .archive(let error): self.init(error, words)
    case .bill(let error): self.init(error, words)
    case .noLargePrint: self.init(fact: words(TroublePhrase.noLargePrint))
    case .noSuchPages(let pages, let count):
      self.init(fact: words(TroublePhrase.noSuchPages, "\(pages)", "\(count)"))
    case .font(let error): self.init(font: error, words)
    case .profile(let finding): self.init(profile: finding, words)
    case .noPrinter(let name, let nearest, let known): self.init(noPrinter: name, nearest, known, words)
    case .printer(let fact): self.init(fact, words)
    case .unsure(let fact, let line): self.init(unsure: fact, line: line, words)
    case .reasonNeeded(let record): self.init(reasonNeeded: record, words)
    case .journal(let error): self.init(error, words)
    case .unrecorded(let error, let line): self.init(unrecorded: error, line: line, words)
    case .alreadyPrinted(let record): self.init(alreadyPrinted: record, words)
    }
  }
}
