import FacturaPrinting
import FacturaTill

extension Saying {
  init(_ result: PrintResult, of offer: Offer, _ words: Words) {
    typealias Phrase = ResultPhrase
    let printer = offer.printer.name
    let sheets = words(DeskPhrase.sheets, "\(result.sheets)")
    let code = words(Phrase.code, result.code)
    switch result.ending {
    case .printed:
      self.init(
        fact: words(
          Phrase.printed,
          ([words.said(of: result.state)] + words.omissions(of: offer)).joined(separator: ", "),
          "\(sheets) \(words(Phrase.onPrinter, printer))")
          + " · \(code)")
    case .queued(.delivered): self.init(fact: words(Phrase.sent, printer), hints: [code])
    case .queued(.stopped(let reasons)):
      self.init(
        fact: words(Phrase.stands, printer, words.said(of: reasons)), hints: [words(Phrase.goesOn), code])
    case .queued: self.init(fact: words(Phrase.waits, printer), hints: [words(Phrase.goesOn), code])
    case .partly(let reason):
      self.init(
        fact: words(Phrase.partly, printer), hints: [words(Phrase.lookAtPaper), code],
        details: reason.isEmpty ? [] : [reason.harmless])
    case .cancelled: self.init(fact: words(Phrase.cancelled), hints: [words(Phrase.lookAtPaper), code])
    case .gone: self.init(fact: words(Phrase.gone, printer), hints: [words(Phrase.lookAtPaper), code])
    }
  }
}

extension Words {
  /// Why a printer stands still; the words that stop it first.
  func said(of reasons: [PrinterReason]) -> String {
    let stopping = reasons.filter(\.stopsPrinting)
    let told = (stopping.isEmpty ? reasons : stopping).map(said(of:))
    var unique: [String] = []
    for text in told where !unique.contains(text) { unique.append(text) }
    return unique.isEmpty ? self(ResultPhrase.stateStopped) : unique.joined(separator: "; ")
  }

  private func said(of reason: PrinterReason) -> String {
    switch reason.stem {
    case .mediaEmpty, .mediaNeeded: self(ResultPhrase.mediaNeeded)
    case .mediaLow: self(ResultPhrase.mediaLow)
    case .mediaJam: self(ResultPhrase.mediaJam)
    case .coverOpen: self(ResultPhrase.coverOpen)
    case .trayMissing: self(ResultPhrase.trayMissing)
    case .outputFull: self(ResultPhrase.outputFull)
    case .tonerEmpty: self(ResultPhrase.tonerEmpty)
    case .tonerLow: self(ResultPhrase.tonerLow)
    case .wasteFull: self(ResultPhrase.wasteFull)
    case .partWorn: self(ResultPhrase.partWorn)
    case .offline: self(ResultPhrase.offline)
    case .connecting: self(ResultPhrase.connecting)
    case .paused: self(ResultPhrase.paused)
    case .held: self(ResultPhrase.held)
    case .filterMissing: self(ResultPhrase.filterMissing)
    case .other(let word): self(ResultPhrase.other, word.harmless)
    }
  }

  func said(of reason: RecordedReason) -> String {
    switch reason {
    case .delivered: self(ResultPhrase.reasonDelivered)
    case .stopped(let reasons): said(of: reasons)
    case .notDrawn: self(ResultPhrase.reasonNotDrawn)
    case .printedMeanwhile: self(ResultPhrase.reasonPrintedMeanwhile)
    case .seen(let clerk): self(ResultPhrase.reasonSeen, clerk.asOneLine.harmless)
    case .words(let words): words.asOneLine.harmless
    }
  }

  func said(of state: JobState) -> String {
    switch state {
    case .waiting(let reasons):
      reasons.isEmpty ? self(ResultPhrase.endingQueued) : said(of: reasons)
    case .printing: self(ResultPhrase.statePrinting)
    case .stopped(let reasons): said(of: reasons)
    case .printed: self(ResultPhrase.endingPrinted)
    case .delivered: self(ResultPhrase.endingQueued)
    case .cancelled: self(ResultPhrase.endingCancelled)
    case .aborted(let words): words.harmless
    case .gone: self(ResultPhrase.endingGone)
    }
  }

  func said(of ending: RecordedEnding?) -> String {
    switch ending {
    case .printed: self(ResultPhrase.endingPrinted)
    case .stopped: self(ResultPhrase.endingStopped)
    case .cancelled: self(ResultPhrase.endingCancelled)
    case .gone: self(ResultPhrase.endingGone)
    case .queued: self(ResultPhrase.endingQueued)
    case .partly: self(ResultPhrase.endingPartly)
    case .refused: self(ResultPhrase.endingRefused)
    case nil: self(ResultPhrase.endingUnsure)
    }
  }

  func said(of printer: Printer) -> String {
    if !printer.acceptsJobs { return self(ResultPhrase.stateRejecting) }
    switch printer.state {
    case .idle:
      let warnings = printer.reasons.filter { $0.severity > .report }
      return warnings.isEmpty ? self(ResultPhrase.stateIdle) : said(of: warnings)
    case .printing: return self(ResultPhrase.statePrinting)
    case .stopped: return said(of: printer.reasons)
    }
  }
}
