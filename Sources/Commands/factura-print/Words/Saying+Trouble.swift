import Factura
import FacturaArchive
import FacturaDiagnostics
import FacturaPrinting
import FacturaTill

extension Saying {
  init(_ stop: TillStop, _ words: Words) {
    typealias Trouble = TroublePhrase
    switch stop {
    case .nothingFound(let key):
      self.init(
        fact: words(Trouble.nothingFound, key.shortened.harmless), hints: [words(Trouble.nothingFoundHint)])
    case .several(let key, let bills):
      self.init(
        fact: words(Trouble.several, "\(bills.count)", key.shortened.harmless),
        hints: [words(Trouble.severalHint)])
    case .noArchiveNamed:
      self.init(fact: words(Trouble.noArchiveNamed), hints: [words(Trouble.noArchiveHint)])
    case .archive(let error): self.init(error, words)
    case .bill(let error): self.init(error, words)
    case .noLargePrint: self.init(fact: words(Trouble.noLargePrint))
    case .profile(let finding):
      self.init(
        fact: words(Trouble.badProfile), details: ([finding.message] + finding.hints).map { $0.harmless })
    case .noSuchPages(let pages, let count):
      self.init(fact: words(Trouble.noSuchPages, "\(pages)", "\(count)"))
    case .noPrinter(let name, let nearest, let known): self.init(noPrinter: name, nearest, known, words)
    case .printer(.noScheduler(let server, let reason)):
      self.init(
        fact: words(Trouble.noScheduler, server.harmless), hints: [words(Trouble.noSchedulerHint)],
        details: [reason.harmless])
    case .printer(let fact): self.init(fact, words)
    case .unsure(let fact, let line):
      self.init(
        fact: words(Trouble.unsure, fact.printer.harmless), hints: [words(Trouble.unsureHint, "\(line)")],
        details: [fact.message.harmless])
    case .reasonNeeded(let record):
      self.init(
        fact: words(Trouble.reasonNeeded, record.state, words.origin(of: record)),
        hints: [words(Trouble.reasonHint)])
    case .journal(.unreadable(let finding)):
      self.init(
        fact: words(Trouble.journalUnreadable),
        hints: [words(Trouble.callSupervisor)], details: [finding.message.harmless])
    case .journal(let error):
      self.init(
        fact: words(Trouble.journal), hints: [words(Trouble.callSupervisor)],
        details: [error.finding.message.harmless])
    case .unrecorded(let error, let line):
      self.init(
        fact: words(Trouble.unrecorded, "\(line)"), hints: [words(Trouble.lookAtPaper)],
        details: [error.finding.message.harmless])
    case .alreadyPrinted(let record):
      self.init(
        fact: words(Trouble.alreadyPrinted),
        hints: record.map {
          [words(Trouble.alreadyPrintedHint, "\($0.line)", $0.state, words.origin(of: $0))]
        } ?? [])
    case .noSuchJob(let name):
      self.init(
        fact: words(Trouble.noSuchJob, name.shortened.harmless), hints: [words(Trouble.noSuchJobHint)])
    case .severalJobs(let name, let records):
      self.init(
        fact: words(Trouble.severalJobs, "\(records.count)", name.shortened.harmless),
        hints: [words(Trouble.severalJobsHint)] + records.map { words.line($0) })
    case .printedFromFile(let name):
      self.init(
        fact: words(Trouble.printedFromFile, name.shortened.harmless),
        hints: [words(Trouble.printedFromFileHint)])
    case .notInDoubt(let line):
      self.init(fact: words(Trouble.notInDoubt, "\(line)"), hints: [words(Trouble.notInDoubtHint)])
    }
  }

  private init(_ error: ArchiveError, _ words: Words) {
    let details = [error.finding.message.harmless]
    switch error.kind {
    case .notFound:
      self.init(
        fact: words(TroublePhrase.noArchive), hints: [words(TroublePhrase.noArchiveHint)], details: details)
    case .busy: self.init(fact: words(TroublePhrase.archiveBusy), details: details)
    case .unusable:
      self.init(
        fact: words(TroublePhrase.archiveUnusable),
        hints: [words(TroublePhrase.callSupervisor)], details: details)
    case .unwritable:
      self.init(
        fact: words(TroublePhrase.archiveUnwritable), hints: [words(TroublePhrase.callSupervisor)],
        details: details)
    }
  }

  private init(_ error: FacturaError, _ words: Words) {
    let fact: TroublePhrase =
      switch error.kind {
      case .argument: .billArgument
      case .notFound: .billMissing
      case .data: .billInvalid
      case .layout: .billLayout
      case .reconciliation: .billDiffers
      case .output: .outputFailed
      }
    let lines = error.findings.flatMap { $0.description.split(separator: "\n") }
    self.init(fact: words(fact), details: lines.map { String($0).harmless })
  }

  private init(noPrinter name: String?, _ nearest: String?, _ known: [String], _ words: Words) {
    let list = known.prefix(12).joined(separator: ", ").harmless
    let all = words(known.isEmpty ? TroublePhrase.noPrinters : .thereAre, list)
    guard let name else {
      self.init(fact: words(TroublePhrase.noDefaultPrinter), hints: [all])
      return
    }
    self.init(
      fact: words(TroublePhrase.noPrinter, name.shortened.harmless),
      hints: nearest.map { [words(TroublePhrase.didYouMean, $0.harmless)] } ?? [all])
  }

  private init(_ fact: PrintingFact, _ words: Words) {
    typealias Trouble = TroublePhrase
    let said: String =
      switch fact {
      case .badAddress(let address): words(Trouble.printerAddress, address.shortened.harmless)
      case .unreachable(let server, _), .noScheduler(let server, _): words(Trouble.printerUnreachable, server)
      case .noDefault: words(Trouble.noDefaultPrinter)
      case .unknownPrinter(let name, _): words(Trouble.noPrinter, name.shortened.harmless)
      case .notAccepting(let printer, _): words(Trouble.printerNotAccepting, printer)
      case .busy(let printer, _): words(Trouble.printerBusy, printer)
      case .lacksMedia(let printer, let media, _): words(Trouble.printerLacksPaper, printer, media)
      case .lacksSides(let printer, _): words(Trouble.printerLacksSides, printer)
      case .tooManyCopies(let printer, _, let most): words(Trouble.printerCopies, printer, "\(most)")
      case .unsupportedType(let printer, _): words(Trouble.printerType, printer)
      case .notAllowed(let server, _): words(Trouble.printerForbids, server)
      case .cannotOpen(let printer, _): words(Trouble.printerFile, printer)
      case .refused(let server, _): words(Trouble.printerRefuses, server)
      case .noCopies(let copies): words(Trouble.printerNoCopies, "\(copies)")
      case .unknownJob(let id, let printer): words(Trouble.printerKnowsNoJob, printer, "\(id)")
      case .cannotCancel(let id, let printer, _): words(Trouble.printerKeepsJob, printer, "\(id)")
      case .unanswered(let printer, _, _), .interrupted(let printer, _, _, _):
        words(Trouble.printerTakesNothing, printer)
      }
    self.init(
      fact: said.harmless, hints: [words(Trouble.otherPrinter)],
      details: fact.hasReason ? [fact.message.harmless] : [])
  }
}

extension PrintingFact {
  /// Whether a program or a printer says more than the fact.
  fileprivate var hasReason: Bool {
    switch self {
    case .unreachable, .noScheduler, .notAllowed, .refused, .cannotCancel, .unanswered, .interrupted,
      .cannotOpen:
      true
    case .notAccepting(_, let message): !message.isEmpty
    case .badAddress, .noDefault, .unknownPrinter, .busy, .lacksMedia, .lacksSides, .tooManyCopies, .noCopies,
      .unsupportedType, .unknownJob:
      false
    }
  }

  /// Whom it is about.
  var printer: String {
    switch self {
    case .badAddress(let name), .unreachable(let name, _), .noScheduler(let name, _),
      .unknownPrinter(let name, _),
      .notAccepting(let name, _), .busy(let name, _), .lacksMedia(let name, _, _), .lacksSides(let name, _),
      .tooManyCopies(let name, _, _), .unsupportedType(let name, _), .notAllowed(let name, _),
      .refused(let name, _), .unknownJob(_, let name), .cannotCancel(_, let name, _),
      .unanswered(let name, _, _),
      .interrupted(let name, _, _, _), .cannotOpen(let name, _):
      name
    case .noDefault, .noCopies: ""
    }
  }
}
