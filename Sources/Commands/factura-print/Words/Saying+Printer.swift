import FacturaDiagnostics
import FacturaPrinting
import FacturaTill

/// What printers and queues don't do.
extension Saying {
  private typealias Trouble = TroublePhrase

  init(noPrinter name: String?, _ nearest: String?, _ known: [String], _ words: Words) {
    let list = known.prefix(12).joined(separator: ", ").harmless
    let all = words(known.isEmpty ? Trouble.noPrinters : .thereAre, list)
    guard let name else {
      self.init(fact: words(Trouble.noDefaultPrinter), hints: [all])
      return
    }
    self.init(
      fact: words(Trouble.noPrinter, name.shortened.harmless),
      hints: nearest.map { [words(Trouble.didYouMean, $0.harmless)] } ?? [all])
  }

  init(unsure fact: PrintingFact, line: Int, _ words: Words) {
    self.init(
      fact: words(Trouble.unsure, fact.printer.harmless), hints: [words(Trouble.unsureHint, "\(line)")],
      details: [fact.message.harmless])
  }

  init(_ fact: PrintingFact, _ words: Words) {
    if case .noScheduler(let server, let reason) = fact {
      self.init(
        fact: words(Trouble.noScheduler, server.harmless), hints: [words(Trouble.noSchedulerHint)],
        details: [reason.harmless])
      return
    }
    self.init(
      fact: Self.words(fact, words).harmless,
      hints: [fact.isAboutJob ? words(ResultPhrase.lookAtPaper) : words(Trouble.otherPrinter)],
      details: fact.hasReason ? [fact.message.harmless] : [])
  }

  private static func words(_ fact: PrintingFact, _ words: Words) -> String {
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
    case .cannotOpen(let printer, _):
      // Where a printer is off, its device isn't there.
      words(printer.hasPrefix("/dev/") ? Trouble.printerUnreachable : .printerFile, printer)
    case .refused(let server, _): words(Trouble.printerRefuses, server)
    case .noCopies(let copies): words(Trouble.printerNoCopies, "\(copies)")
    case .unknownJob(let id, let printer): words(Trouble.printerKnowsNoJob, printer, "\(id)")
    case .cannotCancel(let id, let printer, _): words(Trouble.printerKeepsJob, printer, "\(id)")
    case .unanswered(let printer, _, _), .interrupted(let printer, _, _, _):
      words(Trouble.printerTakesNothing, printer)
    }
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

  /// Whether the document was at the printer already.
  fileprivate var isAboutJob: Bool {
    switch self {
    case .unknownJob, .cannotCancel: true
    case .badAddress, .unreachable, .noScheduler, .noDefault, .unknownPrinter, .notAccepting, .busy,
      .lacksMedia, .lacksSides, .tooManyCopies, .unsupportedType, .notAllowed, .cannotOpen, .refused,
      .noCopies, .unanswered, .interrupted:
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
