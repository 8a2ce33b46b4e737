/// What keeps a document from becoming paper.
package enum PrintingFact: Fact, Hashable {
  /// A printer's address that can't be used.
  case badAddress(String)
  /// Nobody answers at the scheduler's or the printer's address.
  case unreachable(server: String, reason: String)
  /// The same of the print system on this or another machine.
  case noScheduler(server: String, reason: String)
  case noDefault(known: [String])
  case unknownPrinter(name: String, known: [String])
  case notAccepting(printer: String, message: String)
  case busy(printer: String, seconds: Int)
  case lacksMedia(printer: String, media: String, offered: [String])
  case lacksSides(printer: String, sides: String)
  case tooManyCopies(printer: String, copies: Int, most: Int)
  case noCopies(Int)
  case unsupportedType(printer: String, type: String)
  case notAllowed(server: String, reason: String)
  /// Anything else that a scheduler or a printer says no to, in its words.
  case refused(server: String, reason: String)
  case unknownJob(id: Int, printer: String)
  /// The job has ended, or the printer can't take it back.
  case cannotCancel(id: Int, printer: String, reason: String)
  /// The connection broke before the printer said that it has the document. A queue has given the job a number by then.
  case unanswered(printer: String, job: Int? = nil, reason: String)
  /// A port or a file that took only a part of the bytes.
  case interrupted(printer: String, sent: Int, total: Int, reason: String)
  case cannotOpen(printer: String, reason: String)

  /// Whether the document, or part of it, may have been printed although the call failed. It mustn't be sent again
  /// before somebody has looked.
  package var isUnsure: Bool {
    switch self {
    case .unanswered: true
    case .interrupted(_, let sent, _, _): sent > 0
    case .badAddress, .unreachable, .noScheduler, .noDefault, .unknownPrinter, .notAccepting, .busy,
      .lacksMedia,
      .lacksSides,
      .tooManyCopies, .noCopies, .unsupportedType, .notAllowed, .refused, .unknownJob, .cannotCancel,
      .cannotOpen:
      false
    }
  }

  package var code: String {
    switch self {
    case .badAddress: "printing.bad-address"
    case .unreachable: "printing.unreachable"
    case .noScheduler: "printing.no-scheduler"
    case .noDefault: "printing.no-default"
    case .unknownPrinter: "printing.unknown-printer"
    case .notAccepting: "printing.not-accepting"
    case .busy: "printing.busy"
    case .lacksMedia: "printing.lacks-media"
    case .lacksSides: "printing.lacks-sides"
    case .tooManyCopies: "printing.too-many-copies"
    case .noCopies: "printing.no-copies"
    case .unsupportedType: "printing.unsupported-type"
    case .notAllowed: "printing.not-allowed"
    case .refused: "printing.refused"
    case .unknownJob: "printing.unknown-job"
    case .cannotCancel: "printing.cannot-cancel"
    case .unanswered: "printing.unanswered"
    case .interrupted: "printing.interrupted"
    case .cannotOpen: "printing.cannot-open"
    }
  }

  package var message: String {
    switch self {
    case .badAddress(let address): "“\(address.shortened)” is no printer's address"
    case .unreachable(let server, let reason): "\(server) doesn't answer: \(reason)"
    case .noScheduler(let server, let reason): "CUPS at \(server) doesn't answer: \(reason)"
    case .noDefault: "no printer is the default one"
    case .unknownPrinter(let name, _): "there is no printer “\(name.shortened)”"
    case .notAccepting(let printer, let message):
      "\(printer) takes no jobs" + (message.isEmpty ? "" : ": \(message)")
    case .busy(let printer, let seconds): "\(printer) was busy with another job for \(seconds) s"
    case .lacksMedia(let printer, let media, _): "\(printer) has no paper “\(media)”"
    case .lacksSides(let printer, let sides): "\(printer) doesn't print “\(sides)”"
    case .tooManyCopies(let printer, let copies, let most):
      "\(copies) copies are wanted, but \(printer) makes at most \(most)"
    case .noCopies(let copies): "\(copies) copies can't be printed"
    case .unsupportedType(let printer, let type): "\(printer) doesn't print documents of type \(type)"
    case .notAllowed(let server, let reason): "\(server) doesn't allow it: \(reason)"
    case .refused(let server, let reason): "\(server) refuses: \(reason)"
    case .unknownJob(let id, let printer): "\(printer) knows no job \(id)"
    case .cannotCancel(let id, let printer, let reason):
      "job \(id) of \(printer) can't be cancelled: \(reason)"
    case .unanswered(let printer, let job, let reason):
      "\(printer)\(job.map { ", job \($0)" } ?? "") didn't say that it has the document: \(reason)"
    case .interrupted(let printer, let sent, let total, let reason):
      "\(printer) took \(sent) of \(total) bytes: \(reason)"
    case .cannotOpen(let printer, let reason): "“\(printer)” can't be written to: \(reason)"
    }
  }

  package var hints: [String] {
    switch self {
    case .badAddress:
      ["write ipp://HOST/ipp/print, tcp://HOST:9100, or the name of a queue"]
    case .unreachable: ["see whether it is switched on and connected"]
    case .noScheduler:
      [
        "start it, or name where it is in CUPS_SERVER; a printer without a queue has an address such as ipp://HOST/ipp/print"
      ]
    case .noDefault(let known): ["name a printer"] + Self.list(known)
    case .unknownPrinter(let name, let known):
      Nearest.name(to: name, among: known).map { ["did you mean “\($0)”?"] } ?? Self.list(known)
    case .notAccepting: ["print on another one, or let its operator accept jobs again"]
    case .busy: ["print again later, or give the printer a queue"]
    case .lacksMedia(_, _, let offered):
      ["it has \(offered.prefix(8).joined(separator: ", "))" + (offered.count > 8 ? " …" : "")]
    case .lacksSides: ["print on one side"]
    case .tooManyCopies: ["print them as several jobs"]
    case .noCopies: ["ask for one at least"]
    case .unsupportedType: ["give it a queue whose filters do"]
    case .unanswered, .interrupted: ["look at the paper before it is printed again"]
    case .notAllowed, .refused, .unknownJob, .cannotCancel, .cannotOpen: []
    }
  }

  private static func list(_ known: [String]) -> [String] {
    known.isEmpty ? ["no printer is set up"] : ["there are \(known.prefix(8).joined(separator: ", "))"]
  }
}
