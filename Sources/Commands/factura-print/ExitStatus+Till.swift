import Factura
import FacturaArchive
import FacturaPrinting
import FacturaTill

extension ExitStatus {
  init(_ stop: TillStop) {
    self =
      switch stop {
      case .nothingFound, .noSuchJob, .printedFromFile, .notInDoubt: .notFound
      case .several, .severalJobs: .ambiguous
      case .archive(let error): ExitStatus(error)
      case .bill(let error), .font(let error): ExitStatus(error.kind)
      case .noLargePrint: .layoutFailed
      case .noSuchPages, .noArchiveNamed, .profile: .usage
      case .noPrinter: .printerUnavailable
      case .printer(.notAllowed): .notAllowed
      case .printer: .printerUnavailable
      case .unsure, .unrecorded: .queued
      case .reasonNeeded: .notAllowed
      case .journal: .journalNotWritable
      case .alreadyPrinted: .alreadyPrinted
      }
  }

  /// Without its archive a till has no journal.
  private init(_ error: ArchiveError) {
    self = error.kind == .notFound ? .notFound : .journalNotWritable
  }

  private init(_ kind: FacturaError.Kind) {
    self =
      switch kind {
      case .argument: .usage
      case .notFound: .notFound
      case .data: .dataInvalid
      case .layout: .layoutFailed
      case .reconciliation: .differs
      case .output: .internalError
      }
  }

  init(_ ending: Ending) {
    self =
      switch ending {
      case .printed: .printed
      case .queued, .gone: .queued
      case .partly, .cancelled: .partlyPrinted
      }
  }

  /// The word for it in JSON.
  var word: String {
    switch self {
    case .printed: "printed"
    case .internalError: "internal-error"
    case .usage: "usage"
    case .notFound: "not-found"
    case .ambiguous: "ambiguous"
    case .notAllowed: "not-allowed"
    case .dataInvalid: "data-invalid"
    case .layoutFailed: "layout-failed"
    case .differs: "differs"
    case .printerUnavailable: "printer-unavailable"
    case .queued: "queued"
    case .partlyPrinted: "partly-printed"
    case .journalNotWritable: "journal-not-writable"
    case .alreadyPrinted: "already-printed"
    }
  }
}
